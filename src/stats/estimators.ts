/** Estimates of a typical value from the batches of one process. */
import { mean, median, quantile } from 'simple-statistics';

export type EstimatorName = 'median' | 'p25' | 'p10' | 'minimum' | 'mean' | 'trimmed-mean';

/** Share dropped at each end by the trimmed mean. */
const trim = 0.2;

/** `values` in any order; NaN of none. Quantiles are linear (type 7 of Hyndman and Fan, 1996). */
export function estimate(name: EstimatorName, values: readonly number[]): number {
  if (values.length === 0) return Number.NaN;
  // The library copies before it sorts; its types only miss the `readonly`.
  const list = values as number[];
  switch (name) {
    case 'median':
      return median(list);
    case 'p25':
      return quantile(list, 0.25);
    case 'p10':
      return quantile(list, 0.1);
    case 'minimum':
      return Math.min(...list);
    case 'mean':
      return mean(list);
    case 'trimmed-mean':
      return trimmedMean(list);
  }
}

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const drop = Math.floor(sorted.length * trim);
  return mean(sorted.slice(drop, sorted.length - drop));
}
