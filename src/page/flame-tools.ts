/** The toolbar of a flame graph. Built once: what is rebuilt while someone types or tabs loses its focus. */
import type { PageProfile } from '../report/html/page-data-types.ts';
import { shareUnit } from '../units/unit.ts';
import { checkbox, choice, searchBox } from './controls.ts';
import { element } from './dom.ts';
import type { FlameState } from './flame-state.ts';
import { isNarrow } from './narrow-screen.ts';

export interface FlameTools {
  readonly host: HTMLElement;
  /** What the search found. */
  readonly found: HTMLOutputElement;
  /** Which of the frames found is selected. */
  readonly hits: HTMLOutputElement;
  /** Brings the buttons in line with a view chosen by key. */
  readonly check: (view: FlameState['view']) => void;
}

type Named<K extends keyof FlameState> = readonly (readonly [value: FlameState[K], label: string])[];

const views: Named<'view'> = [
  ['diff', 'Diff'],
  ['baseline', 'Baseline'],
  ['candidate', 'Candidate'],
];
const orders: Named<'order'> = [
  ['callees', 'Top-down'],
  ['callers', 'Inverted'],
];
const colors: Named<'color'> = [
  ['total', 'Total'],
  ['self', 'Self'],
];

export function flameTools(
  profiles: readonly PageProfile[],
  state: FlameState,
  change: (part: Partial<FlameState>) => void,
  step: (by: -1 | 1) => void,
): FlameTools {
  const found = element('output', { class: 'found' });
  const hits = element('output', { class: 'hits' });
  const search = searchBox('Search functions and files', state.query, (query) => change({ query }));
  search.id = 'search-functions';
  search.title =
    'Part of a name or path, or a pattern between slashes. The key / leads here, Enter to the next frame found.';
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  });
  const choices = choicesFor(profiles, state, change);
  const isWide = !isNarrow();
  const view = element('details', isWide ? { open: '' } : {}, element('summary', {}, 'View'), choices);
  const host = element('div', { class: 'tools' }, view, element('div', { class: 'search' }, search, hits, found));
  const check = (view: FlameState['view']): void => {
    for (const input of host.querySelectorAll<HTMLInputElement>('input[name=view]'))
      input.checked = input.value === view;
  };
  return { host, found, hits, check };
}

/** What is drawn and how; a choice between one is left out. */
function choicesFor(
  profiles: readonly PageProfile[],
  state: FlameState,
  change: (part: Partial<FlameState>) => void,
): HTMLElement {
  const kinds = profiles.map(({ kind }) => [kind, kind === 'cpu' ? 'CPU' : 'Allocation'] as const);
  const basis = profiles[0]?.basis ?? 'per call';
  return element(
    'div',
    { class: 'choices' },
    kinds.length > 1 ? choice('Profile', kinds, state.profile, (profile) => change({ profile })) : undefined,
    choice('View', views, state.view, (view) => change({ view })),
    choice('Order', orders, state.order, (order) => change({ order })),
    choice('Color', colors, state.color, (color) => change({ color })),
    // A profile of shares has no other values.
    profiles.every(({ unit }) => unit === shareUnit)
      ? undefined
      : choice(
          'Values',
          [
            ['basis', basis.charAt(0).toUpperCase() + basis.slice(1)],
            ['share', 'Share'],
          ],
          state.values,
          (values) => change({ values }),
        ),
    checkbox('Fold chains', state.chains === 'folded' ? 'on' : 'off', (value) =>
      change({ chains: value === 'on' ? 'folded' : 'whole' }),
    ),
    checkbox('Only significant', state.only === 'significant' ? 'on' : 'off', (value) =>
      change({ only: value === 'on' ? 'significant' : 'all' }),
    ),
  );
}
