/** Judgements of single targets from their facts: the only place where a shift or p meets a threshold to become a word. */

import type { Case } from './case.ts';
import type { Comparison } from './comparison.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import { isTooNoisy, smallestDetectable } from './plan.ts';

/** What a comparison is judged by, beside its own limits. */
export interface Bench {
  readonly alpha: number;
  /** Targets that share α. */
  readonly family: number;
}

/** The facts of a judgement, whatever the word. */
export function facts(
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

/** Stage 2's word. Noise comes before regression: where margin and threshold do not protect, nothing is failed. */
export function judgeConfirmed(
  subject: Case,
  comparison: Comparison,
  family: Bench & { readonly pAdjusted: number; readonly blocks: number },
): Judgement {
  const { limits } = subject;
  const { kind, reasons } = word(comparison, subject, family);
  const found = smallestDetectable(comparison.deviation, { blocks: family.blocks }, { ...family, limits });
  return {
    ...facts(subject, 2, { ...comparison, test: { ...comparison.test, pAdjusted: family.pAdjusted } }),
    kind,
    reasons: [...reasons, ...marginReason(subject)],
    ...(found === undefined ? {} : { smallestDetectable: found }),
  };
}

function word(
  comparison: Comparison,
  { limits }: Case,
  family: Bench & { readonly pAdjusted: number; readonly blocks: number },
): { readonly kind: JudgementKind; readonly reasons: readonly Reason[] } {
  const threshold = Math.log1p(limits.threshold);
  if (isTooNoisy(comparison.deviation, { limits, alpha: family.alpha })) {
    return { kind: 'inconclusive', reasons: [{ code: 'too-noisy', processDeviation: comparison.deviation }] };
  }
  if (comparison.worse >= threshold) {
    return family.pAdjusted <= family.alpha
      ? { kind: 'regression', reasons: [{ code: 'confirmed', blocks: family.blocks }] }
      : { kind: 'inconclusive', reasons: [{ code: 'not-confirmed' }] };
  }
  if (isImproved(comparison, limits.threshold, family.alpha)) {
    return { kind: 'improvement', reasons: [{ code: 'confirmed', blocks: family.blocks }] };
  }
  const isCleared = comparison.worseHigh !== null && comparison.worseHigh < threshold;
  return isCleared
    ? { kind: 'no-change', reasons: [{ code: 'below-threshold' }] }
    : { kind: 'inconclusive', reasons: [{ code: 'not-confirmed' }] };
}

/** The mirror image of a regression; informational, so each at α of its own. */
export function isImproved(comparison: Comparison, threshold: number, alpha: number): boolean {
  return -comparison.worse >= Math.log1p(threshold) && comparison.pBetter <= alpha;
}

export function marginReason({ limits }: Case): readonly Reason[] {
  return limits.raised === undefined ? [] : [{ code: 'margin-raised', margin: limits.raised }];
}
