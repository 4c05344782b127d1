/** Exact numbers of the frame under pointer or focus. Its height never changes, so nothing jumps while one looks. */
import type { FlameTree } from '../report/flame/tree.ts';
import { code, element, placeLink } from './dom.ts';
import type { FrameLink } from './read-data.ts';
import { certainty, difference, quantity, relative, type Values } from './values.ts';

export interface Subject {
  readonly tree: FlameTree;
  readonly node: number;
  readonly link: FrameLink | undefined;
  readonly values: Values;
  /** In a tree of callers a frame's cost is that of the function at its root. */
  readonly meaning: 'own' | 'by-way-of';
}

export function detailTable({ tree, node, link, values, meaning }: Subject): HTMLElement {
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
      {},
      element('th', { scope: 'row' }, `${words} ${values.mode === 'share' ? 'share' : values.basis}`),
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
    {},
    ...titles.map((title) => (title === '' ? element('td', {}) : element('th', { scope: 'col' }, title))),
  );
  return element(
    'div',
    { class: 'detail', role: 'region', tabindex: '0', 'aria-label': 'Numbers of the frame' },
    head,
    element('table', {}, element('thead', {}, header), element('tbody', {}, ...rows)),
  );
}

function cell(text: string, name: string): HTMLTableCellElement {
  return element('td', { 'data-cell': name }, text);
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
