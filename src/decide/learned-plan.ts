/**
 * What a benchmark's stored noise teaches about its sizes. Stored runs are many processes, so they tell the spread far
 * better than stage 1's dozen; it is learned before anything is measured, so it cannot lean to a side.
 */
import type { Metric } from '../results/metric.ts';
import { pooledDeviation } from '../stats/spread.ts';
import { toScale } from './log-scale.ts';
import { defaultPlan, type Plan, quietPlan, quietShare } from './plan.ts';

/** Stored runs needed before their spread is trusted. */
export const learningRuns = 5;

/** Standard deviation from process to process within a stored run, on the log scale; undefined where too few tell. */
export function learnedNoise(metric: Metric, stored: readonly (readonly number[])[]): number | undefined {
  if (stored.length < learningRuns) return undefined;
  const deviation = pooledDeviation(stored.map((values) => values.map((value) => toScale(metric, value))));
  return Number.isFinite(deviation) ? deviation : undefined;
}

/** Smaller stages where the noise is known to be small against the threshold, a fraction. */
export function learnedPlan(noise: number | undefined, threshold: number): Plan {
  const isQuiet = noise !== undefined && noise <= quietShare * Math.log1p(threshold);
  return isQuiet ? quietPlan : defaultPlan;
}
