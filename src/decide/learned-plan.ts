/**
 * What a benchmark's stored noise teaches about its sizes. Stored runs are many processes, so they tell the spread far
 * better than stage 1's dozen; it is learned before anything is measured, so it cannot lean to a side.
 */
import { defaultPlan, type Plan, quietPlan, quietShare } from './plan.ts';

/** `noise` within stored runs, on the log scale: smaller stages where it is small against the threshold, a fraction. */
export function learnedPlan(noise: number | undefined, threshold: number): Plan {
  const isQuiet = noise !== undefined && noise <= quietShare * Math.log1p(threshold);
  return isQuiet ? quietPlan : defaultPlan;
}
