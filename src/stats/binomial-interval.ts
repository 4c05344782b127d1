/** Clopper and Pearson's exact interval of a rate (Biometrika 26, 1934): never too narrow, right at 0 of n. */
import { incompleteBeta } from './incomplete-beta.ts';

/** Shares from 0 to 1. */
export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** `hits` of `trials`, both counts, as a share with its two-sided interval; `confidence` between 0 and 1. Throws RangeError without a trial. */
export function binomialInterval(hits: number, trials: number, confidence = 0.95): Rate {
  if (!(trials > 0 && hits >= 0 && hits <= trials)) {
    throw new RangeError(`Cannot state a rate as hits must be in 0..trials: current values are ${hits} of ${trials}`);
  }
  const tail = (1 - confidence) / 2;
  return {
    rate: hits / trials,
    low: hits === 0 ? 0 : betaQuantile(tail, hits, trials - hits + 1),
    high: hits === trials ? 1 : betaQuantile(1 - tail, hits + 1, trials - hits),
  };
}

/** By bisection: monotone, and 100 steps end at the last bit. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 100; step += 1) {
    const middle = (low + high) / 2;
    if (incompleteBeta(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
