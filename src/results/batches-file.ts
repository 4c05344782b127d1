/**
 * The batches of a run in a file of their own: they are for looking at, and a history that reads hundreds of runs reads
 * none of them.
 */
import { type BenchmarkId, benchmarkKey } from './benchmark-id.ts';
import { joinKey } from './key.ts';
import { checkShaped, parseShaped } from './read-shaped.ts';
import type { BenchmarkOutcome, Run } from './run.ts';
import { benchmarkIdShape, mostBatches, mostBenchmarks, mostInvocations } from './run-shape.ts';
import { array, line, number, object, rounded, type Shape, schemaVersion } from './shape.ts';

interface MeasuredBatches {
  readonly id: BenchmarkId;
  readonly metric: string;
  /** Of each process; empty where it has none. */
  readonly processes: readonly (readonly number[])[];
}

interface BatchesFile {
  readonly schema: 1;
  readonly measured: readonly MeasuredBatches[];
}

const measuredShape: Shape<MeasuredBatches> = object<MeasuredBatches>({
  id: benchmarkIdShape,
  metric: line(200),
  processes: array(array(rounded(number(0)), mostBatches), mostInvocations),
});

const batchesShape: Shape<BatchesFile> = object<BatchesFile>({
  schema: schemaVersion(1),
  measured: array(measuredShape, mostBenchmarks * 10),
});

const mostCharacters = 64 * 1024 * 1024;

/** Undefined: the run has none. Six significant digits. */
export function renderBatches({ outcomes }: Run): string | undefined {
  const measured = outcomes.flatMap((outcome) => (outcome.state === 'measured' ? batchesOf(outcome) : []));
  if (measured.length === 0) return undefined;
  const what = 'batches';
  return `${JSON.stringify(checkShaped({ schema: 1, measured }, batchesShape, { source: what, what, mostCharacters }))}\n`;
}

/** What histories read: batches are in a file of their own. */
export function withoutBatches(run: Run): Run {
  return mapBatches(run, () => undefined);
}

/** The run as it was measured; `source` names the file in errors. */
export function withBatches(run: Run, content: string, source: string): Run {
  const { measured } = parseShaped(content, batchesShape, {
    source,
    what: 'batches written by Flamegate',
    mostCharacters,
  });
  const known = new Map(measured.map(({ id, metric, processes }) => [keyOf(id, metric), processes]));
  return mapBatches(run, (id, metric, process) => known.get(keyOf(id, metric))?.[process]);
}

type Measured = Extract<BenchmarkOutcome, { readonly state: 'measured' }>;

function batchesOf({ id, measurements }: Measured): readonly MeasuredBatches[] {
  return measurements
    .map(({ metric, invocations }) => ({
      id,
      metric: metric.name,
      processes: invocations.map(({ batches }) => batches ?? []),
    }))
    .filter(({ processes }) => processes.some((batches) => batches.length > 0));
}

type BatchesFor = (id: BenchmarkId, metric: string, process: number) => readonly number[] | undefined;

function mapBatches(run: Run, batchesFor: BatchesFor): Run {
  const outcomes = run.outcomes.map((outcome): BenchmarkOutcome => {
    if (outcome.state !== 'measured') return outcome;
    const measurements = outcome.measurements.map(({ metric, invocations }) => ({
      metric,
      invocations: invocations.map(({ batches: _, spread: __, ...rest }, process) => {
        const batches = batchesFor(outcome.id, metric.name, process) ?? [];
        return batches.length === 0 ? rest : { ...rest, batches };
      }),
    }));
    return { ...outcome, measurements };
  });
  return { ...run, outcomes };
}

function keyOf(id: BenchmarkId, metric: string): string {
  return joinKey(benchmarkKey(id), metric);
}
