/** pytest-benchmark's own file, as `--benchmark-json` writes it. */
import { foreignFields } from '../../text/foreign-json.ts';
import type { Rounds } from '../python/warm-rounds.ts';

/** Undefined where the file holds no benchmark, as when its test was skipped. */
export function parsePytestBenchmark(text: string): Rounds | undefined {
  // Written by pytest-benchmark, whose fields these are; a missing field ends in no result.
  const { benchmarks = [] } = foreignFields(text) as {
    readonly benchmarks?: readonly {
      readonly stats?: { readonly data?: readonly number[]; readonly iterations?: number };
    }[];
  };
  const stats = benchmarks[0]?.stats;
  if (stats?.data === undefined || stats.data.length === 0) return undefined;
  return { rounds: stats.data.map((seconds) => seconds * 1e9), iterations: stats.iterations ?? 1 };
}
