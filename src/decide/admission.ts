/**
 * Which targets are measured if the budget cannot hold all: the most suspect ones. What is left out is set aside, and taken up again
 * where an early end leaves time for it; what never was is reported as left out, with what it would take.
 */
import { type Ledger, leftMs } from './budget.ts';
import { isCounted } from './case.ts';
import { processDeviation, worseShift } from './comparison.ts';
import { likelyEnd } from './confirm-looks.ts';
import type { Series } from './series.ts';
import { confirmBlocks } from './stage-size.ts';

/** Mean blocks a target costs before stage 2 is known to be needed: the look stops more than half of them at two. */
export const expectedBlocks = 3.6;

/** What a block of it has cost; what stored processes took where none has been measured, 0 where unknown. */
export function blockMs({ subject, paid, spentMs }: Series): number {
  return paid > 0 ? spentMs / paid : subject.processMs * 2 * subject.plan.perSide;
}

/** The blocks that a stage is expected to take still; of stage 2, which a look may end, if the shift stays as it is. */
export function blocksLeft(series: Series, alpha: number): number {
  const { stage, blocks, planned } = series;
  if (stage === 1) {
    const expected = isCounted(series.subject) ? 1 : expectedBlocks;
    return blocks.length === 0 ? expected : planned - blocks.length;
  }
  return blocks.length === 0 ? planned : Math.max(1, endOf(series, planned, alpha) - blocks.length);
}

/** The blocks that the confirmation of what stage 1 saw is expected to take; `alpha` is shared by `family` suspects. */
export function confirmLeft(screened: Series, family: number, alpha: number): number {
  return endOf(screened, confirmBlocks(screened, family, alpha), alpha);
}

function endOf({ subject, blocks }: Series, planned: number, alpha: number): number {
  const { metric } = subject.target;
  if (blocks.length === 0) return planned;
  return likelyEnd(planned, subject, {
    worse: worseShift(metric, blocks),
    deviation: processDeviation(metric, blocks),
    alpha,
  });
}

/**
 * The largest shift of stage 1 first. Stage 1 never fails and stage 2 does not reuse it, so choosing by it cannot make a
 * false failure.
 */
export function byUrgency(screened: readonly Series[]): readonly Series[] {
  const urgency = new Map(screened.map((each) => [each, shiftSoFar(each)] as const));
  return [...screened].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}

/** On the decision scale; before the first block, what the stored runs say. */
export function shiftSoFar({ subject, blocks }: Series): number {
  return blocks.length === 0 ? (subject.screen?.worse ?? 0) : worseShift(subject.target.metric, blocks);
}

/** What a block costs where neither its own nor stored runs show it: as much as the others' do, 0 where none is known. */
export function usualMs(all: readonly Series[]): number {
  const known = all.map(blockMs).filter((ms) => ms > 0);
  return known.length === 0 ? 0 : known.reduce((sum, ms) => sum + ms, 0) / known.length;
}

/**
 * Of what all blocks of stage 1 would have cost one by one, the share that was spent: metrics that one process measures pay
 * for it once, and of what was not looked at it cannot be known which they are.
 */
export function spentShare(all: readonly Series[], { spentMs }: Pick<Ledger, 'spentMs'>): number {
  const usual = usualMs(all);
  const sum = (stage: 1 | 2, msOf: (series: Series) => number): number =>
    all.filter((series) => series.stage === stage).reduce((total, series) => total + msOf(series), 0);
  const apart = sum(1, (series) => series.blocks.length * (blockMs(series) || usual));
  return apart === 0 ? 1 : Math.min(1, Math.max(0, spentMs - sum(2, (series) => series.spentMs)) / apart);
}

/** What confirming the most suspect of them is expected to take, milliseconds; 0 without a suspect. */
export function confirmMs(all: readonly Series[], alpha: number): number {
  const [first] = byUrgency(all.filter((series) => series.blocks.length > 0 && isSuspect(series)));
  return first === undefined ? 0 : (blockMs(first) || usualMs(all)) * confirmLeft(first, all.length, alpha);
}

/** All that was planned was measured, and a shift of half the threshold or more was seen. */
export function isSuspect(series: Series): boolean {
  return !series.futile && series.blocks.length >= series.planned && looksSuspect(series);
}

/** Whether the shift so far is worse by `suspectShare` of the threshold, however few blocks there are. */
export function looksSuspect(series: Series): boolean {
  const { limits, plan } = series.subject;
  return shiftSoFar(series) >= Math.log1p(limits.threshold * plan.suspectShare);
}

/**
 * Of those that are open, most urgent first, the ones the rest of the budget holds. The most urgent is never refused: a
 * part of its stage may still fail it. `reservedMs` of the rest is kept for others.
 */
export function affordable<Item>(
  open: readonly Item[],
  ledger: Ledger,
  msOf: (item: Item, place: number) => number,
  reservedMs = 0,
): readonly Item[] {
  let left = leftMs(ledger) - reservedMs;
  if (left === Number.POSITIVE_INFINITY) return open;
  return open.filter((item, place) => {
    const cost = msOf(item, place);
    if (left <= 0 || (place > 0 && cost > left)) return false;
    left -= cost;
    return true;
  });
}
