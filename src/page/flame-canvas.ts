import { frameAt } from '../report/flame/rows.ts';
import { element } from './dom.ts';
import { nextByKey } from './flame-keys.ts';
import { horizontal, type Painted, type Picture, paint, rowHeight, topOf } from './flame-paint.ts';

export interface FlameCanvas {
  readonly host: HTMLElement;
  show(picture: Picture, zoom: number): void;
  redraw(): void;
  zoomTo(node: number): void;
  zoomed(): number;
  select(node: number): void;
  selected(): number;
}

export interface CanvasEvents {
  /** Pointer or keyboard reached a frame; −1: left all. */
  readonly onMeet: (node: number) => void;
  readonly onZoom: (node: number) => void;
  readonly label: string;
}

interface State extends Painted {
  picture: Picture | undefined;
  zoom: number;
  selected: number;
  hovered: number;
  scheduled: boolean;
  /** The selected frame is still to be brought into sight: before the graph is in the page it has no height. */
  hidden: boolean;
}

export function createFlameCanvas(events: CanvasEvents): FlameCanvas {
  const canvas = element('canvas', { 'aria-hidden': 'true' });
  const proxy = element('div', {
    role: 'treeitem',
    class: 'vh',
    id: `frame-${events.label.replaceAll(/\W+/g, '-')}`,
    'aria-level': '1',
  });
  const spacer = element('div', { class: 'spacer' }, canvas);
  const host = element(
    'div',
    { class: 'flame', role: 'tree', tabindex: '0', 'aria-label': events.label, 'aria-activedescendant': proxy.id },
    proxy,
    spacer,
  );
  const state: State = { picture: undefined, zoom: 0, selected: -1, hovered: -1, scheduled: false, hidden: false };
  const parts = partsOf({ canvas, proxy, host, state, events });
  followPointer(parts);
  followKeys(parts);
  host.addEventListener('scroll', parts.redraw, { passive: true });
  new ResizeObserver(parts.redraw).observe(host);
  return {
    host,
    redraw: parts.redraw,
    select: parts.select,
    zoomTo: parts.zoomTo,
    zoomed: () => state.zoom,
    selected: () => state.selected,
    show(picture, zoom) {
      state.picture = picture;
      state.zoom = zoom;
      state.hovered = -1;
      if (state.selected >= picture.tree.parent.length) state.selected = -1;
      spacer.style.height = `${Math.max(1, picture.layout.rows.length) * rowHeight}px`;
      announce(proxy, state);
      parts.redraw();
    },
  };
}

interface Drawn {
  readonly canvas: HTMLCanvasElement;
  /** Stands for the selected frame in the page's accessibility tree. */
  readonly proxy: HTMLElement;
  readonly host: HTMLElement;
  readonly state: State;
  readonly events: CanvasEvents;
}

/** What pointer and keyboard act on. */
interface CanvasParts extends Drawn {
  /** At the next frame of the browser, however often it is asked for until then. */
  readonly redraw: () => void;
  readonly select: (node: number) => void;
  readonly zoomTo: (node: number) => void;
}

function partsOf(drawn: Drawn): CanvasParts {
  const { canvas, proxy, host, state, events } = drawn;
  const redraw = (): void => {
    if (state.scheduled) return;
    state.scheduled = true;
    requestAnimationFrame(() => {
      state.scheduled = false;
      if (state.hidden && host.clientHeight > 0) {
        reveal(host, state);
        state.hidden = false;
      }
      if (state.picture !== undefined) paint(canvas, host, state, state.picture);
    });
  };
  return {
    ...drawn,
    redraw,
    select(node) {
      state.selected = node;
      announce(proxy, state);
      if (host.clientHeight > 0) reveal(host, state);
      else state.hidden = true;
      redraw();
    },
    zoomTo(node) {
      state.zoom = node;
      redraw();
      events.onZoom(node);
    },
  };
}

/** The tree item for the selected frame describes what is visible. */
function announce(proxy: HTMLElement, { picture, selected, zoom }: State): void {
  if (picture === undefined) return;
  const node = selected < 0 ? zoom : selected;
  const depth = picture.layout.depth[node] ?? 0;
  const row = picture.layout.rows[depth] ?? new Int32Array();
  proxy.setAttribute('aria-level', String(depth + 1));
  proxy.setAttribute('aria-posinset', String(row.indexOf(node) + 1));
  proxy.setAttribute('aria-setsize', String(row.length));
  proxy.textContent = picture.describe(node);
}

function followPointer({ canvas, host, state, events, redraw, select, zoomTo }: CanvasParts): void {
  const meet = (node: number): void => {
    if (node === state.hovered) return;
    state.hovered = node;
    canvas.style.cursor = node < 0 ? 'default' : 'pointer';
    events.onMeet(node < 0 ? state.selected : node);
    redraw();
  };
  canvas.addEventListener('mousemove', (event) => meet(nodeAt(event, canvas, host, state)));
  canvas.addEventListener('mouseleave', () => meet(-1));
  canvas.addEventListener('click', (event) => {
    const node = nodeAt(event, canvas, host, state);
    if (node < 0) return;
    select(node);
    events.onMeet(node);
    zoomTo(node);
  });
}

function followKeys({ host, state, events, select, zoomTo }: CanvasParts): void {
  host.addEventListener('focus', () => {
    if (state.selected < 0) select(state.zoom);
    events.onMeet(state.selected);
  });
  host.addEventListener('keydown', (event) => {
    const { picture } = state;
    if (picture === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const from = state.selected < 0 ? state.zoom : state.selected;
    if (event.key === 'Enter' || event.key === ' ') zoomTo(from);
    else if (event.key === 'Escape' || event.key === 'Backspace') {
      zoomTo(0);
      select(from);
    } else {
      const next = nextByKey(event.key, from, picture);
      if (next === undefined) return;
      select(next);
      events.onMeet(next);
    }
    event.preventDefault();
  });
}

function nodeAt(event: MouseEvent, canvas: HTMLCanvasElement, host: HTMLElement, state: State): number {
  const { picture, zoom } = state;
  if (picture === undefined) return -1;
  const box = canvas.getBoundingClientRect();
  const row = Math.floor((event.clientY - box.top + host.scrollTop) / rowHeight);
  const depth = picture.direction === 'down' ? row : picture.layout.rows.length - 1 - row;
  const { start, scale } = horizontal(picture, zoom, box.width);
  if (scale === 0) return -1;
  return frameAt(picture.layout, depth, start + (event.clientX - box.left) / scale);
}

/** Scrolls so that the selected frame's row is in sight. */
function reveal(host: HTMLElement, { picture, selected }: State): void {
  if (picture === undefined || selected < 0) return;
  const top = topOf(picture.layout.depth[selected] ?? 0, picture);
  const isSeen = top >= host.scrollTop && top + rowHeight <= host.scrollTop + host.clientHeight;
  if (!isSeen) host.scrollTop = top - (host.clientHeight - rowHeight) / 2;
}
