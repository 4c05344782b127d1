/** Every function of a profile, largest change first; a row leads to the frames of its function. */
import { toMatcher } from '../report/flame/search.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { button, code, element, placeLink } from './dom.ts';
import type { FlameState } from './flame-state.ts';
import { functionCells } from './function-cells.ts';
import type { FrameLink, FunctionRow } from './read-data.ts';
import type { Values } from './values.ts';

export interface FunctionTableInput {
  readonly tree: FlameTree;
  readonly links: readonly FrameLink[];
  readonly functions: readonly FunctionRow[];
  readonly values: Values;
  readonly state: FlameState;
  readonly onChoose: (frame: number) => void;
}

type Sort = 'self change' | 'total change' | 'self' | 'total' | 'function';

const page = 40;

const orders: Readonly<Record<Sort, (one: FunctionRow, other: FunctionRow, tree: FlameTree) => number>> = {
  'self change': (one, other) => change(other, 'Self') - change(one, 'Self'),
  'total change': (one, other) => change(other, 'Total') - change(one, 'Total'),
  self: (one, other) => larger(other, 'Self') - larger(one, 'Self'),
  total: (one, other) => larger(other, 'Total') - larger(one, 'Total'),
  function: (one, other, tree) =>
    (tree.frames[one.frame]?.name ?? '').localeCompare(tree.frames[other.frame]?.name ?? ''),
};

function change(row: FunctionRow, part: 'Self' | 'Total'): number {
  return Math.abs(row[`candidate${part}`] - row[`baseline${part}`]);
}

function larger(row: FunctionRow, part: 'Self' | 'Total'): number {
  return Math.max(row[`candidate${part}`], row[`baseline${part}`]);
}

export function functionTable(input: FunctionTableInput): HTMLElement {
  const host = element('div', { class: 'functions' });
  const fill = (sort: Sort, count: number, small: 'hidden' | 'shown'): void => {
    const fitting = input.functions.filter(isKept(input));
    const large = fitting.filter((row) => isLarge(row, input));
    // A search shows everything it found, however small.
    const isAll = small === 'shown' || input.state.query !== '' || large.length === 0;
    const kept = (isAll ? fitting : large).sort((one, other) => orders[sort](one, other, input.tree));
    const table = element(
      'table',
      {},
      headOf(sort, (next) => fill(next, page, small)),
      element('tbody', {}, ...kept.slice(0, count).map((row) => rowOf(row, input))),
    );
    const more =
      kept.length > count
        ? button(`Show ${Math.min(200, kept.length - count)} more of ${kept.length}`, () =>
            fill(sort, count + 200, small),
          )
        : undefined;
    const left = fitting.length - kept.length;
    const rest =
      left === 0 ? undefined : button(`Show ${left} smaller ones, unchanged`, () => fill(sort, count, 'shown'));
    const empty = kept.length === 0 ? element('p', {}, 'No function fits the search and filter.') : undefined;
    host.replaceChildren(
      element('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Functions' }, table),
      ...[more, rest, empty].filter((each) => each !== undefined),
    );
  };
  fill('self change', page, 'hidden');
  return host;
}

/** Of the whole; what is smaller and did not change significantly only hides the rest. */
const leastShare = 0.005;

function isLarge(row: FunctionRow, { values: { whole } }: FunctionTableInput): boolean {
  if (row.self?.significant === true || row.total?.significant === true) return true;
  return larger(row, 'Total') >= leastShare * Math.max(whole.baseline, whole.candidate);
}

function isKept({ tree, state }: FunctionTableInput): (row: FunctionRow) => boolean {
  const matches = toMatcher(state.query);
  return ({ frame, self, total }) => {
    if (state.only === 'significant' && self?.significant !== true && total?.significant !== true) return false;
    const { name = '', file = '' } = tree.frames[frame] ?? {};
    return matches === undefined || matches(name) || matches(file);
  };
}

function headOf(sorted: Sort, onSort: (sort: Sort) => void): HTMLElement {
  const column = (sort: Sort, label: string): HTMLElement => {
    const made = button(label, () => onSort(sort));
    return element(
      'th',
      { scope: 'col', ...(sort === sorted ? { 'aria-sort': sort === 'function' ? 'ascending' : 'descending' } : {}) },
      made,
    );
  };
  return element(
    'thead',
    {},
    element(
      'tr',
      {},
      column('function', 'function'),
      column('self', 'self'),
      column('self change', 'change of self'),
      column('total', 'total'),
      column('total change', 'change of total'),
      element('th', { scope: 'col' }, 'p of self'),
    ),
  );
}

function rowOf(row: FunctionRow, { tree, links, values, onChoose }: FunctionTableInput): HTMLTableRowElement {
  const name = tree.frames[row.frame]?.name ?? '';
  const link = links[row.frame];
  const choose = button('', () => onChoose(row.frame));
  choose.className = 'link';
  choose.title = 'Show its callers and callees';
  choose.append(code(name));
  const status = row.status === 'common' ? undefined : element('span', { class: 'tag' }, row.status);
  return element(
    'tr',
    {},
    element('td', {}, choose, status, link === undefined ? undefined : placeLink(link.place, link.url)),
    ...functionCells(row, values).map(({ text, sign }) =>
      element('td', sign === undefined ? {} : { class: sign }, text),
    ),
  );
}
