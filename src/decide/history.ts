/** Stage 0's word: what the stored runs alone can settle. */
import { pooledDeviation } from '../stats/spread.ts';
import type { Case } from './case.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import { facts, marginReason } from './judge.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import { scaledMedian, toScale } from './log-scale.ts';
import type { ProcedureInput } from './procedure.ts';
import { isClearlyBetter, isSuspect } from './screen.ts';
import { detectable } from './stages.ts';

/** What `confirm: never` asks of the history before it may fail a build. */
const strictRuns = 20;
const strictLevel = 0.001;

/** Undefined: to be measured side by side. */
export function judgeFromHistory(subject: Case, input: ProcedureInput): Judgement | undefined {
  const { confirm } = input.policy;
  const canMeasure = confirm !== 'never' && input.sideBySide === 'possible';
  if (canMeasure && (confirm === 'always' || subject.screen === undefined)) return undefined;
  const { screen, limits } = subject;
  if (screen === undefined) return withoutHistory(subject, input);
  if (isSuspect(screen, limits)) return canMeasure ? undefined : judgeSuspect(subject, input);
  const isBetter = isClearlyBetter(screen, limits);
  return judged(subject, input, {
    kind: isBetter ? 'improvement' : 'no-change',
    reasons: [{ code: 'screened-out', stage: 0 }, ...marginReason(subject)],
    comparison: isBetter || input.detail !== 'decisive' ? compareWithStored(subject) : undefined,
  });
}

export function judgeInformational(subject: Case): Judgement {
  return {
    ...facts(
      subject,
      0,
      subject.stored.length > 0 && subject.alone.length > 0 ? compareWithStored(subject) : undefined,
    ),
    kind: 'no-change',
    reasons: [{ code: 'informational' }],
  };
}

/** Processes of all stored runs pooled: shown beside the screen, never decisive but under `failFromHistory`. */
function compareWithStored({ target, stored, alone, limits }: Case): Comparison {
  return compareBlocks(target.metric, [{ baseline: stored.flat(), candidate: alone }], limits.margin);
}

function withoutHistory(subject: Case, { otherClasses }: ProcedureInput): Judgement {
  const runs = subject.stored.length;
  const base = facts(subject, 0, undefined);
  if (runs > 0) return { ...base, kind: 'inconclusive', reasons: [{ code: 'too-few-runs', runs }] };
  if (otherClasses === 'some') return { ...base, kind: 'inconclusive', reasons: [{ code: 'unlike-machine' }] };
  return { ...base, kind: 'new', reasons: [{ code: 'no-baseline' }] };
}

function judgeSuspect(subject: Case, input: ProcedureInput): Judgement {
  const comparison = compareWithStored(subject);
  const fails = input.policy.failFromHistory && isStrictlyWorse(subject);
  const reason: Reason = fails ? { code: 'from-history', runs: subject.stored.length } : { code: 'not-confirmed' };
  return judged(subject, input, {
    kind: fails ? 'regression' : 'inconclusive',
    reasons: [reason, ...marginReason(subject)],
    comparison,
  });
}

/** Above the worst of twenty runs by twice the threshold, and by the margin test against that worst run. */
function isStrictlyWorse({ target, stored, alone, limits }: Case): boolean {
  const { metric } = target;
  if (stored.length < strictRuns) return false;
  const [worst] = [...stored].sort((a, b) => scaledMedian(metric, b) - scaledMedian(metric, a));
  if (worst === undefined) return false;
  const excess = scaledMedian(metric, alone) - scaledMedian(metric, worst);
  if (excess < Math.log1p(2 * limits.threshold)) return false;
  const { test } = compareBlocks(metric, [{ baseline: worst, candidate: alone }], limits.margin);
  return test.pWorse <= strictLevel;
}

function judged(
  subject: Case,
  { policy }: ProcedureInput,
  outcome: {
    readonly kind: JudgementKind;
    readonly reasons: readonly Reason[];
    readonly comparison: Comparison | undefined;
  },
): Judgement {
  const { metric } = subject.target;
  const groups = [subject.alone, ...subject.stored].map((values) => values.map((value) => toScale(metric, value)));
  const found = detectable(subject, pooledDeviation(groups), policy.alpha);
  return {
    ...facts(subject, 0, outcome.comparison),
    kind: outcome.kind,
    reasons: outcome.reasons,
    ...(found === undefined ? {} : { smallestDetectable: found }),
  };
}
