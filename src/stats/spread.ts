/** How far values of the same thing lie apart. */
import { median, medianAbsoluteDeviation } from 'simple-statistics';
import type { BlockPair } from './blocked-mann-whitney.ts';
import { at } from './samples.ts';

/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;

/** Standard deviation estimated from the median absolute deviation: insensitive to a few outliers; 0 where most are equal. `values`: at least one. */
export function robustDeviation(values: readonly number[]): number {
  return madToDeviation * medianAbsoluteDeviation(values as number[]);
}

/** Half of the differences of two normal values lie below this many standard deviations. */
const medianDifference = 0.9538725524;

/**
 * Standard deviation within groups from the median difference of two of one group: insensitive to one outlier in ten, and
 * unlike the median absolute deviation not too small in groups of three. NaN where no group has two values.
 */
export function pairwiseDeviation(groups: readonly (readonly number[])[]): number {
  const differences = groups.flatMap((group) =>
    group.flatMap((value, index) => group.slice(index + 1).map((other) => Math.abs(other - value))),
  );
  return differences.length === 0 ? Number.NaN : median(differences) / medianDifference;
}

/** Standard deviation of one level from how neighbors differ: a drift or a step hardly adds to it. `levels` in the order of time; NaN of fewer than three. */
export function neighborDeviation(levels: readonly number[]): number {
  if (levels.length < 3) return Number.NaN;
  const differences = levels.slice(1).map((level, index) => level - at(levels, index));
  return robustDeviation(differences) / Math.SQRT2;
}

/** Pooled standard deviation within groups; NaN where no group has two values. */
export function pooledDeviation(groups: readonly (readonly number[])[]): number {
  let [squares, freedom] = [0, 0];
  for (const group of groups) {
    const center = group.reduce((sum, value) => sum + value, 0) / group.length;
    for (const value of group) squares += (value - center) ** 2;
    freedom += Math.max(0, group.length - 1);
  }
  return Math.sqrt(squares / freedom);
}

/** Standard deviation from process to process, seen within each side of each block only; NaN where no side has two. */
export function withinBlockDeviation(blocks: readonly BlockPair[]): number {
  return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
