/** Threshold and margin of one target as numbers: per-benchmark rules, `auto` and the margin floor applied. */
import picomatch from 'picomatch';
import type { Target } from '../results/evidence.ts';
import { shiftError } from '../stats/detectable-change.ts';
import { upperQuantile } from '../stats/normal.ts';
import { pooledDeviation } from '../stats/spread.ts';
import { toScale } from './log-scale.ts';
import { marginFloor, type StoredHistory, type StoredResult } from './margin-floor.ts';
import { defaultPlan, mostConfirmBlocks, power } from './plan.ts';
import { type BenchmarkRule, defaultPolicy, type Policy, type Tolerance } from './policy.ts';

export interface Limits {
  readonly threshold: number;
  readonly margin: number;
  /** The margin was raised to this by what stored neighbours differ by. */
  readonly raised?: number;
}

/** Stored results needed before `auto` trusts their spread. */
const autoRuns = 5;
const smallestAuto = 0.01;

/** The policy's word on one target: for each field the first rule that fits and names it. */
export function tolerance(policy: Policy, target: Target): Tolerance {
  const rules = policy.benchmarks.filter((rule) => fits(rule, target));
  return {
    threshold: rules.find((rule) => rule.threshold !== undefined)?.threshold ?? policy.threshold,
    margin: rules.find((rule) => rule.margin !== undefined)?.margin ?? policy.margin,
  };
}

function fits(rule: BenchmarkRule, { id, metric }: Target): boolean {
  if (rule.metric !== undefined && rule.metric !== metric.name) return false;
  const matches = picomatch(rule.match, { dot: true });
  return matches(id.name) || matches(`${id.suite}/${id.name}`);
}

/** `stored`: of the environment class. */
export function limitsOf(policy: Policy, target: Target, stored: StoredHistory): Limits {
  const { threshold, margin } = tolerance(policy, target);
  const floor = marginFloor(stored);
  if (threshold === 'auto') return autoLimits(policy, target, { stored: stored.results, floor });
  return floor > margin ? { threshold, margin: floor, raised: floor } : { threshold, margin };
}

/** `threshold: auto`. Too few stored runs: the default threshold. */
function autoLimits(
  policy: Policy,
  { metric }: Target,
  { stored, floor }: { stored: readonly StoredResult[]; floor: number },
): Limits {
  const deviation = pooledDeviation(stored.map(({ values }) => values.map((value) => toScale(metric, value))));
  if (stored.length < autoRuns || !Number.isFinite(deviation)) {
    const threshold = typeof defaultPolicy.threshold === 'number' ? defaultPolicy.threshold : smallestAuto;
    return { threshold, margin: threshold / 2 };
  }
  const threshold = defensibleThreshold(deviation, { alpha: policy.alpha, floor });
  return floor > threshold / 2 ? { threshold, margin: floor, raised: floor } : { threshold, margin: threshold / 2 };
}

/**
 * The smallest τ at which the largest stage tells a true change of τ from the margin τ/2 (or from the floor, where that
 * is larger) with the power promised and the build's α; never below 1 %.
 */
export function defensibleThreshold(deviation: number, { alpha, floor }: { alpha: number; floor: number }): number {
  const error = shiftError(deviation, { blocks: mostConfirmBlocks(defaultPlan), perSide: defaultPlan.perSide });
  const needed = (upperQuantile(alpha) + upperQuantile(1 - power)) * error;
  return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
