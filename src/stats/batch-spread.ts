/** How the batches of one process are distributed, which its number, a low quantile by default, does not show. */
import { mean, median, quantile } from 'simple-statistics';
import { at } from './samples.ts';

export interface BatchSpread {
  readonly mean: number;
  readonly p99: number;
  /** Share of batches above twice the median, and their mean as a multiple of it; 0 and 1 where there is none. */
  readonly slow: number;
  readonly times: number;
  /** From the smallest to the largest in equal steps. */
  readonly quantiles: readonly number[];
}

/** Quantiles kept: enough for a histogram of all processes together. */
export const keptQuantiles = 21;

/** Fewer batches than this have no shape. */
const fewestBatches = 8;

const slowFrom = 2;

/** Undefined where there are too few to have a shape, or where the typical one is nothing. */
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
