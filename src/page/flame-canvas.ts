/**
 * One flame graph on a canvas: only what is in sight is drawn, so 50,000 frames move as 500 do. Beside the canvas a
 * tree item stands in for the selected frame, so that keyboard and screen reader meet what the eye does.
 */
import type { Layout } from '../report/flame/layout.ts';
import type { Paint } from '../report/flame/palette.ts';
import { frameAt, lastStartingBefore } from '../report/flame/rows.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { element } from './dom.ts';
import { fitLabel } from './fit-label.ts';
import { nextByKey } from './flame-keys.ts';

export interface Picture {
  readonly tree: FlameTree;
  readonly layout: Layout;
  /** Callers stand above their function, so their graph grows upward. */
  readonly direction: 'down' | 'up';
  readonly paintOf: (node: number) => Paint;
  /** Frames that are drawn faintly: not found, or not significant. */
  readonly isFaint: (node: number) => boolean;
  readonly describe: (node: number) => string;
  /** Rows marked at the edge: something was found there. */
  readonly marks: ReadonlySet<number>;
}

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

export const rowHeight = 20;
const fontSize = 11;
const font = `${fontSize}px "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, monospace`;

interface State {
  picture: Picture | undefined;
  zoom: number;
  selected: number;
  hovered: number;
  scheduled: boolean;
  /** The selected frame is still to be brought into sight: before the graph stands in the page it has no height. */
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

  const parts: CanvasParts = {
    canvas,
    host,
    state,
    events,
    redraw() {
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
    },
    select(node) {
      state.selected = node;
      announce(proxy, state);
      if (host.clientHeight > 0) reveal(host, state);
      else state.hidden = true;
      parts.redraw();
    },
    zoomTo(node) {
      state.zoom = node;
      parts.redraw();
      events.onZoom(node);
    },
  };
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

/** What pointer and keyboard act on. */
interface CanvasParts {
  readonly canvas: HTMLCanvasElement;
  readonly host: HTMLElement;
  readonly state: State;
  readonly events: CanvasEvents;
  readonly redraw: () => void;
  readonly select: (node: number) => void;
  readonly zoomTo: (node: number) => void;
}

/** The tree item that stands in for the selected frame says what the eye sees. */
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

/** Pixels from profile units under the current zoom. */
function horizontal(
  { layout }: Picture,
  zoom: number,
  width: number,
): { readonly start: number; readonly scale: number } {
  const span = layout.span[zoom] ?? 0;
  return { start: layout.left[zoom] ?? 0, scale: span > 0 ? width / span : 0 };
}

function topOf(depth: number, { layout, direction }: Picture): number {
  return (direction === 'down' ? depth : layout.rows.length - 1 - depth) * rowHeight;
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

function paint(canvas: HTMLCanvasElement, host: HTMLElement, state: State, picture: Picture): void {
  const width = host.clientWidth;
  const height = Math.min(host.clientHeight, picture.layout.rows.length * rowHeight);
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
  }
  const context = canvas.getContext('2d');
  if (context === null) return;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, width, height);
  context.font = font;
  context.textBaseline = 'middle';
  const brush: Brush = { context, width, ink: getComputedStyle(host).color, ...horizontal(picture, state.zoom, width) };
  picture.layout.rows.forEach((row, depth) => {
    const y = topOf(depth, picture) - host.scrollTop;
    if (y > -rowHeight && y < height) paintRow(row, y, brush, picture, state);
  });
  paintMarks(brush, picture, height);
}

interface Brush {
  readonly context: CanvasRenderingContext2D;
  readonly width: number;
  readonly start: number;
  readonly scale: number;
  readonly ink: string;
}

/** As wide as a finger's edge of the graph: where in its whole height something was found. */
const markWidth = 6;

function paintMarks({ context, width, ink }: Brush, { marks, layout }: Picture, height: number): void {
  context.fillStyle = ink;
  const rows = Math.max(1, layout.rows.length);
  for (const depth of marks)
    context.fillRect(width - markWidth, (height * depth) / rows, markWidth, Math.max(2, height / rows - 1));
}

function paintRow(row: Int32Array, y: number, brush: Brush, picture: Picture, state: State): void {
  const { layout } = picture;
  const { start, scale, width } = brush;
  const end = start + width / scale;
  let painted = -1;
  for (let at = Math.max(0, lastStartingBefore(row, layout, start)); at < row.length; at += 1) {
    const node = row[at] ?? 0;
    const left = layout.left[node] ?? 0;
    if (left >= end) break;
    const x = Math.max(0, (left - start) * scale);
    const right = Math.min(width, (left + (layout.span[node] ?? 0) - start) * scale);
    // Neighbors within one pixel are one pixel; the first of them stands for all.
    if (right <= 0 || (right - x < 0.5 && x < painted + 0.5)) continue;
    paintFrame(node, { x, y, width: Math.max(0.6, right - x) }, brush, picture, state);
    painted = right;
  }
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function paintFrame(node: number, box: Box, brush: Brush, picture: Picture, state: State): void {
  const { context } = brush;
  const colors = picture.paintOf(node);
  const status = picture.tree.status[node] ?? 'common';
  const inner = box.width > 3 ? box.width - 1 : box.width;
  const faint = picture.isFaint(node);
  context.globalAlpha = faint ? 0.25 : 1;
  context.fillStyle = colors.fill;
  context.fillRect(box.x, box.y, inner, rowHeight - 1);
  if (inner > 4 && (status === 'removed' || status === 'new')) texture(status, box, inner, brush);
  if (box.width > 24) {
    const name = picture.tree.frames[picture.tree.frame[node] ?? 0]?.name ?? '';
    const label = fitLabel(name, inner - 8, fontSize);
    if (status === 'removed' || status === 'new') halo(label, box, colors, context);
    context.globalAlpha = faint ? 0.65 : 1;
    context.fillStyle = faint ? brush.ink : colors.text;
    context.fillText(label, box.x + 4, box.y + rowHeight / 2);
  }
  context.globalAlpha = 1;
  if (node === state.selected || node === state.hovered) {
    context.strokeStyle = brush.ink;
    context.lineWidth = node === state.selected ? 2 : 1;
    context.strokeRect(box.x + 1, box.y + 1, Math.max(1, inner - 2), rowHeight - 3);
  }
}

function halo(label: string, box: Box, colors: Paint, context: CanvasRenderingContext2D): void {
  context.strokeStyle = colors.fill;
  context.lineWidth = 3;
  context.lineJoin = 'round';
  context.strokeText(label, box.x + 4, box.y + rowHeight / 2);
}

/** Hatched: gone. Dotted: new. */
function texture(status: 'removed' | 'new', box: Box, inner: number, { context }: Brush): void {
  context.save();
  context.beginPath();
  context.rect(box.x, box.y, inner, rowHeight - 1);
  context.clip();
  context.beginPath();
  if (status === 'removed') {
    for (let x = box.x - rowHeight; x < box.x + inner; x += 8) {
      context.moveTo(x, box.y + rowHeight);
      context.lineTo(x + rowHeight, box.y);
    }
    context.strokeStyle = 'rgba(255,255,255,0.65)';
    context.lineWidth = 2;
    context.stroke();
  } else {
    for (let x = box.x + 3; x < box.x + inner; x += 6) {
      for (let y = box.y + 3; y < box.y + rowHeight; y += 6) context.rect(x, y, 2, 2);
    }
    context.fillStyle = 'rgba(255,255,255,0.65)';
    context.fill();
  }
  context.restore();
}
