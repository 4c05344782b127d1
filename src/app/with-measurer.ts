/** A measurer of the candidate alone, for commands that look rather than judge. */
import { resolve } from 'node:path';
import type { Config } from '../config/config.ts';
import { workingTreeRoot } from '../git/repository.ts';
import { createCheckouts } from '../measure/checkouts.ts';
import { createMeasurer } from '../measure/measurer.ts';
import { endedBy, type SuiteTroubles } from '../measure/suite-troubles.ts';
import type { Discovered, Measurer, Progress } from '../ports.ts';
import type { GateName } from '../results/gate-name.ts';
import type { Io } from './io.ts';
import { type MeasuringQuestion, meantBy, worker } from './measuring.ts';
import { createProgress } from './progress.ts';
import { durationOf } from './quantities.ts';
import { resolveCandidate } from './revisions.ts';
import { startRunTime } from './run-time.ts';
import { nothingFits, scopeOf, selection } from './selection.ts';

export interface Looking {
  readonly measurer: Measurer;
  readonly progress: Progress;
  readonly config: Config;
  readonly gate: GateName;
  /** Benchmarks the question is about; never none. */
  readonly found: readonly Discovered[];
  /** Absolute root of the repository. */
  readonly root: string;
}

/**
 * Throws SUITE_EMPTY where the question fits nothing, with the names that are nearest, and what ended the finding where nothing
 * that fits was found by then. `each`: as `MeasurerOptions` has it.
 */
export async function withMeasurer<Answer>(
  io: Io,
  question: MeasuringQuestion,
  look: (looking: Looking) => Promise<Answer>,
  each?: { readonly troubles: SuiteTroubles },
): Promise<Answer> {
  const startedAt = Date.now();
  const root = await workingTreeRoot(resolve(io.cwd, question.folder));
  const { config, gate } = await meantBy({ root, cwd: io.cwd, baseline: undefined }, question);
  const select = selection(question, config);
  const progress = createProgress(io, Date.now);
  const candidate = question.candidate ?? (await resolveCandidate(root, question)).candidate;
  const budgetMs = durationOf('look', 'budget', question.budget);
  const leftMs = budgetMs === undefined ? undefined : startRunTime(budgetMs, startedAt).leftMs;
  const checkouts = createCheckouts({
    folder: root,
    candidate: candidate === 'working-tree' ? { kind: candidate } : candidate,
    config,
    asked: question.suites,
    variables: io.env,
    signal: io.signal,
    progress,
    ...each,
    leftMs,
  });
  const scope = scopeOf(question, config);
  const parts = { checkouts, variables: io.env, worker, signal: io.signal, progress, scope };
  const measurer = await createMeasurer({ config, ...parts, ...each, leftMs });
  try {
    progress.start('finding benchmarks', 0);
    const found = (await measurer.discover('candidate')).filter(select);
    const ended = each === undefined ? undefined : endedBy(each.troubles);
    if (found.length === 0 && ended !== undefined) throw ended;
    if (found.length === 0) throw nothingFits(question, await measurer.discover('candidate', 'all'));
    return await look({ measurer, progress, config, gate, found, root });
  } finally {
    progress.done();
    await measurer.close();
  }
}
