/** Exact numbers of the frame under pointer or focus. Its height never changes, so nothing jumps while one looks. */
import type { FlameTree } from '../report/flame/tree.ts';
import { code, element, placeLink } from './dom.ts';
import type { FrameLink, FunctionRow } from './read-data.ts';
import { certainty, difference, pair, quantity, relative, type Values } from './values.ts';

export interface Subject {
  readonly tree: FlameTree;
  readonly node: number;
  readonly link: FrameLink | undefined;
  readonly values: Values;
  /** In a tree of callers a frame's cost is that of the function at its root. */
  readonly meaning: 'own' | 'by-way-of';
  /** The frame's function over all ways it is called, and how many there are. */
  readonly whole: { readonly row: FunctionRow; readonly paths: number } | undefined;
}

export function detailTable(subject: Subject): HTMLElement {
  const { tree, node, link, values, meaning } = subject;
  const frame = tree.frames[tree.frame[node] ?? 0];
  const status = tree.status[node] ?? 'common';
  const head = element(
    'p',
    { class: 'subject' },
    code(frame?.name ?? ''),
    status === 'common' ? undefined : element('span', { class: 'tag' }, status),
    link === undefined ? undefined : placeLink(link.place, link.url),
  );
  const rows =
    meaning === 'own'
      ? [
          row('self', tree.baselineSelf[node] ?? 0, tree.candidateSelf[node] ?? 0),
          row('total', tree.baselineTotal[node] ?? 0, tree.candidateTotal[node] ?? 0),
        ]
      : [row('total', tree.baselineTotal[node] ?? 0, tree.candidateTotal[node] ?? 0)];

  function row(part: 'self' | 'total', baseline: number, candidate: number): HTMLTableRowElement {
    const change = part === 'self' ? tree.selfChange[node] : tree.change[node];
    const words = meaning === 'own' ? part : 'on this path';
    return element(
      'tr',
      { role: 'row' },
      element(
        'th',
        { scope: 'row', role: 'rowheader' },
        `${words} ${values.mode === 'share' ? 'share' : values.basis}`,
      ),
      cell(quantity(baseline, 'baseline', values), `${part}-baseline`),
      cell(quantity(candidate, 'candidate', values), `${part}-candidate`),
      cell(difference(baseline, candidate, change, values), `${part}-change`),
      cell(relative(baseline, candidate), `${part}-relative`),
      cell(certainty(change), `${part}-certainty`),
    );
  }
  const titles = ['', 'baseline', 'candidate', 'change (95 % interval)', '', ''];
  const header = element(
    'tr',
    { role: 'row' },
    ...titles.map((title) =>
      title === '' ? element('td', { role: 'cell' }) : element('th', { scope: 'col', role: 'columnheader' }, title),
    ),
  );
  return element(
    'div',
    { class: 'detail', role: 'region', tabindex: '0', 'aria-label': 'Numbers of the frame' },
    head,
    // Roles are said, since a phone shows the cells of a row below each other.
    element(
      'table',
      { role: 'table' },
      element('thead', { role: 'rowgroup' }, header),
      element('tbody', { role: 'rowgroup' }, ...rows),
    ),
    element('p', { class: 'paths' }, pathWords(subject)),
  );
}

/** The table of functions adds up all paths: a note says why it differs from a frame. */
function pathWords({ whole, values, meaning }: Subject): string {
  if (whole === undefined || whole.paths < 2 || meaning !== 'own') return '';
  const { row, paths } = whole;
  const isCaller = row.baselineSelf === 0 && row.candidateSelf === 0;
  const part = isCaller ? 'Total' : 'Self';
  const [baseline, candidate] = [row[`baseline${part}`], row[`candidate${part}`]];
  const change = difference(baseline, candidate, isCaller ? row.total : row.self, values);
  return `One of ${paths} call paths; on all of them ${part.toLowerCase()} ${pair(baseline, candidate, values)}, ${change}.`;
}

function cell(text: string, name: string): HTMLTableCellElement {
  return element('td', { 'data-cell': name, role: 'cell' }, text);
}

/** The same in one sentence, for the tree item a screen reader reads. */
export function describeFrame({ tree, node, link, values, meaning }: Subject): string {
  const frame = tree.frames[tree.frame[node] ?? 0];
  const part = (name: 'self' | 'total', baseline: number, candidate: number): string => {
    const change = name === 'self' ? tree.selfChange[node] : tree.change[node];
    return `${name} ${quantity(baseline, 'baseline', values)} to ${quantity(candidate, 'candidate', values)}, change ${difference(baseline, candidate, change, values)}, ${certainty(change)}`;
  };
  const self =
    meaning === 'own' ? `${part('self', tree.baselineSelf[node] ?? 0, tree.candidateSelf[node] ?? 0)}; ` : '';
  const place = link === undefined || link.place === '' ? '' : `, ${link.place}`;
  return `${frame?.name ?? ''}${place}: ${self}${part('total', tree.baselineTotal[node] ?? 0, tree.candidateTotal[node] ?? 0)}`;
}
