/**
 * The blocks of one target in one stage: asked for, voided and asked again, or ended early.
 *
 * A disturbed or crashed block is void as a whole, never one side of it: which side a disturbance hit is chance, but
 * keeping only the other side's processes would not be.
 */
import { median } from 'simple-statistics';
import type { Block, Side, Target } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { BlockPair } from '../stats/blocked-mann-whitney.ts';
import { autoLimits } from './auto-limits.ts';
import { type Ledger, pay } from './budget.ts';
import { type Case, inLockstep, isCounted } from './case.ts';
import { exactLimits } from './exact-limits.ts';
import { isExact } from './plan.ts';
import type { Answer, Forecast, Request } from './request.ts';
import { type ShapedBlock, shapedBlock } from './shaped-block.ts';
import { type SlotOrder, slotOrder } from './slots.ts';

/** A block is tried this often at most. */
export const mostAttempts = 3;

/**
 * Share of CPU time taken by the hypervisor beyond which a block is void: this much, or twice what is usual in this
 * build where a machine shares its processors all the time. There a fixed bound would void nearly every block, thrice
 * the cost for nothing: what always happens happens to both sides.
 */
export const stealBound = 0.1;
const unusually = 2;

export type Ending =
  | { readonly state: 'failed'; readonly side: Side; readonly failure: Failure }
  | { readonly state: 'unavailable'; readonly reason: string };

export interface Series {
  subject: Case;
  /** Whether the processes of its blocks took turns; false before the first. */
  isLockstep: boolean;
  readonly stage: 1 | 2;
  /** Blocks planned. Of stage 2, which can fail, fixed before it starts. */
  planned: number;
  /** The same before a look ended the stage or asked for more. */
  readonly began: number;
  readonly blocks: BlockPair[];
  /** Of each block, what its null process gave; empty where it had none. */
  readonly nulls: (readonly number[])[];
  /** Of each block, how the batches of its processes are distributed, where that is known. */
  readonly shapes: ShapedBlock[];
  /** Wall time of all attempts, as `pay` returns it. */
  spentMs: number;
  /** Blocks that cost any, in parts where one ended early: processes of others may have measured some. */
  paid: number;
  voided: number;
  voidCause: string;
  ending?: Ending | undefined;
  /** The first attempt at the next block, where its processes ran for another target. */
  given?: Answer | undefined;
  /** Stage 1 saw after two blocks that nothing is there. */
  futile: boolean;
}

/** Nothing measured so far. `planned`: blocks, which looks may lower or raise. */
export function openSeries(subject: Case, stage: 1 | 2, planned: number): Series {
  const counts = { planned, began: planned, spentMs: 0, paid: 0, voided: 0, voidCause: '' };
  return { subject, isLockstep: false, stage, ...counts, blocks: [], nulls: [], shapes: [], futile: false };
}

/** Whether more of what was planned is to be measured. */
export function isOpen(series: Series): boolean {
  return series.ending === undefined && !series.futile && series.blocks.length < series.planned;
}

/**
 * What processes of a counted metric may differ by for the first block of stage 1 to end: a twentieth of the smallest threshold
 * that there is for one. What the change made larger by that threshold is far from it in any process; what scatters comes
 * as near by chance too rarely to be overlooked more than once in two hundred times.
 */
const alikeWithin = 0.0005;

/** Stage 1 only clears, so that a block which ends early can make no false failure. */
function endsWithin({ stage, subject, blocks }: Series): number | undefined {
  const { target, limits, past } = subject;
  const isFirst = stage === 1 && blocks.length === 0;
  return isFirst && isExact(target.metric, { deviation: past.noise ?? 0, limits }) ? alikeWithin : undefined;
}

export interface Round {
  readonly seed: number;
  readonly ledger: Ledger;
  /** What is expected to be left, this block included. */
  readonly left: Forecast;
  /** Milliseconds that a block may take; absent: any. */
  readonly mostMs?: number | undefined;
}

/** Adds one block to the series, or ends it. Answers what the processes of the block measured besides. */
export function* fillBlock(series: Series, round: Round): Generator<Request, readonly Target[], Answer> {
  const { subject, stage } = series;
  const block = series.blocks.length;
  const hasNull = stage === 2 && !isCounted(subject);
  const before = series.spentMs;
  const { left, mostMs } = round;
  let calmest: { readonly block: Block; readonly order: SlotOrder; readonly also: readonly Target[] } | undefined;
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const key = { target: subject.target, stage, block, attempt };
    const order = slotOrder(round.seed, { ...key, perSide: subject.plan.perSide, hasNull });
    const late = round.ledger.reserve.state === 'open' ? true : undefined;
    const answer =
      takeGiven(series) ??
      (yield { kind: 'block', ...key, slots: order.slots, endsWithin: endsWithin(series), left, mostMs, late });
    if (answer.state === 'unavailable') {
      const { takesMs, ...ending } = answer;
      series.ending = ending;
      if (takesMs !== undefined && series.paid === 0) {
        series.spentMs = takesMs;
        series.paid = 1;
      }
      return [];
    }
    series.spentMs += pay(round.ledger, answer, subject.target.metric);
    if (answer.state === 'failed') {
      if (!isTransient(answer.failure) || attempt + 1 === mostAttempts) {
        series.ending = answer;
        return [];
      }
      countVoided(series, answer.failure.reason);
      continue;
    }
    // Only the first attempt is asked of others.
    const also = attempt === 0 ? (answer.also ?? []) : [];
    const measured = { block: answer.block, order, also };
    calmest = calmest === undefined || stealOf(answer.block) < stealOf(calmest.block) ? measured : calmest;
    const bound = boundOf(round.ledger);
    round.ledger.steals.push(...answer.block.slots.flatMap(({ invocation }) => invocation.conditions?.steal ?? []));
    // Processes that are counted and not timed are not disturbed by waiting.
    if (subject.target.metric.assume === 'exact' || stealOf(answer.block) <= bound) break;
    if (attempt + 1 < mostAttempts) countVoided(series, 'steal');
  }
  // On a machine that is always disturbed the calmest attempt is used: chosen by the machine's state, not by values.
  if (calmest === undefined) return [];
  if (series.spentMs > before) series.paid += calmest.block.slots.length / calmest.order.slots.length;
  if (calmest.block.turns !== undefined && !series.isLockstep) {
    series.isLockstep = true;
    series.subject = inLockstep(subject);
  }
  const { pair, nulls, shaped } = toPair(calmest.block, calmest.order);
  if (stage === 1 && series.blocks.length === 0) {
    const limits = series.isLockstep ? autoLimits(series.subject, pair) : exactLimits(series.subject, pair);
    series.subject = { ...series.subject, limits };
  }
  series.blocks.push(pair);
  series.nulls.push(nulls);
  series.shapes.push(...shaped);
  return calmest.also;
}

function takeGiven(series: Series): Answer | undefined {
  const { given } = series;
  series.given = undefined;
  return given;
}

/**
 * Adds the next block where the processes of another target have measured it besides. One that would have to be
 * repeated is kept until its turn comes.
 */
export function* fillFree(series: Series, round: Round): Generator<Request, void, Answer> {
  if (series.given !== undefined) return;
  const { subject, stage, blocks } = series;
  const key = { target: subject.target, stage, block: blocks.length, attempt: 0 };
  const hasNull = stage === 2 && !isCounted(subject);
  const { slots } = slotOrder(round.seed, { ...key, perSide: subject.plan.perSide, hasNull });
  const answer = yield { kind: 'block', ...key, slots, left: round.left, free: true };
  if (answer.state === 'unavailable') return;
  series.given = answer;
  const isCalm = answer.state === 'measured' && stealOf(answer.block) <= boundOf(round.ledger);
  if (isCalm) yield* fillBlock(series, round);
}

function countVoided(series: Series, cause: string): void {
  series.voided += 1;
  series.voidCause = cause;
}

/** Failures that another attempt may avoid; a benchmark that throws will throw again. */
function isTransient({ reason }: Failure): boolean {
  return reason === 'crashed' || reason === 'timeout' || reason === 'unstable';
}

function stealOf({ slots }: Block): number {
  return Math.max(0, ...slots.map(({ invocation }) => invocation.conditions?.steal ?? 0));
}

/** Looks at the machine's state only, never at a value, so that what is kept cannot favor a side. */
function boundOf({ steals }: Ledger): number {
  return steals.length === 0 ? stealBound : Math.max(stealBound, unusually * median(steals));
}

interface Taken {
  readonly pair: BlockPair;
  readonly nulls: readonly number[];
  readonly shaped: readonly ShapedBlock[];
}

/** Evidence of before there was a null process has as many slots fewer, and none. */
function toPair({ slots }: Block, order: SlotOrder): Taken {
  const nullSlot = slots.length === order.slots.length ? order.nullSlot : undefined;
  const shape = shapedBlock(slots, nullSlot);
  const valuesOf = (wanted: (side: Side, index: number) => boolean): readonly number[] =>
    slots.filter(({ side }, index) => wanted(side, index)).map(({ invocation }) => invocation.value);
  return {
    pair: {
      baseline: valuesOf((side, index) => side === 'baseline' && index !== nullSlot),
      candidate: valuesOf((side) => side === 'candidate'),
    },
    nulls: valuesOf((_, index) => index === nullSlot),
    shaped: shape === undefined ? [] : [shape],
  };
}
