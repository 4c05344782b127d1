/**
 * Stages 1 and 2: blocks asked for round-robin over the targets, so that the machine's drift spreads over all. Stage 1
 * never fails; stage 2 measures its suspects anew, in fresh blocks only.
 */

import { affordable, blockMs, blocksLeft, byUrgency, confirmLeft, isSuspect, looksSuspect } from './admission.ts';
import { leftMs } from './budget.ts';
import { type Case, isCounted } from './case.ts';
import { isFailedAlready } from './confirm-looks.ts';
import { forecast } from './forecast.ts';
import { findingIn } from './judge.ts';
import { look, screenBlocksOf } from './look.ts';
import type { Answer, Forecast, Request } from './request.ts';
import { fillBlock, isOpen, openSeries, type Series } from './series.ts';
import { confirmBlocks } from './stage-size.ts';
import type { Build, Confirming, Staged } from './staged.ts';
import { isClearedBySuite, suiteShifts } from './suite-shift.ts';

/** Both stages, and both again as long as an end that came early leaves time for what was set aside. */
export function* measureStages(cases: readonly Case[], build: Build): Generator<Request, Staged, Answer> {
  const screened = cases.map((subject) => openSeries(subject, 1, screenBlocksOf(subject, 0)));
  let staged: Staged = { screened, confirming: [], suite: new Map() };
  let before: number;
  do {
    before = progressOf(staged);
    yield* screen(staged, build);
    staged = withSuspects(staged, build);
    yield* confirm(staged.confirming, build);
  } while (progressOf(staged) > before && seriesOf(staged).some(isOpen));
  seriesOf(staged).filter(isOpen).forEach(end);
  return staged;
}

function seriesOf({ screened, confirming }: Staged): readonly Series[] {
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
function* screen(staged: Staged, build: Build): Generator<Request, void, Answer> {
  const { screened, confirming, suite } = staged;
  const confirmedOf = new Map(confirming.map((each) => [each.screened, each.confirmed]));
  const isAwaiting = (series: Series): boolean => {
    const confirmed = confirmedOf.get(series);
    if (confirmed !== undefined) return isOpen(confirmed);
    return isSuspect(series) && !isClearedBySuite(series, suite.get(series.subject.target.metric.name));
  };
  const msOf = (series: Series, place: number): number => {
    const isReserved = !isCounted(series.subject) && (place === 0 || looksSuspect(series));
    const confirm = isReserved ? confirmLeft(series, screened.length, build.alpha) : 0;
    return blockMs(series) * ((isOpen(series) ? blocksLeft(series, build.alpha) : 0) + confirm);
  };
  const running = (): readonly Series[] => {
    const held = affordable(
      byUrgency(screened.filter((series) => isOpen(series) || isAwaiting(series))),
      build.ledger,
      msOf,
    );
    const open = new Set(held.filter(isOpen));
    const chosen = screened.filter((series) => open.has(series));
    // Where nothing tells yet what a block costs, the first one does.
    return build.ledger.budgetMs < Number.POSITIVE_INFINITY && screened.every(isUnknown) ? chosen.slice(0, 1) : chosen;
  };
  yield* measureRounds(screened, running, build);
}

function isUnknown(series: Series): boolean {
  return blockMs(series) === 0 && series.ending === undefined;
}

function* confirm(confirming: readonly Confirming[], build: Build): Generator<Request, void, Answer> {
  const msOf = ({ screened, confirmed }: Confirming): number =>
    confirmed.blocks.length > 0
      ? blockMs(confirmed) * blocksLeft(confirmed, build.alpha)
      : blockMs(screened) * confirmLeft(screened, confirming.length, build.alpha);
  const running = (): readonly Series[] => {
    const open = confirming.filter(({ confirmed }) => isOpen(confirmed));
    const held = affordable(open, build.ledger, msOf);
    // Parts of several confirmations confirm none, so where not all fit the most suspect is measured whole first.
    return (held.length < open.length ? held.slice(0, 1) : held).map(({ confirmed }) => confirmed);
  };
  const all = confirming.map(({ confirmed }) => confirmed);
  yield* measureRounds(all, running, build);
}

/** A block of each that the budget holds, until nothing is open that it does. */
function* measureRounds(
  all: readonly Series[],
  running: () => readonly Series[],
  build: Build,
): Generator<Request, void, Answer> {
  const { seed, ledger } = build;
  for (let round = running(); round.length > 0; round = running()) {
    for (const series of round) {
      if (leftMs(ledger) <= 0) return;
      yield* fillBlock(series, { seed, ledger, left: leftOf(all, build) });
      if (series.stage === 1) look(series);
      else lookAgain(series, { alpha: build.alpha, family: all.length });
    }
  }
}

function lookAgain(series: Series, family: { readonly alpha: number; readonly family: number }): void {
  if (!isOpen(series)) return;
  if (isFailedAlready(series, () => findingIn(series, family.alpha), family)) series.planned = series.blocks.length;
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
