/**
 * Slow drift of one trend: the newest runs against those of a release or of some weeks ago. Ten losses of 4 % pass a
 * gate of 5 % one by one; here they are compared as a whole. It explains and never gates.
 *
 * Both windows end at their commit (the newest run, the reference), so on a steady slope the difference is the slope
 * times the distance, whatever the windows' length. Runs are the unit: exact Mann-Whitney on one number a run; and the
 * slope over all of them, which needs few runs.
 */

import { toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { holdsNoChange, type Shift, type Summary } from '../results/shift.ts';
import { neighborDeviation } from '../stats/spread.ts';
import { creepOf } from './creep.ts';
import { levelShift } from './level-shift.ts';
import { smallestStep } from './step-places.ts';
import { driftWindow } from './trend-references.ts';

export interface Drift {
  /** Index of the reference it is against. */
  readonly reference: number;
  readonly shift: Shift;
  readonly p: number;
  /** Runs around the reference, and the newest ones: how many and their median. */
  readonly baseline: Summary;
  readonly candidate: Summary;
  readonly direction: 'worse' | 'better';
  /** `clear`: at least 3 %, p ≤ 0.002, the level change points are held to, and an interval without "no change". */
  readonly certainty: 'clear' | 'unclear';
}

export interface DriftPoint {
  /** Index on the line. */
  readonly place: number;
  /** Of the run's processes, in the metric's unit. */
  readonly median: number;
}

const fewestRuns = 5;
const level = 0.002;
/** Of the slope, whose noise is estimated from the same few runs. */
const slopeLevel = 0.0002;

/** `points` in the order of the line; `reference.index` is only handed on. Undefined: too few runs to say anything. */
export function trendDrift(
  metric: Metric,
  points: readonly DriftPoint[],
  reference: { readonly index: number; readonly place: number },
): Drift | undefined {
  const before = points.filter(({ place }) => place <= reference.place).slice(-driftWindow);
  const after = points.filter(({ place }) => place > reference.place).slice(-driftWindow);
  if (before.length === 0 || after.length === 0) return undefined;
  const { shift, worse, pTwoSided, baseline, candidate } = levelShift(metric, mediansOf(before), mediansOf(after));
  const since = points.slice(points.findIndex(({ place }) => place === before[0]?.place));
  // Few runs cannot reach the level by rank; all runs since then by their slope can.
  const isRanked = before.length >= fewestRuns && after.length >= fewestRuns;
  const p = isRanked ? pTwoSided : slopeP(metric, since, worse);
  if (p === undefined) return undefined;
  const isLarge = Math.abs(worse) >= Math.log1p(smallestStep);
  return {
    reference: reference.index,
    shift,
    p,
    baseline,
    candidate,
    direction: worse > 0 ? 'worse' : 'better',
    certainty: isLarge && p <= (isRanked ? level : slopeLevel) && !isContradicted(shift) ? 'clear' : 'unclear',
  };
}

function mediansOf(side: readonly DriftPoint[]): readonly number[] {
  return side.map((point) => point.median);
}

/**
 * The interval is what is printed beside the change: a direction that it does not have is none. Of one or two runs there
 * is no interval to print, and the slope alone decides.
 */
function isContradicted(shift: Shift): boolean {
  const isUnknown = shift.low === null && shift.high === null;
  return !isUnknown && holdsNoChange(shift);
}

/** A spike or two may be left out. */
const mostOf = 0.8;

/** Two-sided; undefined where the runs are too few, or show the time since a step and not since the reference. */
function slopeP(metric: Metric, points: readonly DriftPoint[], worse: number): number | undefined {
  const way = worse > 0 ? 1 : -1;
  const levels = points.map(({ median }) => way * toScale(metric, median));
  const creep = creepOf({ levels, onTop: 0, noise: neighborDeviation(levels) || 0 });
  return creep === undefined || creep.runs < mostOf * points.length ? undefined : Math.min(1, 2 * creep.p);
}
