/** Judgements of all that both stages measured, together: Holm, the null control and the suite's shift apply to the whole build. */

import type { Failure } from '../results/invocation.ts';
import { toRatio } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { holm } from '../stats/holm.ts';
import { at } from '../stats/samples.ts';
import { isSuspect } from './admission.ts';
import { processDeviation, worseShift } from './comparison.ts';
import { sharedP } from './confirm-looks.ts';
import {
  compareSeries,
  couldHide,
  findingIn,
  isImproved,
  judgeConfirmed,
  judgementBase,
  levelAlone,
  limitReasons,
} from './judge.ts';
import type { Judgement, Reason } from './judgement.ts';
import { isCut, type OpenReason, openReasons } from './needed-time.ts';
import { failedControl, underControl } from './null-control.ts';
import type { BudgetFor } from './procedure-input.ts';
import { shapeOf } from './rare-costs.ts';
import type { Series } from './series.ts';
import { detectable } from './stage-size.ts';
import type { Build, Confirming, Staged } from './staged.ts';
import { storedComparison } from './stored-comparison.ts';
import { isBesideSuite, isOfSuite, type SuiteShift, suiteShifts } from './suite-shift.ts';

/** What only the judgements need of a build. */
export interface Judging extends Build {
  /** Absent where not asked for. */
  readonly budgetFor?: BudgetFor | undefined;
}

/** One judgement a series: first those that only stage 1 measured, then the suspects, one family for Holm's correction. */
export function judgeStages(staged: readonly Staged[], judging: Judging): readonly Judgement[] {
  const confirming = staged.flatMap((each) => each.confirming);
  const suspects = new Set(confirming.map(({ screened }) => screened));
  const suite = new Map(staged.flatMap((each) => [...each.suite]));
  const others = staged.flatMap(({ screened }) => screened.filter((series) => !suspects.has(series)));
  const open = openReasons([...others, ...confirming.map(({ confirmed }) => confirmed)], confirming, judging);
  return [
    ...others.map((series) => {
      if (series.ending !== undefined) return judgeEnded(series, { seen: series, open }, judging);
      return judgeScreened(series, judging, isSuspect(series) ? suite : new Map());
    }),
    ...judgeSuspects(
      confirming,
      { suite: { seen: suite, anew: suiteAnew(staged), level: judging.alpha / Math.max(1, confirming.length) }, open },
      judging,
    ),
  ];
}

/** Holm's family is all of the build's suspects. */
function judgeSuspects(
  confirming: readonly Confirming[],
  { suite, open }: { readonly suite: SuiteSeen; readonly open: OpenReason },
  judging: Judging,
): readonly Judgement[] {
  const measured = confirming.map(({ confirmed }) => confirmed);
  const control = failedControl(measured);
  return judgeFound(measured, judging).map((judgement, index) => {
    const { screened, confirmed } = at(confirming, index);
    if (judgement === undefined) return judgeEnded(confirmed, { seen: screened, open }, judging);
    if (isCut(confirmed) && judgement.reasons[0]?.code === 'not-measured') {
      return { ...judgement, reasons: [open(confirmed), ...judgement.reasons.slice(1)] };
    }
    return underControl(besideSuite(judgement, confirmed, suite), control);
  });
}

/** Undefined where a stage gave nothing to judge by. */
function judgeFound(all: readonly Series[], build: Build): readonly (Judgement | undefined)[] {
  const findings = all.map((series) => findingIn(series, build.alpha));
  // What could not be measured cannot be rejected, so it takes no part in α.
  const found = all.flatMap((series, index) => {
    const finding = findings[index];
    return finding === undefined ? [] : [{ series, finding }];
  });
  const adjusted = new Map(
    holm(found.map(({ series, finding }) => sharedP(series, finding.pWorse))).map((p, index) => [
      found[index]?.finding,
      p,
    ]),
  );
  const family = { alpha: build.alpha, size: found.length };
  return all.map((series, index) => {
    const finding = findings[index];
    if (finding === undefined) return undefined;
    const judged = judgeConfirmed(finding, adjusted.get(finding) ?? 1, family);
    return withBeside(series, withVoids(series, judged), build);
  });
}

function judgeScreened(series: Series, build: Build, suite: ReadonlyMap<string, SuiteShift>): Judgement {
  const { alpha, detail } = build;
  const { subject, blocks } = series;
  const { metric } = subject.target;
  const { limits } = subject;
  const found = detectable(subject, processDeviation(metric, blocks), alpha);
  const isPlain = -worseShift(metric, blocks) < Math.log1p(limits.threshold) && (found ?? 0) <= 2 * limits.threshold;
  const comparison = isPlain && detail === 'decisive' ? undefined : compareSeries(series);
  const isBetter = comparison !== undefined && isImproved(comparison, subject, alpha);
  const isHidden = comparison !== undefined && couldHide(comparison, limits, found);
  const judgement: Judgement = {
    ...judgementBase(subject, 1, comparison),
    kind: isBetter ? 'improvement' : isHidden ? 'unseen' : 'no-change',
    reasons: [{ code: 'screened-out', stage: 1 }, ...suiteReasons(metric, suite), ...limitReasons(subject)],
    smallestDetectable: found,
  };
  return withBeside(series, withVoids(series, judgement), build);
}

/** A stage that did not finish: what ended it decides the judgement, and what was `seen` before is shown. */
function judgeEnded(
  series: Series,
  { seen, open }: { readonly seen: Series; readonly open: OpenReason },
  build: Build,
): Judgement {
  const { subject, stage, ending } = series;
  const base = judgementBase(subject, stage, undefined);
  if (ending?.state === 'failed') {
    const { side, failure } = ending;
    if (side === 'candidate') return withVoids(series, { ...base, kind: 'failed', failure, reasons: [] });
    if (failure.reason === 'missing' || isSkippedBefore(failure))
      return { ...base, ...levelAlone(subject), kind: 'new', reasons: [] };
    const hasRun = [...seen.blocks, ...series.blocks, ...subject.past.results].length > 0;
    if (failure.reason === 'skipped' && !hasRun) {
      return { ...base, kind: 'skipped', reasons: [{ code: 'skips-itself', detail: failure.message }] };
    }
    return withVoids(series, { ...base, kind: 'inconclusive', reasons: [{ code: 'baseline-failed', failure }] });
  }
  const reason: Reason =
    isCut(series) || ending === undefined ? open(series) : { code: 'not-measured', detail: ending.reason };
  return { ...measuredFields(seen, build), kind: 'inconclusive', reasons: [reason] };
}

/** The candidate measures what skipped itself on the baseline. */
function isSkippedBefore({ reason, sides }: Failure): boolean {
  return reason === 'skipped' && sides === undefined;
}

/** What stage 1 saw of what was never settled. */
function measuredFields(seen: Series, { alpha }: Build): Omit<Judgement, 'kind' | 'reasons'> {
  const { subject, blocks } = seen;
  if (blocks.length === 0) return judgementBase(subject, 1, undefined);
  const found = detectable(subject, processDeviation(subject.target.metric, blocks), alpha);
  return {
    ...judgementBase(subject, 1, compareSeries(seen)),
    smallestDetectable: found,
    inTurns: seen.isLockstep ? true : undefined,
  };
}

/**
 * A suite that grew by 4 % brings some of its benchmarks to 5 % by chance alone. What lies no farther from the suite than
 * a suspect from nothing fails nothing: it is the suite's where what was measured again says so, and open otherwise.
 */
function besideSuite(judgement: Judgement, confirmed: Series, { seen, anew, level }: SuiteSeen): Judgement {
  const { metric } = judgement.target;
  const { name } = metric;
  const [reason, ...others] = judgement.reasons;
  if (reason?.code === 'confirmed' ? judgement.kind !== 'regression' : reason?.code !== 'not-confirmed') {
    return judgement;
  }
  const suite = anew.has(name) ? anew : seen;
  const comparison = compareSeries(confirmed);
  if (isOfSuite(confirmed, suite.get(name), comparison)) {
    return { ...judgement, kind: 'no-change', reasons: [...suiteReasons(metric, suite), ...others] };
  }
  if (judgement.kind !== 'regression') return judgement;
  if (!isBesideSuite(confirmed, suite.get(name), { ...comparison, level })) return judgement;
  return { ...judgement, kind: 'inconclusive', reasons: [...suiteReasons(metric, suite), ...others] };
}

/** What the suite moved by, in stage 1 and in the blocks of stage 2. */
interface SuiteSeen {
  readonly seen: ReadonlyMap<string, SuiteShift>;
  /** Only where most of the suite was measured again: a few suspects are no suite. */
  readonly anew: ReadonlyMap<string, SuiteShift>;
  /** Of each suspect's difference from the suite. */
  readonly level: number;
}

function suiteAnew(staged: readonly Staged[]): ReadonlyMap<string, SuiteShift> {
  return new Map(
    staged.flatMap(({ screened, confirming }) => {
      const confirmed = confirming.map((each) => each.confirmed);
      return [...suiteShifts(confirmed)].filter(([name]) => 2 * countOf(confirmed, name) >= countOf(screened, name));
    }),
  );
}

function countOf(all: readonly Series[], name: string): number {
  return all.filter(({ subject }) => subject.target.metric.name === name).length;
}

function suiteReasons(metric: Metric, suite: ReadonlyMap<string, SuiteShift>): readonly Reason[] {
  const shift = suite.get(metric.name);
  return shift === undefined ? [] : [{ code: 'with-suite', ratio: toRatio(metric, shift.worse) }];
}

function withVoids({ voided, voidCause }: Series, judgement: Judgement): Judgement {
  if (voided === 0) return judgement;
  return { ...judgement, reasons: [...judgement.reasons, { code: 'voided', blocks: voided, cause: voidCause }] };
}

/** What is reported beside the judgement and decides nothing. */
function withBeside(series: Series, judged: Judgement, { detail }: Build): Judgement {
  const { subject, blocks, isLockstep } = series;
  const judgement: Judgement = isLockstep ? { ...judged, inTurns: true } : judged;
  if (detail === 'decisive') return judgement;
  const candidate = blocks.flatMap((block) => block.candidate);
  return { ...judgement, stored: storedComparison(subject, candidate), shape: shapeOf(series) };
}
