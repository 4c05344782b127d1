/** The part of the outside world that the profile commands use. */
import type { Shown } from '../text/shown.ts';

export interface ProfileIo {
  readonly stdout: (text: Shown) => void;
  /** Notes printed beside a document. */
  readonly stderr: (text: Shown) => void;
  readonly document: (content: string) => void;
  readonly cwd: string;
  readonly stdoutColumns: number | undefined;
  readonly releaseSignals?: () => Promise<void>;
}
