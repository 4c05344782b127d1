/** pytest-benchmark's own file, as `--benchmark-json` writes it. */

export interface PytestResult {
  /** Nanoseconds a call, one a round, in time order. */
  readonly rounds: readonly number[];
  /** Calls in each round. */
  readonly iterations: number;
}

/** Undefined where the file holds no benchmark, as when its test was skipped. */
export function parsePytestBenchmark(text: string): PytestResult | undefined {
  // Written by pytest-benchmark, whose fields these are; what lacks ends in no result.
  const { benchmarks = [] } = JSON.parse(text) as {
    readonly benchmarks?: readonly {
      readonly stats?: { readonly data?: readonly number[]; readonly iterations?: number };
    }[];
  };
  const stats = benchmarks[0]?.stats;
  if (stats?.data === undefined || stats.data.length === 0) return undefined;
  return { rounds: stats.data.map((seconds) => seconds * 1e9), iterations: stats.iterations ?? 1 };
}

/** Without those of the first `warmupMs`, of which at least one; a round that took all the time is kept. */
export function warm({ rounds, iterations }: PytestResult, warmupMs: number): readonly number[] {
  let spentMs = 0;
  let first = 0;
  while (first < rounds.length - 1 && spentMs < warmupMs) {
    spentMs += ((rounds[first] ?? 0) * iterations) / 1e6;
    first += 1;
  }
  return rounds.slice(first);
}
