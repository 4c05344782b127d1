/**
 * What `compare A B` reads: a run, a bundle's evidence, plain samples of any origin,
 * `{"benchmarks":[{"name","unit","better","processes":[…]}]}`, or a tool's own file where it keeps one number a process.
 * Distinguished by their fields.
 */
import { GateError } from '../errors.ts';
import { foreignJson } from '../text/foreign-json.ts';
import { directionOf, isRate } from '../units/direction.ts';
import type { Evidence, Target } from './evidence.ts';
import { evidenceShape } from './evidence-file.ts';
import { joinKey } from './key.ts';
import type { Metric } from './metric.ts';
import { checkShaped, parseJson, type Reading } from './read-shaped.ts';
import type { Run } from './run.ts';
import { runShape } from './run-shape.ts';
import { array, line, nonEmpty, number, object, oneOf, optional, type Shape, show, unique } from './shape.ts';
import { toolFile } from './tool-files.ts';
import { type ToolSamples, toolSamples } from './tool-samples.ts';

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
  const value = readJson(content, reading);
  if (has(value, 'candidate')) return { kind: 'evidence', evidence: checkShaped(value, evidenceShape, reading) };
  if (has(value, 'outcomes')) return { kind: 'run', run: checkShaped(value, runShape, reading) };
  const ofTool = toolSamples(value);
  for (const samples of ofTool ?? []) throwIfWithout(samples, source);
  if (ofTool === undefined) throwIfOfTool(content, value, source);
  const written = ofTool === undefined ? value : { benchmarks: ofTool };
  return { kind: 'samples', samples: samplesOfAll(checkShaped(written, samplesFileShape, reading).benchmarks) };
}

/** Of a tool's file that writes `NaN`, with null in its place; of our own form that is a fault, which the parser places. */
function readJson(content: string, reading: Reading): unknown {
  try {
    return parseJson(content, reading);
  } catch (error) {
    const foreign = foreignJson(content);
    if (toolSamples(foreign) !== undefined) return foreign;
    throwIfOfTool(content, foreign, reading.source);
    throw error;
  }
}

function throwIfOfTool(content: string, value: unknown, source: string): void {
  const known = toolFile(content, value);
  if (known === undefined) return;
  const message = `Cannot compare ${source} as it must hold one number for each of several processes: it holds ${known.is}`;
  throw new GateError('FILE_MALFORMED', message, { hint: `${known.cure}. A file of your own: ${format}` });
}

/** What failed is no sample, and left out it would be no failure. */
function throwIfWithout({ name, processes }: ToolSamples, source: string): void {
  const without = processes.filter((value) => !Number.isFinite(value)).length;
  if (without === 0 && processes.length > 0) return;
  const found = processes.length === 0 ? 'it has none' : `${without} of ${processes.length} gave none`;
  const message = `Cannot compare ${source} as each process of ${show(name)} must have given a number: ${found}`;
  throw new GateError('FILE_MALFORMED', message, {
    hint: 'a process that failed or gave NaN is no sample: see what the tool printed of it, and run it again',
  });
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
  if (unit === '1') return 'value';
  if (/^(?:ns|us|µs|μs|ms|s|min)(?:\/op)?$/.test(unit)) return 'time';
  return /^(?:(?:[kKMGT]i?)?B|bytes)(?:\/op)?$/.test(unit) ? 'alloc' : unit;
}

function has(value: unknown, key: string): boolean {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
