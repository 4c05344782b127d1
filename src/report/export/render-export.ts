/** Stored runs in the formats of other tools. */
import type { Policy } from '../../decide/policy.ts';
import { environmentClass } from '../../results/environment.ts';
import type { Run } from '../../results/run.ts';
import { renderCsv } from './csv.ts';
import { type ExportedRow, exportedRows } from './exported-row.ts';
import { renderGoBenchmarks } from './go-benchmark.ts';
import { type PublishedVerdict, verdictFamily } from './history-metrics.ts';
import { openMetricsDocument, runFamilies } from './openmetrics.ts';

export type ExportFormat = 'openmetrics' | 'csv' | 'jsonl' | 'go';

export const exportFormats: readonly ExportFormat[] = ['openmetrics', 'csv', 'jsonl', 'go'];

/** What the store and its configuration say beside the runs, for formats with room for it. */
export interface Beside {
  readonly policy?: Policy;
  readonly verdicts?: readonly PublishedVerdict[];
}

/** In the order of the runs. */
export function renderExport(
  runs: readonly Run[],
  format: ExportFormat,
  { policy, verdicts = [] }: Beside = {},
): string {
  switch (format) {
    case 'openmetrics':
      return openMetricsDocument([
        ...runFamilies(runs, policy),
        ...(verdicts.length === 0 ? [] : [verdictFamily(verdicts)]),
      ]);
    case 'csv':
      return renderCsv(rowsOf(runs));
    case 'jsonl':
      return rowsOf(runs).map(jsonLine).join('');
    case 'go':
      return runs.map((run) => renderGoBenchmarks(run, environmentClass(run.environment))).join('\n');
  }
}

function rowsOf(runs: readonly Run[]): readonly ExportedRow[] {
  return runs.flatMap((run) => exportedRows(run, environmentClass(run.environment)));
}

function jsonLine({ metric, ...row }: ExportedRow): string {
  return `${JSON.stringify({ ...row, metric: metric.name, unit: metric.unit, better: metric.better })}\n`;
}
