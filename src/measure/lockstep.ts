/**
 * A block in lockstep: its processes live together and take turns, one running at a time. What the machine does within
 * a turn it does to all of them, and that is taken off before a process becomes a number. All is done to the places of a
 * block alike; which side has which place is dealt elsewhere, at random, and not known here.
 */
import type { Held, Wanted } from '../harness/harness.ts';
import { isUnusable, spreadOf, typicalOf, unusable } from '../harness/measured.ts';
import type { Conditions, Failure, Invocation } from '../results/invocation.ts';
import type { EstimatorName } from '../stats/estimators.ts';
import { type SharedOut, sharedAlike } from '../stats/shared-out.ts';
import { canBeRelative, relativeToTurns, turnFactor } from '../stats/turns.ts';
import { type Place, type Turn, type TurnsWanted, takeTurns, timed } from './block-turns.ts';
import { startConditions } from './conditions.ts';

export interface LockstepOptions extends TurnsWanted {
  readonly estimator: EstimatorName;
  /** Whether so many processes like the first one may live at once. */
  readonly fits: (pid: number) => boolean;
  /** Processors that may work at once; absent: one. */
  readonly processors?: number;
}

/** What the places of a block measured of one benchmark and metric. */
export type Lane =
  | {
      readonly state: 'measured';
      readonly wanted: Wanted;
      /** By place. */
      readonly invocations: readonly Invocation[];
      /** What the places had in common in each turn, in the metric's unit; undefined where nothing was taken off. */
      readonly turns: readonly number[] | undefined;
    }
  | { readonly state: 'failed'; readonly wanted: Wanted; readonly place: number; readonly failure: Failure };

/** Why a block cannot be taken in lockstep: not enough memory for its processes together, or they end before they have had turns. */
export type Unfit = 'too large' | 'too short';

/**
 * Started and warmed up one after another, in the order of `open`; of those that start slowly one starts while another
 * does, where a processor is free for it. What prepares the same files may fail so, and is started alone then.
 */
export async function measureInLockstep(
  open: readonly (() => Held)[],
  options: LockstepOptions,
): Promise<readonly Lane[] | Unfit> {
  const { processors = 1 } = options;
  const measured = await measureOnce(open, options, processors > 1 ? 1 : 0);
  if (typeof measured === 'string' || !measured.wereTogether || !measured.lanes.some(failedByItself))
    return lanesOf(measured);
  return lanesOf(await measureOnce(open, options, 0));
}

interface Attempt {
  readonly lanes: readonly Lane[];
  /** Some of them started while others did. */
  readonly wereTogether: boolean;
}

function lanesOf(attempt: Attempt | Unfit): readonly Lane[] | Unfit {
  return typeof attempt === 'string' ? attempt : attempt.lanes;
}

function failedByItself(lane: Lane): boolean {
  return lane.state === 'failed' && lane.failure.reason !== 'timeout';
}

/** `ahead`: how many that start slowly are started before the one before them is warm. */
async function measureOnce(
  open: readonly (() => Held)[],
  options: LockstepOptions,
  ahead: number,
): Promise<Attempt | Unfit> {
  const places: Place[] = [];
  try {
    const lanes: Lane[] = [];
    const [first] = open;
    if (first === undefined) return { lanes, wereTogether: false };
    const openAt = (place: number): Place => {
      const opened = places[place] ?? { held: (open[place] ?? first)(), spentMs: 0 };
      places[place] = opened;
      return opened;
    };
    const { held } = openAt(0);
    const kept = held.startsSlowly === true ? ahead : 0;
    for (const [group, wanted] of held.groups.entries()) {
      const measured = await measureGroup({ count: open.length, openAt, places, wanted, ahead: kept }, options, group);
      if (typeof measured === 'string') return measured;
      lanes.push(...measured);
    }
    return { lanes, wereTogether: kept > 0 };
  } finally {
    await Promise.all(places.map(({ held }) => held.close()));
  }
}

interface Group {
  readonly count: number;
  readonly openAt: (place: number) => Place;
  /** Those opened so far. */
  readonly places: readonly Place[];
  readonly wanted: readonly Wanted[];
  readonly ahead: number;
}

async function measureGroup(
  { count, openAt, places, wanted, ahead }: Group,
  options: LockstepOptions,
  group: number,
): Promise<readonly Lane[] | Unfit> {
  const startedAt: number[] = [];
  const before: number[] = [];
  const failed = (place: number, failure: Failure): readonly Lane[] =>
    wanted.map((each) => ({ state: 'failed', wanted: each, place, failure }));
  for (let number = 0; number < count; number += 1) {
    startedAt.push(Date.now());
    const opening = performance.now();
    const place = openAt(number);
    before.push(place.spentMs);
    place.spentMs += performance.now() - opening;
    // The first shows what memory they take.
    const last = number === 0 ? 0 : Math.min(number + ahead, count - 1);
    for (let later = number + 1; later <= last; later += 1) openAt(later);
    const halted = await timed(place, () => place.held.warmUp());
    if (halted?.state === 'over') return 'too short';
    if (halted !== undefined) {
      for (const each of places.slice(0, number)) await each.held.end();
      for (let later = number + 1; later < count; later += 1) await openAt(later).held.skip();
      return failed(number, halted.failure);
    }
    if (number === 0 && group === 0 && place.held.pid !== undefined && !options.fits(place.held.pid))
      return 'too large';
  }
  const conditions = startConditions();
  const taken = await takeTurns(places, { ...options, seed: `${options.seed} ${group}` });
  const machine = conditions.read();
  const ends: Conditions[] = [];
  for (const place of places) ends.push(await timed(place, () => place.held.end()));
  if (taken.state === 'over') return 'too short';
  if (taken.state === 'failed') return failed(taken.place, taken.failure);
  const notes = places.map((place, number) => ({
    startedAt: startedAt[number] ?? 0,
    durationMs: place.spentMs - (before[number] ?? 0),
    conditions: { ...machine, ...ends[number] },
  }));
  const once = places.map(({ held }) => held.once);
  return wanted.map((each, lane) => toLane({ wanted: each, lane, turns: taken.turns, notes, once, options }));
}

interface Taken {
  readonly wanted: Wanted;
  /** Which of the lists of a slice. */
  readonly lane: number;
  readonly turns: readonly Turn[];
  /** By place. */
  readonly notes: readonly Pick<Invocation, 'startedAt' | 'durationMs' | 'conditions'>[];
  readonly once: readonly Held['once'][];
  readonly options: LockstepOptions;
}

function toLane({ wanted, lane, turns, notes, once, options }: Taken): Lane {
  const typical = typicalOf(wanted.metric, options.estimator);
  const levels = notes.map((_, place) => turns.map((turn) => typical(turn[place]?.values[lane] ?? [])));
  const shared = notes.map((_, place) => ({
    once: once[place]?.[wanted.metric.name] ?? 0,
    operations: operationsOf(turns, place, lane),
  }));
  const { values, factors } = numbersOf({ wanted, levels, shared }, typical);
  const bad = values.findIndex(isUnusable);
  if (bad >= 0) {
    return { state: 'failed', wanted, place: bad, failure: unusable(wanted.metric, values[bad] ?? Number.NaN) };
  }
  const level = factors === undefined ? 1 : typical(factors);
  const invocations = notes.map((note, place): Invocation => {
    const all = turns.flatMap((turn, number) => {
      const taken = level / (factors?.[number] ?? level);
      return (turn[place]?.values[lane] ?? []).map((value) => value * taken);
    });
    const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
    return {
      value: values[place] ?? Number.NaN,
      batches: levels[place] ?? [],
      spread: spreadOf(wanted.metric, all),
      iterations: iterations === 0 ? undefined : iterations,
      ...note,
    };
  });
  return { state: 'measured', wanted, invocations, turns: factors };
}

interface Numbers {
  /** By place. */
  readonly values: readonly number[];
  readonly factors: readonly number[] | undefined;
}

interface Levels {
  readonly wanted: Wanted;
  /** By place, then by turn. */
  readonly levels: readonly (readonly number[])[];
  readonly shared: readonly SharedOut[];
}

/** What is counted has nothing in common with its turn, nor has what may be nothing a factor. Looks at all places alike. */
function numbersOf(
  { wanted: { metric }, levels, shared }: Levels,
  typical: (values: readonly number[]) => number,
): Numbers {
  if (metric.assume === 'exact' || !canBeRelative(levels.flat())) {
    return { values: sharedAlike(levels.map(typical), shared), factors: undefined };
  }
  const [first = []] = levels;
  const factors = first.map((_, turn) => turnFactor(levels.flatMap((each) => each[turn] ?? [])));
  return { values: levels.map((each) => relativeToTurns(each, factors) * typical(factors)), factors };
}

/** Of one repetition; 0 where they are not counted. */
function operationsOf(turns: readonly Turn[], place: number, lane: number): number {
  const iterations = turns.reduce((sum, turn) => sum + (turn[place]?.iterations ?? 0), 0);
  const repetitions = turns.reduce((sum, turn) => sum + (turn[place]?.values[lane]?.length ?? 0), 0);
  return repetitions === 0 ? 0 : iterations / repetitions;
}
