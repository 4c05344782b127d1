/**
 * One trend as a chart that can be read by pointer and by keyboard: it is a slider over the runs, whose value is printed in
 * words. Dragging a stretch zooms into it.
 */
import type { HistoryPageData, PageTarget, PageTrend } from '../../report/html/history-data-types.ts';
import { element, svgElement } from '../dom.ts';
import {
  alertMarks,
  commitAxis,
  type Drawing,
  isWithin,
  levelMarks,
  overrideMarks,
  referenceMarks,
  runMarks,
  stepMarks,
  stretchesOf,
  valueAxis,
} from './chart-marks.ts';
import { type ChartScale, chartScale } from './chart-scale.ts';
import { type ChartPoint, readPoints } from './read-history.ts';
import { readout, sentenceOf } from './readout.ts';
import type { Span, ViewState } from './view-state.ts';

export interface ChartEvents {
  readonly view: () => ViewState;
  readonly onSpan: (span: Span) => void;
  /** `factor` below 1 zooms in around a commit; 0 shows everything. */
  readonly onZoom: (factor: number, center: number) => void;
}

export interface TrendChart {
  readonly host: HTMLElement;
  draw(): void;
}

export interface ChartSubject {
  readonly data: HistoryPageData;
  readonly target: PageTarget;
  readonly trend: PageTrend;
  readonly name: string;
  readonly height: number;
}

interface State {
  drawing: Drawing | undefined;
  /** Index among all points; −1 before anything was met. */
  selected: number;
}

export function trendChart(subject: ChartSubject, events: ChartEvents): TrendChart {
  const { data, trend, target, name } = subject;
  const points = readPoints(trend, data);
  const words = element('div', { class: 'readout' });
  const frame = element('div', {
    class: 'chart',
    tabindex: '0',
    role: 'slider',
    'aria-label': `${target.metric} of ${name}, run by run`,
    'aria-valuemin': '1',
    'aria-valuemax': String(Math.max(1, points.length)),
  });
  const state: State = { drawing: undefined, selected: -1 };
  const chart: DrawnChart = { subject, events, points, frame, words, state, cursor: svgElement('g', {}) };
  select(chart, points.length - 1);
  followPointer(chart);
  followKeys(chart);
  const draw = (): void => paint(chart);
  new ResizeObserver(draw).observe(frame);
  return { host: element('div', {}, frame, words), draw };
}

interface DrawnChart {
  readonly subject: ChartSubject;
  readonly events: ChartEvents;
  readonly points: readonly ChartPoint[];
  readonly frame: HTMLElement;
  readonly words: HTMLElement;
  readonly state: State;
  readonly cursor: SVGElement;
}

function paint(chart: DrawnChart): void {
  const { subject, events, points, frame, state, cursor } = chart;
  const { span, scale: zero } = events.view();
  const width = frame.clientWidth;
  if (width === 0) return;
  const height = width < 520 ? Math.min(subject.height, 230) : subject.height;
  const stretches = stretchesOf(points, subject.trend).map((each) => each.filter((point) => isWithin(point, span)));
  const shown = stretches.flat();
  const levels = subject.trend.drifts.filter(({ certainty }) => certainty === 'clear').map(({ level }) => level);
  const scale = chartScale(stretches, span, { width, height, zero, levels });
  const { data, trend, target } = subject;
  const drawing: Drawing = { data, trend, unit: target.unit, points, shown, span, scale };
  state.drawing = drawing;
  const marks = [valueAxis, commitAxis, referenceMarks, levelMarks, runMarks, stepMarks, overrideMarks, alertMarks];
  frame.replaceChildren(
    svgElement(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, height, 'aria-hidden': 'true' },
      ...marks.flatMap((mark) => mark(drawing)),
      ...(shown.length === 0 ? [emptyMark(scale)] : []),
      cursor,
    ),
  );
  paintCursor(chart);
}

function emptyMark({ left, right, top, bottom }: ChartScale): SVGElement {
  const at = { x: (left + right) / 2, y: (top + bottom) / 2, class: 'axis', 'text-anchor': 'middle' };
  return svgElement('text', at, 'no run in this stretch');
}

function paintCursor({ points, state, cursor, frame }: DrawnChart): void {
  const point = points[state.selected];
  const { drawing } = state;
  cursor.replaceChildren();
  const isActive = frame.matches(':hover, :focus');
  if (point === undefined || drawing === undefined || !isActive || !drawing.shown.includes(point)) return;
  const { scale } = drawing;
  const x = scale.x(point.commit);
  cursor.append(
    svgElement('line', { x1: x, x2: x, y1: scale.top, y2: scale.bottom, class: 'crosshair' }),
    svgElement('circle', { cx: x, cy: scale.y(point.median), r: 5, class: 'met' }),
  );
}

function select(chart: DrawnChart, index: number): void {
  const { subject, points, frame, words, state } = chart;
  const point = points[index];
  if (point === undefined) return;
  state.selected = index;
  frame.setAttribute('aria-valuenow', String(index + 1));
  frame.setAttribute('aria-valuetext', sentenceOf(point, index, subject));
  words.replaceChildren(...readout(point, index, subject));
  paintCursor(chart);
}

/** The run nearest to a pixel, of several of one commit the one whose median is nearest. */
function pointAt({ points, state, frame }: DrawnChart, event: PointerEvent): number {
  const { drawing } = state;
  if (drawing === undefined || drawing.shown.length === 0) return -1;
  const box = frame.getBoundingClientRect();
  const commit = drawing.scale.commitAt(event.clientX - box.left);
  const y = event.clientY - box.top;
  let [best, distance] = [-1, Number.POSITIVE_INFINITY];
  points.forEach((point, index) => {
    if (!isWithin(point, drawing.span)) return;
    const away = Math.abs(point.commit - commit) * 1e4 + Math.abs(drawing.scale.y(point.median) - y);
    if (away < distance) [best, distance] = [index, away];
  });
  return best;
}

/** Shorter drags are clicks. */
const shortestDrag = 10;

function followPointer(chart: DrawnChart): void {
  const { frame, events, state } = chart;
  let start: { readonly x: number; readonly pointer: number } | undefined;
  const selection = element('div', { class: 'selection', hidden: '' });
  const left = (): number => frame.getBoundingClientRect().left;
  frame.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    start = { x: event.clientX - left(), pointer: event.pointerId };
    select(chart, pointAt(chart, event));
  });
  frame.addEventListener('pointermove', (event) => {
    if (start === undefined) return select(chart, pointAt(chart, event));
    const x = event.clientX - left();
    if (Math.abs(x - start.x) < shortestDrag) return;
    if (!frame.hasPointerCapture(start.pointer)) frame.setPointerCapture(start.pointer);
    selection.hidden = false;
    selection.style.left = `${Math.min(x, start.x)}px`;
    selection.style.width = `${Math.abs(x - start.x)}px`;
    if (selection.parentElement !== frame) frame.append(selection);
  });
  const stop = (event: PointerEvent, use: 'use' | 'drop'): void => {
    const from = start?.x;
    start = undefined;
    selection.remove();
    const x = event.clientX - left();
    const { drawing } = state;
    if (use === 'drop' || from === undefined || drawing === undefined || Math.abs(x - from) < shortestDrag) return;
    const [a, b] = [drawing.scale.commitAt(from), drawing.scale.commitAt(x)];
    events.onSpan({ from: Math.min(a, b), to: Math.max(a, b) });
  };
  frame.addEventListener('pointerup', (event) => stop(event, 'use'));
  frame.addEventListener('pointercancel', (event) => stop(event, 'drop'));
  frame.addEventListener('dblclick', () => events.onZoom(0, 0));
  for (const event of ['pointerleave', 'focus', 'blur']) frame.addEventListener(event, () => paintCursor(chart));
}

function followKeys(chart: DrawnChart): void {
  const { frame, points, state, events, subject } = chart;
  frame.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const from = state.selected;
    const next = nextByKey(event.key, from, {
      count: points.length,
      steps: subject.trend.steps.map(({ point }) => point),
    });
    if (next !== undefined) {
      select(chart, next);
      reveal(chart, next);
    } else if (event.key === '+' || event.key === '=') events.onZoom(0.5, points[from]?.commit ?? 0);
    else if (event.key === '-') events.onZoom(2, points[from]?.commit ?? 0);
    else if (event.key === '0' || event.key === 'Escape') events.onZoom(0, 0);
    else if (event.key === 'Enter') chart.words.querySelector('a')?.click();
    else return;
    event.preventDefault();
  });
}

/** Arrows go from run to run, Page Up and Down from step to step. */
export function nextByKey(
  key: string,
  from: number,
  { count, steps }: { readonly count: number; readonly steps: readonly number[] },
): number | undefined {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, from - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageUp':
      return steps.findLast((point) => point < from) ?? 0;
    case 'PageDown':
      return steps.find((point) => point > from) ?? last;
    default:
      return undefined;
  }
}

/** Moves the span so that the selected run is in it. */
function reveal({ points, events }: DrawnChart, index: number): void {
  const commit = points[index]?.commit ?? 0;
  const { span } = events.view();
  const width = span.to - span.from;
  if (commit < span.from) events.onSpan({ from: commit, to: commit + width });
  else if (commit > span.to) events.onSpan({ from: commit - width, to: commit });
}
