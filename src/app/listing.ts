/** What there is to measure, found as measuring finds it. */
import { resolve } from 'node:path';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { Discovered } from '../ports.ts';
import type { Io } from './io.ts';
import { type MeasuringQuestion, worker } from './measuring.ts';
import { createProgress } from './progress.ts';
import { resolveRevisions } from './revisions.ts';
import { nothingFits, scopeOf, selection } from './selection.ts';
import { openWorkspace } from './workspace.ts';

/** Throws SUITE_EMPTY where nothing is left, with the names that are nearest. */
export async function listBenchmarks(io: Io, question: MeasuringQuestion): Promise<readonly Discovered[]> {
  const root = await workingTreeRoot(resolve(io.cwd, question.folder));
  const { config } = await openWorkspace({ ...question, root });
  const select = selection(question, config);
  const progress = createProgress(io, Date.now);
  const candidate = question.candidate ?? (await resolveRevisions(root, question)).candidate;
  const checkouts = createCheckouts({
    folder: root,
    candidate: candidate === 'working-tree' ? { kind: candidate } : candidate,
    config,
    variables: io.env,
    signal: io.signal,
    progress,
  });
  const scope = scopeOf(question, config);
  const measurer = createMeasurer({ config, checkouts, variables: io.env, worker, signal: io.signal, scope });
  try {
    progress.start('finding benchmarks', 0);
    const found = (await measurer.discover('candidate')).filter(select);
    progress.done();
    if (found.length === 0) throw nothingFits(question, await measurer.discover('candidate', 'all'));
    return found;
  } finally {
    await measurer.close();
  }
}
