/** `flamegate baseline import FILE`: history of another tool into the store, in one step. */
import { resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { readNamedText } from '../app/read-text.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import { importGithubActionBenchmark, undirectedWords } from '../results/import-gab.ts';
import { renderRun } from '../results/run-file.ts';
import { runPath } from '../results/store-layout.ts';
import { shown, shownJson } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import type { Arguments } from './arguments.ts';

export interface ImportContext {
  readonly io: Io;
  readonly given: Arguments;
  readonly store: BaselineStore;
}

export async function importHistory({ io, given, store }: ImportContext, file: string | undefined): Promise<ExitCode> {
  if (file === undefined) {
    throw new GateError('USAGE', 'Cannot import as FILE must be given: current value is nothing', {
      hint: 'git show gh-pages:dev/bench/data.js > data.js && flamegate baseline import data.js',
    });
  }
  const text = await readNamedText(resolve(io.cwd, file), file, gabHint);
  const { runs, skipped, undirected } = importGithubActionBenchmark(text, file);
  const files = runs.map((run) => [runPath(run), new TextEncoder().encode(renderRun(run))] as const);
  if (files.length > 0) await store.writeFiles(new Map(files));
  if (given.flag('json'))
    io.stdout(shownJson(`${JSON.stringify({ store: store.name, runs: runs.length, skipped, undirected })}\n`));
  else
    io.stdout(
      shown`stored ${formatCount(runs.length, 'run')} in ${store.name}; shown in the history and compared with nothing\n`,
    );
  for (const { reason, count } of skipped) io.stderr(shown`left out ${count}: ${reason}\n`);
  if (undirected.length > 0) io.stderr(shown`${undirectedWords(undirected)}\n`);
  return exitCode.pass;
}

/** Where github-action-benchmark's history comes from. */
export const gabHint: string =
  'github-action-benchmark keeps it on its own branch: git show gh-pages:dev/bench/data.js > data.js';
