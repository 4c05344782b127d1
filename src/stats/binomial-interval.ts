/** Clopper and Pearson's exact interval of a rate (Biometrika 26, 1934): never too narrow, right at 0 of n. */
import { gammaln } from 'simple-statistics';

export interface Rate {
  readonly rate: number;
  readonly low: number;
  readonly high: number;
}

/** `hits` of `trials`, with its two-sided 95 % interval unless given otherwise. */
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
    if (betaDistribution(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Regularised incomplete beta function I_x(a, b), by the continued fraction DLMF 8.17.22 (Lentz's evaluation). */
export function betaDistribution(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only on this side of the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaDistribution(1 - x, b, a);
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x));
  return (front / a) * betaFraction(x, a, b);
}

const tiny = 1e-300;

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / guarded(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m < 2_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    for (const term of [even, odd]) {
      d = 1 / guarded(1 + term * d);
      c = guarded(1 + term / c);
      result *= c * d;
    }
    if (Math.abs(c * d - 1) < 1e-14) break;
  }
  return result;
}

function guarded(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}
