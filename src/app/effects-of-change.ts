/** Which benchmarks a change provably cannot affect, and of the others what leaves it open. Nothing is measured. */
import { resolve } from 'node:path';
import { configPlaces } from '../config/find.ts';
import { GateError } from '../errors.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import type { BenchmarkEffect } from '../report/effect-lines.ts';
import type { Effect } from '../results/no-effect.ts';
import type { Io } from './io.ts';
import { type MeasuringQuestion, meantBy, worker } from './measuring.ts';
import { createProgress } from './progress.ts';
import { resolveRevisions } from './revisions.ts';
import { nothingFits, scopeOf, selection } from './selection.ts';

/**
 * Whether the change between the revisions can affect each benchmark that the question selects, in the order of discovery.
 * Throws GateError where nothing comes before the candidate, or no benchmark is selected.
 */
export async function effectsOfChange(io: Io, question: MeasuringQuestion): Promise<readonly BenchmarkEffect[]> {
  const root = await workingTreeRoot(resolve(io.cwd, question.folder));
  const { baseline, candidate } = await resolveRevisions(root, question);
  if (baseline === undefined) throw nothingBefore();
  const { config } = await meantBy({ root, cwd: io.cwd, baseline }, question);
  const progress = createProgress(io, Date.now);
  const shared = { config, variables: io.env, signal: io.signal };
  const checkouts = createCheckouts({ ...shared, asked: question.suites, folder: root, baseline, candidate, progress });
  const places = config.source === undefined ? configPlaces : [...configPlaces, config.source];
  const compared = { baseline, candidate, places };
  const measurer = await createMeasurer({ ...shared, checkouts, worker, scope: scopeOf(question, config), compared });
  try {
    progress.start('finding benchmarks', 0);
    const found = (await measurer.discover('candidate')).filter(selection(question, config));
    if (found.length === 0) throw nothingFits(question, await measurer.discover('candidate', 'all'));
    const effects = await measurer.effects?.(found, {
      start: (total) => progress.start('looking for what the change cannot affect', total),
      step: (name) => progress.step(name),
    });
    return found.map(({ id }, i) => ({ id, effect: effects?.[i] ?? unseen }));
  } finally {
    progress.done();
    await measurer.close();
  }
}

const unseen: Effect = { state: 'unproven', why: 'what it runs cannot be observed here' };

function nothingBefore(): GateError {
  return new GateError('USAGE', 'Cannot compare as there must be a commit before the candidate: it is the first', {
    hint: 'name one: --base REF',
  });
}
