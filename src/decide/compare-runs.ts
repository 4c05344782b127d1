/**
 * Two sets of samples that were measured elsewhere, judged without measuring: `compare A B`. One unblocked exact test a
 * target, Holm over all. It is only as good as the way the samples were taken: processes taken one side after the
 * other share what the machine did meanwhile, which no test can see.
 */

import { median } from 'simple-statistics';
import { nothingPast } from '../past/target-past.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Side, Target } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import type { BlockPair } from '../stats/blocked-mann-whitney.ts';
import { holm } from '../stats/holm.ts';
import { sortedSides } from '../stats/ranks.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import { couldHide, isImproved } from './judge.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import { leaveIndistinct } from './leave-indistinct.ts';
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
  const keyed = baseline.map((samples) => [keyOf(samples), samples] as const);
  const before = new Map(keyed);
  const after = new Set<string>();
  const opened = candidate.map((samples) => {
    const key = keyOf(samples);
    after.add(key);
    return openComparison(before.get(key), samples, policy);
  });
  const family = opened.flatMap((each) => ('comparison' in each ? [each.comparison.test.pWorse] : []));
  const adjusted = holm(family).values();
  const judged = opened.map((each): Judgement => {
    if (!('comparison' in each)) return each;
    const pAdjusted = adjusted.next().value ?? 1;
    return judgeCompared(each, { alpha: policy.alpha, pAdjusted, family: family.length });
  });
  const removed = keyed.flatMap(([key, samples]) =>
    after.has(key) ? [] : [{ ...uncompared(policy, samples.target, 'removed'), ...sideOf('baseline', samples) }],
  );
  return leaveIndistinct([...judged, ...removed]);
}

interface Compared {
  readonly target: Target;
  readonly limits: Limits;
  readonly comparison: Comparison;
  readonly block: BlockPair;
}

function openComparison(
  baseline: TargetSamples | undefined,
  candidate: TargetSamples,
  policy: Policy,
): Compared | Judgement {
  const { target } = candidate;
  if ('failure' in candidate) {
    const ran = baseline === undefined ? {} : sideOf('baseline', baseline);
    return { ...uncompared(policy, target, 'failed'), failure: candidate.failure, ...ran };
  }
  if (baseline === undefined) return { ...uncompared(policy, target, 'new'), ...sideOf('candidate', candidate) };
  if ('failure' in baseline) {
    const reasons = [{ code: 'baseline-failed', failure: baseline.failure }] as const;
    return { ...uncompared(policy, target, 'inconclusive'), reasons, ...sideOf('candidate', candidate) };
  }
  const limits = limitsOf(policy, target, nothingPast);
  const block: BlockPair = { baseline: baseline.values, candidate: candidate.values };
  const comparison = compareBlocks(target.metric, [block], limits.margin);
  return { target, limits, comparison, block };
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
  { target, limits, comparison, block }: Compared,
  { alpha, pAdjusted, found }: { alpha: number; pAdjusted: number; found: number | undefined },
): JudgementKind {
  if (comparison.worse >= Math.log1p(limits.threshold)) return pAdjusted <= alpha ? 'regression' : 'inconclusive';
  if (isImproved(comparison, { target, limits, plan: defaultPlan }, alpha)) return 'improvement';
  if (!couldHide(comparison, limits, found) || isSameSamples(block)) return 'no-change';
  return found === Number.POSITIVE_INFINITY ? 'inconclusive' : 'unseen';
}

/** The same samples on both sides are no change, however wide they scatter. */
function isSameSamples(block: BlockPair): boolean {
  const { baseline, candidate } = sortedSides(block);
  return baseline.length === candidate.length && baseline.every((value, index) => value === candidate[index]);
}

function keyOf({ target: { id, metric } }: TargetSamples): string {
  return `${benchmarkKey(id)}\u0001${metric.name}`;
}

/** What is known of the one side that there is. */
function sideOf(side: Side, samples: TargetSamples): Pick<Judgement, Side> {
  if ('failure' in samples || samples.values.length === 0) return {};
  return { [side]: { n: samples.values.length, median: median([...samples.values]) } };
}

function uncompared(policy: Policy, target: Target, kind: JudgementKind): Judgement {
  const { threshold, margin } = limitsOf(policy, target, nothingPast);
  return { target, kind, threshold, margin, reasons: [] };
}
