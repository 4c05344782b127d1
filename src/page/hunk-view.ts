/** The change under review in the blamed functions: a diff whose lines bear what they cost. */

import type { PageProfile } from '../report/html/page-data-types.ts';
import { toVisible } from '../text/visible.ts';
import { code, element } from './dom.ts';

type Hunk = NonNullable<PageProfile['hunks']>[number];

export function hunkViews({ hunks = [], basis }: PageProfile): readonly HTMLElement[] {
  return hunks.map((hunk, index) => {
    const title = element(
      'summary',
      {},
      'Changed in ',
      code(hunk.name),
      ' ',
      element('span', { class: 'place' }, hunk.file),
    );
    return element('details', { class: 'hunk', ...(index === 0 ? { open: '' } : {}) }, title, lines(hunk, basis));
  });
}

/** The cost precedes the line: behind a long one it would be out of sight. */
function lines({ name, lines: all }: Hunk, basis: string): HTMLElement {
  const isCosted = all.some(([, , , cost]) => cost !== '');
  const titles = ['line', ...(isCosted ? [basis] : []), ''].map((text) => element('th', { scope: 'col' }, text));
  const rows = all.map(([kind, line, text, cost]) =>
    element(
      'tr',
      { class: kind },
      element('td', {}, line === 0 ? '' : String(line)),
      isCosted ? element('td', { class: 'cost' }, cost) : undefined,
      element('td', {}, element('code', {}, `${kind === 'added' ? '+' : '−'} ${toVisible(text)}`)),
    ),
  );
  const label = `Changed lines of ${name}${isCosted ? ' with their cost' : ''}`;
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', {}, element('thead', {}, element('tr', {}, ...titles)), element('tbody', {}, ...rows)),
  );
}
