/** The Action's door: inputs and event in, exit code out. */
import { readFileSync } from 'node:fs';
import { error, getInput, info, setOutput, summary, warning } from '@actions/core';
import type { Door } from './action/door.ts';
import { runAction } from './action/run-action.ts';
import { exitCode, formatGateError, GateError } from './errors.ts';
import { settleGit } from './git/settle.ts';
import { shownText } from './text/shown.ts';

// A failing step of 1 says "regression"; whatever else ends this must not.
process.on('uncaughtException', (failure) => process.exit(printFailure(failure)));

const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());

/** As the runner has it; git, which inherits the process's own, is settled below. */
const env = { ...process.env };
settleGit(process.env);

const door: Door = {
  env,
  payload: readPayload(process.env['GITHUB_EVENT_PATH']),
  input: (name) => getInput(name),
  output: setOutput,
  summary: async (markdown) => {
    if (process.env['GITHUB_STEP_SUMMARY']) await summary.addRaw(markdown, true).write();
  },
  log: (line) => info(line),
  warn: (line) => warning(line),
  signal: stop.signal,
};

try {
  process.exitCode = await runAction(door);
} catch (failure) {
  process.exitCode = printFailure(failure);
}

function printFailure(failure: unknown): number {
  error(
    failure instanceof GateError
      ? formatGateError(failure)
      : shownText(`Flamegate hit an internal error: ${stackOf(failure)}`),
  );
  return failure instanceof GateError ? failure.exitCode : exitCode.unable;
}

function readPayload(path: string | undefined): unknown {
  return path === undefined ? undefined : JSON.parse(readFileSync(path, 'utf8'));
}

function stackOf(failure: unknown): string {
  return failure instanceof Error ? (failure.stack ?? failure.message) : String(failure);
}
