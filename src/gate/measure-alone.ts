/** The candidate alone, as stage 0 and a stored run want it: in rounds over all benchmarks, as many as there is time for. */
import { GateError } from '../errors.ts';
import type { Discovered, Measurer, Progress } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { BenchmarkOutcome, Measurement } from '../results/run.ts';

/** Processes of each benchmark where time allows. */
export const processesAlone = 10;

export interface AloneWorld {
  readonly measurer: Pick<Measurer, 'measureAlone'>;
  readonly progress: Progress;
  /** Of the budget; rounds end when nothing is. */
  readonly leftMs: () => number;
}

/**
 * By key; nothing of those that time did not suffice for at all. Rounds, so that a budget that ends early leaves each
 * benchmark with as many processes as the others, and a drift of the machine affects all of them.
 */
export async function measureAlone(
  benchmarks: readonly Discovered[],
  { measurer, progress, leftMs }: AloneWorld,
): Promise<ReadonlyMap<string, BenchmarkOutcome>> {
  const outcomes = new Map<string, BenchmarkOutcome>();
  for (let round = 0; round < processesAlone; round += 1) {
    for (const benchmark of benchmarks) {
      const key = benchmarkKey(benchmark.id);
      const before = outcomes.get(key);
      if (before?.state === 'failed') continue;
      const outcome = leftMs() > 0 ? await oneProcess(measurer, benchmark, round) : undefined;
      if (outcome === undefined) return outcomes;
      outcomes.set(key, joined(before, outcome));
      progress.step(benchmark.id.name);
    }
  }
  return outcomes;
}

/** Undefined: the budget ended before it did. */
async function oneProcess(
  measurer: Pick<Measurer, 'measureAlone'>,
  benchmark: Discovered,
  round: number,
): Promise<BenchmarkOutcome | undefined> {
  try {
    return await measurer.measureAlone(benchmark, 1, round);
  } catch (error) {
    if (error instanceof GateError && error.code === 'BUDGET_SPENT') return undefined;
    throw error;
  }
}

/** A later process that fails makes the benchmark one that fails. */
function joined(before: BenchmarkOutcome | undefined, more: BenchmarkOutcome): BenchmarkOutcome {
  if (before?.state !== 'measured' || more.state !== 'measured') return more;
  const measurements = before.measurements.map((measurement): Measurement => {
    const found = more.measurements.find(({ metric }) => metric.name === measurement.metric.name);
    return { ...measurement, invocations: [...measurement.invocations, ...(found?.invocations ?? [])] };
  });
  return { ...before, measurements };
}
