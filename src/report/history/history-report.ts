/** What is to be reported of a stored history, before any format: the input of the trend page, its text and its JSON. */
import type { PlacedOverride } from '../../past/placed-overrides.ts';
import type { TrendReference } from '../../past/trend-references.ts';
import type { TargetTrends } from '../../past/trends.ts';
import type { BenchmarkId } from '../../results/benchmark-id.ts';
import { benchmarkKey } from '../../results/benchmark-id.ts';
import type { HistoryLine, PlacedRun } from '../../results/history-line.ts';

export interface HistoryReport {
  /** Where it was read from, for people. */
  readonly store: string;
  readonly line: HistoryLine;
  /** In the order of the line. */
  readonly runs: readonly PlacedRun[];
  /** What matters most first. */
  readonly trends: readonly TargetTrends[];
  readonly references: readonly TrendReference[];
  readonly overrides: {
    readonly placed: readonly PlacedOverride[];
    readonly elsewhere: number;
  };
  /** Stored runs of this history that were looked at, also those that could not be read; absent without a store. */
  readonly found?: number;
  /** Stored runs that are not shown. */
  readonly leftOut: number;
  /** `https://host/owner/name`; absent where it is not known. */
  readonly repositoryUrl?: string | undefined;
  /** Things the reader should know that belong to no benchmark. */
  readonly notes: readonly string[];
  readonly version: string;
  /** Whose alerts are shown beside the steps; absent: no alerts. */
  readonly alertsOf?: 'github-action-benchmark';
}

/** Distinct benchmarks of these, whatever metrics they have. */
export function countBenchmarks(trends: readonly TargetTrends[]): number {
  return new Set(trends.map(({ main }) => benchmarkKey(main.target.id))).size;
}

/** How benchmarks are called: with their suite before the name when there are several suites. */
export function namer({ trends }: HistoryReport): (id: BenchmarkId) => string {
  const suites = new Set(trends.map(({ main }) => main.target.id.suite));
  return ({ suite, name }) => (suites.size > 1 ? `${suite}/${name}` : name);
}
