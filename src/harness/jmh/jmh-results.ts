/** What a JMH jar says: the benchmarks with their parameters (`-lp`), and the results of a run (`-rf json`). */

export interface JmhBenchmark {
  /** Full name: package, class and method. */
  readonly name: string;
  /** One value of each `@Param`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/** One entry for each combination of parameters, in the order JMH would run them. */
export function parseJmhList(text: string): readonly JmhBenchmark[] {
  const benchmarks: { readonly name: string; parameters: Readonly<Record<string, string>>[] }[] = [];
  const afterTitle = text
    .slice(text.search(/^Benchmarks:/m))
    .split('\n')
    .slice(1);
  for (const line of afterTitle) {
    const parameter = /^\s+param "([^"]*)" = \{(.*)\}\s*$/.exec(line);
    const last = benchmarks.at(-1);
    if (parameter !== null && last !== undefined) {
      const [, key = '', values = ''] = parameter;
      last.parameters = last.parameters.flatMap((each) =>
        values.split(', ').map((value) => ({ ...each, [key]: value })),
      );
    } else if (/^[\w.$]+$/.test(line.trim())) benchmarks.push({ name: line.trim(), parameters: [{}] });
  }
  return benchmarks.flatMap(({ name, parameters }) => parameters.map((each) => ({ name, parameters: each })));
}

export interface JmhResult {
  /** Nanoseconds an operation, one an iteration. */
  readonly time: readonly number[];
  /** Bytes an operation, one an iteration; none without the gc profiler. */
  readonly alloc: readonly number[];
}

interface Scored {
  readonly scoreUnit?: string;
  readonly rawData?: readonly (readonly number[])[];
}

interface Entry {
  readonly primaryMetric?: Scored;
  readonly secondaryMetrics?: Readonly<Record<string, Scored>>;
}

const nanoseconds: Readonly<Record<string, number>> = { 'ns/op': 1, 'us/op': 1e3, 'ms/op': 1e6, 's/op': 1e9 };

/** Undefined where nothing was measured, as when the benchmark threw. */
export function parseJmhResults(text: string): JmhResult | undefined {
  // Written by JMH, whose fields these are.
  const [entry] = JSON.parse(text) as readonly Entry[];
  if (entry?.primaryMetric === undefined) return undefined;
  const factor = nanoseconds[entry.primaryMetric.scoreUnit ?? ''] ?? Number.NaN;
  // Versions before 1.36 mark the names of profilers' figures with a dot of their own.
  const allocated = Object.entries(entry.secondaryMetrics ?? {}).find(([name]) =>
    /^·?gc\.alloc\.rate\.norm$/.test(name),
  );
  return {
    time: flat(entry.primaryMetric).map((value) => value * factor),
    // The collector's own few bytes make fractions.
    alloc: flat(allocated?.[1] ?? {}).map(Math.round),
  };
}

function flat({ rawData = [] }: Scored): readonly number[] {
  return rawData.flat();
}
