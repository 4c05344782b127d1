/** `flamegate baseline export`: the store's runs for Prometheus, spreadsheets, scripts and benchstat. */

import { basename, dirname, resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { writeOutputs } from '../app/output-files.ts';
import type { Workspace } from '../app/workspace.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { resolveCommit } from '../git/repository.ts';
import type { BaselineStore, StoredRun } from '../ports.ts';
import { type ExportFormat, exportFormats, renderExport } from '../report/export/render-export.ts';
import type { Run } from '../results/run.ts';
import { readPublishedVerdicts } from '../review/stored-verdicts.ts';
import { shown } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import type { Arguments } from './arguments.ts';
import { choiceOf } from './choice.ts';

export interface ExportContext {
  readonly io: Io;
  readonly given: Arguments;
  readonly store: BaselineStore;
  readonly workspace: Workspace;
  readonly root: string;
}

/** `word`: a commit; every run when absent. */
export async function exportRuns(context: ExportContext, word: string | undefined): Promise<ExitCode> {
  const { io, given, store, workspace } = context;
  const format = formatOf(given.text('to'));
  const wanted = await wantedRuns(context, word);
  const runs: Run[] = [];
  for (const each of wanted) runs.push(await store.read(each));
  runs.sort((a, b) => Date.parse(a.takenAt) - Date.parse(b.takenAt));
  // One commit's export is of that commit alone.
  const verdicts = format === 'openmetrics' && word === undefined ? await readPublishedVerdicts(store) : [];
  const text = renderExport(runs, format, { policy: workspace.config.policy, verdicts });
  const out = given.text('out');
  if (out === undefined) io.document(text);
  else {
    const path = resolve(io.cwd, out);
    await writeOutputs(dirname(path), new Map([[basename(path), text]]));
    io.stderr(shown`${formatCount(runs.length, 'run')} of ${store.name} written to ${out}\n`);
  }
  return exitCode.pass;
}

async function wantedRuns({ store, root }: ExportContext, word: string | undefined): Promise<readonly StoredRun[]> {
  const stored = await store.list();
  const commit = word === undefined ? undefined : await resolveCommit(root, word);
  const wanted = commit === undefined ? stored : stored.filter((run) => run.commit === commit);
  if (wanted.length > 0) return wanted;
  throw new GateError(
    'STORE_MISSING',
    `Cannot export ${word ?? 'runs'} as ${store.name} must hold a run of it: it holds ${formatCount(stored.length, 'run')}`,
    { hint: 'flamegate baseline list shows what there is' },
  );
}

function formatOf(text: string | undefined): ExportFormat {
  const hint = 'for Prometheus: flamegate baseline export --to openmetrics --out runs.txt';
  return choiceOf(text, exportFormats, { start: 'Cannot export as --to', hint });
}
