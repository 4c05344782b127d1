/**
 * What stored results of neighbouring commits differ by, although nothing was thought to change: code layout, build
 * flags. The margin is never below it.
 *
 * Four things are no such difference and are left out: a factor common to the whole suite, and a restlessness that half
 * of the suite shares (both are the machine's, and measuring side by side removes them); what ten processes a side
 * cannot tell from chance; and a lasting step (that was a change, seen by change-points; counting it would blind the
 * gate for ten results after every accepted slowdown). Exact metrics have no floor: whatever neighbours differ by is a
 * change.
 */
import type { Metric } from '../results/metric.ts';
import { changePoints } from '../stats/change-points.ts';
import { at } from '../stats/samples.ts';
import { pooledDeviation } from '../stats/spread.ts';
import { scaledBest, toScale } from './log-scale.ts';

/** Stored results needed before their spread says anything, and how many are looked at. */
const floorRuns = 10;

/** A difference this many standard errors large is one. */
const clearErrors = 3;

/** One stored run of one target: its processes' values, and what the suite as a whole differed by (log scale). */
export interface StoredResult {
  readonly values: readonly number[];
  readonly common: number;
}

/** What is stored of one target. */
export interface StoredHistory {
  /** Nearest first. */
  readonly results: readonly StoredResult[];
  readonly largest: Difference;
  /** Median of the largest differences over the suite; absent where the suite is too small to tell. */
  readonly typical: number | undefined;
}

/** Largest difference of neighbours among the last ten results, with its standard error, on the log scale. */
export interface Difference {
  readonly size: number;
  readonly error: number;
}

const noDifference: Difference = { size: 0, error: 0 };

export const nothingStored: StoredHistory = { results: [], largest: noDifference, typical: undefined };

/** A target as restless as this many times the typical one is so by its own code. */
const outlying = 3;

/** As a fraction; 0 where nothing asks for a floor. */
export function marginFloor({ largest: { size, error }, typical = 0 }: StoredHistory): number {
  return size > outlying * typical && size > clearErrors * error ? Math.expm1(size) : 0;
}

/** None where too little is stored. */
export function largestDifference(metric: Metric, stored: readonly StoredResult[]): Difference {
  if (stored.length < floorRuns || metric.assume === 'exact') return noDifference;
  const levels = stored.map(({ values, common }) => scaledBest(metric, values) - common);
  const steps = lastingSteps(levels);
  const differences = levels
    .slice(0, floorRuns - 1)
    .map((level, index) => (steps.has(index) ? 0 : Math.abs(at(levels, index + 1) - level)));
  return { size: Math.max(...differences), error: errorOfDifference(metric, stored) };
}

/** Places i where result i and its elder neighbour i + 1 stand on either side of a step. */
function lastingSteps(levels: readonly number[]): ReadonlySet<number> {
  const inTime = levels.map(Math.exp).toReversed();
  return new Set(changePoints(inTime).map(({ index }) => levels.length - 1 - index));
}

/** Standard deviation of the least of ten normal values (0.59), hardly less of twenty (0.53) or more of five (0.67). */
const errorOfBest = 0.6;

/** Of the difference of two runs' best processes. */
function errorOfDifference(metric: Metric, stored: readonly StoredResult[]): number {
  const deviation = pooledDeviation(stored.map(({ values }) => values.map((value) => toScale(metric, value))));
  return Number.isFinite(deviation) ? Math.SQRT2 * errorOfBest * deviation : 0;
}
