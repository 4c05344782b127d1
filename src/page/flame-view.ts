/** The flame graph of one benchmark with all one can do to it: toolbar, graph or sandwich, details, functions. */
import { withFunctionTests } from '../report/flame/function-tests.ts';
import { sandwichOf } from '../report/flame/regroup.ts';
import type { PageProfile } from '../report/html/page-data-types.ts';
import { detailTable } from './detail-panel.ts';
import { button, code, element } from './dom.ts';
import { createFlameCanvas, type FlameCanvas, type Picture } from './flame-canvas.ts';
import { copyButton } from './flame-copy.ts';
import { type Hits, hitsOf, hitWords, noHits, stepped } from './flame-hits.ts';
import { flameLegend } from './flame-legend.ts';
import { type Model, modelOf } from './flame-model.ts';
import { foundWords, type Meaning, pictureOf, type Shown, subjectOf, valuesOf } from './flame-picture.ts';
import { leadingFrame, zoomFor } from './flame-start.ts';
import type { FlameState } from './flame-state.ts';
import { type FlameTools, flameTools } from './flame-tools.ts';
import { functionTable } from './function-table.ts';
import { onThemeChange } from './theme.ts';

export interface FlameView {
  readonly host: HTMLElement;
  /** The table of functions, to stand where the page wants it. */
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
interface Desk {
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
    if (part.profile !== undefined) desk.sandwiched = -1;
    desk.state = { ...desk.state, ...part };
    onState(desk.state);
    refresh(desk);
  };
  const desk: Desk = {
    state: first,
    sandwiched: -1,
    listed: '',
    searched: '',
    hits: noHits,
    profiles,
    models: new Map(),
    main: paneOf(
      'Flame graph',
      (node) => meet(desk, desk.main, node),
      () => showCrumbs(desk),
    ),
    above: paneOf('Callers', (node) => meet(desk, desk.above, node)),
    below: paneOf('Callees', (node) => meet(desk, desk.below, node)),
    tools: flameTools(profiles, first, change, (by) => walk(desk, by)),
    crumbs: element('p', { class: 'crumbs' }),
    graphs: element('div', { class: 'graphs' }),
    details: element('div', { class: 'details' }),
    table: element('div', {}),
    change,
  };
  const host = element(
    'section',
    { class: 'flame-view', 'aria-label': 'Flame graph' },
    desk.tools.host,
    desk.crumbs,
    desk.graphs,
    desk.details,
    flameLegend(),
  );
  followFlip(host, desk);
  onThemeChange(host, () => refresh(desk));
  refresh(desk);
  if (desk.hits.at < 0) goToLead(desk);
  return { host, functions: desk.table, show: (kind, frame) => showFunction(desk, kind, frame) };
}

function paneOf(label: string, onMeet: (node: number) => void, onZoom: () => void = () => undefined): Pane {
  return { canvas: createFlameCanvas({ label, onMeet, onZoom }), picture: undefined, meaning: 'own' };
}

/** One key, both sides in one place: what is there on one and not on the other jumps to the eye. */
function followFlip(host: HTMLElement, desk: Desk): void {
  host.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    if (key !== 'f' || ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
    const view = desk.state.view === 'baseline' ? 'candidate' : 'baseline';
    desk.tools.check(view);
    desk.change({ view });
  });
}

function shownNow(desk: Desk): Shown | undefined {
  const profile = desk.profiles.find(({ kind }) => kind === desk.state.profile) ?? desk.profiles[0];
  if (profile === undefined) return undefined;
  const model = desk.models.get(profile) ?? modelOf(profile);
  desk.models.set(profile, model);
  return { model, state: desk.state, matches: model.matches(desk.state.query) };
}

function refresh(desk: Desk): void {
  const shown = shownNow(desk);
  if (shown === undefined) return;
  desk.tools.found.textContent = foundWords(shown);
  if (desk.sandwiched >= 0) showSandwich(desk, shown);
  else showWhole(desk, shown);
  const { query, only, values } = desk.state;
  const listed = JSON.stringify([shown.model.profile.kind, query, only, values]);
  if (listed === desk.listed) return;
  desk.listed = listed;
  const { tree, links, functions } = shown.model;
  const table = functionTable({
    tree,
    links,
    functions,
    values: valuesOf(shown),
    state: desk.state,
    onChoose: (frame) => choose(desk, frame),
  });
  desk.table.replaceChildren(element('h3', {}, 'Functions'), table);
}

function showPane(pane: Pane, picture: Picture, meaning: Meaning, zoom: number): void {
  pane.picture = picture;
  pane.meaning = meaning;
  pane.canvas.show(picture, zoom);
}

function showWhole(desk: Desk, shown: Shown): void {
  const { main } = desk;
  const { model, state } = shown;
  const meaning = state.order === 'callees' ? 'own' : 'by-way-of';
  // A frame inside a folded chain cannot be found.
  const tree = model.treeIn(state.order, state.query === '' ? state.chains : 'whole');
  const before = main.picture?.tree;
  const moved = (node: number): number =>
    before === tree || before === undefined || node < 0 ? node : model.placeIn(tree, model.wholeOf(before, node));
  const [zoom, selected] = [main.canvas.zoomed(), main.canvas.selected()].map(moved);
  const next = pictureOf(tree, 'down', meaning, shown);
  showPane(main, next, meaning, Math.max(0, zoom ?? 0));
  if (before !== tree) main.canvas.select(selected ?? -1);
  if (desk.graphs.firstChild !== main.canvas.host) desk.graphs.replaceChildren(main.canvas.host);
  showCrumbs(desk);
  search(desk, shown, next);
  meet(desk, main, Math.max(0, main.canvas.selected() < 0 ? main.canvas.zoomed() : main.canvas.selected()));
}

/** A new query goes to its first frame; the same one stays where the reader is. */
function search(desk: Desk, { model, matches, state }: Shown, { tree, layout }: Picture): void {
  const searched = JSON.stringify([model.profile.kind, state.query, state.order, state.view]);
  if (searched !== desk.searched) {
    desk.searched = searched;
    desk.hits = hitsOf(matches, tree, layout);
    goToHit(desk);
  }
  desk.tools.hits.textContent = hitWords(desk.hits);
}

function walk(desk: Desk, by: -1 | 1): void {
  if (desk.sandwiched >= 0) return;
  desk.hits = stepped(desk.hits, by);
  desk.tools.hits.textContent = hitWords(desk.hits);
  goToHit(desk);
}

function goToHit(desk: Desk): void {
  const node = desk.hits.nodes[desk.hits.at];
  if (node !== undefined) goTo(desk, node);
}

/** Selected, in sight, and wide enough for its name. */
function goTo(desk: Desk, node: number): void {
  const { picture, canvas } = desk.main;
  if (picture === undefined || node < 0) return;
  const width = canvas.host.clientWidth || Math.min(680, innerWidth - 40);
  canvas.select(node);
  canvas.zoomTo(zoomFor(node, picture.tree, picture.layout, width));
  meet(desk, desk.main, node);
}

function goToLead(desk: Desk): void {
  const { picture } = desk.main;
  if (picture !== undefined && desk.state.order === 'callees') goTo(desk, leadingFrame(picture.tree));
}

function showFunction(desk: Desk, kind: PageProfile['kind'], frame: number): void {
  desk.sandwiched = -1;
  desk.change({ profile: kind, order: 'callees', query: '' });
  const shown = shownNow(desk);
  const { picture } = desk.main;
  if (shown === undefined || picture === undefined) return;
  const { tree } = shown.model;
  const change = (node: number): number => Math.abs((tree.selfChange[node] ?? tree.change[node])?.delta ?? 0);
  const [best = -1] = tree.frame
    .flatMap((each, node) => (each === frame ? [node] : []))
    .sort((one, other) => change(other) - change(one));
  goTo(desk, shown.model.placeIn(picture.tree, best));
  desk.graphs.scrollIntoView({ block: 'nearest' });
}

function showSandwich(desk: Desk, shown: Shown): void {
  const { tree, functions } = shown.model;
  const tested = functions.find(({ frame }) => frame === desk.sandwiched);
  const { callers, callees } = sandwichOf(tree, desk.sandwiched);
  showPane(desk.above, pictureOf(withFunctionTests(callers, tested), 'up', 'by-way-of', shown), 'by-way-of', 0);
  showPane(desk.below, pictureOf(withFunctionTests(callees, tested), 'down', 'own', shown), 'own', 0);
  const name = tree.frames[desk.sandwiched]?.name ?? '';
  const leave = button('Whole graph', () => {
    desk.sandwiched = -1;
    refresh(desk);
    desk.main.canvas.host.focus();
  });
  desk.crumbs.replaceChildren('Callers and callees of ', code(name), ' ', leave);
  const hint = (text: string): HTMLElement => element('p', { class: 'hint' }, text);
  desk.graphs.replaceChildren(hint('callers ↑'), desk.above.canvas.host, hint('callees ↓'), desk.below.canvas.host);
  desk.above.canvas.host.scrollTop = desk.above.canvas.host.scrollHeight;
  meet(desk, desk.below, 0);
}

function choose(desk: Desk, frame: number): void {
  desk.sandwiched = frame;
  refresh(desk);
  desk.crumbs.scrollIntoView({ block: 'start' });
}

/** Pointer or keyboard stands on a frame: its exact numbers. */
function meet(desk: Desk, pane: Pane, node: number): void {
  const shown = shownNow(desk);
  if (shown === undefined || pane.picture === undefined || node < 0) return;
  const { tree } = pane.picture;
  const frame = tree.frame[node] ?? -1;
  const isChain = frame >= shown.model.tree.frames.length;
  const opens = node > 0 && frame !== desk.sandwiched;
  const further = isChain
    ? button('Unfold chains', () => desk.change({ chains: 'whole' }))
    : button('Callers and callees', () => choose(desk, frame));
  const canvas = (): HTMLCanvasElement | null => pane.canvas.host.querySelector('canvas');
  desk.details.replaceChildren(
    detailTable(subjectOf(tree, node, pane.meaning, shown)),
    element('div', { class: 'actions' }, opens ? further : undefined, copyButton(canvas)),
  );
}

function showCrumbs(desk: Desk): void {
  const { picture, canvas } = desk.main;
  if (picture === undefined || desk.sandwiched >= 0) return;
  const zoom = canvas.zoomed();
  if (zoom === 0) {
    const width = desk.state.view === 'diff' ? 'the larger of both sides' : `the ${desk.state.view}`;
    const isTouched = matchMedia('(hover: none), (max-width: 640px)').matches;
    const keys = 'Click or Enter zooms in, Escape zooms out, arrow keys move, f flips baseline and candidate.';
    desk.crumbs.replaceChildren(`${isTouched ? 'Tap a frame to zoom in.' : keys} Width is ${width}.`);
    return;
  }
  const name = picture.tree.frames[picture.tree.frame[zoom] ?? 0]?.name ?? '';
  desk.crumbs.replaceChildren(
    'Zoomed to ',
    code(name),
    ' ',
    button('Whole graph', () => canvas.zoomTo(0)),
  );
}
