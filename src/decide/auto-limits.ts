/**
 * `auto` where processes take turns. Processes of stored runs, measured one after another, differ mostly because of the machine; in
 * turns a tenth of it is left, so a far smaller change can be defended. Asked of stage 1's first block, as stage 2 uses it not.
 */
import type { BlockPair } from '../stats/blocked-mann-whitney.ts';
import type { Case } from './case.ts';
import { processDeviation } from './comparison.ts';
import { defensibleThreshold, withFloor } from './limits.ts';
import type { Limits } from './policy.ts';

/** Six processes estimate their spread to a third. */
const unsure = 1.5;

/** Layout alone makes equal code differ by most of a percent. */
const least = 0.015;

/** Limits of `threshold: auto` after the first block: its spread may lower the threshold, never raise it. Unchanged without `auto`. */
export function autoLimits({ target, limits }: Case, first: BlockPair): Limits {
  const { auto } = limits;
  const deviation = processDeviation(target.metric, [first]);
  if (auto === undefined || !Number.isFinite(deviation)) return limits;
  const threshold = Math.max(least, defensibleThreshold(unsure * deviation, auto));
  if (threshold >= limits.threshold) return limits;
  return { ...withFloor({ threshold, margin: threshold / 2 }, auto.floor), auto };
}
