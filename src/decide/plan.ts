/** How many blocks, of what size, in which order: fixed before a stage starts, from data the stage does not reuse. */
import type { Metric } from '../results/metric.ts';
import { detectableChange } from '../stats/detectable-change.ts';
import type { Limits } from './limits.ts';

/** Processes a side in one block. */
export const perSide = 3;

/** Blocks after which stage 1 may stop for futility. */
export const lookAfter = 2;

const screenBlocks = 4;
const confirmBlocks = 8;
const largeConfirmBlocks = 16;

/** The larger plan is taken where the process SD exceeds this share of log(1 + τ): 3 % at τ = 5 %. */
const noisyShare = 0.6;

/** Power that published and promised changes are found with. */
export const power = 0.9;

/** One block separates completely by chance with probability 1 / C(6, 3). */
const chancePerBlock = 1 / 20;

/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;

/** Level at which an improvement is told: it is informational, so an exact metric's one block of stage 1 suffices. */
export function improvementLevel(metric: Metric, alpha: number): number {
  return metric.assume === 'exact' ? Math.max(alpha, chancePerBlock + rounding) : alpha;
}

export function screenPlan(metric: Metric): number {
  return metric.assume === 'exact' ? 1 : screenBlocks;
}

/**
 * Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
 * at all, so it needs only as many blocks as make complete separation rarer than α / family: 2 for up to three
 * suspects at α = 0.01, 3 for up to 79.
 */
export function confirmPlan(
  metric: Metric,
  deviation: number,
  design: { limits: Limits; alpha: number; family: number },
): number {
  if (metric.assume === 'exact') {
    return Math.max(2, Math.ceil(Math.log(design.alpha / design.family) / Math.log(chancePerBlock) + rounding));
  }
  const isNoisy = deviation > noisyShare * Math.log1p(design.limits.threshold);
  return isNoisy ? largeConfirmBlocks : confirmBlocks;
}

/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
export function smallestDetectable(
  deviation: number,
  size: { readonly blocks: number } | { readonly processes: number },
  design: { limits: Limits; alpha: number; family: number },
): number | undefined {
  if (!Number.isFinite(deviation)) return undefined;
  return detectableChange({
    deviation,
    processes: 'blocks' in size ? size.blocks * perSide : size.processes,
    level: design.alpha / design.family,
    margin: design.limits.margin,
    threshold: design.limits.threshold,
    power,
  });
}

/**
 * Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
 * the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
 * process SD of 9.4 % on). There the bar rises to the change that stage could find, the margin to half of it.
 */
export function raisedBar(noise: number, design: { limits: Limits; alpha: number }): Limits | undefined {
  const found = smallestDetectable(noise, { blocks: largeConfirmBlocks }, { ...design, family: 1 });
  if (found === undefined || found <= 2 * design.limits.threshold) return undefined;
  return { ...design.limits, threshold: found, margin: Math.max(design.limits.margin, found / 2) };
}

export { confirmBlocks as smallestConfirm, largeConfirmBlocks as largestStage };
