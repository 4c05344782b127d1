/** A stored run as flat rows, the common ground of every export: one row a benchmark and metric. */
import type { GateName } from '../../results/gate-name.ts';
import type { Metric } from '../../results/metric.ts';
import { processSummaries } from '../../results/process-summary.ts';
import type { Run } from '../../results/run.ts';

export interface ExportedRow {
  readonly commit: string;
  readonly run: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  /** Empty for the default gate. */
  readonly gate: GateName | '';
  readonly environment: string;
  readonly suite: string;
  readonly benchmark: string;
  readonly metric: Metric;
  readonly processes: number;
  /** In the metric's unit, with the 95 % interval of the median. */
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** `environment`: the run's class, as the store lists it. */
export function exportedRows(run: Run, environment: string): readonly ExportedRow[] {
  const { commit, id, takenAt, gate = '' } = run;
  return processSummaries(run).map(({ id: { suite, name }, metric, processes, median, low, high }) => ({
    commit,
    run: id,
    takenAt,
    gate,
    environment,
    suite,
    benchmark: name,
    metric,
    processes,
    median,
    low,
    high,
  }));
}
