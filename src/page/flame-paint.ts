/** What a flame graph on a canvas looks like: rows that are in sight, frame by frame, and where its rows and frames are. */
import type { Layout } from '../report/flame/layout.ts';
import type { Paint } from '../report/flame/palette.ts';
import { lastStartingBefore } from '../report/flame/rows.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { fitLabel } from './fit-label.ts';

export interface Picture {
  readonly tree: FlameTree;
  readonly layout: Layout;
  /** Callers are above their function, so their graph grows upward. */
  readonly direction: 'down' | 'up';
  readonly paintOf: (node: number) => Paint;
  /** Frames that are drawn faintly: not found, or not significant. */
  readonly isFaint: (node: number) => boolean;
  readonly describe: (node: number) => string;
  /** Rows marked at the edge: something was found there. */
  readonly marks: ReadonlySet<number>;
}

/** What of the state shows. */
export interface Painted {
  readonly zoom: number;
  readonly selected: number;
  readonly hovered: number;
}

export const rowHeight = 20;
const fontSize = 11;
const font = `${fontSize}px "DejaVu Sans Mono", ui-monospace, Menlo, Consolas, monospace`;

/** Pixels from profile units under the current zoom. */
export function horizontal(
  { layout }: Picture,
  zoom: number,
  width: number,
): { readonly start: number; readonly scale: number } {
  const span = layout.span[zoom] ?? 0;
  return { start: layout.left[zoom] ?? 0, scale: span > 0 ? width / span : 0 };
}

export function topOf(depth: number, { layout, direction }: Picture): number {
  return (direction === 'down' ? depth : layout.rows.length - 1 - depth) * rowHeight;
}

export function paint(canvas: HTMLCanvasElement, host: HTMLElement, state: Painted, picture: Picture): void {
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

function paintRow(row: Int32Array, y: number, brush: Brush, picture: Picture, state: Painted): void {
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
    // Neighbors within one pixel are one pixel; the first of them represents all.
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

function paintFrame(node: number, box: Box, brush: Brush, picture: Picture, state: Painted): void {
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
