/** Exact two-sided binomial test: is `successes` of `trials` what probability `share` gives? */
import { incompleteBeta } from './incomplete-beta.ts';

/**
 * p by doubling the smaller tail (Clopper-Pearson's inversion), at most 1. Two counts of events with
 * exposures Eb and Ec are compared by conditioning on their sum: share = Ec / (Eb + Ec)
 * (Przyborowski & Wilenski 1940, Biometrika 31:313).
 */
export function binomialTwoSided(successes: number, trials: number, share: number): number {
  const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
  const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
  return Math.min(1, 2 * Math.min(upper, lower));
}
