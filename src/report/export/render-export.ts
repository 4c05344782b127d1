/** Stored runs in the formats of other tools. */
import { environmentClass } from '../../results/environment.ts';
import type { Run } from '../../results/run.ts';
import { renderCsv } from './csv.ts';
import { type ExportedRow, exportedRows } from './exported-row.ts';
import { renderGoBenchmarks } from './go-benchmark.ts';
import { renderOpenMetrics } from './openmetrics.ts';

export type ExportFormat = 'openmetrics' | 'csv' | 'jsonl' | 'go';

export const exportFormats: readonly ExportFormat[] = ['openmetrics', 'csv', 'jsonl', 'go'];

/** In the order of the runs. */
export function renderExport(runs: readonly Run[], format: ExportFormat): string {
  switch (format) {
    case 'openmetrics':
      return renderOpenMetrics(rowsOf(runs));
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
