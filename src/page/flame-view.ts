/** The flame graph of one benchmark with all one can do to it: toolbar, graph or sandwich, details, functions. */
import { withFunctionTests } from '../report/flame/function-tests.ts';
import { sandwichOf } from '../report/flame/regroup.ts';
import type { PageProfile } from '../report/html/page-data-types.ts';
import { detailTable } from './detail-panel.ts';
import { button, code, element } from './dom.ts';
import { createFlameCanvas, type FlameCanvas } from './flame-canvas.ts';
import { copyButton } from './flame-copy.ts';
import { type Hits, hitsOf, hitWords, noHits, stepped } from './flame-hits.ts';
import { flameLegend } from './flame-legend.ts';
import { type Model, modelOf } from './flame-model.ts';
import type { Picture } from './flame-paint.ts';
import { pictureOf } from './flame-picture.ts';
import { leadingFrame, zoomFor } from './flame-start.ts';
import type { FlameState } from './flame-state.ts';
import { type FlameTools, flameTools } from './flame-tools.ts';
import type { Meaning } from './frame-numbers.ts';
import { functionTable } from './function-table.ts';
import { foundWords, type Shown, subjectOf, valuesOf } from './shown-graph.ts';
import { onThemeChange } from './theme.ts';

export interface FlameView {
  readonly host: HTMLElement;
  /** The table of functions, to be where the page wants it. */
  readonly functions: HTMLElement;
  /** Brings the frame in which a function changed most into sight; by its name's index in its profile. */
  readonly show: (kind: PageProfile['kind'], frame: number) => void;
}

interface Pane {
  readonly canvas: FlameCanvas;
  picture: Picture | undefined;
  meaning: Meaning;
}

/** Everything that changes while the reader looks, in one place. */
interface ViewParts {
  state: FlameState;
  /** Frame whose callers and callees are shown; −1: the whole graph. */
  sandwiched: number;
  /** Choices the table of functions was last filled under. */
  listed: string;
  /** Query and tree that `hits` are of. */
  searched: string;
  hits: Hits;
  readonly profiles: readonly PageProfile[];
  readonly models: Map<PageProfile, Model>;
  readonly main: Pane;
  readonly above: Pane;
  readonly below: Pane;
  readonly tools: FlameTools;
  readonly crumbs: HTMLElement;
  readonly graphs: HTMLElement;
  readonly details: HTMLElement;
  readonly table: HTMLElement;
  readonly change: (part: Partial<FlameState>) => void;
}

export function flameView(
  profiles: readonly PageProfile[],
  first: FlameState,
  onState: (state: FlameState) => void,
): FlameView {
  const change = (part: Partial<FlameState>): void => {
    if (part.profile !== undefined) parts.sandwiched = -1;
    parts.state = { ...parts.state, ...part };
    onState(parts.state);
    refresh(parts);
  };
  const parts: ViewParts = {
    state: first,
    sandwiched: -1,
    listed: '',
    searched: '',
    hits: noHits,
    profiles,
    models: new Map(),
    main: paneOf(
      'Flame graph',
      (node) => meet(parts, parts.main, node),
      () => showCrumbs(parts),
    ),
    above: paneOf('Callers', (node) => meet(parts, parts.above, node)),
    below: paneOf('Callees', (node) => meet(parts, parts.below, node)),
    tools: flameTools(profiles, first, change, (by) => walk(parts, by)),
    crumbs: element('p', { class: 'crumbs' }),
    graphs: element('div', { class: 'graphs' }),
    details: element('div', { class: 'details' }),
    table: element('div', {}),
    change,
  };
  const host = element(
    'section',
    { class: 'flame-view', 'aria-label': 'Flame graph' },
    parts.tools.host,
    parts.crumbs,
    parts.graphs,
    parts.details,
    flameLegend(),
  );
  followFlip(host, parts);
  onThemeChange(host, () => refresh(parts));
  refresh(parts);
  if (parts.hits.at < 0) goToLead(parts);
  return { host, functions: parts.table, show: (kind, frame) => showFunction(parts, kind, frame) };
}

function paneOf(label: string, onMeet: (node: number) => void, onZoom: () => void = () => undefined): Pane {
  return { canvas: createFlameCanvas({ label, onMeet, onZoom }), picture: undefined, meaning: 'own' };
}

/** One key, both sides in one place: what is on one side only is easy to see. */
function followFlip(host: HTMLElement, parts: ViewParts): void {
  host.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (key !== 'f' || ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    const view = parts.state.view === 'baseline' ? 'candidate' : 'baseline';
    parts.tools.check(view);
    parts.change({ view });
  });
}

function shownNow(parts: ViewParts): Shown | undefined {
  const profile = parts.profiles.find(({ kind }) => kind === parts.state.profile) ?? parts.profiles[0];
  if (profile === undefined) return undefined;
  const model = parts.models.get(profile) ?? modelOf(profile);
  parts.models.set(profile, model);
  return { model, state: parts.state, matches: model.matches(parts.state.query) };
}

function refresh(parts: ViewParts): void {
  const shown = shownNow(parts);
  if (shown === undefined) return;
  parts.tools.found.textContent = foundWords(shown);
  if (parts.sandwiched >= 0) showSandwich(parts, shown);
  else showWhole(parts, shown);
  const { query, only, values } = parts.state;
  const listed = JSON.stringify([shown.model.profile.kind, query, only, values]);
  if (listed === parts.listed) return;
  parts.listed = listed;
  const { tree, links, functions } = shown.model;
  const table = functionTable({
    tree,
    links,
    functions,
    values: valuesOf(shown),
    state: parts.state,
    onChoose: (frame) => choose(parts, frame),
  });
  parts.table.replaceChildren(element('h3', {}, 'Functions'), table);
}

function showPane(pane: Pane, picture: Picture, meaning: Meaning, zoom: number): void {
  pane.picture = picture;
  pane.meaning = meaning;
  pane.canvas.show(picture, zoom);
}

function showWhole(parts: ViewParts, shown: Shown): void {
  const { main } = parts;
  const { model, state } = shown;
  const meaning = state.order === 'callees' ? 'own' : 'self-by-way-of';
  // A frame inside a folded chain cannot be found.
  const tree = model.treeIn(state.order, state.query === '' ? state.chains : 'whole');
  const before = main.picture?.tree;
  const moved = (node: number): number =>
    before === tree || before === undefined || node < 0 ? node : model.placeIn(tree, model.wholeOf(before, node));
  const [zoom, selected] = [main.canvas.zoomed(), main.canvas.selected()].map(moved);
  const next = pictureOf(tree, 'down', meaning, shown);
  showPane(main, next, meaning, Math.max(0, zoom ?? 0));
  if (before !== tree) main.canvas.select(selected ?? -1);
  if (parts.graphs.firstChild !== main.canvas.host) parts.graphs.replaceChildren(main.canvas.host);
  showCrumbs(parts);
  search(parts, shown, next);
  meet(parts, main, Math.max(0, main.canvas.selected() < 0 ? main.canvas.zoomed() : main.canvas.selected()));
}

/** A new query goes to its first frame; the same one stays where the reader is. */
function search(parts: ViewParts, { model, matches, state }: Shown, { tree, layout }: Picture): void {
  const searched = JSON.stringify([model.profile.kind, state.query, state.order, state.view]);
  if (searched !== parts.searched) {
    parts.searched = searched;
    parts.hits = hitsOf(matches, tree, layout);
    goToHit(parts);
  }
  parts.tools.hits.textContent = hitWords(parts.hits);
}

function walk(parts: ViewParts, by: -1 | 1): void {
  if (parts.sandwiched >= 0) return;
  parts.hits = stepped(parts.hits, by);
  parts.tools.hits.textContent = hitWords(parts.hits);
  goToHit(parts);
}

function goToHit(parts: ViewParts): void {
  const node = parts.hits.nodes[parts.hits.at];
  if (node !== undefined) goTo(parts, node);
}

/** Selected, in sight, and wide enough for its name. */
function goTo(parts: ViewParts, node: number): void {
  const { picture, canvas } = parts.main;
  if (picture === undefined || node < 0) return;
  const width = canvas.host.clientWidth || Math.min(680, innerWidth - 40);
  canvas.select(node);
  canvas.zoomTo(zoomFor(node, picture.tree, picture.layout, width));
  meet(parts, parts.main, node);
}

/** The function that the first line names; where it names none, what changed most. */
function goToLead(parts: ViewParts): void {
  const { picture } = parts.main;
  const model = shownNow(parts)?.model;
  if (picture === undefined || model === undefined || parts.state.order !== 'callees') return;
  const named = model.placeIn(picture.tree, model.bearer(model.profile.lead));
  goTo(parts, named < 0 ? leadingFrame(picture.tree) : named);
}

function showFunction(parts: ViewParts, kind: PageProfile['kind'], frame: number): void {
  parts.sandwiched = -1;
  parts.change({ profile: kind, order: 'callees', query: '' });
  const shown = shownNow(parts);
  const { picture } = parts.main;
  if (shown === undefined || picture === undefined) return;
  goTo(parts, shown.model.placeIn(picture.tree, shown.model.bearer(frame)));
  parts.graphs.scrollIntoView({ block: 'nearest' });
}

function showSandwich(parts: ViewParts, shown: Shown): void {
  const { tree, functions } = shown.model;
  const tested = functions.find(({ frame }) => frame === parts.sandwiched);
  const { callers, callees } = sandwichOf(tree, parts.sandwiched);
  showPane(
    parts.above,
    pictureOf(withFunctionTests(callers, tested), 'up', 'total-by-way-of', shown),
    'total-by-way-of',
    0,
  );
  showPane(parts.below, pictureOf(withFunctionTests(callees, tested), 'down', 'below', shown), 'below', 0);
  const name = tree.frames[parts.sandwiched]?.name ?? '';
  const leave = button('Whole graph', () => {
    parts.sandwiched = -1;
    refresh(parts);
    parts.main.canvas.host.focus();
  });
  parts.crumbs.replaceChildren('Callers and callees of ', code(name), ' ', leave);
  const hint = (text: string): HTMLElement => element('p', { class: 'hint' }, text);
  parts.graphs.replaceChildren(hint('callers ↑'), parts.above.canvas.host, hint('callees ↓'), parts.below.canvas.host);
  parts.above.canvas.host.scrollTop = parts.above.canvas.host.scrollHeight;
  meet(parts, parts.below, 0);
}

function choose(parts: ViewParts, frame: number): void {
  parts.sandwiched = frame;
  refresh(parts);
  parts.crumbs.scrollIntoView({ block: 'start' });
}

/** Pointer or keyboard is on a frame: its exact numbers. */
function meet(parts: ViewParts, pane: Pane, node: number): void {
  const shown = shownNow(parts);
  if (shown === undefined || pane.picture === undefined || node < 0) return;
  const { tree } = pane.picture;
  const frame = tree.frame[node] ?? -1;
  const isChain = frame >= shown.model.tree.frames.length;
  const opens = node > 0 && frame !== parts.sandwiched;
  const further = isChain
    ? button('Unfold chains', () => parts.change({ chains: 'whole' }))
    : button('Callers and callees', () => choose(parts, frame));
  const canvas = (): HTMLCanvasElement | null => pane.canvas.host.querySelector('canvas');
  parts.details.replaceChildren(
    detailTable(subjectOf(tree, node, pane.meaning, shown)),
    element('div', { class: 'actions' }, opens ? further : undefined, copyButton(canvas)),
  );
}

function showCrumbs(parts: ViewParts): void {
  const { picture, canvas } = parts.main;
  if (picture === undefined || parts.sandwiched >= 0) return;
  const zoom = canvas.zoomed();
  if (zoom === 0) {
    const width = parts.state.view === 'diff' ? 'the larger of both sides' : `the ${parts.state.view}`;
    const isTouched = matchMedia('(hover: none), (max-width: 640px)').matches;
    const keys = 'Click or Enter zooms in, Escape zooms out, arrow keys move, f flips baseline and candidate.';
    parts.crumbs.replaceChildren(`${isTouched ? 'Tap a frame to zoom in.' : keys} Width is ${width}.`);
    return;
  }
  const name = picture.tree.frames[picture.tree.frame[zoom] ?? 0]?.name ?? '';
  parts.crumbs.replaceChildren(
    'Zoomed to ',
    code(name),
    ' ',
    button('Whole graph', () => canvas.zoomTo(0)),
  );
}
