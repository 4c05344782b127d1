/** The flame graph of one benchmark with everything one can do to it: toolbar, graph, details, functions. */
import { layoutOf } from '../../flame/layout.ts';
import { paintOf, scaleFills, type Theme } from '../../flame/palette.ts';
import { invertTree, type Sandwich, sandwichOf } from '../../flame/regroup.ts';
import { findFrames, type Matches } from '../../flame/search.ts';
import { significantPaths } from '../../flame/significant.ts';
import type { FlameTree } from '../../flame/tree.ts';
import type { PageProfile } from '../page-data-types.ts';
import { checkbox, choice, searchBox } from './controls.ts';
import { describeFrame, detailTable } from './detail-panel.ts';
import { button, code, element } from './dom.ts';
import { createFlameCanvas, type FlameCanvas, type Picture } from './flame-canvas.ts';
import type { FlameState } from './flame-state.ts';
import { functionTable } from './function-table.ts';
import { type FunctionRow, type ReadTree, readFunction, readTree } from './read-data.ts';
import { currentTheme, onThemeChange } from './theme.ts';
import { pair, quantity, type Values } from './values.ts';

/** Callers that carry less than this share of the whole are left out of the callers' tree. */
const leastShare = 0.0005;

interface Model {
  readonly profile: PageProfile;
  readonly read: ReadTree;
  readonly functions: readonly FunctionRow[];
  readonly whole: Values['whole'];
}

/** Trees are built once a profile, when first looked at. */
function modelOf(profile: PageProfile): Model {
  const read = readTree(profile.tree);
  const whole = { baseline: read.tree.baselineTotal[0] ?? 0, candidate: read.tree.candidateTotal[0] ?? 0 };
  return { profile, read, functions: profile.functions.map(readFunction), whole };
}

export function flameView(
  profiles: readonly PageProfile[],
  first: FlameState,
  onState: (state: FlameState) => void,
): HTMLElement {
  const host = element('section', { class: 'flame-view', 'aria-label': 'Flame graph' });
  const models = new Map<PageProfile, Model>();
  let state = first;
  let sandwiched = -1;

  const model = (): Model | undefined => {
    const profile = profiles.find(({ kind }) => kind === state.profile) ?? profiles[0];
    if (profile === undefined) return undefined;
    const known = models.get(profile) ?? modelOf(profile);
    models.set(profile, known);
    return known;
  };
  const change = (part: Partial<FlameState>): void => {
    if (part.profile !== undefined) sandwiched = -1;
    state = { ...state, ...part };
    onState(state);
    refresh();
  };
  const found = element('output', { class: 'found' });
  const tools = element('div', { class: 'tools' });
  const graphs = element('div', { class: 'graphs' });
  const details = element('div', { class: 'details', 'aria-live': 'off' });
  const table = element('div', {});
  const crumbs = element('p', { class: 'crumbs' });
  host.append(tools, crumbs, graphs, details, legend(), table);

  const search = searchBox('Search functions and files (/ for a pattern)', state.query, (query) => change({ query }));
  search.id = 'search-functions';

  function buildTools(): void {
    const kinds = profiles.map(({ kind }) => [kind, kind === 'cpu' ? 'CPU' : 'Allocation'] as const);
    const basis = model()?.profile.basis ?? 'per call';
    tools.replaceChildren(
      ...(kinds.length > 1 ? [choice('Profile', kinds, state.profile, (profile) => change({ profile }))] : []),
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
          ['basis', basis === 'per call' ? 'Per call' : basis],
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
  }

  const canvases: FlameCanvas[] = [];
  const main = createFlameCanvas({
    label: 'Flame graph',
    onMeet: (node) => meet(main, node),
    onZoom: () => showCrumbs(),
  });
  const above = createFlameCanvas({ label: 'Callers', onMeet: (node) => meet(above, node), onZoom: () => undefined });
  const below = createFlameCanvas({ label: 'Callees', onMeet: (node) => meet(below, node), onZoom: () => undefined });
  canvases.push(main, above, below);
  const pictures = new Map<FlameCanvas, Picture>();

  function values(current: Model): Values {
    return { unit: current.profile.unit, basis: current.profile.basis, mode: state.values, whole: current.whole };
  }

  function picture(
    tree: FlameTree,
    current: Model,
    matches: Matches | undefined,
    direction: Picture['direction'],
  ): Picture {
    const theme: Theme = currentTheme();
    const shown = state.values === 'share' ? asShares(tree, current.whole) : tree;
    const largest = Math.max(current.whole.baseline, current.whole.candidate);
    const kept = state.only === 'significant' ? significantPaths(tree) : undefined;
    const changes = state.colour === 'self' ? tree.selfChange : tree.change;
    return {
      tree,
      layout: layoutOf(shown, state.view),
      direction,
      paintOf: (node) => paintOf(changes[node], largest, theme),
      isFaint: (node) =>
        (kept !== undefined && kept[node] === 0) ||
        (matches !== undefined && !matches.frames.has(tree.frame[node] ?? -1)),
      describe: (node) => describeFrame(subject(tree, node, current)),
    };
  }

  function subject(tree: FlameTree, node: number, current: Model): Parameters<typeof detailTable>[0] {
    const meaning = tree === current.read.tree || tree === sandwich?.callees ? 'own' : 'by-way-of';
    return { tree, node, link: current.read.links[tree.frame[node] ?? -1], values: values(current), meaning };
  }

  let inverted: { readonly of: FlameTree; readonly tree: FlameTree } | undefined;
  let sandwich: Sandwich | undefined;

  function treeNow(current: Model): FlameTree {
    if (state.order === 'callees') return current.read.tree;
    if (inverted?.of !== current.read.tree)
      inverted = {
        of: current.read.tree,
        tree: withFunctionChanges(invertTree(current.read.tree, leastShare), current),
      };
    return inverted.tree;
  }

  function refresh(): void {
    buildTools();
    const current = model();
    if (current === undefined) return;
    const matches = findFrames(current.read.tree, state.query);
    found.textContent = matches === undefined ? '' : foundWords(matches, values(current));
    if (sandwiched >= 0) showSandwich(current, matches);
    else showWhole(current, matches);
    table.replaceChildren(
      element('h4', {}, 'Functions'),
      functionTable({
        tree: current.read.tree,
        links: current.read.links,
        functions: current.functions,
        values: values(current),
        state,
        onChoose: choose,
      }),
    );
  }

  function showWhole(current: Model, matches: Matches | undefined): void {
    const next = picture(treeNow(current), current, matches, 'down');
    const sameTree = pictures.get(main)?.tree === next.tree;
    pictures.set(main, next);
    main.show(next, sameTree ? main.zoomed() : 0);
    if (graphs.firstChild !== main.host || graphs.childElementCount !== 1) graphs.replaceChildren(main.host);
    if (!sameTree) meet(main, 0);
    else meet(main, main.zoomed());
    showCrumbs();
  }

  function choose(frame: number): void {
    sandwiched = frame;
    refresh();
    graphs.scrollIntoView({ block: 'center', behavior: 'auto' });
  }

  function showSandwich(current: Model, matches: Matches | undefined): void {
    sandwich = sandwichOf(current.read.tree, sandwiched);
    for (const [canvas, tree, direction] of [
      [above, sandwich.callers, 'up'],
      [below, sandwich.callees, 'down'],
    ] as const) {
      const next = picture(tree, current, matches, direction);
      pictures.set(canvas, next);
      canvas.show(next, 0);
    }
    const name = current.read.tree.frames[sandwiched]?.name ?? '';
    crumbs.replaceChildren('Callers and callees of ', code(name), ' ', button('Whole graph', leaveSandwich));
    graphs.replaceChildren(
      element('p', { class: 'hint' }, 'callers ↑'),
      above.host,
      element('p', { class: 'hint' }, 'callees ↓'),
      below.host,
    );
    above.host.scrollTop = above.host.scrollHeight;
    meet(below, 0);
  }

  function leaveSandwich(): void {
    sandwiched = -1;
    refresh();
    main.host.focus();
  }

  function meet(canvas: FlameCanvas, node: number): void {
    const current = model();
    const shown = pictures.get(canvas);
    if (current === undefined || shown === undefined || node < 0) return;
    const of = subject(shown.tree, node, current);
    const frame = shown.tree.frame[node] ?? -1;
    const open = node > 0 && frame !== sandwiched ? button('Callers and callees', () => choose(frame)) : undefined;
    details.replaceChildren(detailTable(of), ...(open === undefined ? [] : [open]));
  }

  function showCrumbs(): void {
    const shown = pictures.get(main);
    if (shown === undefined || sandwiched >= 0) return;
    const zoom = main.zoomed();
    if (zoom === 0) {
      crumbs.replaceChildren(
        'Click or Enter zooms, Escape leaves, arrows walk. Width is ',
        state.view === 'diff' ? 'the larger of both sides' : `the ${state.view}`,
        '.',
      );
      return;
    }
    const name = shown.tree.frames[shown.tree.frame[zoom] ?? 0]?.name ?? '';
    crumbs.replaceChildren(
      'Zoomed to ',
      code(name),
      ' ',
      button('Whole graph', () => main.zoomTo(0)),
    );
  }

  onThemeChange(host, () => refresh());
  refresh();
  return host;
}

function asShares(tree: FlameTree, whole: Values['whole']): FlameTree {
  const scaled = (values: readonly number[], by: number): readonly number[] =>
    by > 0 ? values.map((value) => value / by) : values;
  return {
    ...tree,
    baselineSelf: scaled(tree.baselineSelf, whole.baseline),
    baselineTotal: scaled(tree.baselineTotal, whole.baseline),
    candidateSelf: scaled(tree.candidateSelf, whole.candidate),
    candidateTotal: scaled(tree.candidateTotal, whole.candidate),
  };
}

/** The first row of a callers' tree is the functions' own self cost, which was tested as such. */
function withFunctionChanges(tree: FlameTree, { functions }: Model): FlameTree {
  const tested = new Map(functions.map(({ frame, self }) => [frame, self]));
  const change = tree.change.map((known, index) =>
    tree.parent[index] === 0 ? tested.get(tree.frame[index] ?? -1) : known,
  );
  return { ...tree, change, selfChange: change };
}

function foundWords(matches: Matches, values: Values): string {
  if (matches.frames.size === 0) return 'nothing found';
  const functions = `${matches.frames.size} ${matches.frames.size === 1 ? 'function' : 'functions'}`;
  const share = quantity(matches.candidate, 'candidate', { ...values, mode: 'share' });
  return `${functions}: ${pair(matches.baseline, matches.candidate, values)}, ${share} of the candidate`;
}

function legend(): HTMLElement {
  const swatch = (fill: string, kind = ''): HTMLElement => {
    const made = element('i', { class: `swatch ${kind}` });
    made.style.backgroundColor = fill;
    return made;
  };
  const host = element('p', { class: 'legend' });
  const fill = (): void => {
    const fills = scaleFills(currentTheme());
    host.replaceChildren(
      element('span', {}, 'less ', ...fills.map((each) => swatch(each)), ' more'),
      element('span', {}, swatch(fills[4] ?? ''), ' not significant'),
      element('span', {}, swatch(fills[1] ?? '', 'gone'), ' removed'),
      element('span', {}, swatch(fills[7] ?? '', 'born'), ' new'),
    );
  };
  onThemeChange(host, fill);
  fill();
  return host;
}
