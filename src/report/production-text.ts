/** What production spends, for the terminal. */

import type { Coverage, HotFunction } from '../production/coverage.ts';
import type { ProductionRecord } from '../production/record.ts';
import type { Skeleton } from '../production/skeleton.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatPercent, formatQuantity } from '../units/format.ts';
import { formatShare, spanWords } from './production-words.ts';
import { textTable } from './text-table.ts';

export interface RecordTextOptions {
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly rows: number;
}

/** Text of `production show`: each record with its window, its age and its largest functions. */
export function renderProductionRecords(records: readonly ProductionRecord[], options: RecordTextOptions): string {
  return `${records.map((record) => recordLines(record, options).join('\n')).join('\n\n')}\n`;
}

function recordLines(record: ProductionRecord, { now, rows }: RecordTextOptions): readonly string[] {
  const { service, type, from, until, functions, amount, unit, source, notes } = record;
  const age = Math.max(0, now - Date.parse(until));
  const length = from === undefined ? '' : `${spanWords(Date.parse(until) - Date.parse(from))} `;
  const head = [
    `${terminalText(service)}: ${terminalText(type)}, ${formatQuantity(amount, unit)}`,
    `${length}up to ${until} (${spanWords(age)} ago)`,
    `from ${terminalText(source)}`,
  ].join(', ');
  const shown = functions.slice(0, rows);
  const more = functions.length - shown.length;
  return [
    head,
    ...functionTable(shown),
    ...(more > 0 ? [`  and ${formatCount(more, 'more', 'more')}`] : []),
    ...notes.map((note) => `  ${terminalText(note, 300)}`),
  ];
}

type Row = Pick<HotFunction, 'name' | 'self' | 'total' | 'line'> & { readonly file?: string | undefined };

function functionTable(rows: readonly Row[]): readonly string[] {
  const { head, lines } = textTable(
    rows,
    [
      { title: 'self', side: 'left', of: ({ self }) => formatShare(self) },
      { title: 'total', side: 'left', of: ({ total }) => formatShare(total) },
      { title: 'function', side: 'right', of: ({ name }) => terminalText(name, 60) },
      { title: 'where', side: 'right', of: placeText },
    ],
    { width: 160, flexible: 'where', shortest: 20, dispensable: [] },
  );
  return [head, ...lines].map((line) => `  ${line}`);
}

export interface CoverageTextOptions {
  readonly rows: number;
  readonly least: number;
  /** Benchmarks whose profiles were looked at. */
  readonly benchmarks: number;
  readonly skeleton?: Skeleton;
}

/** What is covered, what is not, and what to write next. */
export function renderCoverage(coverage: Coverage, options: CoverageTextOptions): string {
  const { service, repository, covered, uncovered } = coverage;
  const shown = uncovered.slice(0, options.rows);
  const share = formatPercent(covered / repository);
  if (repository === 0) {
    return `${terminalText(service)}: no function of this profile is in a file of this repository, so it is unknown what benchmarks run of it.\n`;
  }
  const head = `${terminalText(service)}: the functions of this repository take ${formatPercent(repository)} of production; ${formatCount(options.benchmarks, 'benchmark')} ${options.benchmarks === 1 ? 'runs' : 'run'} those with ${share} of that`;
  if (shown.length === 0) {
    return `${head}\nEvery function with ${formatShare(options.least)} of production and more is run by a benchmark.\n`;
  }
  const more = uncovered.length - shown.length;
  return `${[
    head,
    `No benchmark runs ${formatCount(uncovered.length, 'function')} with ${formatShare(options.least)} and more:`,
    ...functionTable(shown),
    ...(more > 0 ? [`  and ${formatCount(more, 'more', 'more')}`] : []),
    ...nextLines(uncovered[0], options.skeleton),
  ].join('\n')}\n`;
}

function nextLines(next: HotFunction | undefined, skeleton: Skeleton | undefined): readonly string[] {
  if (next === undefined) return [];
  const advice = `Write next: a benchmark of ${terminalText(next.name)} (${formatShare(next.self)} of production), called by ${pathText(next)}.`;
  if (skeleton === undefined) return ['', advice];
  return [
    '',
    advice,
    `${terminalText(skeleton.path, 200)}:`,
    ...skeleton.text.split('\n').map((line) => `  ${line.replaceAll('\t', '    ')}`),
  ];
}

function pathText({ path }: HotFunction): string {
  const callers = path.slice(0, -1).slice(-6);
  return callers.length === 0 ? 'the runtime' : callers.map((name) => terminalText(name, 60)).join(' → ');
}

function placeText({ file, line }: { readonly file?: string | undefined; readonly line?: number | undefined }): string {
  if (file === undefined) return '';
  return terminalText(line === undefined ? file : `${file}:${line}`, 100);
}
