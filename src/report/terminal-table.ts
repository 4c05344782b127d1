/**
 * The table of judgements for a terminal. An interval is never left out: where columns do not fit, both sides' medians
 * are dropped first, since the change implies them; in the narrowest each judgement takes two lines.
 */
import type { JudgementKind } from '../decide/judgement.ts';
import { terminalText } from '../text/visible.ts';
import { cutToWidth, displayWidth, pad } from './display-width.ts';
import { plainPhrase } from './phrase.ts';
import { changeCell, type Row, sideAlone } from './row.ts';
import { type Color, type Ink, paint } from './terminal-ink.ts';
import { wrap } from './wrap.ts';

export interface TableOptions extends Ink {
  /** Columns. */
  readonly width: number;
  /** Most rows of one judgement; what regressed or failed is always listed. */
  readonly mostOfOne: number;
}

const colors: Readonly<Record<JudgementKind, Color>> = {
  regression: 'red',
  failed: 'red',
  improvement: 'green',
  inconclusive: 'yellow',
  new: 'plain',
  removed: 'yellow',
  skipped: 'gray',
  unaffected: 'gray',
  'no-change': 'gray',
  unseen: 'gray',
};

const shownNames = new WeakMap<Row, string>();

/** Asked for by each step of fitting the columns, of every row. */
function shownName(row: Row): string {
  const known = shownNames.get(row) ?? terminalText(row.name);
  shownNames.set(row, known);
  return known;
}

interface Column {
  readonly title: string;
  readonly side: 'left' | 'right';
  readonly of: (row: Row) => string;
}

const columns: readonly Column[] = [
  { title: '', side: 'right', of: (row) => row.word },
  { title: 'benchmark', side: 'right', of: shownName },
  { title: 'metric', side: 'right', of: (row) => terminalText(row.metric, 20) },
  { title: 'baseline', side: 'left', of: (row) => row.baseline },
  { title: 'candidate', side: 'left', of: (row) => row.candidate },
  { title: 'change', side: 'left', of: (row) => row.change },
  { title: '95 % interval', side: 'left', of: (row) => row.interval },
  { title: 'adjusted p', side: 'left', of: (row) => row.p },
];

/** Columns are dropped in this order when the terminal is narrow; one side without the other would say nothing. */
const dispensable = [['adjusted p'], ['baseline', 'candidate']];
/** A name cut below this cannot be distinguished from its neighbors; then a judgement takes two lines. */
const shortestName = 28;

export function tableLines(rows: readonly Row[], options: TableOptions): readonly string[] {
  if (rows.length === 0) return [];
  const groups = groupsOf(rows, options.mostOfOne);
  const fitted = fittingColumns(
    groups.flatMap((group) => group.rows),
    options.width,
  );
  const head =
    fitted === undefined
      ? []
      : [
          paint(
            alignedLine(fitted, ({ title }) => title),
            'gray',
            options,
          ),
        ];
  return [
    ...head,
    ...groups.flatMap((group) => [
      ...group.rows.flatMap((row) =>
        fitted === undefined ? stackedLines(row, options) : [paint(rowLine(fitted, row), colors[row.kind], options)],
      ),
      ...groupLines(group, options),
    ]),
  ];
}

/** Rows with the same judgement and remark: it is printed once. */
interface Group {
  readonly rows: readonly Row[];
  readonly remark: string;
  /** With the same judgement and remark, not listed. */
  readonly hidden: number;
}

function groupsOf(rows: readonly Row[], mostOfOne: number): readonly Group[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.word} ${remarkOf(row)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].map((all) => {
    const [first] = all;
    const isBad = first?.word === 'regression' || first?.word === 'failed';
    const shown = isBad ? all : all.slice(0, mostOfOne);
    return { rows: shown, remark: first === undefined ? '' : remarkOf(first), hidden: all.length - shown.length };
  });
}

function remarkOf({ word, remark }: Row): string {
  return word === 'new' || word === 'removed' || word === 'no change' ? '' : plainPhrase(remark);
}

function groupLines({ rows, remark, hidden }: Group, options: TableOptions): readonly string[] {
  const count = rows.length + hidden;
  const more = hidden === 0 ? '' : `and ${hidden} more ${rows[0]?.word ?? ''}`;
  const who = count === 1 ? '' : count === 2 ? 'both: ' : `all ${count}: `;
  const lines = [more, remark === '' ? '' : `${who}${remark}`].filter((line) => line !== '');
  return lines.flatMap((line) => wrap(line, options.width - 4)).map((line) => paint(`    ${line}`, 'gray', options));
}

interface Fitted extends Column {
  readonly width: number;
}

function fittingColumns(rows: readonly Row[], width: number): readonly Fitted[] | undefined {
  // A title with nothing below it promises what no row has.
  const filled = columns.filter(({ title, of }) => !changeTitles.has(title) || rows.some((row) => of(row) !== ''));
  let kept: readonly Fitted[] = filled.map((column) => ({
    ...column,
    width: Math.max(displayWidth(column.title), ...rows.map((row) => displayWidth(column.of(row)))),
  }));
  const excess = (): number => kept.reduce((sum, column) => sum + column.width + 2, -2) - width;
  const nameWidth = kept.find(({ title }) => title === 'benchmark')?.width ?? 0;
  const shortest = Math.min(nameWidth, shortestName);
  // Whole names are as unlike as they are.
  const isTooShort = (left: number): boolean => left < shortest || (left < nameWidth && looksAlike(rows, left));
  for (const titles of dispensable) {
    if (isTooShort(nameWidth - Math.max(0, excess()))) kept = kept.filter(({ title }) => !titles.includes(title));
  }
  const left = nameWidth - Math.max(0, excess());
  if (isTooShort(left)) return undefined;
  return kept.map((column) => (column.title === 'benchmark' ? { ...column, width: left } : column));
}

/** Names that differ in the middle alone, as those of one function on several inputs do, read the same once cut there. */
function looksAlike(rows: readonly Row[], width: number): boolean {
  const names = new Set(rows.map(shownName));
  return new Set([...names].map((name) => cutToWidth(name, width))).size < names.size;
}

/** Where both sides have no column, a side alone stands in the place of the change that it has not: the change implies both. */
function rowLine(fitted: readonly Fitted[], row: Row): string {
  const line = alignedLine(fitted, ({ of }) => of(row));
  if (row.change !== '' || fitted.some(({ title }) => title === 'baseline')) return line;
  const own = alignedLine(
    fitted.filter(({ title }) => !changeTitles.has(title)),
    ({ of }) => of(row),
  );
  const start = fitted.filter(({ title }) => !changeTitles.has(title)).reduce((sum, { width }) => sum + width + 2, 0);
  return `${pad(own, start, 'right')}${sideAlone(row)}`.trimEnd();
}

const changeTitles: ReadonlySet<string> = new Set(['change', '95 % interval', 'adjusted p']);

function alignedLine(fitted: readonly Fitted[], of: (column: Column) => string): string {
  return fitted
    .map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side))
    .join('  ')
    .trimEnd();
}

/** `regression, time  parser/tokenize`, and under it the figures. */
function stackedLines(row: Row, options: TableOptions): readonly string[] {
  const start = `${row.word}, ${terminalText(row.metric, 20)}  `;
  const name = cutToWidth(shownName(row), options.width - displayWidth(start));
  const p = row.p === '' ? '' : `adjusted p ${row.p}`;
  const figures = [sidesOf(row), changeCell(row), p].filter((part) => part !== '');
  return [
    paint(`${start}${name}`, colors[row.kind], options),
    ...wrapParts(figures, options.width - 4).map((line) => `    ${line}`),
  ];
}

/** The unit once where both sides are on one scale. */
function sidesOf(row: Row): string {
  const { baseline, candidate } = row;
  if (baseline === '' || candidate === '') return sideAlone(row);
  const unit = /\u202f\D*$/.exec(candidate)?.[0] ?? '';
  return `${unit !== '' && baseline.endsWith(unit) ? baseline.slice(0, -unit.length) : baseline} → ${candidate}`;
}

/** Parts stay whole: a number is not parted from its unit. */
function wrapParts(parts: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && displayWidth(last) + 2 + displayWidth(part) <= width) {
      lines[lines.length - 1] = `${last}  ${part}`;
    } else lines.push(part);
  }
  return lines;
}
