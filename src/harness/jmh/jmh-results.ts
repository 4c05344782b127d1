/** The results of a run of a JMH jar (`-rf json`). */
import type { JmhBenchmark } from './jmh-list.ts';

export interface JmhResult {
  /** Nanoseconds an operation, one an iteration. */
  readonly time: readonly number[];
  /** Bytes an operation, one an iteration; none without the gc profiler. */
  readonly alloc: readonly number[];
  /** Collections of all iterations together, and for how long they stopped it; absent without the gc profiler. */
  readonly collections?: { readonly count: number; readonly pauseNs: number } | undefined;
}

interface Scored {
  readonly scoreUnit?: string;
  readonly rawData?: readonly (readonly number[])[];
  /** Of the mode that samples: score and count, an iteration each. */
  readonly rawDataHistogram?: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

interface Entry {
  readonly benchmark?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly primaryMetric?: Scored;
  readonly secondaryMetrics?: Readonly<Record<string, Scored>>;
}

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
  // Written by JMH, whose fields these are.
  const entries = JSON.parse(text) as readonly Entry[];
  const found = entries.filter(({ params = {} }) => isSame(params, asked.parameters));
  const [entry] = found;
  if (entry?.primaryMetric === undefined) return { state: 'missing', message: unrun(asked, entries) };
  if (found.length > 1) return { state: 'missing', message: `JMH must measure it once: it did ${found.length} times` };
  // Versions before 1.36 mark the names of profilers' figures with a dot of their own.
  const allocated = Object.entries(entry.secondaryMetrics ?? {}).find(([name]) =>
    /^·?gc\.alloc\.rate\.norm$/.test(name),
  );
  const collections = collectionsOf(entry);
  return {
    state: 'measured',
    result: {
      time: timesOf(entry.primaryMetric),
      // The collector's own few bytes make fractions.
      alloc: flat(allocated?.[1] ?? {}).map(Math.round),
      collections,
    },
  };
}

/** `gc.time` in milliseconds is there only where something was collected. */
function collectionsOf({ secondaryMetrics = {} }: Entry): JmhResult['collections'] {
  const sumOf = (name: string): number | undefined => {
    const found = Object.entries(secondaryMetrics).find(([each]) => each.replace(/^·/, '') === name);
    return found === undefined ? undefined : flat(found[1]).reduce((sum, value) => sum + value, 0);
  };
  const count = sumOf('gc.count');
  return count === undefined ? undefined : { count, pauseNs: 1e6 * (sumOf('gc.time') ?? 0) };
}

function isSame(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const keys = Object.keys(one);
  return keys.length === Object.keys(other).length && keys.every((key) => one[key] === other[key]);
}

function unrun({ parameters }: Pick<JmhBenchmark, 'parameters'>, entries: readonly Entry[]): string {
  const [first] = entries;
  if (first === undefined) return 'JMH measured nothing: did the benchmark throw?';
  const shown = (params: Readonly<Record<string, string>>): string =>
    Object.entries(params)
      .map(([key, value]) => `${key}=${value}`)
      .join(', ');
  const ran = entries.map(({ params = {} }) => shown(params)).join('; ');
  return `JMH must run it with ${shown(parameters)}: it ran it with ${ran} (a value with a comma cannot be requested)`;
}

/** Nanoseconds an operation, whichever mode was asked for: `ms/op` as it is, `ops/ms` the other way round. */
function timesOf(metric: Scored): readonly number[] {
  const [above = '', below = ''] = (metric.scoreUnit ?? '').split('/');
  if (above === 'ops') return flat(metric).map((value) => (nanoseconds[below] ?? Number.NaN) / value);
  return flat(metric).map((value) => value * (nanoseconds[above] ?? Number.NaN));
}

function flat({ rawData, rawDataHistogram = [] }: Scored): readonly number[] {
  return rawData?.flat() ?? rawDataHistogram.flat().map(meanOf);
}

function meanOf(histogram: readonly (readonly [number, number])[]): number {
  const count = histogram.reduce((sum, [, times]) => sum + times, 0);
  return histogram.reduce((sum, [score, times]) => sum + score * times, 0) / count;
}
