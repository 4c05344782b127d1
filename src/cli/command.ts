/** The contract of a command of the command line. */
import type { Io } from '../app/io.ts';
import type { ExitCode } from '../errors.ts';

export interface Command {
  /** Whole text of `--help`, with an example. */
  readonly help: string;
  run(argv: readonly string[], io: Io): Promise<ExitCode>;
}
