/** The gate's one answer, from all judgements and the policy. */
import { median } from 'simple-statistics';
import { type ExitCode, exitCode } from '../errors.ts';
import { accepts } from '../results/accepts.ts';
import { medianInterval } from '../stats/median-interval.ts';
import type { Judgement, JudgementKind } from './judgement.ts';
import type { Policy, Reaction } from './policy.ts';

/** `fail`: see `cause`. `inconclusive`, `no-baseline`, `skipped` do not fail unless the policy says so. */
export type Outcome = 'pass' | 'fail' | 'overridden' | 'inconclusive' | 'no-baseline' | 'skipped';

export interface Override {
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly label: string;
  readonly reason?: string;
  /** Author of the reason, where that is not who accepts: the description's author. */
  readonly reasonBy?: string | undefined;
  /** Head commit the override is bound to. */
  readonly commit: string;
  /** Names accepted; `*` for all. */
  readonly accepts: readonly string[];
}

/** In this order where several apply. */
export type Cause = 'regression' | 'failed' | 'missing' | 'inconclusive' | 'no-baseline';

/** A label that was found and does not count, and why. */
export interface RefusedOverride {
  readonly who: string;
  readonly label: string;
  readonly why:
    | 'no-write-permission'
    | 'bot'
    | 'older-than-head'
    | 'other-base'
    | 'author'
    | 'worse-since'
    | 'unknown-actor';
}

export interface SuiteWide {
  /** The middle of those that moved, and what share of all they are. */
  readonly ratio: number;
  readonly share: number;
  readonly metric: string;
  /** What all that was compared by this metric has in common, with its 95 % interval; from six benchmarks on. */
  readonly common?: { readonly ratio: number; readonly low: number; readonly high: number } | undefined;
}

export interface Verdict {
  readonly outcome: Outcome;
  /** Why it fails (or would have, when overridden). */
  readonly cause?: Cause | undefined;
  /** What else fails it under the policy; absent: nothing, as in verdicts of older versions. */
  readonly further?: readonly Cause[] | undefined;
  readonly judgements: readonly Judgement[];
  /** Present when more than half of the benchmarks moved the same way, as with other flags, another runtime or another machine. */
  readonly suiteWide?: SuiteWide | undefined;
  readonly override?: Override | undefined;
  readonly refusedOverrides?: readonly RefusedOverride[] | undefined;
}

/** Labels as the forge knows them now: the one that counts, if any, and those that do not. */
export interface Labels {
  readonly override?: Override | undefined;
  readonly refusedOverrides?: readonly RefusedOverride[] | undefined;
}

/** An override changes the outcome, never a judgement; it must accept everything that would fail the build. */
export function verdict(judgements: readonly Judgement[], policy: Policy, labels: Labels = {}): Verdict {
  const { cause, further, blocking } = whatFails(judgements, policy);
  const { override } = labels;
  const isAccepted = override !== undefined && blocking.every(({ target }) => accepts(override, target));
  const suiteWide = suiteWideShift(judgements);
  return {
    outcome: cause === undefined ? quietOutcome(judgements, policy) : isAccepted ? 'overridden' : 'fail',
    cause,
    further: further.length === 0 ? undefined : further,
    judgements,
    suiteWide,
    ...labels,
  };
}

interface Failing {
  /** The first of what fails it; undefined: nothing does. */
  readonly cause: Cause | undefined;
  readonly further: readonly Cause[];
  /** What an acceptance must cover. */
  readonly blocking: readonly Judgement[];
}

/** Why a build fails under this policy. */
export function whatFails(judgements: readonly Judgement[], policy: Policy): Failing {
  const failing = judgements.flatMap((judgement) => {
    const cause = causeOf(judgement);
    return cause !== undefined && reactionTo(cause, policy) === 'fail' ? [{ judgement, cause }] : [];
  });
  // No row is to blame where nothing was compared, or nothing could be seen: then all of them are.
  const isAllOpen = failing.length === 0 && policy.onInconclusive === 'fail' && isOpen(judgements, policy);
  if (isAllOpen) return { cause: 'inconclusive', further: [], blocking: judgements };
  const [cause, ...further] = causes.filter((each) => failing.some((one) => one.cause === each));
  return { cause, further, blocking: failing.map(({ judgement }) => judgement) };
}

function isOpen(judgements: readonly Judgement[], policy: Policy): boolean {
  return quietOutcome(judgements, policy) === 'inconclusive';
}

/** 0 pass, 1 the policy says no, 3 a benchmark could not be measured. */
export function exitOf({ outcome, cause }: Verdict): ExitCode {
  if (outcome !== 'fail') return exitCode.pass;
  return cause === 'failed' ? exitCode.unable : exitCode.regression;
}

export const causes: readonly Cause[] = ['regression', 'failed', 'missing', 'inconclusive', 'no-baseline'];

/** Why it may fail a build; undefined: it never does. */
export function causeOf({ kind, reasons }: Judgement): Cause | undefined {
  if (kind === 'regression' || kind === 'failed' || kind === 'inconclusive') return kind;
  if (kind === 'removed') return 'missing';
  return kind === 'new' && reasons.some(({ code }) => code === 'no-baseline') ? 'no-baseline' : undefined;
}

function reactionTo(cause: Cause, policy: Policy): Reaction {
  switch (cause) {
    case 'regression':
      return 'fail';
    case 'failed':
      return policy.onFailed;
    case 'missing':
      return policy.onMissing;
    case 'inconclusive':
      return policy.onInconclusive;
    case 'no-baseline':
      return policy.onNoBaseline;
  }
}

/** Nothing fails: which kind of not failing it is. */
function quietOutcome(judgements: readonly Judgement[], policy: Policy): Outcome {
  const present = judgements.filter(({ kind }) => kind !== 'skipped' && kind !== 'removed');
  const isUntouched = judgements.some(({ reasons }) => reasons.some(({ code }) => code === 'untouched'));
  if (!present.some(isGated) && isUntouched) return 'skipped';
  if (isAllNew(judgements)) return policy.onNoBaseline === 'pass' ? 'pass' : 'no-baseline';
  const isLeftOpen =
    isNothingCompared(judgements) ||
    isNothingSeen(present) ||
    present.some((each) => isGated(each) && each.kind === 'inconclusive');
  return isLeftOpen && policy.onInconclusive !== 'pass' ? 'inconclusive' : 'pass';
}

/** There is no other side: a first run, or the first benchmarks of a repository that had none. */
function isAllNew(judgements: readonly Judgement[]): boolean {
  const gated = judgements.filter((each) => isGated(each) && each.kind !== 'skipped');
  return gated.length > 0 && gated.every(({ kind }) => kind === 'new');
}

/** By the judgement and not by the metric: what a forged bundle calls informational is left open. */
function isGated({ kind, reasons }: Judgement): boolean {
  return kind !== 'no-change' || !reasons.some(({ code }) => code === 'informational');
}

/** A build of which everything is too noisy to see has not passed. */
function isNothingSeen(present: readonly Judgement[]): boolean {
  const measured = present.filter(({ kind }) => kind !== 'unaffected');
  const gated = measured.filter(isGated);
  return gated.length > 0 && gated.every(({ kind }) => kind === 'unseen');
}

const compared: ReadonlySet<JudgementKind> = new Set([
  'regression',
  'improvement',
  'no-change',
  'unseen',
  'inconclusive',
]);

/** Its two sides stood beside each other, or were to: an answer may be missing all the same. */
function isCompared({ kind }: Pick<Judgement, 'kind'>): boolean {
  return compared.has(kind);
}

/** Shown, and fails nothing. */
export function isInformational({ target, reasons }: Pick<Judgement, 'target' | 'reasons'>): boolean {
  return target.metric.role === 'informational' || reasons.some(({ code }) => code === 'informational');
}

/**
 * No benchmark stands on both sides, and none is proven to be the same: "no regression" would be no finding. Without any judgement
 * too; what is only shown beside a benchmark is none either.
 */
export function isNothingCompared(judgements: readonly Judgement[]): boolean {
  const gated = judgements.filter((each) => !isInformational(each));
  return !(gated.length === 0 ? judgements : gated).some((each) => isCompared(each) || each.kind === 'unaffected');
}

const fewestForSuite = 4;
const suiteShare = 0.5;

/**
 * More than half of the benchmarks compared by one metric moved the same way, each by at least its margin: of a half alone
 * the other half, and so the middle of the suite, did not.
 */
function suiteWideShift(judgements: readonly Judgement[]): SuiteWide | undefined {
  const metrics = [...new Set(judgements.map(({ target }) => target.metric.name))];
  return metrics.map((name) => sharedShift(name, judgements)).find((shared) => shared !== undefined);
}

function sharedShift(metric: string, judgements: readonly Judgement[]): SuiteWide | undefined {
  // What came from nothing, or went to it, has no factor to share; what few processes differ by may be chance.
  const compared = judgements.flatMap(({ target, shift, margin, reasons }) =>
    shift === undefined ||
    target.metric.name !== metric ||
    !Number.isFinite(Math.log(shift.ratio)) ||
    reasons.some(({ code }) => code === 'few-processes')
      ? []
      : [{ ratio: shift.ratio, size: Math.log(shift.ratio), bound: Math.log1p(margin) }],
  );
  if (compared.length < fewestForSuite) return undefined;
  for (const direction of [1, -1]) {
    const moved = compared.filter(({ size, bound }) => direction * size >= bound);
    const share = moved.length / compared.length;
    if (share <= suiteShare) continue;
    return {
      ratio: median(moved.map(({ ratio }) => ratio)),
      share,
      metric,
      common: commonOf(compared.map(({ ratio }) => ratio)),
    };
  }
  return undefined;
}

/** Undefined where it may be nothing: then some moved and others did not, and no suite is what moved. */
function commonOf(ratios: readonly number[]): SuiteWide['common'] {
  const { low, high, kind } = medianInterval(ratios);
  const mayBeNothing = low <= 1 && high >= 1;
  return kind === 'range' || mayBeNothing ? undefined : { ratio: median([...ratios]), low, high };
}

/** What a judgement's change is beside the suite's, as candidate / baseline; undefined where no suite moved. */
export function besideSuite({ target, shift }: Judgement, suiteWide: SuiteWide | undefined): number | undefined {
  if (suiteWide?.common === undefined || shift === undefined || target.metric.name !== suiteWide.metric) {
    return undefined;
  }
  return shift.ratio / suiteWide.common.ratio;
}
