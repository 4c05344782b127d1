/** What a program of Google Benchmark prints under `--benchmark_format=json`: docs/user_guide.md, "Output Formats". */

export interface GoogleResult {
  readonly iterations: number;
  /** Nanoseconds an iteration. */
  readonly time: number;
  readonly cpu: number;
}

export interface GoogleResults {
  /** In time order, one a repetition; aggregates are left out. */
  readonly results: readonly GoogleResult[];
  /** Of `SkipWithError`. */
  readonly error?: string;
}

interface Entry {
  readonly run_type?: string;
  readonly iterations?: number;
  readonly real_time?: number;
  readonly cpu_time?: number;
  readonly time_unit?: string;
  readonly error_occurred?: boolean;
  readonly error_message?: string;
}

const nanoseconds: Readonly<Record<string, number>> = { ns: 1, us: 1e3, ms: 1e6, s: 1e9 };

/** Undefined for what is no such document. */
export function parseGoogleBenchmark(text: string): GoogleResults | undefined {
  const entries = entriesOf(text);
  if (entries === undefined) return undefined;
  const error = entries.find((entry) => entry.error_occurred === true);
  const results = entries
    .filter((entry) => entry.run_type !== 'aggregate' && entry.error_occurred !== true)
    .map(({ iterations = 0, real_time: time = Number.NaN, cpu_time: cpu = Number.NaN, time_unit: unit = 'ns' }) => {
      const factor = nanoseconds[unit] ?? Number.NaN;
      return { iterations, time: time * factor, cpu: cpu * factor };
    });
  return { results, ...(error === undefined ? {} : { error: error.error_message ?? 'an error without words' }) };
}

function entriesOf(text: string): readonly Entry[] | undefined {
  try {
    // Whatever the program prints before its document does no harm.
    const document = JSON.parse(text.slice(text.search(/^\{/m))) as { readonly benchmarks?: readonly Entry[] };
    return document.benchmarks;
  } catch {
    return undefined;
  }
}
