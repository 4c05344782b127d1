/** The part of the outside world that a command may touch: what the door hands in, nothing ambient. */

export interface Io {
  /** Results only: with `--json` one document and nothing else. */
  readonly stdout: (text: string) => void;
  /** Progress, logs and errors. */
  readonly stderr: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path. */
  readonly cwd: string;
  readonly stdoutColumns: number | undefined;
  readonly colour: { readonly stdout: boolean; readonly stderr: boolean };
  /** Whether stderr is a terminal that can redraw a line. */
  readonly interactive: boolean;
  /** Aborts on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** Leaves signals to the system, for work that never waits. Nothing may need cleaning up. */
  readonly releaseSignals?: () => void;
}
