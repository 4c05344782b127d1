/**
 * What stored runs alone can clear, where nothing can be measured beside the candidate. They were taken at other times, so
 * they never fail a build, and clear only what is near the present level: not the median of an earlier level.
 */

import { median } from 'simple-statistics';
import { type PresentLevel, presentLevel, type StoredResult } from '../past/target-past.ts';
import { scaledMedian } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { onOneLevel } from '../stats/one-level.ts';
import { studentQuantile } from '../stats/student-t.ts';
import type { Limits } from './policy.ts';

/** Fewer runs than this say too little about how runs differ. */
export const leastRuns = 5;

/** A level that was left and came back: that may be code, or another machine of the same name, and the lower level counts. */
const backAndForth = 2;

/** Of runs that go to and fro between two levels, those whose lower level counts. */
const nearest = 3;

export interface HistoryScreen {
  readonly present: PresentLevel;
  /** Stored runs that show how runs differ. */
  readonly stored: number;
  /** log(candidate / level), turned so that positive is worse; of levels that may be the present one, the best. */
  readonly worse: number;
  /** Some stored run is as good as the candidate: on the machine of that run it may have got worse. */
  readonly isSeenBefore: boolean;
}

/** Undefined where there are too few runs to screen by. */
export function screenHistory(
  metric: Metric,
  results: readonly StoredResult[],
  candidate: readonly number[],
): HistoryScreen | undefined {
  if (results.length < leastRuns || candidate.length === 0) return undefined;
  const present = presentLevel(metric, results);
  if (present === undefined) return undefined;
  const levels = results.map(({ values }) => scaledMedian(metric, values));
  const lower = onOneLevel(levels, backAndForth).slice(0, nearest);
  const level = Math.min(present.level, present.before ?? present.level, median(lower));
  const own = scaledMedian(metric, candidate);
  const isSeenBefore = Math.min(...levels) <= own + present.deviation;
  return { present, stored: results.length, worse: own - level, isSeenBefore };
}

/** Of so many runs that take turns on two machines fewer than one past in a hundred shows only one of them. */
const manyRuns = 20;

/** A change of τ is cleared at most once in twenty times, one of twice τ once in a hundred. */
const mistakes = [
  { times: 1, chance: 0.05 },
  { times: 2, chance: 0.01 },
] as const;

/**
 * Whether stored runs show that it is not worse by the threshold; at most the `mistakes` are let through. What is better than the
 * present level by that much may be worse on a faster machine: one that some stored run shows, or that few runs have missed by chance.
 */
export function isCleared({ present, stored, worse, isSeenBefore }: HistoryScreen, { threshold }: Limits): boolean {
  if ((isSeenBefore || stored < manyRuns) && worse < -Math.log1p(threshold)) return false;
  const error = present.deviation * Math.sqrt(1 + 1 / present.runs);
  // A median of differences estimates a standard deviation as well as a third as many values would.
  const degrees = Math.max(1, (stored - 1) / 3);
  return mistakes.every(({ times, chance }) => {
    return worse + studentQuantile(2 * chance, degrees) * error < Math.log1p(times * threshold);
  });
}
