/** One recorded benchmark as it is played in one build: no value of the recording is given twice. */

import type { Answer, Request } from '../decide/request.ts';
import { leastRuns } from '../decide/screen.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Block, Side } from '../results/evidence.ts';
import type { Metric } from '../results/metric.ts';
import { doAgree } from '../stats/agreement.ts';
import type { Random } from '../stats/random.ts';
import { at } from '../stats/samples.ts';
import { directionOf } from '../units/direction.ts';
import type { HistoryScenario } from './history-scenarios.ts';
import type { RecordedBenchmark } from './replay-file.ts';

export const suite = 'replay';

export interface Player {
  readonly id: BenchmarkId;
  readonly metric: Metric;
  readonly factor: number;
  /** Stretches of processes in the order of time that blocks are taken from, each value once. */
  readonly stretches: (readonly number[])[];
  /** Its processes took turns: each stretch is a block, and its processes are one another's equals within it only. */
  readonly isInTurns: boolean;
  /** Processes of each stored run, nearest first. */
  readonly history: readonly (readonly number[])[];
  rounds: number;
  /** A block was asked for that the recording no longer holds. */
  isShort: boolean;
}

/** Processes of a stored run. */
const processesOfRun = 10;

export interface PlayerOptions {
  readonly name: string;
  readonly factor: number;
  readonly random: Random;
  /** Stored runs that are remembered at most. */
  readonly mostRuns: number;
  /** What the past of this build looks like; without one, the builds recorded before it. */
  readonly scenario: HistoryScenario | undefined;
}

export function createPlayer(recorded: RecordedBenchmark, options: PlayerOptions): Player {
  const { unit, better = directionOf(unit) ?? 'lower', assume = 'nothing', inTurns, builds } = recorded;
  const { name, factor, random, scenario } = options;
  const chosen = random.below(builds.length);
  const earlier = builds.slice(Math.max(0, chosen - options.mostRuns), chosen).toReversed();
  // Too few to be a past stay with what is measured: no stage would look at them.
  const before = scenario === undefined && earlier.length >= leastRuns ? earlier : [];
  const own = [...builds.slice(chosen), ...builds.slice(0, chosen - before.length)].map(({ processes }) => processes);
  const start = random.below(at(own, 0).length);
  const stretches = inTurns === undefined ? fromStart(own, start) : inBlocks(own, { length: inTurns, start });
  const history =
    scenario === undefined
      ? before.map(({ processes }) => stretch(processes, random))
      : pastOf(stretches, scenario, random);
  return {
    id: { suite, name },
    metric: { name: 'time', unit, better, assume },
    factor,
    stretches,
    isInTurns: inTurns !== undefined,
    history,
    rounds: 0,
    isShort: false,
  };
}

/** The start comes last, so that drift within the build occurs in the order of time. */
function fromStart([first = [], ...rest]: readonly (readonly number[])[], start: number): (readonly number[])[] {
  return [first.slice(start), ...rest, first.slice(0, start)];
}

function inBlocks(
  builds: readonly (readonly number[])[],
  { length, start }: { readonly length: number; readonly start: number },
): (readonly number[])[] {
  const blocks = builds.flatMap((processes) =>
    Array.from({ length: Math.floor(processes.length / length) }, (_, block) =>
      processes.slice(block * length, (block + 1) * length),
    ),
  );
  const first = Math.floor(start / length);
  return [...blocks.slice(first), ...blocks.slice(0, first)];
}

/** Ten processes that ran one after another. */
function stretch(processes: readonly number[], random: Random): readonly number[] {
  const start = random.below(Math.max(1, processes.length - processesOfRun + 1));
  return processes.slice(start, start + processesOfRun);
}

/** Takes the runs of a made-up past off the end of what is recorded, as far as the stages leave any. */
function pastOf(
  stretches: (readonly number[])[],
  { runs, levelOf }: HistoryScenario,
  random: Random,
): readonly (readonly number[])[] {
  const history: (readonly number[])[] = [];
  for (let ago = 0; ago < runs; ago += 1) {
    const total = stretches.reduce((sum, { length }) => sum + length, 0);
    const place = stretches.findLastIndex(({ length }) => length >= processesOfRun);
    if (place < 0 || total - processesOfRun < mostAsked) break;
    const values = at(stretches, place);
    const level = levelOf(ago, random);
    history.push(values.slice(-processesOfRun).map((value) => value * level));
    stretches[place] = values.slice(0, -processesOfRun);
  }
  return history;
}

/** Four blocks of six and sixteen of seven. */
export const mostAsked: number = 4 * 6 + 16 * 7;

/** The next processes of the recording, in its order; a block never spans two builds. */
export function answer(player: Player | undefined, { slots, endsWithin }: Request): Answer {
  if (player === undefined) return { state: 'unavailable', reason: 'not in the recording' };
  const place = player.stretches.findIndex(({ length }) => length >= slots.length);
  if (place < 0) {
    player.isShort = true;
    return { state: 'unavailable', reason: 'the recording is too short' };
  }
  const values = at(player.stretches, place);
  const all = slots.map((side, index) => {
    const value = at(values, index);
    return { side, invocation: { value: side === 'candidate' ? value * player.factor : value } };
  });
  const filled = all.slice(0, neededOf(all, endsWithin));
  player.stretches[place] = player.isInTurns ? [] : values.slice(filled.length);
  player.rounds += filled.length / 2;
  return { state: 'measured', block: { slots: filled, turns: player.isInTurns ? [] : undefined } };
}

/** How many of the slots a block has that ends as the request allows. */
function neededOf(slots: Block['slots'], endsWithin: number | undefined): number {
  if (endsWithin === undefined) return slots.length;
  const values = slots.map(({ invocation }) => invocation.value);
  const firstOf = (wanted: Side): number => slots.findIndex(({ side }) => side === wanted);
  const fewest = Math.max(firstOf('baseline'), firstOf('candidate')) + 1;
  const ended = slots.findIndex((_, index) => index + 1 >= fewest && doAgree(values.slice(0, index + 1), endsWithin));
  return ended < 0 ? slots.length : ended + 1;
}
