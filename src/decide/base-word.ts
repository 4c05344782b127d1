/**
 * What the base itself says of what it has: which metrics, which way each is better and whether it is gated. A change
 * that could say so of itself would turn its loss into a gain.
 */
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import { type Metric, timeMetric } from '../results/metric.ts';
import type { BenchmarkOutcome, Run } from '../results/run.ts';

export interface BaseWord {
  /** As the base has it. `new`: it has the benchmark without this metric. Undefined: unknown. */
  metricOf(target: Target): Metric | 'new' | undefined;
  /** The unit that the base has it in, where that is another: numbers of both are not to be compared. */
  otherUnitOf(target: Target): string | undefined;
  /** By what a benchmark is told that is not measured: the first metric that the base judges it by; its time where it has none. */
  mainOf(id: BenchmarkId): Metric;
  /** Gated metrics that the base has of this benchmark and the candidate no longer measures. */
  droppedFrom(outcome: Measured): readonly Metric[];
}

type Measured = Extract<BenchmarkOutcome, { readonly state: 'measured' }>;
type Metrics = ReadonlyMap<string, Metric>;

export interface BaseSources {
  /** Of the base branch, nearest first, of whatever machine. */
  readonly runs: readonly Run[];
  /** What the baseline commit's checkout lists. */
  readonly listed: readonly Target[];
}

/** Of each benchmark the nearest source that knows it: stored runs in their order, then what the baseline commit lists. */
export function baseWord({ runs, listed }: BaseSources): BaseWord {
  const own = byBenchmark(listed);
  const sources = [...runs.map(metricsIn), own];
  const of = (key: string): readonly Metrics[] => sources.flatMap((source) => source.get(key) ?? []);
  const gatedOf = (id: BenchmarkId): readonly Metric[] => {
    const [nearest] = of(benchmarkKey(id));
    return [...(nearest?.values() ?? [])].filter(({ role }) => role !== 'informational');
  };
  return {
    metricOf: ({ id, metric }) => {
      const known = of(benchmarkKey(id));
      if (known.length === 0) return undefined;
      return known.flatMap((metrics) => metrics.get(metric.name) ?? [])[0] ?? 'new';
    },
    otherUnitOf: ({ id, metric }) => {
      // What stands beside the candidate is what the baseline commit measures; before that, what was stored last.
      const beside = own.get(benchmarkKey(id))?.get(metric.name);
      const { unit } = beside ?? of(benchmarkKey(id)).flatMap((metrics) => metrics.get(metric.name) ?? [])[0] ?? metric;
      return unit === metric.unit ? undefined : unit;
    },
    mainOf: (id) => gatedOf(id)[0] ?? timeMetric,
    droppedFrom: ({ id, measurements }) => {
      const present = new Set(measurements.map(({ metric }) => metric.name));
      return gatedOf(id).filter(({ name }) => !present.has(name));
    },
  };
}

function metricsIn({ outcomes }: Run): ReadonlyMap<string, Metrics> {
  return byBenchmark(
    outcomes.flatMap((outcome) =>
      outcome.state === 'measured' ? outcome.measurements.map(({ metric }) => ({ id: outcome.id, metric })) : [],
    ),
  );
}

function byBenchmark(targets: readonly Target[]): ReadonlyMap<string, Metrics> {
  const found = new Map<string, Map<string, Metric>>();
  for (const { id, metric } of targets) {
    const key = benchmarkKey(id);
    const metrics = found.get(key) ?? new Map<string, Metric>();
    if (!metrics.has(metric.name)) metrics.set(metric.name, metric);
    found.set(key, metrics);
  }
  return found;
}
