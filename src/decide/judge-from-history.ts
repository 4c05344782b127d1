/** Stage 0: what the stored runs alone can decide. */
import { scaledMedian, toScale } from '../results/log-scale.ts';
import { pooledDeviation } from '../stats/spread.ts';
import type { Case } from './case.ts';
import { type Comparison, compareBlocks } from './comparison.ts';
import { judgementBase, levelAlone, limitReasons } from './judge.ts';
import type { Judgement, JudgementKind, Reason } from './judgement.ts';
import type { ProcedureInput } from './procedure-input.ts';
import { isCleared } from './screen.ts';
import { detectable } from './stage-size.ts';
import { compareWithPresent } from './stored-comparison.ts';

/** What `confirm: never` asks of the history before it may fail a build. */
const strictRuns = 20;
const strictLevel = 0.001;

/**
 * Undefined: to be measured side by side, which is done wherever it can be. An improvement is only reported against
 * the base itself, so stored runs never give one.
 */
export function judgeFromHistory(subject: Case, input: ProcedureInput): Judgement | undefined {
  if (input.policy.confirm !== 'never' && input.sideBySide === 'possible') return undefined;
  const { screen, limits } = subject;
  if (screen === undefined) return withoutHistory(subject, input);
  if (!isCleared(screen, limits)) return judgeSuspect(subject, input);
  return judged(subject, input, {
    kind: 'no-change',
    reasons: [{ code: 'screened-out', stage: 0 }, ...limitReasons(subject)],
    comparison: input.detail === 'decisive' ? undefined : compareWithPresent(subject),
  });
}

/** Reported, never failed: `no-change` whatever was measured, compared with the stored level where both are known. */
export function judgeInformational(subject: Case): Judgement {
  return {
    ...judgementBase(
      subject,
      0,
      subject.past.results.length > 0 && subject.alone.length > 0 ? compareWithPresent(subject) : undefined,
    ),
    kind: 'no-change',
    reasons: [{ code: 'informational' }],
  };
}

function withoutHistory(subject: Case, { otherClasses }: ProcedureInput): Judgement {
  const runs = subject.past.results.length;
  const base = { ...judgementBase(subject, 0, undefined), ...levelAlone(subject) };
  const { cutShort } = subject;
  if (runs + cutShort > 0) {
    const few = { code: 'too-few-runs', runs, cutShort: cutShort === 0 ? undefined : cutShort } as const;
    return { ...base, kind: 'inconclusive', reasons: [few] };
  }
  if (otherClasses === 'some') return { ...base, kind: 'inconclusive', reasons: [{ code: 'unlike-machine' }] };
  return { ...base, kind: 'new', reasons: [{ code: 'no-baseline' }] };
}

function judgeSuspect(subject: Case, input: ProcedureInput): Judgement {
  const comparison = compareWithPresent(subject);
  const fails = input.policy.failFromHistory && isStrictlyWorse(subject);
  const reason: Reason = fails
    ? { code: 'from-history', runs: subject.past.results.length }
    : { code: 'not-confirmed' };
  return judged(subject, input, {
    kind: fails ? 'regression' : 'inconclusive',
    reasons: [reason, ...limitReasons(subject)],
    comparison,
  });
}

/** Above the worst of twenty runs by twice the threshold, and by the margin test against that worst run. */
function isStrictlyWorse({ target, past, alone, limits }: Case): boolean {
  const { metric } = target;
  const stored = past.results.map(({ values }) => values);
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
  const groups = [subject.alone, ...subject.past.results.map((result) => result.values)].map((values) =>
    values.map((value) => toScale(metric, value)),
  );
  const found = detectable(subject, pooledDeviation(groups), policy.alpha);
  return {
    ...judgementBase(subject, 0, outcome.comparison),
    kind: outcome.kind,
    reasons: outcome.reasons,
    smallestDetectable: found,
  };
}
