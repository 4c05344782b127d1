/**
 * Limits of numbers that repeat: where the policy says nothing, a number that does not scatter gets a far smaller threshold
 * than one that a clock measures. Whether it scatters is asked of stage 1's first block, which stage 2 does not use.
 */
import { median } from 'simple-statistics';
import type { BlockPair } from '../stats/blocked-mann-whitney.ts';
import type { Case } from './case.ts';
import { processDeviation } from './comparison.ts';
import { isExact } from './plan.ts';
import type { Limits } from './policy.ts';

/** What a shift may fall short of the threshold and still be printed as it: 1.0 % is 1 %. */
const printed = 0.0005;

/** Limits of a counted metric: as tight as counting allows where the first block shows that it repeats itself, else the usual ones. */
export function exactLimits({ target, limits, past }: Case, first: BlockPair): Limits {
  const { exact, ...usual } = limits;
  if (exact === undefined || first.baseline.length === 0) return usual;
  const level = median([...first.baseline]);
  if (!(level > 0)) return usual;
  const least = target.metric.unit === 'B' ? exact.leastBytes / level : 0;
  const threshold = Math.min(usual.threshold, Math.max(exact.threshold, least));
  const tight: Limits = { threshold, margin: Math.min(usual.margin, threshold / 2), slack: printed };
  const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, [first]) || 0);
  return threshold < usual.threshold && isExact(target.metric, { deviation, limits: tight }) ? tight : usual;
}
