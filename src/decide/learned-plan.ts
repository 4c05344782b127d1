/**
 * What a benchmark's stored noise teaches about its sizes. Stored runs are many processes, so they show the spread far
 * better than stage 1's dozen; it is learned before anything is measured, so it cannot favor a side.
 */
import { defaultPlan, type Plan, quietPlan, quietShare } from './plan.ts';

/**
 * `noise`: standard deviation of processes within stored runs, on the log scale; undefined where none is stored. Smaller
 * stages where it is small against log(1 + `threshold`), the threshold a fraction (0.05 for 5 %).
 */
export function learnedPlan(noise: number | undefined, threshold: number): Plan {
  const isQuiet = noise !== undefined && noise <= quietShare * Math.log1p(threshold);
  return isQuiet ? quietPlan : defaultPlan;
}
