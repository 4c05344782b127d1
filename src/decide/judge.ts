/** Judgements of single targets from their measurements: where shift and p are compared with thresholds. */
import { median } from 'simple-statistics';
import type { Case } from './case.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import { improvementLevel, raisedBar, smallestDetectable } from './plan.ts';
import type { Limits } from './policy.ts';
import type { Series } from './series.ts';

/** The data of any judgement. */
export function judgementBase(
  subject: Case,
  stage: 0 | 1 | 2,
  comparison: Comparison | undefined,
): Pick<Judgement, 'target' | 'threshold' | 'margin' | 'stage' | 'shift' | 'test' | 'baseline' | 'candidate'> {
  const { target, limits } = subject;
  const base = { target, threshold: limits.threshold, margin: limits.margin, stage };
  if (comparison === undefined) return base;
  const { shift, test, baseline, candidate } = comparison;
  return { ...base, shift, test, baseline, candidate };
}

/** What the candidate is by itself, where there is nothing to compare it with. */
export function levelAlone({ alone }: Case): Pick<Judgement, 'candidate'> {
  if (alone.length === 0) return {};
  return { candidate: { n: alone.length, median: median([...alone]) } };
}

/** Stage 2's data on one suspect, with the bar its noise asks for. */
export interface Finding {
  readonly subject: Case;
  readonly blocks: number;
  readonly comparison: Comparison;
  /** The case's own, or raised. */
  readonly bar: Limits;
  readonly isNoisy: boolean;
  /** All blocks planned were measured. */
  readonly isComplete: boolean;
  /** One-sided p against the bar's margin, before Holm. */
  readonly pWorse: number;
}

/**
 * The bar is set by the spread, which says nothing of the shift, and never below the policy's: p against a larger
 * margin is never smaller, so raising it by what was seen cannot make a false failure.
 */
export function findingOf(
  subject: Case,
  comparison: Comparison,
  { blocks, planned, alpha }: { blocks: number; planned: number; alpha: number },
): Finding {
  const { limits } = subject;
  // What builds differ by is no noise of processes, and no reason to call them noisy.
  const asked = { ...limits, margin: limits.asked ?? limits.margin };
  const raised = raisedBar(subject.plan, { deviation: comparison.noise, limits: asked, alpha, family: 1 });
  const bar = raised === undefined ? limits : { ...raised, margin: Math.max(raised.margin, limits.margin) };
  const pWorse = raised === undefined ? comparison.test.pWorse : comparison.pWorseThan(bar.margin);
  return { subject, blocks, comparison, bar, isNoisy: raised !== undefined, isComplete: blocks === planned, pWorse };
}

/**
 * Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
 * bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
 * hypothesis neither does where the stage ends.
 */
export function findingIn(series: Series, alpha: number): Finding | undefined {
  const { subject, blocks, planned, ending } = series;
  if (blocks.length === 0 || ending?.state === 'failed') return undefined;
  return findingOf(subject, compareSeries(series), { blocks: blocks.length, planned, alpha });
}

/** Of what its blocks so far hold. */
export function compareSeries({ subject, blocks }: Series): Comparison {
  return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}

export const overBudget: Extract<Reason, { readonly code: 'not-measured' }> = {
  code: 'not-measured',
  detail: 'the time budget was spent first',
};

/** What suspects are judged by together. */
export interface Family {
  readonly alpha: number;
  readonly size: number;
}

/**
 * What all that was planned comes to: `open` where it neither confirms nor clears. Few processes of which one is far off
 * look noisier than the benchmark is, so noise that hides the threshold leaves it open, too.
 */
export function stageEnd(finding: Finding, pAdjusted: number, alpha: number): 'failed' | 'open' | 'settled' {
  const { kind, reason } = word(finding, pAdjusted, alpha);
  if (kind === 'regression') return 'failed';
  return reason.code === 'not-confirmed' || reason.code === 'too-noisy' ? 'open' : 'settled';
}

/** Whether the shift lies at the bar's threshold or above. */
export function isReached({ comparison, bar }: Pick<Finding, 'comparison' | 'bar'>): boolean {
  return comparison.worse >= Math.log1p(bar.threshold) - (bar.slack ?? 0);
}

/** Stage 2's judgement. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
export function judgeConfirmed(finding: Finding, pAdjusted: number, family: Family): Judgement {
  const { subject, comparison, bar, blocks, pWorse } = finding;
  const { kind, reason } = word(finding, pAdjusted, family.alpha);
  const design = { deviation: comparison.noise, limits: subject.limits, alpha: family.alpha, family: family.size };
  const found = smallestDetectable({ blocks, perSide: subject.plan.perSide }, design);
  const test = { ...comparison.test, pWorse, pAdjusted };
  return {
    ...judgementBase(subject, 2, { ...comparison, test }),
    threshold: bar.threshold,
    margin: bar.margin,
    kind,
    reasons: [reason, ...limitReasons(subject)],
    smallestDetectable: found === undefined ? undefined : Math.max(found, bar.threshold),
  };
}

function word(
  finding: Finding,
  pAdjusted: number,
  alpha: number,
): { readonly kind: JudgementKind; readonly reason: Reason } {
  const { subject, comparison, bar, blocks, isNoisy, isComplete } = finding;
  const reached = isReached(finding);
  const { restless } = subject.limits;
  if (reached && pAdjusted <= alpha) {
    return restless === undefined || comparison.pWorseThan(restless) <= alpha
      ? { kind: 'regression', reason: { code: 'confirmed', blocks } }
      : { kind: 'inconclusive', reason: { code: 'restless', differ: restless } };
  }
  // What reaches the bar that its noise asks for needs the rest of its blocks, not less noise.
  if (isNoisy && (isComplete || !reached)) {
    return { kind: 'inconclusive', reason: { code: 'too-noisy', processDeviation: comparison.noise } };
  }
  if (!isComplete) return { kind: 'inconclusive', reason: overBudget };
  if (reached) return { kind: 'inconclusive', reason: { code: 'not-confirmed' } };
  if (isImproved(comparison, subject, alpha)) {
    return { kind: 'improvement', reason: { code: 'confirmed', blocks } };
  }
  const isCleared = comparison.worseHigh !== null && comparison.worseHigh < Math.log1p(bar.threshold);
  return isCleared
    ? { kind: 'no-change', reason: { code: 'below-threshold' } }
    : { kind: 'inconclusive', reason: { code: 'not-confirmed' } };
}

/**
 * Whether a screen that found nothing could have overlooked twice the threshold: neither the spread of the processes
 * nor the interval of the shift rules it out.
 */
export function couldHide(
  { worseHigh }: Pick<Comparison, 'worseHigh'>,
  { threshold }: Limits,
  smallestSeen: number | undefined,
): boolean {
  if (smallestSeen === undefined || smallestSeen <= 2 * threshold) return false;
  return worseHigh === null || worseHigh > Math.log1p(2 * threshold);
}

/** The mirror image of a regression; informational, so each at a level of its own. */
export function isImproved(
  comparison: Comparison,
  { target, limits, plan }: Pick<Case, 'target' | 'limits' | 'plan'>,
  alpha: number,
): boolean {
  if (-comparison.worse < Math.log1p(limits.threshold)) return false;
  const design = { deviation: comparison.noise, limits, alpha };
  return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, design);
}

/** Why the limits are not those that were asked for; empty where they are. */
export function limitReasons({ limits }: Case): readonly Reason[] {
  const { raised, wanted, weighed } = limits;
  return [
    ...(weighed === undefined ? [] : [{ code: 'by-weight', ...weighed } as const]),
    ...(raised === undefined ? [] : [{ code: 'margin-raised', margin: raised } as const]),
    ...(wanted === undefined ? [] : [{ code: 'threshold-capped', wanted } as const]),
  ];
}
