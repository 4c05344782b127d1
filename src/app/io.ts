/** The contract of a command of the command line, and the world it may touch: what the door hands in, nothing ambient. */
import type { ExitCode } from '../errors.ts';

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
}

export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Whole text of `--help`, with an example. */
  readonly help: string;
  run(argv: readonly string[], io: Io): Promise<ExitCode>;
}
