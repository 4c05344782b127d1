/** Exact numbers of the frame under pointer or focus. Its height never changes, so nothing jumps while one looks. */
import { code, element, placeLink } from './dom.ts';
import { type NumberRow, numberRows, perWords, type Subject } from './frame-numbers.ts';
import { certainty, difference, quantity, relative, type Values } from './values.ts';

export function detailTable(subject: Subject): HTMLElement {
  const { tree, node, link, values } = subject;
  const frame = tree.frames[tree.frame[node] ?? 0];
  const status = tree.status[node] ?? 'common';
  const head = element(
    'p',
    { class: 'subject' },
    code(frame?.name ?? ''),
    status === 'common' ? undefined : element('span', { class: 'tag' }, status),
    link === undefined ? undefined : placeLink(link.place, link.url),
  );
  const titles = [perWords(values), 'baseline', 'candidate', 'change (95 % interval)', '', ''];
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
    // Roles are explicit, since a phone shows the cells of a row below each other.
    element(
      'table',
      { role: 'table' },
      element('thead', { role: 'rowgroup' }, header),
      element('tbody', { role: 'rowgroup' }, ...numberRows(subject).map((row) => rowOf(row, values))),
    ),
  );
}

function rowOf({ part, of, label, baseline, candidate, change }: NumberRow, values: Values): HTMLTableRowElement {
  const name = of === 'function' ? `function-${part}` : part;
  const per = perWords(values);
  const rest = label.slice(`${part} ${per}`.length);
  return element(
    'tr',
    { role: 'row' },
    // A phone has no header that says per what.
    element('th', { scope: 'row', role: 'rowheader' }, part, element('span', { class: 'per' }, ` ${per}`), rest),
    cell(quantity(baseline, 'baseline', values), `${name}-baseline`),
    cell(quantity(candidate, 'candidate', values), `${name}-candidate`),
    cell(difference(baseline, candidate, change, values), `${name}-change`),
    cell(relative(baseline, candidate), `${name}-relative`),
    cell(certainty(change), `${name}-certainty`),
  );
}

function cell(text: string, name: string): HTMLTableCellElement {
  return element('td', { 'data-cell': name, role: 'cell' }, text);
}

/** The same in one sentence, for the tree item a screen reader reads. */
export function describeFrame(subject: Subject): string {
  const { tree, node, link, values } = subject;
  const frame = tree.frames[tree.frame[node] ?? 0];
  const place = link === undefined || link.place === '' ? '' : `, ${link.place}`;
  const rows = numberRows(subject).map(
    ({ label, baseline, candidate, change }) =>
      `${label} ${quantity(baseline, 'baseline', values)} to ${quantity(candidate, 'candidate', values)}, change ${difference(baseline, candidate, change, values)}, ${certainty(change)}`,
  );
  return `${frame?.name ?? ''}${place}: ${rows.join('; ')}`;
}
