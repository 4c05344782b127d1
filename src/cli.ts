#!/usr/bin/env node
/** Door of the command line: argv, environment and signals in, exit code out. */

import { isColorWanted } from './app/color-wanted.ts';
import type { Io } from './app/io.ts';
import { runCommandLine } from './cli/commands.ts';
import { exitCode, formatGateError, GateError } from './errors.ts';
import { settleGit } from './git/settle.ts';
import { abortOnSignals } from './measure/interrupt.ts';
import { joinShown, shown, shownText } from './text/shown.ts';

const interruption = abortOnSignals((code) => process.exit(code));
/** As the user has it; benchmarks are given this, and git what is settled below. */
const env = { ...process.env };
settleGit(process.env);

/** Started as a file it is on no path, so that `flamegate gate …` would not be found. */
function programOf(script: string | undefined): string | undefined {
  if (script === undefined || !script.endsWith('.js')) return undefined;
  return /^[\w./+@-]+$/.test(script) ? `node ${script}` : `node '${script.replaceAll("'", String.raw`'\''`)}'`;
}

const io: Io = {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  document: (content) => process.stdout.write(content),
  env,
  cwd: process.cwd(),
  stdoutColumns: process.stdout.columns,
  color: {
    stdout: isColorWanted(env, process.stdout.isTTY === true),
    stderr: isColorWanted(env, process.stderr.isTTY === true),
  },
  interactive: process.stderr.isTTY === true && env['CI'] === undefined && env['TERM'] !== 'dumb',
  signal: interruption.signal,
  program: programOf(process.argv[1]),
  releaseSignals: interruption.release,
};

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // A reader that goes away (`| head`) is no error: the rest is not printed, and the exit code is the verdict's.
    if (error.code !== 'EPIPE') end(unprintable(error));
  });
}
// Node would end with 1, which is a regression's.
process.on('uncaughtException', end);

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), io);
} catch (error) {
  process.exitCode = report(error);
}

function end(error: unknown): void {
  process.exit(report(error));
}

function unprintable(cause: Error): GateError {
  const message = `Cannot print the result as the output must be writable: ${cause.message}`;
  return new GateError('OUTPUT_FAILED', message, { cause });
}

/** After a signal everything fails, children that got it too first of all: the signal is what is reported. */
function report(failure: unknown): number {
  const error: unknown = interruption.signal.aborted ? interruption.signal.reason : failure;
  if (error instanceof GateError) {
    io.stderr(joinShown([formatGateError(error), shown`\n`]));
    return interruption.exitCode() ?? error.exitCode;
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  io.stderr(shownText(`flamegate hit an internal error; please report it with this text:\n${text}\n`));
  return exitCode.unable;
}
