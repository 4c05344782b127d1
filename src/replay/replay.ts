/**
 * Plays the production procedure on recorded samples instead of processes, by the thousand builds: how often unchanged
 * code fails, how often a slowdown is found, what it costs. `calibrate --replay` prints the result as it is.
 *
 * In an unchanged build both sides are processes of one recorded build, taken in the order of time, slot by slot: drift
 * and bursts hit the slots as they hit real ones. A slowdown is the candidate's numbers times a factor, in one
 * benchmark of the build. Builds recorded earlier are the stored history.
 */

import type { Judgement, JudgementKind } from '../decide/judgement.ts';
import type { Plan } from '../decide/plan.ts';
import type { Policy } from '../decide/policy.ts';
import { mostRuns, procedure } from '../decide/procedure.ts';
import { drive } from '../decide/run-procedure.ts';
import { verdict } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Environment } from '../results/environment.ts';
import type { Invocation } from '../results/invocation.ts';
import type { BenchmarkOutcome, Run } from '../results/run.ts';
import { binomialInterval, type Rate } from '../stats/binomial-interval.ts';
import { createRandom } from '../stats/random.ts';
import { at } from '../stats/samples.ts';
import type { HistoryScenario } from './history-scenarios.ts';
import { answer, createPlayer, type Player } from './player.ts';
import type { Recording } from './replay-file.ts';

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
  /** What every build's past looks like; without one, the builds recorded before it. */
  readonly scenario?: HistoryScenario | undefined;
}

export interface ReplayResult {
  readonly builds: number;
  readonly falseFailures: number;
  readonly falseRate: Rate;
  readonly detection: Readonly<Record<string, Rate>>;
  /** How often the slowed benchmark was reported as no change or an improvement. */
  readonly passedInGreen: Readonly<Record<string, Rate>>;
  /** What the slowed benchmark cost on average. */
  readonly roundsOfSlowed: Readonly<Record<string, number>>;
  /** Share of unchanged benchmarks judged inconclusive. */
  readonly inconclusiveRate: number;
  /** A round is one process a side; of unchanged builds. */
  readonly roundsPerBenchmark: { readonly mean: number; readonly max: number };
  /** Unchanged builds that asked for more processes of a benchmark than are recorded; no value is given twice. */
  readonly shortBuilds: number;
  readonly seed: number;
}

/**
 * Plays `options.builds` unchanged builds and as many with one benchmark slowed, for each factor. The same seed gives
 * the same result.
 */
export function replay(recording: Recording, options: ReplayOptions): ReplayResult {
  const { builds, benchmarks, seed } = options;
  const unchanged = numbers(builds).map((number) => playBuild(recording, options, { number, factor: 1 }));
  const slowed = options.inject.map(({ label, factor }) => {
    const played = numbers(builds).map((number) => playBuild(recording, options, { number, factor }));
    const rounds = played.reduce((sum, build) => sum + (build.rounds[0] ?? 0), 0) / builds;
    return { label, rounds, kinds: played.map(kindOfSlowed) };
  });
  const share = (isMeant: (kind: JudgementKind) => boolean): Readonly<Record<string, Rate>> =>
    Object.fromEntries(
      slowed.map(({ label, kinds }) => [label, binomialInterval(kinds.filter(isMeant).length, builds)]),
    );
  const failures = unchanged.filter(({ failed }) => failed).length;
  const rounds = unchanged.flatMap((build) => build.rounds);
  const judgements = unchanged.flatMap((build) => build.judgements);
  return {
    builds,
    falseFailures: failures,
    falseRate: binomialInterval(failures, builds),
    detection: share((kind) => kind === 'regression'),
    passedInGreen: share((kind) => kind === 'no-change' || kind === 'improvement'),
    roundsOfSlowed: Object.fromEntries(slowed.map((each) => [each.label, each.rounds])),
    inconclusiveRate: judgements.filter(({ kind }) => kind === 'inconclusive').length / (builds * benchmarks),
    roundsPerBenchmark: {
      mean: rounds.reduce((sum, each) => sum + each, 0) / (builds * benchmarks),
      max: rounds.reduce((most, each) => Math.max(most, each), 0),
    },
    shortBuilds: unchanged.filter(({ isShort }) => isShort).length,
    seed,
  };
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, number) => number);
}

function kindOfSlowed({ judgements }: PlayedBuild): JudgementKind {
  return judgements.find(({ target }) => target.id.name === slowName)?.kind ?? 'inconclusive';
}

/** The benchmark that is slowed is always the build's first; which recording it plays is drawn like the others'. */
const slowName = '0';

export interface PlayedBuild {
  readonly judgements: readonly Judgement[];
  readonly failed: boolean;
  readonly rounds: readonly number[];
  readonly isShort: boolean;
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
      mostRuns,
      scenario: options.scenario,
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
    plan: options.plan,
  });
  const played = drive(steps, (request) => answer(byKey.get(benchmarkKey(request.target.id)), request));
  const judgements = played.map((judgement) => leftOpen(judgement, byKey.get(benchmarkKey(judgement.target.id))));
  const { outcome } = verdict(judgements, policy);
  return {
    judgements,
    failed: outcome === 'fail',
    rounds: players.map(({ rounds }) => rounds),
    isShort: players.some(({ isShort }) => isShort),
  };
}

/** What the recording was too short for is open: a real stage would have gone on. */
function leftOpen(judgement: Judgement, player: Player | undefined): Judgement {
  if (player?.isShort !== true) return judgement;
  return {
    ...judgement,
    kind: 'inconclusive',
    reasons: [{ code: 'not-measured', detail: 'the recording is too short' }],
  };
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
