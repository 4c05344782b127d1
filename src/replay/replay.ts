/**
 * Plays the production procedure on recorded samples instead of processes, by the thousand builds: how often unchanged
 * code fails, how often a slowdown is found, what it costs. `calibrate --replay` prints the result as it is.
 *
 * In an unchanged build both sides are processes of one recorded build, taken in the order of time, slot by slot: drift
 * and bursts hit the slots as they hit real ones. A slowdown is the candidate's numbers times a factor, in one
 * benchmark of the build. Builds recorded earlier are the stored history.
 */

import type { Judgement } from '../decide/judgement.ts';
import type { Plan } from '../decide/plan.ts';
import type { Policy } from '../decide/policy.ts';
import { mostRuns, procedure } from '../decide/procedure.ts';
import type { Answer, Request } from '../decide/request.ts';
import { drive } from '../decide/run-procedure.ts';
import { leastRuns } from '../decide/screen.ts';
import { verdict } from '../decide/verdict.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Environment } from '../results/environment.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import type { BenchmarkOutcome, Run } from '../results/run.ts';
import { binomialInterval, type Rate } from '../stats/binomial-interval.ts';
import { createRandom, type Random } from '../stats/random.ts';
import { at } from '../stats/samples.ts';
import { directionOf } from '../units/direction.ts';
import type { RecordedBenchmark, Recording } from './replay-file.ts';

export interface ReplayOptions {
  /** Unchanged builds, and as many for each factor. */
  readonly builds: number;
  /** Benchmarks of one build, drawn from the recording. */
  readonly benchmarks: number;
  readonly seed: number;
  /** What slowdowns to inject; the label is the key of the result, as the user wrote it. */
  readonly inject: readonly { readonly label: string; readonly factor: number }[];
  readonly policy: Policy;
  /** Other sizes than the production ones: to compare plans. */
  readonly plan?: Plan;
}

export interface ReplayResult {
  readonly builds: number;
  readonly falseFailures: number;
  readonly falseRate: Rate;
  readonly detection: Readonly<Record<string, Rate>>;
  /** Share of unchanged benchmarks judged inconclusive. */
  readonly inconclusiveRate: number;
  /** A round is one process a side; of unchanged builds. */
  readonly roundsPerBenchmark: { readonly mean: number; readonly max: number };
  readonly seed: number;
}

export function replay(recording: Recording, options: ReplayOptions): ReplayResult {
  const count = { failures: 0, inconclusive: 0, rounds: 0, most: 0 };
  const found = new Map(options.inject.map(({ label }) => [label, 0]));
  for (let number = 0; number < options.builds; number += 1) {
    const unchanged = playBuild(recording, options, { number, factor: 1 });
    count.failures += unchanged.failed ? 1 : 0;
    count.inconclusive += unchanged.judgements.filter(({ kind }) => kind === 'inconclusive').length;
    for (const rounds of unchanged.rounds) {
      count.rounds += rounds;
      count.most = Math.max(count.most, rounds);
    }
    for (const { label, factor } of options.inject) {
      const { judgements } = playBuild(recording, options, { number, factor });
      const isFound = judgements.some(({ target, kind }) => target.id.name === slowName && kind === 'regression');
      found.set(label, (found.get(label) ?? 0) + (isFound ? 1 : 0));
    }
  }
  const { builds, benchmarks, seed } = options;
  return {
    builds,
    falseFailures: count.failures,
    falseRate: binomialInterval(count.failures, builds),
    detection: Object.fromEntries([...found].map(([label, hits]) => [label, binomialInterval(hits, builds)])),
    inconclusiveRate: count.inconclusive / (builds * benchmarks),
    roundsPerBenchmark: { mean: count.rounds / (builds * benchmarks), max: count.most },
    seed,
  };
}

/** The benchmark that is slowed is always the build's first; which recording it plays is drawn like the others'. */
const slowName = '0';
const suite = 'replay';

export interface PlayedBuild {
  readonly judgements: readonly Judgement[];
  readonly failed: boolean;
  readonly rounds: readonly number[];
}

/** One build through all stages. */
export function playBuild(
  recording: Recording,
  options: Omit<ReplayOptions, 'builds' | 'inject'>,
  build: { readonly number: number; readonly factor: number },
): PlayedBuild {
  const { seed, policy } = options;
  const random = createRandom(seed, 'build', build.number);
  const players = Array.from({ length: options.benchmarks }, (_, index) =>
    createPlayer(at(recording.benchmarks, random.below(recording.benchmarks.length)), {
      name: String(index),
      factor: index === 0 ? build.factor : 1,
      random: createRandom(seed, 'player', build.number, index),
    }),
  );
  const byKey = new Map(players.map((player) => [benchmarkKey(player.id), player]));
  const steps = procedure({
    candidate: candidateRun(players),
    stored: storedRuns(players),
    otherClasses: 'none',
    baselineBenchmarks: players.map(({ id }) => id),
    sideBySide: 'possible',
    policy,
    seed: random.below(2 ** 31),
    budgetMs: Number.POSITIVE_INFINITY,
    detail: 'decisive',
    ...(options.plan === undefined ? {} : { plan: options.plan }),
  });
  const judgements = drive(steps, (request) => answer(byKey.get(benchmarkKey(request.target.id)), request));
  const { outcome } = verdict(judgements, policy);
  return { judgements, failed: outcome === 'fail', rounds: players.map(({ rounds }) => rounds) };
}

/** One recorded benchmark as it is played in one build. */
interface Player {
  readonly id: BenchmarkId;
  readonly metric: Metric;
  readonly factor: number;
  readonly processes: readonly number[];
  /** Processes of each stored run, nearest first. */
  readonly history: readonly (readonly number[])[];
  next: number;
  rounds: number;
}

const processesOfRun = 10;

function createPlayer(
  { unit, better = directionOf(unit) ?? 'lower', builds }: RecordedBenchmark,
  { name, factor, random }: { name: string; factor: number; random: Random },
): Player {
  const chosen = random.below(builds.length);
  const { processes } = at(builds, chosen);
  const before = builds.slice(Math.max(0, chosen - mostRuns), chosen).toReversed();
  const history = before.length < leastRuns ? [] : before.map((build) => stretch(build.processes, random));
  return {
    id: { suite, name },
    metric: { name: 'time', unit, better, assume: 'nothing' },
    factor,
    processes,
    history,
    next: random.below(processes.length),
    rounds: 0,
  };
}

/** Ten processes that ran one after another. */
function stretch(processes: readonly number[], random: Random): readonly number[] {
  const start = random.below(Math.max(1, processes.length - processesOfRun + 1));
  return processes.slice(start, start + processesOfRun);
}

/** The next processes of the recording, in its order; from the start again where too few are left for a block. */
function answer(player: Player | undefined, { slots }: Request): Answer {
  if (player === undefined) return { state: 'unavailable', reason: 'not in the recording' };
  if (player.next + slots.length > player.processes.length) player.next = 0;
  const start = player.next;
  player.next += slots.length;
  player.rounds += slots.length / 2;
  const filled = slots.map((side, index) => {
    const value = at(player.processes, start + index);
    return { side, invocation: { value: side === 'candidate' ? value * player.factor : value } };
  });
  return { state: 'measured', block: { slots: filled } };
}

function candidateRun(players: readonly Player[]): Run {
  return runOf(players.map((player) => ({ player, values: [] })));
}

function storedRuns(players: readonly Player[]): readonly Run[] {
  const depth = Math.max(0, ...players.map(({ history }) => history.length));
  return Array.from({ length: depth }, (_, place) =>
    runOf(
      players.flatMap((player) => {
        const values = player.history[place];
        return values === undefined ? [] : [{ player, values }];
      }),
    ),
  );
}

function runOf(sides: readonly { readonly player: Player; readonly values: readonly number[] }[]): Run {
  const outcomes = sides.map(({ player: { id, metric }, values }): BenchmarkOutcome => {
    const invocations = values.map((value): Invocation => ({ value }));
    return { state: 'measured', id, measurements: [{ metric, invocations }], profiles: [] };
  });
  return { schema: 1, commit: '0'.repeat(40), id: 'replay', takenAt: '1970-01-01T00:00:00Z', environment, outcomes };
}

const environment: Environment = {
  os: '',
  arch: '',
  cpuModel: '',
  cores: 1,
  image: '',
  runtime: '',
  runtimeVersion: '',
  flags: [],
};
