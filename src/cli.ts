/** Door of the command line: argv, environment and signals in, exit code out. */

import type { Io } from './cli/command.ts';
import { runCommandLine } from './cli/commands.ts';
import { exitCode, formatGateError, GateError } from './errors.ts';

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (interruption.signal.aborted) process.exit(exitCode.unable);
    interruption.abort(
      new GateError('INTERRUPTED', `Interrupted by ${signal}; worktrees and temporary files were removed`),
    );
  });
}

const noColour = process.env['NO_COLOR'] !== undefined && process.env['NO_COLOR'] !== '';
const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  env: process.env,
  cwd: process.cwd(),
  stdoutColumns: process.stdout.columns,
  colour: { stdout: !noColour && process.stdout.isTTY === true, stderr: !noColour && process.stderr.isTTY === true },
  interactive: process.stderr.isTTY === true && process.env['CI'] === undefined && process.env['TERM'] !== 'dumb',
  signal: interruption.signal,
};

// A reader that goes away (`| head`) is not an error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(exitCode.pass);
  throw error;
});

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = report(error);
}

function report(error: unknown): number {
  if (error instanceof GateError) {
    io.stderr(`${formatGateError(error)}\n`);
    return error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(`flamegate met a fault of its own; please report it with this text:\n${text}\n`);
  return exitCode.unable;
}
