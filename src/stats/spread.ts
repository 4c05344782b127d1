/** How far values of the same thing lie apart. */
import { medianAbsoluteDeviation } from 'simple-statistics';
import type { BlockPair } from './blocked-mann-whitney.ts';

/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;

/** Standard deviation estimated from the median absolute deviation: deaf to a few wild values. */
export function robustDeviation(values: readonly number[]): number {
  return madToDeviation * medianAbsoluteDeviation(values as number[]);
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

/** Standard deviation from process to process, seen within each side of each block only. */
export function withinBlockDeviation(blocks: readonly BlockPair[]): number {
  return pooledDeviation(blocks.flatMap(({ baseline, candidate }) => [baseline, candidate]));
}
