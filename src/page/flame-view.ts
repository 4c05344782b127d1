/** The flame graph of one benchmark with all one can do to it: toolbar, graph or sandwich, details, functions. */
import { sandwichOf } from '../report/flame/regroup.ts';
import type { PageProfile } from '../report/html/page-data-types.ts';
import { detailTable } from './detail-panel.ts';
import { button, code, element } from './dom.ts';
import { createFlameCanvas, type FlameCanvas, type Picture } from './flame-canvas.ts';
import { flameLegend } from './flame-legend.ts';
import { type Model, modelOf } from './flame-model.ts';
import { foundWords, type Meaning, pictureOf, type Shown, subjectOf, valuesOf } from './flame-picture.ts';
import type { FlameState } from './flame-state.ts';
import { type FlameTools, flameTools } from './flame-tools.ts';
import { functionTable } from './function-table.ts';
import { onThemeChange } from './theme.ts';

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
}

export function flameView(
  profiles: readonly PageProfile[],
  first: FlameState,
  onState: (state: FlameState) => void,
): HTMLElement {
  const pane = (label: string, meet: (node: number) => void, zoomed: () => void): Pane => ({
    canvas: createFlameCanvas({ label, onMeet: meet, onZoom: zoomed }),
    picture: undefined,
    meaning: 'own',
  });
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
    profiles,
    models: new Map(),
    main: pane(
      'Flame graph',
      (node) => meet(desk, desk.main, node),
      () => showCrumbs(desk),
    ),
    above: pane(
      'Callers',
      (node) => meet(desk, desk.above, node),
      () => undefined,
    ),
    below: pane(
      'Callees',
      (node) => meet(desk, desk.below, node),
      () => undefined,
    ),
    tools: flameTools(profiles, first, change),
    crumbs: element('p', { class: 'crumbs' }),
    graphs: element('div', { class: 'graphs' }),
    details: element('div', { class: 'details' }),
    table: element('div', {}),
  };
  const host = element(
    'section',
    { class: 'flame-view', 'aria-label': 'Flame graph' },
    desk.tools.host,
    desk.crumbs,
    desk.graphs,
    desk.details,
    flameLegend(),
    desk.table,
  );
  onThemeChange(host, () => refresh(desk));
  refresh(desk);
  return host;
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
  desk.table.replaceChildren(element('h4', {}, 'Functions'), table);
}

function showPane(pane: Pane, picture: Picture, meaning: Meaning, zoom: number): void {
  pane.picture = picture;
  pane.meaning = meaning;
  pane.canvas.show(picture, zoom);
}

function showWhole(desk: Desk, shown: Shown): void {
  const { main } = desk;
  const meaning = shown.state.order === 'callees' ? 'own' : 'by-way-of';
  const next = pictureOf(shown.model.treeIn(shown.state.order), 'down', meaning, shown);
  const zoom = main.picture?.tree === next.tree ? main.canvas.zoomed() : 0;
  showPane(main, next, meaning, zoom);
  if (desk.graphs.firstChild !== main.canvas.host) desk.graphs.replaceChildren(main.canvas.host);
  meet(desk, main, zoom);
  showCrumbs(desk);
}

function showSandwich(desk: Desk, shown: Shown): void {
  const { callers, callees } = sandwichOf(shown.model.tree, desk.sandwiched);
  showPane(desk.above, pictureOf(callers, 'up', 'by-way-of', shown), 'by-way-of', 0);
  showPane(desk.below, pictureOf(callees, 'down', 'own', shown), 'own', 0);
  const name = shown.model.tree.frames[desk.sandwiched]?.name ?? '';
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
  const opens = node > 0 && frame !== desk.sandwiched;
  desk.details.replaceChildren(
    detailTable(subjectOf(tree, node, pane.meaning, shown)),
    ...(opens ? [button('Callers and callees', () => choose(desk, frame))] : []),
  );
}

function showCrumbs(desk: Desk): void {
  const { picture, canvas } = desk.main;
  if (picture === undefined || desk.sandwiched >= 0) return;
  const zoom = canvas.zoomed();
  if (zoom === 0) {
    const width = desk.state.view === 'diff' ? 'the larger of both sides' : `the ${desk.state.view}`;
    desk.crumbs.replaceChildren(`Click or Enter zooms, Escape leaves, arrows walk. Width is ${width}.`);
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
