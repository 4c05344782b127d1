/** Stages 1 and 2: blocks asked for round-robin over the targets, so that the machine's drift spreads over all. */

import { toRatio } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { holm } from '../stats/holm.ts';
import { at } from '../stats/samples.ts';
import { admit, beyondBudget, blockMs, choose } from './admission.ts';
import { type Ledger, leftMs } from './budget.ts';
import type { Case } from './case.ts';
import { compareBlocks, processDeviation, worseShift } from './comparison.ts';
import { isFailedAlready, sharedP } from './confirm-looks.ts';
import { forecast } from './forecast.ts';
import {
  couldHide,
  type Finding,
  facts,
  findingOf,
  isImproved,
  judgeConfirmed,
  limitReasons,
  overBudget,
} from './judge.ts';
import type { Judgement, Reason } from './judgement.ts';
import { look, screenBlocksOf } from './look.ts';
import { failedControl, underControl } from './null-control.ts';
import { confirmSize, smallestDetectable } from './plan.ts';
import { shapeOf } from './rare-costs.ts';
import type { Answer, Forecast, Request } from './request.ts';
import { fillBlock, isOpen, openSeries, type Series } from './series.ts';
import { storedComparison } from './stored-comparison.ts';
import { movedWithSuite, type SuiteShift, suiteShifts } from './suite-shift.ts';

/** Stages share this much of one build. */
export interface Build {
  readonly seed: number;
  readonly alpha: number;
  readonly ledger: Ledger;
  /** `decisive`: facts that decide nothing are left out. */
  readonly detail: 'all' | 'decisive';
}

/** A stage's outcome: targets that are judged, and those that go on. */
export interface Screened {
  readonly judged: readonly Judgement[];
  readonly suspects: readonly Series[];
  /** What all that was measured moved by together, by metric. */
  readonly suite: ReadonlyMap<string, SuiteShift>;
}

/** Stage 1. Never fails: a shift below half of the threshold is no change, everything else goes on. */
export function* screenOnMachine(cases: readonly Case[], build: Build): Generator<Request, Screened, Answer> {
  const { chosen, refused } = admit(cases, build.ledger);
  const all = chosen.map((subject) => openSeries(subject, 1, screenBlocksOf(subject, 0)));
  yield* measureAll(all, build);
  const suite = suiteShifts(all);
  const isOwn = (series: Series): boolean => !movedWithSuite(series, suite.get(series.subject.target.metric.name));
  const suspects = all.filter((series) => isSuspect(series) && isOwn(series));
  const others = all.filter((series) => !suspects.includes(series));
  return {
    suspects,
    suite,
    judged: [
      ...refused.map((subject) => unmeasured(subject)),
      ...others.map((series) => judgeScreened(series, build, isSuspect(series) ? suite : new Map())),
    ],
  };
}

/** A suspect, as stage 1 saw it and as stage 2 did. */
export interface Confirming {
  readonly screened: Series;
  readonly confirmed: Series;
}

/** Stage 2's measuring, fresh blocks only; judged when all of the build are measured. */
export function* measureAgain(
  suspects: readonly Series[],
  build: Build,
): Generator<Request, readonly Confirming[], Answer> {
  const all = suspects.map((screened) => {
    const planned = planOf(screened, suspects.length, build.alpha);
    return { screened, confirmed: openSeries(screened.subject, 2, planned) };
  });
  const measured = all.map(({ confirmed }) => confirmed);
  yield* measureAll(measured, build);
  return all;
}

/** Stage 2. Holm's family is all of the build's suspects, those `settled` before among them. */
export function* confirm(
  { suspects, suite }: Pick<Screened, 'suspects' | 'suite'>,
  settled: readonly Confirming[],
  build: Build,
): Generator<Request, readonly Judgement[], Answer> {
  const msOf = (series: Series): number => blockMs(series) * planOf(series, suspects.length, build.alpha);
  const { chosen, refused } = choose(suspects, build.ledger, msOf);
  const all = [...settled, ...(yield* measureAgain(chosen, build))];
  const left = [...refused, ...all.filter(({ confirmed }) => isCut(confirmed)).map(({ screened }) => screened)];
  const needsMs = left.reduce((sum, series) => sum + msOf(series), 0);
  const measured = all.map(({ confirmed }) => confirmed);
  const control = failedControl(measured);
  return [
    ...refused.map((series) => cut(series, build, needsMs)),
    ...judgeAll(measured, build).map((judgement, index) => {
      const { screened, confirmed } = at(all, index);
      if (judgement === undefined) return isCut(confirmed) ? cut(screened, build, needsMs) : judgeEnded(confirmed);
      return underControl(besideSuite(judgement, confirmed, suite), control);
    }),
  ];
}

/** Undefined where a stage gave nothing to judge by. */
function judgeAll(all: readonly Series[], build: Build): readonly (Judgement | undefined)[] {
  const findings = all.map((series) => find(series, build.alpha));
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

function isCut({ ending }: Series): boolean {
  return ending?.state === 'unavailable' && ending.reason === 'budget';
}

/** A suspect that the budget left out of stage 2: what stage 1 saw of it, and what would settle it. */
function cut(series: Series, build: Build, needsMs: number): Judgement {
  const { subject, blocks } = series;
  const found = detectable(subject, processDeviation(subject.target.metric, blocks), build.alpha);
  return {
    ...facts(subject, 1, compare(series)),
    kind: 'inconclusive',
    reasons: [needsMs > 0 ? { ...overBudget, needsMs } : overBudget],
    ...(found === undefined ? {} : { smallestDetectable: found }),
  };
}

/**
 * Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
 * bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
 * hypothesis neither does where the stage ends.
 */
function find(series: Series, alpha: number): Finding | undefined {
  const { subject, blocks, planned, ending } = series;
  if (blocks.length === 0 || ending?.state === 'failed') return undefined;
  return findingOf(subject, compare(series), { blocks: blocks.length, planned, alpha });
}

function* measureAll(all: readonly Series[], build: Build): Generator<Request, void, Answer> {
  const { seed, ledger } = build;
  for (let open = all.filter(isOpen); open.length > 0; open = open.filter(isOpen)) {
    // The most suspect are settled rather than all of them begun.
    if (open.some(({ stage }) => stage === 2)) beyondBudget(open, ledger).forEach(end);
    open = open.filter(isOpen);
    for (const series of open) {
      if (leftMs(ledger) <= 0) end(series);
      else yield* fillBlock(series, { seed, ledger, left: leftOf(all, build) });
      if (series.stage === 1) look(series);
      else lookAgain(series, { alpha: build.alpha, family: all.length });
    }
  }
}

function lookAgain(series: Series, family: { readonly alpha: number; readonly family: number }): void {
  if (!isOpen(series)) return;
  if (isFailedAlready(series, () => find(series, family.alpha), family)) series.planned = series.blocks.length;
}

function end(series: Series): void {
  series.ending = { state: 'unavailable', reason: 'budget' };
}

/** Nobody waits for a replay. */
function leftOf(all: readonly Series[], { ledger, alpha, detail }: Build): Forecast {
  if (detail === 'decisive') return { blocks: 0, ms: 0 };
  const { blocks, ms } = forecast(all, alpha);
  return { blocks: Math.max(1, Math.round(blocks)), ms: ms === undefined ? undefined : Math.min(ms, leftMs(ledger)) };
}

function isSuspect({ subject, blocks, planned, futile }: Series): boolean {
  if (futile || blocks.length < planned) return false;
  return worseShift(subject.target.metric, blocks) >= Math.log1p(subject.limits.threshold * subject.plan.suspectShare);
}

function judgeScreened(series: Series, build: Build, suite: ReadonlyMap<string, SuiteShift>): Judgement {
  const { alpha, detail } = build;
  const { subject, blocks } = series;
  if (series.ending !== undefined) return judgeEnded(series);
  const { metric } = subject.target;
  const { limits } = subject;
  const found = detectable(subject, processDeviation(metric, blocks), alpha);
  const isPlain = -worseShift(metric, blocks) < Math.log1p(limits.threshold) && (found ?? 0) <= 2 * limits.threshold;
  const comparison = isPlain && detail === 'decisive' ? undefined : compare(series);
  const isBetter = comparison !== undefined && isImproved(comparison, subject, alpha);
  const isHidden = comparison !== undefined && couldHide(comparison, limits, found);
  const judgement: Judgement = {
    ...facts(subject, 1, comparison),
    kind: isBetter ? 'improvement' : isHidden ? 'unseen' : 'no-change',
    reasons: [{ code: 'screened-out', stage: 1 }, ...suiteReasons(metric, suite), ...limitReasons(subject)],
    ...(found === undefined ? {} : { smallestDetectable: found }),
  };
  return withBeside(series, withVoids(series, judgement), build);
}

/**
 * A suite that grew by 4 % brings some of its benchmarks to 5 % by chance alone. What is no farther from the suite than a
 * suspect from nothing is the suite's: it fails nobody, and is not called unchanged either.
 */
function besideSuite(judgement: Judgement, confirmed: Series, suite: ReadonlyMap<string, SuiteShift>): Judgement {
  const { metric } = judgement.target;
  if (judgement.kind !== 'regression' || !movedWithSuite(confirmed, suite.get(metric.name), 'worse')) return judgement;
  const others = judgement.reasons.filter(({ code }) => code !== 'confirmed');
  return { ...judgement, kind: 'inconclusive', reasons: [...suiteReasons(metric, suite), ...others] };
}

function suiteReasons(metric: Metric, suite: ReadonlyMap<string, SuiteShift>): readonly Reason[] {
  const shift = suite.get(metric.name);
  return shift === undefined ? [] : [{ code: 'with-suite', ratio: toRatio(metric, shift.worse) }];
}

function compare({ subject, blocks }: Series): ReturnType<typeof compareBlocks> {
  return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}

/** What stage 2 would have found, had it come to that. */
export function detectable(subject: Case, deviation: number, alpha: number): number | undefined {
  const { plan, limits, target } = subject;
  const design = { deviation, limits, alpha, family: 1 };
  const blocks = confirmSize(plan, target.metric, design);
  return smallestDetectable({ blocks, perSide: plan.perSide }, design);
}

function planOf({ subject, blocks }: Series, family: number, alpha: number): number {
  const { target, limits, plan, past } = subject;
  const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, blocks));
  return confirmSize(plan, target.metric, { deviation, limits, alpha, family });
}

/** A stage that did not finish: what ended it decides the word. */
function judgeEnded(series: Series): Judgement {
  const { subject, stage, ending } = series;
  const base = facts(subject, stage, undefined);
  if (ending?.state === 'failed') {
    const { side, failure } = ending;
    if (side === 'candidate') return withVoids(series, { ...base, kind: 'failed', failure, reasons: [] });
    if (failure.reason === 'missing') return { ...base, kind: 'new', reasons: [] };
    return withVoids(series, { ...base, kind: 'inconclusive', reasons: [{ code: 'baseline-failed', failure }] });
  }
  if (ending === undefined || ending.reason === 'budget') return unmeasured(subject);
  return { ...base, kind: 'inconclusive', reasons: [{ code: 'not-measured', detail: ending.reason }] };
}

function unmeasured(subject: Case): Judgement {
  return { ...facts(subject, 1, undefined), kind: 'inconclusive', reasons: [overBudget] };
}

function withVoids({ voided, voidCause }: Series, judgement: Judgement): Judgement {
  if (voided === 0) return judgement;
  return { ...judgement, reasons: [...judgement.reasons, { code: 'voided', blocks: voided, cause: voidCause }] };
}

/** What is told beside the word and decides nothing. */
function withBeside(series: Series, judged: Judgement, { detail }: Build): Judgement {
  const { subject, blocks, isLockstep } = series;
  const judgement: Judgement = isLockstep ? { ...judged, inTurns: true } : judged;
  if (detail === 'decisive') return judgement;
  const candidate = blocks.flatMap((block) => block.candidate);
  const [stored, shape] = [storedComparison(subject, candidate), shapeOf(series)];
  return { ...judgement, ...(stored === undefined ? {} : { stored }), ...(shape === undefined ? {} : { shape }) };
}
