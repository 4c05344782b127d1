/** The part of the outside world that the profile commands use. */
export interface ProfileIo {
  readonly stdout: (text: string) => void;
  readonly cwd: string;
  readonly stdoutColumns: number | undefined;
  readonly releaseSignals?: () => void;
}
