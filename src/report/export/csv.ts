/** Comma-separated values (RFC 4180), one line a benchmark and metric of a run. */
import type { ExportedRow } from './exported-row.ts';

const columns: Readonly<Record<string, (row: ExportedRow) => string | number>> = {
  commit: (row) => row.commit,
  run: (row) => row.run,
  taken_at: (row) => row.takenAt,
  gate: (row) => row.gate,
  environment: (row) => row.environment,
  suite: (row) => row.suite,
  benchmark: (row) => row.benchmark,
  metric: (row) => row.metric.name,
  unit: (row) => row.metric.unit,
  better: (row) => row.metric.better,
  processes: (row) => row.processes,
  median: (row) => row.median,
  low: (row) => row.low,
  high: (row) => row.high,
};

export function renderCsv(rows: readonly ExportedRow[]): string {
  const lines = rows.map((row) => Object.values(columns).map((read) => cell(read(row))));
  return [Object.keys(columns), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}

/** A name that a spreadsheet would run as a formula is led by an apostrophe, which it shows as text. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
