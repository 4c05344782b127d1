/** Stage 0: the candidate's processes against the stored runs of the same class. Says "suspect", never "fail". */

import { median } from 'simple-statistics';
import type { Metric } from '../results/metric.ts';
import { robustDeviation } from '../stats/spread.ts';
import type { Limits } from './limits.ts';
import { scaledMedian } from './log-scale.ts';

/** Fewer runs than this say too little about how runs differ. */
export const leastRuns = 5;

export interface HistoryScreen {
  readonly runs: number;
  /** log(candidate / median of runs), turned so that positive is worse. */
  readonly worse: number;
  /** Robust standard deviation of the runs' medians, on the log scale. */
  readonly deviation: number;
}

/** `stored`: values of the processes of each run; undefined where there are too few runs to screen by. */
export function screenHistory(
  metric: Metric,
  stored: readonly (readonly number[])[],
  candidate: readonly number[],
): HistoryScreen | undefined {
  if (stored.length < leastRuns || candidate.length === 0) return undefined;
  const medians = stored.map((values) => scaledMedian(metric, values));
  return {
    runs: stored.length,
    worse: scaledMedian(metric, candidate) - median(medians),
    deviation: robustDeviation(medians),
  };
}

/**
 * What a run drawn like the others exceeds once in twenty times: 1.645 standard deviations of a new run less the
 * median of K (whose variance is about π/2 = 1.57 over K).
 */
function slack({ deviation, runs }: HistoryScreen): number {
  return 1.645 * deviation * Math.sqrt(1 + 1.57 / runs);
}

/** True changes of τ are let through to stage 1 nineteen times in twenty; whatever is better never is. */
export function isSuspect(screen: HistoryScreen, { threshold }: Limits): boolean {
  return screen.worse > Math.max(0, Math.log1p(threshold) - slack(screen));
}

/** Better by more than the threshold and by more than runs differ anyway. */
export function isClearlyBetter(screen: HistoryScreen, { threshold }: Limits): boolean {
  return -screen.worse >= Math.log1p(threshold) + slack(screen);
}
