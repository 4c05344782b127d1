/** The change under review in the blamed functions: a diff whose lines bear what they cost. */

import type { PageProfile } from '../report/html/page-data-types.ts';
import { toVisible } from '../text/visible.ts';
import { code, element } from './dom.ts';

type Hunk = NonNullable<PageProfile['hunks']>[number];

export function hunkViews({ hunks = [] }: PageProfile): readonly HTMLElement[] {
  return hunks.map((hunk, index) => {
    const title = element(
      'summary',
      {},
      'Changed in ',
      code(hunk.name),
      ' ',
      element('span', { class: 'place' }, hunk.file),
    );
    return element('details', { class: 'hunk', ...(index === 0 ? { open: '' } : {}) }, title, lines(hunk));
  });
}

function lines({ name, lines: all }: Hunk): HTMLElement {
  const rows = all.map(([kind, line, text, cost]) =>
    element(
      'tr',
      { class: kind },
      element('td', {}, line === 0 ? '' : String(line)),
      element('td', {}, element('code', {}, `${kind === 'added' ? '+' : '−'} ${toVisible(text)}`)),
      element('td', {}, cost),
    ),
  );
  const label = `Changed lines of ${name} with their cost`;
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': label },
    element('table', {}, element('tbody', {}, ...rows)),
  );
}
