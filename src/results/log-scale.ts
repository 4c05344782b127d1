/**
 * The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
 *
 * A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
 * count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
 * against 48 bytes is a factor of 48.
 */

import { median } from 'simple-statistics';
import type { Metric } from './metric.ts';

/**
 * Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
 * window); a thousandth of a nanosecond is a loop the compiler removed.
 */
const floors: ReadonlyMap<string, number> = new Map([
  ['B', 1],
  ['ns', 1e-3],
  ['count', 1e-3],
]);
const anyFloor = 1e-12;

/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;

/** In the metric's unit: what is below it counts as it. */
export function floorOf({ unit }: Metric): number {
  return floors.get(unit) ?? anyFloor;
}

/** As good as zero: what is below the floor has no factor. */
export function isNothing(metric: Metric, value: number): boolean {
  return value < floorOf(metric);
}

/** The value on the decision scale: larger is worse. */
export function toScale(metric: Metric, value: number): number {
  const log = Math.log(Math.max(value, floorOf(metric)));
  return metric.better === 'lower' ? log : -log;
}

/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
export function rounded(log: number): number {
  return Math.round(log / step) * step;
}

/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
export function toRatio(metric: Metric, shift: number): number {
  return Math.exp(metric.better === 'lower' ? shift : -shift);
}

/**
 * The best process, on the decision scale. Other processes only add time, and only for a while: a burst lifts the median of a run that
 * was measured in one go, and seldom all of its processes.
 */
export function scaledBest(metric: Metric, values: readonly number[]): number {
  return Math.min(...values.map((value) => toScale(metric, value)));
}

/** Median of the processes, on the decision scale. */
export function scaledMedian(metric: Metric, values: readonly number[]): number {
  return toScale(metric, median(values as number[]));
}
