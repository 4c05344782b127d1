/** What neither regressed nor failed: counted first, folded after. */
import { formatCount } from '../units/format.ts';
import { metricCell } from './comment-regressions.ts';
import { type RowWord, rowCounts } from './counts.ts';
import { joinMarkdown, type Markdown, markdownCode, markdownWords, md, nothing, unbroken } from './markdown.ts';
import { details, markdownTable } from './markdown-table.ts';
import { markdownPhrase, plainPhrase } from './phrase.ts';
import type { Report } from './report.ts';
import { changeCell, type Row, rowsOf } from './row.ts';
import type { Section } from './sections.ts';
import { rowMarks } from './words.ts';

/** Counted first, folded after; what did not change is only counted, what regressed or failed is above. */
export function othersSection(report: Report): readonly Section[] {
  const counts = rowCounts(report.verdict.judgements).filter(({ word }) => !isShownAbove(word));
  if (counts.length === 0) return [];
  const summary = markdownWords(counts.map(({ words }) => words).join(' · '));
  const rows = rowsOf(report).filter(({ word }) => !isShownAbove(word) && word !== 'no change');
  if (rows.length === 0) return [{ rank: 1, text: summary }];
  const alike = alikeWithoutNumbers(rows);
  const folded = new Set(alike.flat());
  const single = rows.filter((row) => !folded.has(row));
  const more = single.length > mostOthers ? md`\n\nand ${single.length - mostOthers} more in the report` : nothing;
  const table = markdownTable(otherColumns, single.slice(0, mostOthers).map(otherCells));
  const parts = [...(single.length === 0 ? [] : [md`${table}${more}`]), ...alike.map(alikeWords)];
  return [{ rank: 5, text: details(summary, joinMarkdown(parts, '\n\n')) }];
}

const mostOthers = 200;

function isShownAbove(word: RowWord): boolean {
  return word === 'regression' || word === 'failed';
}

const otherColumns = [
  { title: 'benchmark', align: 'left' },
  { title: 'change (95 % interval)', align: 'right' },
  { title: 'metric', align: 'left' },
  { title: 'baseline', align: 'right' },
  { title: 'candidate', align: 'right' },
  { title: ' ', align: 'left' },
] as const;

function otherCells(row: Row): readonly Markdown[] {
  return [
    md`${markdownWords(rowMarks[row.word])}\u00a0${markdownCode(row.name, 'cell')}`,
    unbroken(markdownWords(changeCell(row))),
    metricCell(row.metric),
    markdownWords(row.baseline),
    markdownWords(row.candidate),
    why(row, 'cell'),
  ];
}

function why(row: Row, place: 'cell' | 'text'): Markdown {
  const remark = row.word === 'improvement' ? nothing : markdownPhrase(row.remark, place);
  return remark === '' ? markdownWords(row.word) : md`${markdownWords(row.word)}: ${remark}`;
}

/** Fewer rows are a table of their own. */
const fewestAlike = 4;

/** Rows without a number that say the same: the time budget leaves out many for one reason. */
function alikeWithoutNumbers(rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    if (row.change !== '' || row.baseline !== '' || row.candidate !== '') continue;
    const key = `${row.word} ${plainPhrase(row.remark)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length >= fewestAlike);
}

const mostNames = 40;

/** Their reason once, then each benchmark with its metrics. */
function alikeWords(rows: readonly Row[]): Markdown {
  const metrics = new Map<string, string[]>();
  for (const { name, metric } of rows) metrics.set(name, [...(metrics.get(name) ?? []), metric]);
  const names = [...metrics].map(
    ([name, each]) => md`${markdownCode(name, 'text')} (${joinMarkdown(each.map(metricCell), ', ')})`,
  );
  const more = names.length > mostNames ? md`, and ${names.length - mostNames} more in the report` : nothing;
  const [first] = rows;
  if (first === undefined) return nothing;
  const benchmarks = formatCount(names.length, 'benchmark');
  const count = names.length === rows.length ? benchmarks : `${formatCount(rows.length, 'metric')} of ${benchmarks}`;
  const start = md`${markdownWords(rowMarks[first.word])} ${markdownWords(count)} ${why(first, 'text')}:`;
  return md`${start} ${joinMarkdown(names.slice(0, mostNames), ', ')}${more}`;
}
