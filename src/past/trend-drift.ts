/**
 * Slow drift of one trend: the newest runs against those of a release or of some weeks ago. Ten losses of 4 % pass a
 * gate of 5 % one by one; here they stand together. It explains and never gates.
 *
 * Both windows end at their commit (the newest run, the reference), so on a steady slope the difference is the slope
 * times the distance, whatever the windows' length. Runs are the unit: exact Mann-Whitney on one number a run.
 */
import type { Metric } from '../results/metric.ts';
import type { Shift, Summary } from '../results/shift.ts';
import { levelShift } from './level-shift.ts';
import { smallestStep } from './trend-steps.ts';

export interface Drift {
  /** Index of the reference it is against. */
  readonly reference: number;
  readonly shift: Shift;
  readonly p: number;
  /** Runs around the reference, and the newest ones: how many and their median. */
  readonly baseline: Summary;
  readonly candidate: Summary;
  readonly direction: 'worse' | 'better';
  /** `clear`: at least 3 % and p ≤ 0.002, the level change points are held to. */
  readonly certainty: 'clear' | 'unclear';
}

export interface DriftPoint {
  /** Index on the line. */
  readonly place: number;
  readonly median: number;
}

/** Runs a window: 8 against 8 can reach p = 0.00016. */
export const driftWindow: number = 8;
const fewestRuns = 5;
const level = 0.002;

/** `points` in the order of the line. Undefined: too few runs on either side to say anything. */
export function trendDrift(
  metric: Metric,
  points: readonly DriftPoint[],
  reference: { readonly index: number; readonly place: number },
): Drift | undefined {
  const before = points.filter(({ place }) => place <= reference.place).slice(-driftWindow);
  const after = points.filter(({ place }) => place > reference.place).slice(-driftWindow);
  if (before.length < fewestRuns || after.length < fewestRuns) return undefined;
  const medians = (side: readonly DriftPoint[]): readonly number[] => side.map((point) => point.median);
  const { shift, pTwoSided, worse, baseline, candidate } = levelShift(metric, medians(before), medians(after));
  const isLarge = Math.abs(worse) >= Math.log1p(smallestStep);
  return {
    reference: reference.index,
    shift,
    p: pTwoSided,
    baseline,
    candidate,
    direction: worse > 0 ? 'worse' : 'better',
    certainty: isLarge && pTwoSided <= level ? 'clear' : 'unclear',
  };
}
