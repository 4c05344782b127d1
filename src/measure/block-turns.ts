/** The turns of one block: in each every process has one slice, in random order, one at a time. */
import { median } from 'simple-statistics';
import type { Halted, Held, Over, Slice } from '../harness/harness.ts';
import { createRandom, type Random, shuffled } from '../stats/random.ts';
import { readProcessorTimes, stealBetween } from './conditions.ts';

/** Turns kept at most: what each process measured in them is stored. */
const mostTurns = 64;

/** A harness's fewest slices are not waited for beyond so many times what a process is to measure: its calls are long. */
const patience = 5;

/**
 * Turns are counted by the shortest of them, since a busy machine makes them long and needs as many; but no longer than
 * so many times what a process is to measure.
 */
const busyPatience = 3;

/** Share of processor time stolen beyond which a turn is void for all: this, or twice what is usual in the block. */
const stealBound = 0.1;
const unusually = 2;
/** Void turns are made up for, up to so many for each that is kept. */
const mostVoid = 1 / 2;

export interface TurnsWanted {
  /** What each process is to measure, milliseconds. */
  readonly measureMs: number;
  readonly seed: string;
}

/** A process as its block sees it. */
export interface Place {
  readonly held: Held;
  /** Milliseconds it was let run. */
  spentMs: number;
}

/** Slices by place. */
export type Turn = readonly Slice[];

/** `over`: a benchmark ended by itself in its first turn already. */
export type Turns =
  | { readonly state: 'measured'; readonly turns: readonly Turn[] }
  | (Halted & { readonly place: number })
  | Over;

export async function takeTurns(places: readonly Place[], { measureMs, seed }: TurnsWanted): Promise<Turns> {
  const random = createRandom(seed);
  const leastTurns = Math.max(1, ...places.map(({ held }) => held.leastSlices));
  const turns: Turn[] = [];
  const withVoid: Turn[] = [];
  const steals: number[] = [];
  let [keptMs, shortestMs, voided] = [0, Number.POSITIVE_INFINITY, 0];
  const isMeasured = (): boolean =>
    turns.length * shortestMs >= measureMs || keptMs >= busyPatience * measureMs || turns.length >= mostTurns;
  const isEnough = (): boolean =>
    turns.length > 0 && (turns.length >= leastTurns ? isMeasured() : keptMs >= patience * measureMs);
  while (!isEnough()) {
    const turn = await takeTurn(places, random);
    if (turn.state === 'failed') return turn;
    // The turns that all have had are whole, and as many for each. A process that is over makes up for no void one.
    if (turn.state === 'over') {
      const had = turns.length < leastTurns ? withVoid : turns;
      return had.length < leastTurns ? turn : { state: 'measured', turns: had };
    }
    withVoid.push(turn.slices);
    const isVoid = turn.steal > Math.max(stealBound, unusually * (steals.length === 0 ? 0 : median(steals)));
    steals.push(turn.steal);
    if (isVoid && voided < mostVoid * (turns.length + 1)) {
      voided += 1;
      continue;
    }
    turns.push(turn.slices);
    keptMs += turn.ms / places.length;
    shortestMs = Math.min(shortestMs, turn.ms / places.length);
  }
  return { state: 'measured', turns };
}

type Taken =
  | { readonly state: 'measured'; readonly slices: Turn; readonly ms: number; readonly steal: number }
  | (Halted & { readonly place: number })
  | Over;

async function takeTurn(places: readonly Place[], random: Random): Promise<Taken> {
  const before = readProcessorTimes();
  const started = performance.now();
  const slices = new Map<Place, Slice>();
  for (const place of shuffled(places, random)) {
    const slice = await timed(place, () => place.held.slice());
    if (slice.state === 'over') return slice;
    if (slice.state === 'failed') return { ...slice, place: places.indexOf(place) };
    slices.set(place, slice);
  }
  return {
    state: 'measured',
    slices: places.flatMap((place) => slices.get(place) ?? []),
    ms: performance.now() - started,
    steal: stealBetween(before, readProcessorTimes()) ?? 0,
  };
}

/** Charges what `work` takes to its process. */
export async function timed<T>(place: Place, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  try {
    return await work();
  } finally {
    place.spentMs += performance.now() - started;
  }
}
