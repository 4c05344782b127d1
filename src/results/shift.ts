/** Two levels of one metric side by side: the ratio of one to the other with its interval, and the samples of each side. */
import { median } from 'simple-statistics';
import { isNothing, toRatio } from './log-scale.ts';
import type { Metric } from './metric.ts';

/**
 * Hodges-Lehmann shift as candidate / baseline: 1.18 is 18 % larger. Bounds of the 95 % interval;
 * `null` where the sample is too small for a finite bound.
 */
export interface Shift {
  readonly ratio: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** n numbers and their median in the metric's unit. */
export interface Summary {
  readonly n: number;
  readonly median: number;
}

/** `worse` and its ends on the decision scale. */
export function toShift(
  metric: Metric,
  worse: number,
  [low, high]: readonly [low: number | null, high: number | null],
): Shift {
  const ends = [low, high].map((end) => (end === null ? null : toRatio(metric, end)));
  const [first = null, second = null] = metric.better === 'lower' ? ends : ends.toReversed();
  return { ratio: toRatio(metric, worse), low: first, high: second };
}

/** Of what is gone altogether nothing is left: −100 %, not the floor's share of what was there. */
export function withNothingLeft(shift: Shift, baseline: Summary, candidate: Summary): Shift {
  if (candidate.median !== 0 || !(baseline.median > 0) || shift.ratio >= 1) return shift;
  const gone = (bound: number | null): number | null => (bound !== null && bound <= shift.ratio ? 0 : bound);
  return { ratio: 0, low: gone(shift.low), high: gone(shift.high) };
}

/** Whether no change at all is within the interval, or may be as no bound is known: then it has no direction. */
export function holdsNoChange({ low, high }: Pick<Shift, 'low' | 'high'>): boolean {
  return (low === null || low <= 1) && (high === null || high >= 1);
}

/** At least one value; order does not matter. */
export function summaryOf(values: readonly number[]): Summary {
  return { n: values.length, median: median([...values]) };
}

/** Of what came from nothing there is no factor: that of the floor, on which decisions stand, is never printed. Levels are medians. */
export function reportedShift(
  shift: Shift,
  metric: Metric,
  [before, after]: readonly [before: number, after: number],
): Shift {
  if (!isNothing(metric, before) || isNothing(metric, after) || shift.ratio <= 1) return shift;
  return { ratio: Number.POSITIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY };
}
