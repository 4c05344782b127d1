/** The part of the outside world that a command may touch: what the door passes, nothing ambient. */
import type { Shown } from '../text/shown.ts';

export interface Io {
  /** Results only: with `--json` one document and nothing else. */
  readonly stdout: (text: Shown) => void;
  /** Progress, logs and errors. */
  readonly stderr: (text: Shown) => void;
  /** A file in a format of its own that was asked for on stdout: byte for byte. */
  readonly document: (content: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path. */
  readonly cwd: string;
  readonly stdoutColumns: number | undefined;
  readonly color: { readonly stdout: boolean; readonly stderr: boolean };
  /** Whether stderr is a terminal that can redraw a line. */
  readonly interactive: boolean;
  /** Aborts on Ctrl-C and SIGTERM. */
  readonly signal: AbortSignal;
  /** How the reader started this program, ready to paste into a shell; absent: `flamegate`. */
  readonly program?: string | undefined;
  /** Leaves signals to the system, for work that never waits. Nothing may need cleaning up. */
  readonly releaseSignals?: () => Promise<void>;
}

/** Whether our own colors may be in what is printed to stdout. */
export function inkOf({ color }: Pick<Io, 'color'>): 'ink' | 'plain' {
  return color.stdout ? 'ink' : 'plain';
}
