/**
 * Stages 1 and 2: blocks asked for round-robin over the targets, so that the machine's drift spreads over all. Stage 1
 * never fails; stage 2 measures its suspects again, in fresh blocks only.
 */

import { benchmarkKey } from '../results/benchmark-id.ts';
import {
  affordable,
  blockMs,
  blocksLeft,
  byUrgency,
  confirmLeft,
  confirmMs,
  isSuspect,
  looksSuspect,
  usualMs,
} from './admission.ts';
import { leftMs } from './budget.ts';
import { type Case, isCounted } from './case.ts';
import { furtherBlocks, isFailedAlready, type SuspectFamily, sharedP } from './confirm-looks.ts';
import { findingIn, stageEnd } from './judge.ts';
import { isEvident, look, screenBlocksOf } from './look.ts';
import { isFairSoFar } from './null-control.ts';
import type { Answer, Request } from './request.ts';
import { closeReserve } from './reserved-time.ts';
import { byTarget, measureRounds, type Stage } from './rounds.ts';
import { isOpen, openSeries, type Series } from './series.ts';
import { confirmBlocks } from './stage-size.ts';
import type { Build, Confirming, Staged } from './staged.ts';
import { isClearedBySuite, suiteShifts } from './suite-shift.ts';

/** Stage 1 of every case, nothing measured yet; nothing is suspected. */
export function openStages(cases: readonly Case[]): Staged {
  const screened = cases.map((subject) => openSeries(subject, 1, screenBlocksOf(subject, 0)));
  return { screened, confirming: [], suite: new Map() };
}

/**
 * Both stages, and both again as long as an end that came early leaves time for what was set aside; what the budget does
 * not hold stays open. `later`: what is measured afterward; what processes measure of it besides is taken at once, so that it is known what to keep time for.
 */
export function* measureStages(
  begun: Staged,
  build: Build,
  later: readonly Series[] = [],
): Generator<Request, Staged, Answer> {
  let staged = begun;
  const known = byTarget([...begun.screened, ...later]);
  let before: number;
  do {
    before = progressOf(staged);
    // What is suspected already comes first: what a first look takes is not known before it.
    yield* confirm(staged.confirming, build, later);
    yield* screen(staged, build, { later, known });
    staged = withSuspects(staged, build);
    yield* confirm(staged.confirming, build, later);
  } while (progressOf(staged) > before && seriesOf(staged).some(isOpen));
  return staged;
}

interface Others {
  readonly later: readonly Series[];
  readonly known: Stage['known'];
}

/** Of both stages, stage 1 first; a suspect is in it twice. */
export function seriesOf({ screened, confirming }: Staged): readonly Series[] {
  return [...screened, ...confirming.map(({ confirmed }) => confirmed)];
}

function progressOf(staged: Staged): number {
  return seriesOf(staged).reduce((sum, { blocks, ending }) => sum + blocks.length + (ending === undefined ? 0 : 1), 0);
}

/** Adds what stage 1 newly suspects, the most suspect first. */
function withSuspects({ screened, confirming }: Staged, { alpha }: Build): Staged {
  const suite = suiteShifts(screened);
  const known = new Set(confirming.map((each) => each.screened));
  const isOwn = (series: Series): boolean => !isClearedBySuite(series, suite.get(series.subject.target.metric.name));
  const added = screened.filter((series) => !known.has(series) && isSuspect(series) && isOwn(series));
  const family = known.size + added.length;
  const opened = new Map<Series, Confirming>(confirming.map((each) => [each.screened, each]));
  for (const each of added) {
    const confirmed = openSeries(each.subject, 2, confirmBlocks(each, family, alpha));
    opened.set(each, { screened: each, confirmed });
  }
  const order = byUrgency([...opened.keys()]);
  return { screened, suite, confirming: order.flatMap((series) => opened.get(series) ?? []) };
}

/** Each suspect's confirmation is kept in reserve, and one at least: a suspect that cannot be confirmed is worth little. */
function* screen(staged: Staged, build: Build, { later, known }: Others): Generator<Request, void, Answer> {
  const { screened, confirming, suite } = staged;
  const kept = (): number => confirmMs(later, build.alpha);
  const confirmedOf = new Map(confirming.map((each) => [each.screened, each.confirmed]));
  const isAwaiting = (series: Series): boolean => {
    const confirmed = confirmedOf.get(series);
    if (confirmed !== undefined) return isOpen(confirmed);
    return isSuspect(series) && !isClearedBySuite(series, suite.get(series.subject.target.metric.name));
  };
  let usual = 0;
  const isLimited = build.ledger.budgetMs < Number.POSITIVE_INFINITY;
  // Half of a suite measured completely is worth more than all of it measured halfway.
  const isShortFor = (confirmMs: number): boolean => {
    const firstLooksMs = usual * [...screened, ...later].filter(isUntouched).length;
    return isLimited && (usual === 0 || firstLooksMs + confirmMs > leftMs(build.ledger) - kept());
  };
  let isShort = false;
  const msOf = (series: Series, place: number): number => {
    const isReserved = !isCounted(series.subject) && (place === 0 || looksSuspect(series));
    const confirm = isReserved ? confirmLeft(series, screened.length, build.alpha) : 0;
    return (blockMs(series) || usual) * ((isOpen(series) ? blocksLeft(series, build.alpha) : 0) + confirm);
  };
  const running = (): readonly Series[] => {
    usual = usualMs(screened);
    isShort = isShortFor(0);
    const waiting = byUrgency(screened.filter((series) => isOpen(series) || isAwaiting(series)));
    const held = affordable(waiting, build.ledger, msOf, kept());
    const open = new Set(held.filter(isOpen));
    const chosen = screened.filter((series) => open.has(series));
    // The first block shows what a block costs.
    return isLimited && screened.every(isUnknown) ? chosen.slice(0, 1) : chosen;
  };
  // Where time is short, what is evident is confirmed before more is looked at: three blocks make it a verdict.
  const isInterrupted = (): boolean => {
    if (!isLimited) return false;
    const evident = screened.filter((series) => !confirmedOf.has(series) && isAwaiting(series) && isEvident(series));
    if (evident.length === 0) return false;
    usual = usualMs(screened);
    return isShortFor(confirmMs(evident, build.alpha));
  };
  const laterOf = byBenchmark(later);
  const mates = ({ subject }: Series): readonly Series[] =>
    isShort ? (laterOf.get(benchmarkKey(subject.target.id)) ?? []).filter(isUntouched) : [];
  yield* measureRounds(screened, running, build, { look, kept, known, mates, isInterrupted });
}

function byBenchmark(all: readonly Series[]): ReadonlyMap<string, readonly Series[]> {
  const found = new Map<string, Series[]>();
  for (const series of all) {
    const key = benchmarkKey(series.subject.target.id);
    found.set(key, [...(found.get(key) ?? []), series]);
  }
  return found;
}

/** Nothing of it was looked at so far. */
function isUntouched(series: Series): boolean {
  return series.blocks.length === 0 && isOpen(series);
}

function isUnknown(series: Series): boolean {
  return blockMs(series) === 0 && series.ending === undefined;
}

function* confirm(
  confirming: readonly Confirming[],
  build: Build,
  later: readonly Series[],
): Generator<Request, void, Answer> {
  const msOf = ({ screened, confirmed }: Confirming): number =>
    confirmed.blocks.length > 0
      ? blockMs(confirmed) * blocksLeft(confirmed, build.alpha)
      : blockMs(screened) * confirmLeft(screened, confirming.length, build.alpha);
  const laterMs = (): number => confirmMs(later, build.alpha);
  const running = (): readonly Series[] => {
    closeReserve(confirming, build);
    const open = confirming.filter(({ confirmed }) => isOpen(confirmed));
    const held = affordable(open, build.ledger, msOf);
    // Parts of several confirmations confirm none, so where not all fit one is measured whole before the next begins: the
    // most suspect that fits, and a part of the most suspect where none does, unless what comes later needs less.
    const whole = open.find((each) => msOf(each) <= leftMs(build.ledger));
    if (whole === undefined && laterMs() > 0 && laterMs() < Math.min(...open.map(msOf))) return [];
    const chosen = whole === undefined ? held.slice(0, 1) : [whole];
    return (held.length < open.length ? chosen : held).map(({ confirmed }) => confirmed);
  };
  const all = confirming.map(({ confirmed }) => confirmed);
  const family = { alpha: build.alpha, family: all.length };
  // What failed among fewer suspects may not among as many as there are now, and goes on.
  for (const series of all) if (!isOpen(series)) lookAgain(series, family);
  yield* measureRounds(all, running, build, {
    look: (series) => lookAgain(series, family),
    kept: () => 0,
    known: byTarget(all),
    mates: () => [],
  });
}

function lookAgain(series: Series, family: SuspectFamily): void {
  const find = (): ReturnType<typeof findingIn> => findingIn(series, family.alpha);
  if (isOpen(series)) {
    if (isFailedAlready(series, find, family)) series.planned = series.blocks.length;
    return;
  }
  const finding = find();
  const further = finding === undefined ? undefined : furtherBlocks(series, finding, family);
  if (further === undefined || finding === undefined) return;
  const pAdjusted = Math.min(1, sharedP(series, finding.pWorse) * family.family);
  const end = stageEnd(finding, pAdjusted, family.alpha);
  // A short stage holds too few null processes to stop a run.
  if (end === 'open' || (end === 'failed' && !isFairSoFar(series))) series.planned = further;
}
