/**
 * Two sets of samples that were measured elsewhere, judged without measuring: `compare A B`. One unblocked exact test a
 * target, Holm over all. It is only as good as the way the samples were taken: processes taken one side after the
 * other share what the machine did meanwhile, which no test can see.
 */

import { nothingPast } from '../past/target-past.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import { holm } from '../stats/holm.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import { couldHide, isImproved } from './judge.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import { limitsOf } from './limits.ts';
import { defaultPlan, smallestDetectable } from './plan.ts';
import type { Limits, Policy } from './policy.ts';

/** One number a process, of one target; or why there is none. */
export type TargetSamples =
  | { readonly target: Target; readonly values: readonly number[] }
  | { readonly target: Target; readonly failure: Failure };

/** The samples of a stored run, one entry a benchmark and metric. */
export function samplesOf({ outcomes }: Run, metric: Target['metric']): readonly TargetSamples[] {
  return outcomes.flatMap((outcome): readonly TargetSamples[] => {
    const { id } = outcome;
    if (outcome.state === 'failed') return [{ target: { id, metric }, failure: outcome.failure }];
    if (outcome.state !== 'measured') return [];
    return outcome.measurements.map((measurement) => ({
      target: { id, metric: measurement.metric },
      values: measurement.invocations.map(({ value }) => value),
    }));
  });
}

/**
 * One judgement a target: the candidate's in its order, then what only the baseline has, as removed. p is adjusted by Holm
 * over all pairs that were tested.
 */
export function compareRuns(
  baseline: readonly TargetSamples[],
  candidate: readonly TargetSamples[],
  policy: Policy,
): readonly Judgement[] {
  const before = new Map(baseline.map((samples) => [keyOf(samples), samples]));
  const after = new Set(candidate.map(keyOf));
  const opened = candidate.map((samples) => openComparison(before.get(keyOf(samples)), samples, policy));
  const family = opened.flatMap((each) => ('comparison' in each ? [each.comparison.test.pWorse] : []));
  const adjusted = [...holm(family)];
  const judged = opened.map((each): Judgement => {
    if (!('comparison' in each)) return each;
    return judgeCompared(each, { alpha: policy.alpha, pAdjusted: adjusted.shift() ?? 1, family: family.length });
  });
  const removed = baseline.filter((samples) => !after.has(keyOf(samples)));
  return [...judged, ...removed.map(({ target }) => uncompared(policy, target, 'removed'))];
}

interface Compared {
  readonly target: Target;
  readonly limits: Limits;
  readonly comparison: Comparison;
  readonly isSame: boolean;
}

function openComparison(
  baseline: TargetSamples | undefined,
  candidate: TargetSamples,
  policy: Policy,
): Compared | Judgement {
  const { target } = candidate;
  if ('failure' in candidate) return { ...uncompared(policy, target, 'failed'), failure: candidate.failure };
  if (baseline === undefined) return uncompared(policy, target, 'new');
  if ('failure' in baseline) {
    const reasons = [{ code: 'baseline-failed', failure: baseline.failure }] as const;
    return { ...uncompared(policy, target, 'inconclusive'), reasons };
  }
  const limits = limitsOf(policy, target, nothingPast);
  const block = { baseline: baseline.values, candidate: candidate.values };
  const comparison = compareBlocks(target.metric, [block], limits.margin);
  return { target, limits, comparison, isSame: isSameSamples(block.baseline, block.candidate) };
}

interface Family {
  readonly alpha: number;
  readonly family: number;
}

function judgeCompared(compared: Compared, design: Family & { readonly pAdjusted: number }): Judgement {
  const { target, limits, comparison } = compared;
  const { shift, test, baseline, candidate } = comparison;
  const found = detectableIn(compared, design);
  const kind = kindOf(compared, { ...design, found });
  return {
    target,
    kind,
    shift,
    test: { ...test, pAdjusted: design.pAdjusted },
    baseline,
    candidate,
    threshold: limits.threshold,
    margin: limits.margin,
    reasons: kind === 'inconclusive' ? [whyOpen(compared, design)] : [],
    smallestDetectable: found === undefined || found === Number.POSITIVE_INFINITY ? undefined : found,
  };
}

/** Infinite where even complete separation of both sides is not rare enough. */
function detectableIn({ limits, comparison }: Compared, { alpha, family }: Family): number | undefined {
  const { baseline, candidate, noise } = comparison;
  if (rarest(baseline.n, candidate.n) > alpha / family) return Number.POSITIVE_INFINITY;
  const perSide = Math.min(baseline.n, candidate.n);
  return smallestDetectable({ blocks: 1, perSide }, { deviation: noise, limits, alpha, family });
}

function whyOpen({ comparison }: Compared, { alpha, family, pAdjusted }: Family & { pAdjusted: number }): Reason {
  const { baseline, candidate } = comparison;
  if (rarest(baseline.n, candidate.n) <= alpha / family) return { code: 'not-rejected', p: pAdjusted };
  let needed = 1;
  while (rarest(needed, needed) > alpha / family) needed += 1;
  return { code: 'few-processes', processes: Math.min(baseline.n, candidate.n), needed };
}

/** The smallest p there is: of all ways to deal the values to the sides, one separates them completely. */
function rarest(n: number, m: number): number {
  let p = 1;
  for (let taken = 1; taken <= n; taken += 1) p *= taken / (m + taken);
  return p;
}

function kindOf(
  { target, limits, comparison, isSame }: Compared,
  { alpha, pAdjusted, found }: { alpha: number; pAdjusted: number; found: number | undefined },
): JudgementKind {
  if (comparison.worse >= Math.log1p(limits.threshold)) return pAdjusted <= alpha ? 'regression' : 'inconclusive';
  if (isImproved(comparison, { target, limits, plan: defaultPlan }, alpha)) return 'improvement';
  if (isSame || !couldHide(comparison, limits, found)) return 'no-change';
  return found === Number.POSITIVE_INFINITY ? 'inconclusive' : 'unseen';
}

/** The same samples on both sides are no change, however wide they scatter. */
function isSameSamples(one: readonly number[], other: readonly number[]): boolean {
  if (one.length !== other.length) return false;
  const sorted = Float64Array.from(other).sort();
  return Float64Array.from(one)
    .sort()
    .every((value, index) => value === sorted[index]);
}

function keyOf({ target: { id, metric } }: TargetSamples): string {
  return `${benchmarkKey(id)}\u0001${metric.name}`;
}

function uncompared(policy: Policy, target: Target, kind: JudgementKind): Judgement {
  const { threshold, margin } = limitsOf(policy, target, nothingPast);
  return { target, kind, threshold, margin, reasons: [] };
}
