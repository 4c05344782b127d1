/** The toolbar of a flame graph. Built once: what is rebuilt while somebody types or tabs loses its focus. */
import type { PageProfile } from '../report/html/page-data-types.ts';
import { checkbox, choice, searchBox } from './controls.ts';
import { element } from './dom.ts';
import type { FlameState } from './flame-state.ts';

export interface FlameTools {
  readonly host: HTMLElement;
  /** What the search found. */
  readonly found: HTMLOutputElement;
}

export function flameTools(
  profiles: readonly PageProfile[],
  state: FlameState,
  change: (part: Partial<FlameState>) => void,
): FlameTools {
  const found = element('output', { class: 'found' });
  const search = searchBox('Search functions and files', state.query, (query) => change({ query }));
  search.id = 'search-functions';
  search.title = 'Part of a name or path, or a pattern between slashes. The key / leads here.';
  const kinds = profiles.map(({ kind }) => [kind, kind === 'cpu' ? 'CPU' : 'Allocation'] as const);
  const basis = profiles[0]?.basis ?? 'per call';
  const host = element(
    'div',
    { class: 'tools' },
    kinds.length > 1 ? choice('Profile', kinds, state.profile, (profile) => change({ profile })) : undefined,
    choice(
      'View',
      [
        ['diff', 'Diff'],
        ['baseline', 'Baseline'],
        ['candidate', 'Candidate'],
      ],
      state.view,
      (view) => change({ view }),
    ),
    choice(
      'Order',
      [
        ['callees', 'Top-down'],
        ['callers', 'Inverted'],
      ],
      state.order,
      (order) => change({ order }),
    ),
    choice(
      'Colour',
      [
        ['total', 'Total'],
        ['self', 'Self'],
      ],
      state.colour,
      (colour) => change({ colour }),
    ),
    choice(
      'Values',
      [
        ['basis', basis.charAt(0).toUpperCase() + basis.slice(1)],
        ['share', 'Share'],
      ],
      state.values,
      (values) => change({ values }),
    ),
    checkbox('Only significant', state.only === 'significant' ? 'on' : 'off', (value) =>
      change({ only: value === 'on' ? 'significant' : 'all' }),
    ),
    element('div', { class: 'search' }, search, found),
  );
  return { host, found };
}
