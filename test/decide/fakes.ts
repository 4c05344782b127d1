import { defaultPolicy } from '../../src/decide/policy.ts';
import type { ProcedureInput } from '../../src/decide/procedure-input.ts';
import type { Answer, Request } from '../../src/decide/request.ts';
import type { Side } from '../../src/results/evidence.ts';
import { type Metric, timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';

/** A benchmark as the world has it: what one process of each side measures. */
export interface FakeBenchmark {
  readonly name: string;
  readonly metric?: Metric;
  /** Typical value of the baseline, standard deviation of one process on the log scale, candidate / baseline. */
  readonly typical?: number;
  readonly deviation?: number;
  readonly factor?: number;
}

export const environment: Run['environment'] = {
  os: 'linux',
  arch: 'x64',
  cpuModel: 'Test CPU',
  cores: 2,
  image: 'test',
  runtime: 'node',
  runtimeVersion: '24.0.0',
  flags: [],
};

export function processOf(benchmark: FakeBenchmark, side: Side, random: Random): number {
  const { typical = 1_000, deviation = 0, factor = 1 } = benchmark;
  return typical * Math.exp(random.normal() * deviation) * (side === 'candidate' ? factor : 1);
}

export function runOf(benchmarks: readonly FakeBenchmark[], side: Side, seed: number): Run {
  const random = createRandom(seed, side);
  const outcomes = benchmarks.map((benchmark): BenchmarkOutcome => {
    const invocations = Array.from({ length: 10 }, () => ({ value: processOf(benchmark, side, random) }));
    return {
      state: 'measured',
      id: { suite: 'core', name: benchmark.name },
      measurements: [{ metric: benchmark.metric ?? timeMetric, invocations }],
      profiles: [],
    };
  });
  // Stored runs are of commits of their own.
  const commit = side === 'candidate' ? 'c'.repeat(40) : seed.toString(16).padStart(40, '0');
  return { schema: 1, commit, id: `${seed}`, takenAt: '2026-01-01T00:00:00Z', environment, outcomes };
}

export function inputOf(benchmarks: readonly FakeBenchmark[], changes: Partial<ProcedureInput> = {}): ProcedureInput {
  return {
    candidate: runOf(benchmarks, 'candidate', 1),
    stored: [],
    otherClasses: 'none',
    sideBySide: 'possible',
    policy: defaultPolicy,
    seed: 1,
    budgetMs: Number.POSITIVE_INFINITY,
    ...changes,
  };
}

/** Measures every block as asked; what was asked is kept for the test to look at. */
export function machine(
  benchmarks: readonly FakeBenchmark[],
  seed = 7,
): { answer: (request: Request) => Answer; asked: Request[] } {
  const random = createRandom(seed);
  const asked: Request[] = [];
  return {
    asked,
    answer: (request) => {
      asked.push(request);
      const benchmark = benchmarks.find(({ name }) => name === request.target.id.name);
      if (benchmark === undefined) throw new Error(`unexpected request for ${request.target.id.name}`);
      const slots = request.slots.map((side) => ({ side, invocation: { value: processOf(benchmark, side, random) } }));
      return { state: 'measured', block: { slots } };
    },
  };
}
