/** Threshold and margin of one target as numbers: per-benchmark rules, `auto` and the margin floor applied. */
import type { TargetPast } from '../past/target-past.ts';
import { benchmarkKey, callableNames } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import { shiftError } from '../stats/detectable-change.ts';
import { upperQuantile } from '../stats/normal.ts';
import { globMatcher } from '../text/glob.ts';
import { defaultPlan, mostConfirmBlocks, power } from './plan.ts';
import {
  type BenchmarkRule,
  defaultPolicy,
  type Limits,
  type Policy,
  type Tolerance,
  type Weighed,
  type Weight,
  type WeightRule,
} from './policy.ts';

const smallestAuto = 0.01;
const usualThreshold = typeof defaultPolicy.threshold === 'number' ? defaultPolicy.threshold : smallestAuto;
/** Beyond this a threshold is of no use: the difference between processes is then reported instead of tolerated. */
const largestAuto = 2 * usualThreshold;

/** The policy for one target: for each field the first rule that fits and names it. */
export function tolerance(policy: Policy, target: Target): Tolerance {
  const rules = policy.benchmarks.filter((rule) => fits(rule, target));
  const weight = weightOf(policy, target);
  return firstWord(
    policy,
    rules.flatMap((rule) => (holds(rule.production, weight?.share) ? [rule.production, rule] : [rule])),
  );
}

/** What the policy says of it before anything is measured; undefined: that follows from the noise (`auto`). */
export function writtenThreshold(policy: Policy, target: Target): number | undefined {
  if (policy.exact !== undefined && isExactByDefault(policy, target)) return policy.exact.threshold;
  const { threshold } = tolerance(policy, target);
  return threshold === 'auto' ? undefined : threshold;
}

/** A threshold or a margin that a rule names is the user's decision, for any metric. */
function isExactByDefault(policy: Policy, target: Target): boolean {
  const isWritten = ({ threshold, margin }: BenchmarkRule): boolean => threshold !== undefined || margin !== undefined;
  return target.metric.assume === 'exact' && !policy.benchmarks.some((rule) => fits(rule, target) && isWritten(rule));
}

function firstWord(policy: Policy, rules: readonly Partial<Tolerance>[]): Tolerance {
  return {
    threshold: rules.find((rule) => rule.threshold !== undefined)?.threshold ?? policy.threshold,
    margin: rules.find((rule) => rule.margin !== undefined)?.margin ?? policy.margin,
  };
}

/** Time and counts weigh by processor time, bytes by allocations. */
function weightOf(
  { weights }: Policy,
  { id, metric }: Target,
): (Weight & { readonly kind: 'cpu' | 'heap' }) | undefined {
  const kind = metric.unit === 'B' ? 'heap' : 'cpu';
  const weight = weights?.get(benchmarkKey(id))?.[kind];
  return weight === undefined ? undefined : { ...weight, kind };
}

/** An unknown weight neither raises nor lowers a threshold. */
function holds(rule: WeightRule | undefined, share: number | undefined): rule is WeightRule {
  if (rule === undefined || share === undefined) return false;
  return share < (rule.below ?? Number.POSITIVE_INFINITY) && share >= (rule.above ?? 0);
}

/** Absent where the weight changes nothing. */
function weighedOf(policy: Policy, target: Target, { threshold }: Tolerance): Weighed | undefined {
  const weight = weightOf(policy, target);
  if (weight === undefined) return undefined;
  const { weights: _, ...unweighed } = policy;
  const instead = tolerance(unweighed, target).threshold;
  if (instead === threshold) return undefined;
  return { ...weight, instead: instead === 'auto' ? usualThreshold : instead };
}

function fits(rule: BenchmarkRule, { id, metric }: Target): boolean {
  if (rule.metric !== undefined && rule.metric !== metric.name) return false;
  const matches = globMatcher(rule.match);
  return callableNames(id).some(matches);
}

/** `past`: of the environment class. */
export function limitsOf(policy: Policy, target: Target, past: TargetPast): Limits {
  const asked = tolerance(policy, target);
  const { threshold, margin } = asked;
  const floor = marginFloor(past);
  if (threshold !== 'auto') {
    const weighed = weighedOf(policy, target, asked);
    const limits = withFloor({ threshold, margin }, floor);
    if (weighed !== undefined) return { ...limits, weighed };
    const { exact } = isExactByDefault(policy, target) && limits.raised === undefined ? policy : {};
    return exact === undefined ? limits : { ...limits, exact };
  }
  const auto = { alpha: policy.alpha, floor };
  if (past.noise === undefined) return { threshold: usualThreshold, margin: usualThreshold / 2, auto };
  const wanted = defensibleThreshold(past.noise, auto);
  const tau = Math.min(wanted, largestAuto);
  const limits = { ...withFloor({ threshold: tau, margin: tau / 2 }, floor), auto };
  return wanted > largestAuto ? { ...limits, wanted } : limits;
}

/** A target that varies this many times as much as the typical one varies because of its own code. */
const outlying = 3;

/** The difference of two builds that one in twenty exceeds, in standard deviations of one build. */
const seldom = 1.645 * Math.SQRT2;

/**
 * A fraction; 0 where nothing asks for one. In a suite too small to separate the code from the time at which it was measured nothing does:
 * stored runs are hours apart, while sides in turns are measured at the same time.
 */
function marginFloor({ between, typicalBetween }: TargetPast): number {
  if (typicalBetween === undefined || between <= outlying * typicalBetween) return 0;
  return Math.expm1(seldom * between);
}

/**
 * A margin up to the threshold keeps what must be reached below twice the threshold wherever the noise allows to judge
 * at all. A larger floor raises it no further; what lies between is reported to be open, with that reason.
 */
export function withFloor({ threshold, margin }: Limits, floor: number): Limits {
  if (floor <= margin) return { threshold, margin };
  const raised = Math.min(floor, threshold);
  const limits = { threshold, margin: raised, raised, asked: margin };
  return floor > threshold ? { ...limits, restless: floor } : limits;
}

/**
 * The smallest τ at which the largest stage distinguishes a true change of τ from the margin τ/2 (or from the floor, where that
 * is larger) with the power promised and the build's α; never below 1 %.
 */
export function defensibleThreshold(deviation: number, { alpha, floor }: { alpha: number; floor: number }): number {
  const error = shiftError(deviation, { blocks: mostConfirmBlocks(defaultPlan), perSide: defaultPlan.perSide });
  const needed = (upperQuantile(alpha) + upperQuantile(1 - power)) * error;
  return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
