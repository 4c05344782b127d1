/**
 * DECISION's noise model as a recording: what processes of unchanged code measure on a shared machine.
 *
 * One process is typical · exp(level + σ·normal), σ log-normal around 2 %. Every second benchmark also has drift (the
 * level wanders) and bursts (a neighbour slows some processes in a row). All in the order of time, so that what is
 * taken close together is alike, as on real machines.
 */
import type { RecordedBenchmark, Recording } from '../../src/replay/replay-file.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';

export interface NoiseModel {
  readonly benchmarks: number;
  readonly processes: number;
  readonly seed: number;
  /** Builds a benchmark; more than one makes a history for stage 0. */
  readonly builds?: number;
  /** Median of σ, and the standard deviation of its logarithm. */
  readonly deviation?: number;
  readonly deviationSpread?: number;
  /** σ is drawn again where it is larger. */
  readonly mostDeviation?: number;
  /** Share of benchmarks with drift and bursts. */
  readonly disturbed?: number;
  /** Standard deviation of a build's level around the benchmark's, on the log scale: another hour, the same class. */
  readonly buildDeviation?: number;
}

/** The level returns towards zero with this memory, and wanders with this standard deviation. */
const driftMemory = 0.98;
const driftDeviation = 0.02;

/** A burst begins at one process in eighty, lasts six on average and slows by 5 to 30 %. */
const burstChance = 1 / 80;
const burstEnds = 1 / 6;

export function noiseModel(model: NoiseModel): Recording {
  const benchmarks = Array.from({ length: model.benchmarks }, (_, index): RecordedBenchmark => {
    const random = createRandom(model.seed, 'noise', index);
    const sigma = drawDeviation(model, random);
    const isDisturbed = random.next() < (model.disturbed ?? 0.5);
    const builds = Array.from({ length: model.builds ?? 1 }, (__, build) => {
      const level = Math.log(1_000) + random.normal() * (model.buildDeviation ?? 0.02);
      return { id: `b${build}`, processes: processes(model.processes, { sigma, isDisturbed, level }, random) };
    });
    return { name: `benchmark ${index}`, unit: 'ns', builds };
  });
  return { benchmarks };
}

function drawDeviation(model: NoiseModel, random: Random): number {
  const { deviation = 0.02, deviationSpread = 0.5, mostDeviation = Number.POSITIVE_INFINITY } = model;
  for (;;) {
    const drawn = deviation * Math.exp(random.normal() * deviationSpread);
    if (drawn <= mostDeviation) return drawn;
  }
}

function processes(
  count: number,
  kind: { readonly sigma: number; readonly isDisturbed: boolean; readonly level: number },
  random: Random,
): readonly number[] {
  let drift = random.normal() * driftDeviation;
  let burst = 0;
  return Array.from({ length: count }, () => {
    let log = kind.level + random.normal() * kind.sigma;
    if (kind.isDisturbed) {
      drift = driftMemory * drift + Math.sqrt(1 - driftMemory ** 2) * driftDeviation * random.normal();
      if (burst > 0 && random.next() < burstEnds) burst = 0;
      else if (burst === 0 && random.next() < burstChance) burst = Math.log(1.05 + 0.25 * random.next());
      log += drift + burst;
    }
    return Math.exp(log);
  });
}
