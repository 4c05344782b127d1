/**
 * Two sets of samples that were measured elsewhere, judged without measuring: `compare A B`. One unblocked exact test a
 * target, Holm over all. It is only as good as the way the samples were taken: processes taken one side after the
 * other share their side's hour, which no test can see.
 */

import { nothingPast } from '../past/target-past.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import { holm } from '../stats/holm.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import { couldHide, isImproved } from './judge.ts';
import type { Judgement, JudgementKind } from './judgement.ts';
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
  return [...judged, ...removed.map(({ target }) => bare(policy, target, 'removed'))];
}

interface Compared {
  readonly target: Target;
  readonly limits: Limits;
  readonly comparison: Comparison;
}

function openComparison(
  baseline: TargetSamples | undefined,
  candidate: TargetSamples,
  policy: Policy,
): Compared | Judgement {
  const { target } = candidate;
  if ('failure' in candidate) return { ...bare(policy, target, 'failed'), failure: candidate.failure };
  if (baseline === undefined) return bare(policy, target, 'new');
  if ('failure' in baseline) {
    const reasons = [{ code: 'baseline-failed', failure: baseline.failure }] as const;
    return { ...bare(policy, target, 'inconclusive'), reasons };
  }
  const limits = limitsOf(policy, target, nothingPast);
  const block = { baseline: baseline.values, candidate: candidate.values };
  return { target, limits, comparison: compareBlocks(target.metric, [block], limits.margin) };
}

function judgeCompared(
  { target, limits, comparison }: Compared,
  { alpha, pAdjusted, family }: { alpha: number; pAdjusted: number; family: number },
): Judgement {
  const { shift, test, baseline, candidate, deviation } = comparison;
  const perSide = Math.min(baseline.n, candidate.n);
  const found = smallestDetectable({ blocks: 1, perSide }, { deviation, limits, alpha, family });
  const kind = kindOf({ target, limits, comparison }, { alpha, pAdjusted, found });
  return {
    target,
    kind,
    shift,
    test: { ...test, pAdjusted },
    baseline,
    candidate,
    threshold: limits.threshold,
    margin: limits.margin,
    reasons: kind === 'inconclusive' ? [{ code: 'not-confirmed' }] : [],
    ...(found === undefined ? {} : { smallestDetectable: found }),
  };
}

function kindOf(
  { target, limits, comparison }: Compared,
  { alpha, pAdjusted, found }: { alpha: number; pAdjusted: number; found: number | undefined },
): JudgementKind {
  if (comparison.worse >= Math.log1p(limits.threshold)) return pAdjusted <= alpha ? 'regression' : 'inconclusive';
  if (isImproved(comparison, { target, limits, plan: defaultPlan }, alpha)) return 'improvement';
  // The same samples on both sides are no change, however wide they scatter.
  const isSame = comparison.worse === 0 && comparison.test.pTwoSided === 1;
  return !isSame && couldHide(comparison, limits, found) ? 'unseen' : 'no-change';
}

function keyOf({ target: { id, metric } }: TargetSamples): string {
  return `${benchmarkKey(id)}\u0001${metric.name}`;
}

function bare(policy: Policy, target: Target, kind: JudgementKind): Judgement {
  const { threshold, margin } = limitsOf(policy, target, nothingPast);
  return { target, kind, threshold, margin, reasons: [] };
}
