/** The rows of the table that are not in the page as HTML: the same cells, from the data. */
import type { HistoryPageData } from '../../report/html/history-data-types.ts';
import { sparkline, sparkSize } from '../../report/html/sparkline.ts';
import {
  type DriftCell,
  longestMetric,
  longestName,
  type StepCell,
  type TrendRow,
  trendRow,
} from '../../report/html/trend-row.ts';
import { cutMiddle, toVisible } from '../../text/visible.ts';
import { type Child, element, shownName, svgElement } from '../dom.ts';

/** Those after the rows that stand there already. */
export function addRows(data: HistoryPageData): void {
  const body = document.querySelector('#trends tbody');
  if (body === null) return;
  const rows = data.targets.slice(body.childElementCount).flatMap((target) => trendRow(target, data) ?? []);
  const all = document.createDocumentFragment();
  for (const row of rows) all.append(rowElement(row));
  body.append(all);
  document.getElementById('rest')?.remove();
}

function rowElement(row: TrendRow): HTMLTableRowElement {
  const { kind, word, benchmark, href, name, metric, now, drifts, step, remark } = row;
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' });
  const link = element('a', { href, 'data-benchmark': String(benchmark) }, shownName(name, longestName));
  return element(
    'tr',
    { 'data-kind': kind, class: kind },
    element('td', {}, mark, element('span', { class: 'word' }, word)),
    element('th', { scope: 'row' }, link),
    element('td', {}, cutMiddle(toVisible(metric), longestMetric)),
    element('td', { class: 'picture' }, picture(row)),
    element('td', { class: 'now' }, now),
    ...drifts.map(driftCell),
    element('td', {}, ...(step === undefined ? [faint(remark)] : stepParts(step))),
  );
}

function picture({ medians, marks }: TrendRow): Child {
  const spark = sparkline(medians, marks);
  if (spark === undefined) return undefined;
  const { width, height } = sparkSize;
  const [cx, cy] = spark.end;
  return svgElement(
    'svg',
    { class: 'spark', viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' },
    svgElement('path', { d: spark.line }),
    ...spark.marks.map(({ kind, path }) => svgElement('path', { class: kind, d: path })),
    svgElement('circle', { cx, cy, r: 2 }),
  );
}

function driftCell({ look, title, text }: DriftCell, reference: number): HTMLElement {
  if (text === '') return element('td', { class: `since${reference}` });
  const words = look === 'faint' ? text : element('b', {}, text);
  return element('td', { class: `since${reference} ${look}`, title }, words);
}

function stepParts({ kind, change, place, day, url, others }: StepCell): readonly Child[] {
  const hash = element('code', {}, place);
  const link = /^https?:\/\//.test(url) ? element('a', { href: url, rel: 'noopener noreferrer' }, hash) : hash;
  const more = others > 0 ? [' ', faint(`and ${others} more`)] : [];
  return [element('b', { class: kind }, change), ' ', link, ' ', faint(day), ...more];
}

function faint(text: string): Child {
  return text === '' ? undefined : element('span', { class: 'faint' }, text);
}
