/** How the batches of one process are distributed, which its number, a low quantile by default, does not show. */
import { mean, median, quantile } from 'simple-statistics';
import { at } from './samples.ts';

/** In the metric's unit but for `slow` and `times`. */
export interface BatchSpread {
  readonly mean: number;
  readonly p99: number;
  /** Share of batches above twice the median, and their mean as a multiple of it; 0 and 1 where there is none. */
  readonly slow: number;
  readonly times: number;
  /** `keptQuantiles` of them, ascending: from the smallest value to the largest in equal steps of probability. */
  readonly quantiles: readonly number[];
}

/** Quantiles kept: enough for a histogram of all processes together. */
export const keptQuantiles = 21;

/** Fewer batches than this have no shape. */
const fewestBatches = 8;

const slowFrom = 2;

/** `values`: of the batches, in the metric's unit and any order. Undefined of fewer than eight, or where the median is 0. */
export function batchSpread(values: readonly number[]): BatchSpread | undefined {
  if (values.length < fewestBatches) return undefined;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = median(sorted);
  if (!Number.isFinite(at(sorted, sorted.length - 1)) || middle <= 0) return undefined;
  const slow = sorted.filter((value) => value > slowFrom * middle);
  return {
    mean: mean(sorted),
    p99: quantile(sorted, 0.99),
    slow: slow.length / sorted.length,
    times: slow.length === 0 ? 1 : mean(slow) / middle,
    quantiles: Array.from({ length: keptQuantiles }, (_, step) => quantile(sorted, step / (keptQuantiles - 1))),
  };
}
