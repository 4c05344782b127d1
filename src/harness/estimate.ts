/** One number for a process out of its batches. */
import { mean, quantile } from 'simple-statistics';
import type { Estimator } from '../config/config.ts';

/** Share cut off at each end by `trimmed-mean`. */
const trimmed = 0.2;

/** `batches` in any order; NaN of none. Quantiles are linear (type 7 of Hyndman and Fan, 1996). */
export function estimate(batches: readonly number[], estimator: Estimator): number {
  if (batches.length === 0) return Number.NaN;
  const values = [...batches];
  switch (estimator) {
    case 'mean':
      return mean(values);
    case 'minimum':
      return Math.min(...values);
    case 'median':
      return quantile(values, 0.5);
    case 'p25':
      return quantile(values, 0.25);
    case 'p10':
      return quantile(values, 0.1);
    case 'trimmed-mean':
      return trimmedMean(values);
  }
}

function trimmedMean(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(sorted.length * trimmed);
  return mean(sorted.slice(cut, sorted.length - cut));
}
