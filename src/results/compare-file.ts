/**
 * What `compare A B` reads: a run, a bundle's evidence, or plain samples of any origin,
 * `{"benchmarks":[{"name","unit","better","processes":[…]}]}`. Distinguished by their fields.
 */
import { GateError } from '../errors.ts';
import { directionOf, isRate } from '../units/direction.ts';
import type { Evidence, Target } from './evidence.ts';
import { evidenceShape } from './evidence-file.ts';
import { joinKey } from './key.ts';
import type { Metric } from './metric.ts';
import { checkShaped, parseJson, type Reading } from './read-shaped.ts';
import type { Run } from './run.ts';
import { runShape } from './run-shape.ts';
import { array, line, nonEmpty, number, object, oneOf, optional, type Shape, unique } from './shape.ts';

/** One number a process, of one target. */
export interface Samples {
  readonly target: Target;
  readonly values: readonly number[];
  /** Neither given nor known from the unit: lower is taken as better. */
  readonly isAssumed?: true | undefined;
}

export type Comparable =
  | { readonly kind: 'samples'; readonly samples: readonly Samples[] }
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'evidence'; readonly evidence: Evidence };

/** As written: the suite is `samples` and the metric follows the unit where the file says nothing. */
interface WrittenSamples {
  readonly name: string;
  readonly suite?: string;
  readonly metric?: string;
  readonly unit: string;
  readonly better?: 'lower' | 'higher';
  readonly processes: readonly number[];
}

interface SamplesFile {
  readonly benchmarks: readonly WrittenSamples[];
}

const samplesShape: Shape<WrittenSamples> = object<WrittenSamples>({
  name: line(1000),
  suite: optional(line(200)),
  metric: optional(line(200)),
  unit: line(50),
  better: optional(oneOf('lower', 'higher')),
  processes: nonEmpty(number(0), 100_000),
});

const samplesFileShape: Shape<SamplesFile> = object<SamplesFile>({
  benchmarks: unique(array(samplesShape, 10_000), (written) =>
    joinKey(written.suite ?? 'samples', written.name, metricName(written)),
  ),
});

const mostCharacters = 128 * 1024 * 1024;
const format = '{"benchmarks":[{"name","unit","better","processes":[…]}]}';

/** `source` names the file in errors. */
export function parseComparable(content: string, source: string): Comparable {
  const reading: Reading = { source, what: `samples (${format}), a run or evidence`, mostCharacters };
  if (content.length > mostCharacters) {
    const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${content.length}`;
    throw new GateError('FILE_TOO_LARGE', message, { hint: 'compare fewer benchmarks at a time' });
  }
  const value = parseJson(content, reading);
  if (has(value, 'candidate')) return { kind: 'evidence', evidence: checkShaped(value, evidenceShape, reading) };
  if (has(value, 'outcomes')) return { kind: 'run', run: checkShaped(value, runShape, reading) };
  const { benchmarks } = checkShaped(value, samplesFileShape, reading);
  return { kind: 'samples', samples: samplesOfAll(benchmarks) };
}

/** What a unit says of a metric is read once for all benchmarks of it. */
function samplesOfAll(all: readonly WrittenSamples[]): readonly Samples[] {
  const metrics = new Map<string, ReadMetric>();
  return all.map((written) => {
    const { name, suite = 'samples', processes } = written;
    const key = joinKey(written.unit, written.metric ?? '', written.better ?? '');
    const read = metrics.get(key) ?? metricOf(written);
    metrics.set(key, read);
    const target: Target = { id: { suite, name }, metric: read.metric };
    return { target, values: processes, isAssumed: read.isAssumed ? true : undefined };
  });
}

interface ReadMetric {
  readonly metric: Metric;
  readonly isAssumed: boolean;
}

function metricOf(written: WrittenSamples): ReadMetric {
  const { unit } = written;
  const direction = written.better ?? directionOf(unit, written.metric);
  const isUnwanted = direction === undefined && isRate(unit, written.metric);
  return {
    metric: {
      name: metricName(written),
      unit,
      better: direction ?? 'lower',
      assume: 'nothing',
      // Of what should not occur at all: which way is worse must be given.
      role: isUnwanted ? 'informational' : undefined,
    },
    isAssumed: direction === undefined && !isUnwanted,
  };
}

function metricName({ metric, unit }: WrittenSamples): string {
  if (metric !== undefined) return metric;
  if (/^(?:ns|us|µs|μs|ms|s|min)(?:\/op)?$/.test(unit)) return 'time';
  return /^(?:(?:[kKMGT]i?)?B|bytes)(?:\/op)?$/.test(unit) ? 'alloc' : unit;
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
