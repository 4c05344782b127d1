/**
 * What is stored of one target, computed once for all callers: how far processes of one run lie apart, how far neighboring
 * runs do, and what the level is now. Robust throughout: no spike, step or wild process alone moves any of it.
 */
import { median } from 'simple-statistics';
import { scaledBest, scaledMedian, toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import type { Moment } from '../results/moment.ts';
import { at } from '../stats/samples.ts';
import { neighborDeviation, pairwiseDeviation } from '../stats/spread.ts';

/** One stored run of one target: its processes' values, and what the suite as a whole differed by (log scale). */
export interface StoredResult {
  readonly values: readonly number[];
  readonly common: number;
  /** Mean wall time of a process, milliseconds; 0 where unknown. */
  readonly processMs?: number;
  /** Someone accepted what this run was the first to show. */
  readonly isAccepted?: boolean;
  /** That was measured; absent where it is not known to have been measured again. */
  readonly commit?: string;
}

/** Of a target that nothing is stored of: `nothingPast`. */
export interface TargetPast {
  /** Nearest first. */
  readonly results: readonly StoredResult[];
  /** Standard deviation of processes within a run, on the log scale; undefined for fewer than five runs. */
  readonly noise: number | undefined;
  /** Standard deviation between builds thought equal, on the log scale; 0 where unknown. */
  readonly between: number;
  /** Median of `between` over the suite; absent where the suite is too small to show it. */
  readonly typicalBetween: number | undefined;
  /** What one run's level usually differs by over the suite, on the log scale; absent where the suite is too small to show it. */
  readonly usualDeviation?: number | undefined;
  /** The same target at the last release and some weeks ago. */
  readonly earlier?: readonly EarlierResults[];
}

export interface EarlierResults extends Moment {
  /** The stored runs up to then, nearest first. */
  readonly results: readonly StoredResult[];
  /** How many of the past's results came after it. */
  readonly newer: number;
}

export const nothingPast: TargetPast = { results: [], noise: undefined, between: 0, typicalBetween: undefined };

/** Stored runs from which the spread within them is trusted. */
export const noiseRuns = 5;

/** Standard deviation of processes within a run, on the decision scale; undefined of fewer than five runs, or where no run has two processes. */
export function noiseWithin(metric: Metric, results: readonly StoredResult[]): number | undefined {
  if (results.length < noiseRuns) return undefined;
  const deviation = pairwiseDeviation(results.map(({ values }) => values.map((value) => toScale(metric, value))));
  return Number.isFinite(deviation) ? deviation : undefined;
}

/** Stored runs from which the spread between them is trusted. */
const betweenRuns = 10;

/** Of the best of ten normal values (0.59), hardly less of twenty (0.53) or more of five (0.67). */
const errorOfBest = 0.6;

/** A spread this many times what single processes explain is more than chance. */
const clearlyMore = 1.5;

/**
 * What the code's layout and build flags make of unchanged code. Left out: what the whole suite shares, which is the
 * machine's; what a neighbor's load adds, which seldom reaches a run's best process; and whatever came once, be it a
 * lasting step or a spike that came back, as the median of the differences ignores it. A steady creep is no
 * spread either, so differences count from their own median. Exact metrics have none: what they differ by is a change.
 */
export function spreadBetween(metric: Metric, results: readonly StoredResult[]): number {
  if (results.length < betweenRuns || metric.assume === 'exact') return 0;
  const levels = results.map(({ values, common }) => scaledBest(metric, values) - common);
  const seen = neighborDeviation(levels);
  const error = errorOfBest * (noiseWithin(metric, results) ?? 0);
  return seen > clearlyMore * error ? Math.sqrt(seen ** 2 - error ** 2) : 0;
}

/** The present level, from the nearest runs. */
export interface PresentLevel {
  /** On the decision scale; of the runs between the last break and now, three at most. */
  readonly level: number;
  readonly runs: number;
  /**
   * Of the runs before the break, while fewer than three runs are behind the new level: one run may as well have been
   * a disturbance, and then the level is still this.
   */
  readonly before: number | undefined;
  /** Of one run's level, from how all neighbors differ. */
  readonly deviation: number;
}

const nearestRuns = 3;

/** A run this many standard deviations away from the ones after it precedes a break. */
const breakDeviations = 4;

/** The least spread a break is measured against: 1 %. */
const leastDeviation = 0.01;

/** Undefined where fewer than three runs are stored, so it is unknown how runs differ. */
export function presentLevel(metric: Metric, results: readonly StoredResult[]): PresentLevel | undefined {
  const levels = results.map(({ values }) => scaledMedian(metric, values));
  const deviation = neighborDeviation(levels);
  if (!Number.isFinite(deviation)) return undefined;
  const runs = sinceBreak(levels, Math.max(leastDeviation, deviation));
  const older = levels.slice(runs, runs + nearestRuns);
  return {
    level: median(levels.slice(0, runs)),
    runs,
    before: runs < nearestRuns && older.length > 0 ? median(older) : undefined,
    deviation,
  };
}

function sinceBreak(levels: readonly number[], deviation: number): number {
  for (let runs = 1; runs < nearestRuns; runs += 1) {
    const bound = breakDeviations * deviation * Math.sqrt(1 + 1 / runs);
    if (Math.abs(at(levels, runs) - median(levels.slice(0, runs))) > bound) return runs;
  }
  return nearestRuns;
}
