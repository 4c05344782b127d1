/** pytest-benchmark's own file, as `--benchmark-json` writes it. */
import { cureOfTools, figure, list, part } from '../../results/foreign-shape.ts';
import { checkShaped } from '../../results/read-shaped.ts';
import { number, optional, type Shape } from '../../results/shape.ts';
import { foreignFields } from '../../text/foreign-json.ts';
import type { Rounds } from '../python/warm-rounds.ts';

interface Report {
  readonly benchmarks?: readonly { readonly stats?: Stats }[];
}

interface Stats {
  readonly data?: readonly number[];
  readonly iterations?: number;
}

const report: Shape<Report> = part<Report>({
  benchmarks: optional(
    list(
      part<{ readonly stats?: Stats }>({
        stats: optional(part<Stats>({ data: optional(list(figure)), iterations: optional(number(1)) })),
      }),
    ),
  ),
});

/** Undefined where the file holds no benchmark, as when its test was skipped. Throws FILE_MALFORMED. */
export function parsePytestBenchmark(text: string): Rounds | undefined {
  const { benchmarks = [] } = checkShaped(foreignFields(text), report, {
    source: 'the results of pytest-benchmark',
    what: 'what it writes with --benchmark-json',
    cure: cureOfTools,
  });
  const stats = benchmarks[0]?.stats;
  if (stats?.data === undefined || stats.data.length === 0) return undefined;
  return { rounds: stats.data.map((seconds) => seconds * 1e9), iterations: stats.iterations ?? 1 };
}
