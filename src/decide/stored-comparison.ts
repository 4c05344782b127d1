/** The candidate beside the stored runs at the present level: computed and shown, decisive for nothing. */
import { presentLevel } from '../past/target-past.ts';
import type { Case } from './case.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import type { StoredComparison } from './judgement.ts';

/** What the stored runs at the present level say of a candidate that was measured beside its baseline. */
export function storedComparison(
  { target: { metric }, past, limits }: Case,
  candidate: readonly number[],
): StoredComparison | undefined {
  const runs = presentLevel(metric, past.results)?.runs ?? Math.min(1, past.results.length);
  if (runs === 0 || candidate.length === 0) return undefined;
  const baseline = past.results.slice(0, runs).flatMap(({ values }) => values);
  const { shift, test } = compareBlocks(metric, [{ baseline, candidate }], limits.margin);
  return { runs, shift, pTwoSided: test.pTwoSided };
}

/** Processes of the runs at the present level: shown beside the screen, decisive for nothing. */
export function compareWithPresent({ target, past, alone, limits, screen }: Case): Comparison {
  const runs = past.results.slice(0, screen?.present.runs ?? past.results.length);
  const nearest = runs.flatMap(({ values }) => values);
  return compareBlocks(target.metric, [{ baseline: nearest, candidate: alone }], limits.margin);
}
