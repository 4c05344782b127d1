/** The drawn parts of a trend chart. Shapes and colors only; text beside the chart explains them. */

import type { HistoryPageData, PageTrend } from '../../report/html/history-data-types.ts';
import { formatScaled, withSuffix } from '../../units/format.ts';
import { scaleOf } from '../../units/scale.ts';
import { svgElement } from '../dom.ts';
import { type ChartScale, withoutCollisions } from './chart-scale.ts';
import { type ChartPoint, commitAt } from './read-history.ts';
import type { Span } from './view-state.ts';

/** Width of a letter of the charts' font, pixels. */
const letter = 6.7;

export interface Drawing {
  readonly data: HistoryPageData;
  readonly trend: PageTrend;
  readonly unit: string;
  /** All points of the trend; `shown`: those within the span. */
  readonly points: readonly ChartPoint[];
  readonly shown: readonly ChartPoint[];
  readonly span: Span;
  readonly scale: ChartScale;
}

export function valueAxis({ scale, unit }: Drawing): readonly SVGElement[] {
  const printed = scaleOf(scale.ticks, unit);
  return scale.ticks.flatMap((tick) => [
    svgElement('line', { x1: scale.left, x2: scale.right, y1: scale.y(tick), y2: scale.y(tick), class: 'grid' }),
    svgElement(
      'text',
      { x: scale.left - 8, y: scale.y(tick) + 4, class: 'axis', 'text-anchor': 'end' },
      withSuffix(formatScaled(tick, printed), printed),
    ),
  ]);
}

/** Days below; tags, where there are any, a line above them. */
export function commitAxis({ data, span, scale }: Drawing): readonly SVGElement[] {
  const at = (index: number): number => within(scale.x(index), scale, 40);
  const count = Math.max(2, Math.floor((scale.right - scale.left) / 130));
  const places = Array.from({ length: count }, (_, index) =>
    Math.round(span.from + ((span.to - span.from) * index) / (count - 1)),
  );
  const days = [...new Set(places)].map((index) => ({ x: at(index), text: commitAt(data, index)[1] }));
  const ends = [days.at(0), days.at(-1), ...days.slice(1, -1)].filter((day) => day !== undefined);
  const tags = indices(span)
    .flatMap((index) =>
      commitAt(data, index)[3]
        .slice(-1)
        .map((text) => ({ index, text: text.slice(0, 24) })),
    )
    .reverse();
  const labels = withoutCollisions(
    tags.map(({ index, text }) => ({ x: within(afterCommit(index, scale), scale, (text.length * letter) / 2), text })),
    letter,
  );
  const text = (x: number, y: number, content: string, name: string): SVGElement =>
    svgElement('text', { x, y, class: name, 'text-anchor': 'middle' }, content);
  return [
    svgElement('line', { x1: scale.left, x2: scale.right, y1: scale.bottom, y2: scale.bottom, class: 'base' }),
    ...tags.map(({ index }) => {
      const x = afterCommit(index, scale);
      return svgElement('line', { x1: x, x2: x, y1: scale.top, y2: scale.bottom + 4, class: 'tag-line' });
    }),
    ...labels.map((label) => text(label.x, scale.bottom + 15, label.text, 'axis tag-name')),
    ...withoutCollisions(ends, letter).map((day) => text(day.x, scale.bottom + 31, day.text, 'axis')),
  ];
}

/** Between a commit and the next: what a tag names ends there. */
function afterCommit(index: number, scale: ChartScale): number {
  return (scale.x(index) + scale.x(index + 1)) / 2;
}

function indices({ from, to }: Span): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Kept inside the chart's frame, `half` its own half width. */
function within(x: number, { left, right }: ChartScale, half: number): number {
  return Math.max(left + half - 30, Math.min(right - half, x));
}

/** Every run: the interval of its processes as a thin line, its median as a dot, medians joined faintly. */
export function runMarks({ shown, scale }: Drawing): readonly SVGElement[] {
  const spot = ({ commit, median }: ChartPoint): string => `${round(scale.x(commit))} ${round(scale.y(median))}`;
  const inside = shown.filter(({ median }) => median >= scale.low && median <= scale.high);
  const whiskers = inside.map(
    ({ commit, low, high }) => `M${round(scale.x(commit))} ${round(scale.y(low))}V${round(scale.y(high))}`,
  );
  const outside = shown.filter((point) => !inside.includes(point));
  return [
    svgElement('path', {
      d: shown.map((point, i) => `${i === 0 ? 'M' : 'L'}${spot(point)}`).join(''),
      class: 'thread',
    }),
    svgElement('path', { d: whiskers.join(''), class: 'whisker' }),
    svgElement('path', {
      d: inside.map((point) => `M${spot(point)}h0`).join(''),
      class: 'dots',
      'stroke-width': dotSize(shown.length, scale),
    }),
    ...outside.map(({ commit, median }) => edgeMark(scale.x(commit), median > scale.high ? 'above' : 'below', scale)),
  ];
}

function dotSize(count: number, { left, right }: ChartScale): number {
  return round(Math.max(2.6, Math.min(6, ((right - left) / Math.max(1, count)) * 0.8)));
}

/** A far outlier: an arrow at the edge that it lies beyond. */
function edgeMark(x: number, side: 'above' | 'below', { top, bottom }: ChartScale): SVGElement {
  const [tip, base] = side === 'above' ? [top, top + 8] : [bottom, bottom - 8];
  return svgElement('path', { d: `M${round(x)} ${tip}l5 ${base - tip}h-10z`, class: 'edge' });
}

/** The points between one step and the next. */
export function stretchesOf(points: readonly ChartPoint[], { steps }: PageTrend): readonly (readonly ChartPoint[])[] {
  const edges = [0, ...steps.map(({ point }) => point), points.length];
  return edges.slice(1).map((edge, index) => points.slice(edges[index] ?? 0, edge));
}

export function isWithin({ commit }: { readonly commit: number }, { from, to }: Span): boolean {
  return commit >= from && commit <= to;
}

/** Those on a level: what moves bit by bit has none. */
function levelStretches(points: readonly ChartPoint[], { steps }: PageTrend): readonly (readonly ChartPoint[])[] {
  const starts = [0, ...steps.map(({ point, gradual }) => gradual?.last ?? point)];
  const ends = [...steps.map(({ point }) => point), points.length];
  return ends.map((end, index) => points.slice(starts[index] ?? 0, end));
}

/** The level of each stretch between steps. */
export function levelMarks({ points, trend, span, scale }: Drawing): readonly SVGElement[] {
  if (trend.steps.length === 0) return [];
  return levelStretches(points, trend).flatMap((stretch) => {
    const visible = stretch.filter((point) => isWithin(point, span));
    const [first, last] = [visible[0], visible.at(-1)];
    if (first === undefined || last === undefined) return [];
    const y = round(scale.y(medianOf(stretch)));
    const d = `M${round(scale.x(first.commit) - 3)} ${y}H${round(scale.x(last.commit) + 3)}`;
    return [svgElement('path', { d, class: 'level' })];
  });
}

function medianOf(points: readonly ChartPoint[]): number {
  const sorted = points.map(({ median }) => median).sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const [a = 0, b = a] = [sorted[half], sorted[half - 1]];
  return sorted.length % 2 === 1 ? a : (a + b) / 2;
}

/** Between the last run before a step and the first after it. */
export function stepMarks({ trend, points, span, scale }: Drawing): readonly SVGElement[] {
  const places = trend.steps.flatMap((step) => {
    const [before, after] = [points[step.point - 1], points[step.gradual?.last ?? step.point]];
    if (before === undefined || after === undefined || !isWithin(after, span)) return [];
    const from = scale.x(Math.max(before.commit, span.from));
    return [{ step, from, before, after, x: (from + scale.x(after.commit)) / 2 }];
  });
  const named = withoutCollisions(
    places.map(({ step, x }) => ({ x: within(x, scale, 30), text: step.change, kind: step.kind })),
    letter,
  );
  return [
    ...places.map(({ step, from, before, after, x }) =>
      svgElement('line', {
        // What came bit by bit goes from level to level, and stands at no commit.
        ...(step.gradual === undefined
          ? { x1: x, x2: x, y1: scale.top - 6, y2: scale.bottom }
          : { x1: from, x2: scale.x(after.commit), y1: scale.y(before.median), y2: scale.y(after.median) }),
        class: `step ${step.kind} ${step.state}`,
      }),
    ),
    ...named.map(({ x, text, kind }) =>
      svgElement('text', { x, y: scale.top - 12, class: `axis ${kind}`, 'text-anchor': 'middle' }, text),
    ),
  ];
}

/** A diamond where an override took effect. */
export function overrideMarks({ data, trend, span, scale }: Drawing): readonly SVGElement[] {
  return trend.overrides.flatMap((index) => {
    const override = data.overrides[index];
    if (override === undefined || !isWithin(override, span)) return [];
    const x = round(scale.x(override.commit));
    return [
      svgElement('path', { d: `M${x} ${scale.bottom - 10}l5 5l-5 5l-5 -5z`, class: `override ${override.kind}` }),
    ];
  });
}

/** A triangle above each run at which another tool alerts, with the threshold that it exceeds. */
export function alertMarks({ trend, points, span, scale }: Drawing): readonly SVGElement[] {
  const alerts = (trend.alerts ?? []).flatMap(([index, share]) => {
    const point = points[index];
    return point !== undefined && isWithin(point, span) ? [{ x: round(scale.x(point.commit)), text: share }] : [];
  });
  const y = scale.top + 4;
  return [
    ...alerts.map(({ x }) => svgElement('path', { d: `M${x} ${y + 9}l-5 -9h10z`, class: 'alert' })),
    ...withoutCollisions(alerts, letter).map(({ x, text }) =>
      svgElement('text', { x, y: y + 21, class: 'axis alert-name', 'text-anchor': 'middle' }, text),
    ),
  ];
}

/** The level at a reference, from there to the right edge. References at one level share their name's place. */
export function referenceMarks({ data, trend, span, scale }: Drawing): readonly SVGElement[] {
  const lines = trend.drifts.flatMap(({ reference, level, certainty, kind }) => {
    const { from = 0, label = '' } = data.references[reference] ?? {};
    if (from > span.to) return [];
    const start = round(from < span.from ? scale.left : scale.x(from));
    return [{ start, y: round(scale.y(level)), label: label.slice(0, 24), kind: certainty === 'clear' ? kind : '' }];
  });
  const names: { readonly y: number; text: string }[] = [];
  for (const { y, label } of lines) {
    const near = names.find((name) => Math.abs(name.y - y) < nameHeight);
    if (near === undefined) names.push({ y, text: label });
    else near.text += `, ${label}`;
  }
  return [
    ...lines.map(({ start, y, kind }) =>
      svgElement('path', { d: `M${start} ${y}H${scale.right}`, class: `reference ${kind}` }),
    ),
    ...names.map(({ y, text }) => {
      const above = y > scale.top + 2 * nameHeight;
      const place = { x: scale.right - 4, y: above ? y - 5 : y + nameHeight, 'text-anchor': 'end' };
      return svgElement('text', { ...place, class: 'axis reference-name' }, text);
    }),
  ];
}

/** Pixels a line of a chart's text takes. */
const nameHeight = 13;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
