/**
 * What histories read of a run, in a file beside it, so that hundreds of runs need not be parsed process by process. Made
 * from the run's file alone and bound to its bytes: of any other bytes it says nothing. The schema's number is raised
 * when what is computed changes.
 */

import { at } from '../stats/samples.ts';
import { type BenchmarkId, benchmarkKey } from './benchmark-id.ts';
import type { Environment } from './environment.ts';
import type { GateName } from './gate-name.ts';
import type { Metric } from './metric.ts';
import { type ProcessSummary, processSummaries } from './process-summary.ts';
import { checkShaped, parseShaped } from './read-shaped.ts';
import type { Run } from './run.ts';
import {
  benchmarkIdShape,
  commitShape,
  environmentShape,
  gateShape,
  metricShape,
  mostBenchmarks,
  mostInvocations,
  timeShape,
} from './run-shape.ts';
import {
  array,
  integer,
  line,
  matching,
  number,
  object,
  optional,
  type Shape,
  schemaVersion,
  unique,
} from './shape.ts';

/** A run reduced to what a trend is made of. */
export interface RunSummary extends Pick<Run, 'commit' | 'id' | 'takenAt' | 'environment' | 'gate'> {
  readonly summaries: readonly ProcessSummary[];
}

/** Columns: one item a benchmark and metric. */
interface SummaryFile {
  readonly schema: 1;
  /** SHA-256 of the run's file, in hexadecimal. */
  readonly of: string;
  readonly commit: string;
  readonly id: string;
  readonly takenAt: string;
  readonly environment: Environment;
  readonly gate?: GateName | undefined;
  readonly benchmarks: readonly BenchmarkId[];
  readonly metrics: readonly Metric[];
  /** Indices of the two lists. */
  readonly benchmark: readonly number[];
  readonly metric: readonly number[];
  readonly processes: readonly number[];
  readonly median: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
}

const mostRows = mostBenchmarks * 10;
const index = array(integer(0), mostRows);
const values = array(number(0), mostRows);

const summaryShape: Shape<SummaryFile> = object<SummaryFile>({
  schema: schemaVersion(1),
  of: matching(/^[0-9a-f]{64}$/, 'a SHA-256'),
  commit: commitShape,
  id: line(200),
  takenAt: timeShape,
  environment: environmentShape,
  gate: optional(gateShape),
  benchmarks: unique(array(benchmarkIdShape, mostBenchmarks), benchmarkKey),
  metrics: array(metricShape, mostRows),
  benchmark: index,
  metric: index,
  processes: array(integer(1, mostInvocations), mostRows),
  median: values,
  low: values,
  high: values,
});

const mostCharacters = 64 * 1024 * 1024;

/** What a stored run comes to without its processes: one summary a benchmark and metric, in the order of the run. */
export function summaryOf(run: Run): RunSummary {
  const { commit, id, takenAt, environment, gate } = run;
  return { commit, id, takenAt, environment, gate, summaries: processSummaries(run) };
}

/** `of`: SHA-256 of the run's file, in hexadecimal. */
export function renderSummary({ summaries, ...run }: RunSummary, of: string): string {
  const benchmarks = indexed(summaries, ({ id }) => id);
  const metrics = indexed(summaries, ({ metric }) => metric);
  const file = {
    schema: 1,
    of,
    ...run,
    benchmarks: benchmarks.items,
    metrics: metrics.items,
    benchmark: benchmarks.indices,
    metric: metrics.indices,
    processes: summaries.map(({ processes }) => processes),
    median: summaries.map(({ median }) => median),
    low: summaries.map(({ low }) => low),
    high: summaries.map(({ high }) => high),
  };
  return `${JSON.stringify(checkShaped(file, summaryShape, reading))}\n`;
}

/** Throws where it was edited or cut short; what it is of must be asked before it is believed. */
export function parseSummary(content: string): { readonly of: string; readonly summary: RunSummary } {
  const { schema: _, of, benchmarks, metrics, ...file } = parseShaped(content, summaryShape, reading);
  const { benchmark, metric, processes, median, low, high, ...run } = file;
  const columns = { metric, processes, median, low, high };
  for (const [name, column] of Object.entries(columns)) {
    if (column.length !== benchmark.length)
      throw new RangeError(`Cannot read a summary as ${name} is too short or long`);
  }
  const seen = new Set<number>();
  const summaries = benchmark.map((which, row): ProcessSummary => {
    const id = at(benchmarks, which);
    seen.add(which * metrics.length + at(metric, row));
    return {
      id,
      metric: at(metrics, at(metric, row)),
      processes: at(processes, row),
      median: at(median, row),
      low: at(low, row),
      high: at(high, row),
    };
  });
  if (seen.size < summaries.length) throw new RangeError('Cannot read a summary as it has a metric twice');
  return { of, summary: { ...run, summaries } };
}

const reading = { source: 'summary', what: 'a summary written by Flamegate', mostCharacters };

function indexed<T>(
  summaries: readonly ProcessSummary[],
  part: (summary: ProcessSummary) => T,
): { readonly items: readonly T[]; readonly indices: readonly number[] } {
  const known = new Map<string, number>();
  const items: T[] = [];
  const indices = summaries.map((summary) => {
    const item = part(summary);
    const key = JSON.stringify(item);
    const found = known.get(key) ?? items.push(item) - 1;
    known.set(key, found);
    return found;
  });
  return { items, indices };
}
