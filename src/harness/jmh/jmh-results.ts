/** The results of a run of a JMH jar (`-rf json`). */
import { foreignJson, foreignList, foreignNumber, foreignText } from '../../text/foreign-json.ts';
import type { JmhBenchmark } from './jmh-list.ts';

export interface JmhResult {
  /** Nanoseconds an operation, one an iteration. */
  readonly time: readonly number[];
  /** Bytes an operation, one an iteration; none without the gc profiler. */
  readonly alloc: readonly number[];
  /** Collections of all iterations together, and for how long they stopped it; absent without the gc profiler. */
  readonly collections?: { readonly count: number; readonly pauseNs: number } | undefined;
}

type Fields = Readonly<Record<string, unknown>>;

const nanoseconds: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  ms: 1e6,
  s: 1e9,
  min: 60e9,
  hr: 3600e9,
  day: 86_400e9,
};

export type JmhAnswer =
  | { readonly state: 'measured'; readonly result: JmhResult }
  | { readonly state: 'missing'; readonly message: string };

/** Of the one set of parameters asked for: a value that JMH cannot be asked for comes among all the others of its parameter. */
export function parseJmhResults(text: string, asked: Pick<JmhBenchmark, 'name' | 'parameters'>): JmhAnswer {
  const entries = foreignList(foreignJson(text));
  const found = entries.filter((entry) => isSame(paramsOf(entry), asked.parameters));
  const [entry] = found;
  if (entry === undefined) return { state: 'missing', message: unrun(asked, entries) };
  if (found.length > 1) return { state: 'missing', message: `JMH must measure it once: it did ${found.length} times` };
  const metrics = fieldsOf(entry['secondaryMetrics']);
  return {
    state: 'measured',
    result: {
      time: timesOf(fieldsOf(entry['primaryMetric'])),
      // The collector's own few bytes make fractions.
      alloc: (secondary(metrics, 'gc.alloc.rate.norm') ?? []).map(Math.round),
      collections: collectionsOf(metrics),
    },
  };
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function paramsOf(entry: Fields): Readonly<Record<string, string>> {
  const params = Object.entries(fieldsOf(entry['params']));
  return Object.fromEntries(params.map(([name, value]) => [name, String(value)]));
}

/** Versions before 1.36 mark the names of profilers' figures with a dot of their own. */
function secondary(metrics: Fields, name: string): readonly number[] | undefined {
  const found = Object.entries(metrics).find(([each]) => each.replace(/^·/, '') === name);
  return found === undefined ? undefined : flat(fieldsOf(found[1]));
}

/** `gc.time` in milliseconds is there only where something was collected. */
function collectionsOf(metrics: Fields): JmhResult['collections'] {
  const sumOf = (name: string): number | undefined => secondary(metrics, name)?.reduce((sum, value) => sum + value, 0);
  const count = sumOf('gc.count');
  if (count === undefined || !Number.isFinite(count)) return undefined;
  return { count, pauseNs: 1e6 * (sumOf('gc.time') ?? 0) };
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function unrun({ parameters }: Pick<JmhBenchmark, 'parameters'>, entries: readonly Fields[]): string {
  const [first] = entries;
  if (first === undefined) return 'JMH measured nothing: did the benchmark throw?';
  const shown = (params: Readonly<Record<string, string>>): string =>
    Object.entries(params)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
  const ran = entries.map((entry) => shown(paramsOf(entry))).join('; ');
  return `JMH must run it with ${shown(parameters)}: it ran it with ${ran} (a value with a comma cannot be requested)`;
}

/** Nanoseconds an operation, whichever mode was asked for: `ms/op` as it is, `ops/ms` the other way round. */
function timesOf(metric: Fields): readonly number[] {
  const [above = '', below = ''] = (foreignText(metric['scoreUnit']) ?? '').split('/');
  if (above === 'ops') return flat(metric).map((value) => factorOf(below) / value);
  return flat(metric).map((value) => value * factorOf(above));
}

function factorOf(unit: string): number {
  return (Object.hasOwn(nanoseconds, unit) ? nanoseconds[unit] : undefined) ?? Number.NaN;
}

/** `rawData`: one list a fork, a score an iteration. Of the mode that samples its histogram: score and count, an iteration each. */
function flat({ rawData, rawDataHistogram }: Fields): readonly number[] {
  if (Array.isArray(rawData)) return rawData.flat().map(foreignNumber);
  return Array.isArray(rawDataHistogram) ? rawDataHistogram.flat().map(meanOf) : [];
}

function meanOf(histogram: unknown): number {
  const pairs = Array.isArray(histogram) ? histogram.filter((pair) => Array.isArray(pair)) : [];
  const counted = pairs.map(([score, times]) => ({ score: foreignNumber(score), times: foreignNumber(times) }));
  const count = counted.reduce((sum, { times }) => sum + times, 0);
  return counted.reduce((sum, { score, times }) => sum + score * times, 0) / count;
}
