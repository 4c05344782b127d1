/** What recorded processes of unchanged code say about each benchmark: noise, drift, and the smallest change that can be gated. */

import { defensibleThreshold, tolerance } from '../decide/limits.ts';
import { confirmSize, defaultPlan, lockstepPlan, smallestDetectable } from '../decide/plan.ts';
import { defaultPolicy, type Policy } from '../decide/policy.ts';
import { toScale } from '../results/log-scale.ts';
import { timeMetric } from '../results/metric.ts';
import { at } from '../stats/samples.ts';
import { pooledDeviation } from '../stats/spread.ts';
import type { RecordedBenchmark, Recording } from './replay-file.ts';

export interface RecordedNoise {
  readonly name: string;
  readonly processes: number;
  /** From process to process within the time of one block, on the log scale. */
  readonly deviation: number;
  /** The same of processes measured one after another; undefined where they were not recorded. */
  readonly oneByOne: number | undefined;
  /** Standard deviation of the level from block to block, beyond what single processes explain. */
  readonly drift: number;
  /** Smallest change that stage 2 finds with 90 % power under the policy; a fraction. */
  readonly smallestDetectable: number;
  /** Rounds of that stage 2, and the threshold that 16 blocks can defend. */
  readonly rounds: number;
  readonly threshold: number;
}

/** `suite` is what the policy's rules see in front of the names. */
export function noiseOfRecording({ benchmarks }: Recording, suite: string, policy: Policy): readonly RecordedNoise[] {
  return benchmarks.map((benchmark) => noiseOf(benchmark, suite, policy));
}

function noiseOf(
  { name, unit, better = 'lower', inTurns, builds }: RecordedBenchmark,
  suite: string,
  policy: Policy,
): RecordedNoise {
  const metric = { ...timeMetric, unit, better };
  const scaled = (values: readonly number[]): readonly number[] => values.map((value) => toScale(metric, value));
  const stretches = builds.map(({ processes }) => inBlocks(scaled(processes), inTurns));
  const alone = builds.flatMap(({ oneByOne = [] }) => inBlocks(scaled(oneByOne)));
  const deviation = pooledDeviation(stretches.flat());
  const given = tolerance(policy, { id: { suite, name }, metric });
  const threshold = defensibleThreshold(deviation, { alpha: policy.alpha, floor: 0 });
  const limits =
    given.threshold === 'auto'
      ? { threshold, margin: threshold / 2 }
      : { threshold: given.threshold, margin: given.margin };
  const design = { deviation, limits, alpha: policy.alpha, family: 1 };
  const plan = inTurns === undefined ? defaultPlan : lockstepPlan;
  const size = { blocks: confirmSize(plan, metric, design), perSide: plan.perSide };
  return {
    name,
    processes: builds.reduce((sum, { processes }) => sum + processes.length, 0),
    deviation,
    oneByOne: alone.length === 0 ? undefined : pooledDeviation(alone),
    drift: driftOf(stretches, deviation),
    smallestDetectable: smallestDetectable(size, design) ?? Number.POSITIVE_INFINITY,
    rounds: size.blocks * size.perSide,
    threshold,
  };
}

const blockLength = 2 * defaultPlan.perSide;

function inBlocks(logs: readonly number[], length: number = blockLength): readonly (readonly number[])[] {
  return Array.from({ length: Math.floor(logs.length / length) }, (_, index) =>
    logs.slice(index * length, (index + 1) * length),
  );
}

function driftOf(builds: readonly (readonly (readonly number[])[])[], deviation: number): number {
  const levels = builds.map((blocks) =>
    blocks.map((block) => block.reduce((sum, value) => sum + value, 0) / block.length),
  );
  const between = pooledDeviation(levels.filter(({ length }) => length > 1));
  return Number.isFinite(between) ? Math.sqrt(Math.max(0, between ** 2 - deviation ** 2 / blockLength)) : 0;
}

/** The threshold most benchmarks of the recording can be gated at: three in four. */
export function recommendedThreshold(noises: readonly RecordedNoise[]): number {
  if (noises.length === 0) return defaultPolicy.threshold === 'auto' ? 0 : defaultPolicy.threshold;
  const sorted = noises.map(({ threshold }) => threshold).sort((a, b) => a - b);
  return at(sorted, Math.ceil(sorted.length * 0.75) - 1);
}
