/** Where things stand in a chart: commits from left to right, values from bottom to top. */
import { ticksBetween } from '../ticks.ts';
import type { ChartPoint } from './read-data.ts';
import type { Span } from './view-state.ts';

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

export interface ChartScale extends ChartSize {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (commit: number) => number;
  readonly y: (value: number) => number;
  /** The commit a pixel is nearest to. */
  readonly commitAt: (pixel: number) => number;
  readonly ticks: readonly number[];
  /** Values beyond these ends are marked at the edge. */
  readonly low: number;
  readonly high: number;
}

const margins = { left: 68, right: 14, top: 30, bottom: 40 };

/** Medians this many times the middle half's width beyond it are far outliers: they would flatten all the rest. */
const outlying = 6;

export function chartScale(
  points: readonly ChartPoint[],
  { from, to }: Span,
  { width, height, zero, levels }: ChartSize & { readonly zero: 'fit' | 'zero'; readonly levels: readonly number[] },
): ChartScale {
  const { left, right, top, bottom } = margins;
  const [low, high] = valueRange(points, levels, zero);
  const step = (width - left - right) / (to - from + 1);
  const inner = height - top - bottom;
  return {
    width,
    height,
    left,
    right: width - right,
    top,
    bottom: height - bottom,
    low,
    high,
    x: (commit) => left + (commit - from + 0.5) * step,
    y: (value) => top + (1 - (Math.min(high, Math.max(low, value)) - low) / (high - low)) * inner,
    commitAt: (pixel) => Math.max(from, Math.min(to, from + Math.floor((pixel - left) / step))),
    ticks: ticksBetween(low, high),
  };
}

function valueRange(
  points: readonly ChartPoint[],
  levels: readonly number[],
  zero: 'fit' | 'zero',
): readonly [number, number] {
  const medians = points.map(({ median }) => median).sort((a, b) => a - b);
  const quartile = (share: number): number => medians[Math.floor((medians.length - 1) * share)] ?? 0;
  // Half a per cent of room at least: of equal values there is no width.
  const width = Math.max(quartile(0.75) - quartile(0.25), Math.abs(quartile(0.5)) * 0.005);
  const ends = [quartile(0.25) - outlying * width, quartile(0.75) + outlying * width] as const;
  const shown = points.filter(({ median }) => median >= ends[0] && median <= ends[1]);
  const values = [...shown.flatMap(({ low, high }) => [Math.max(low, ends[0]), Math.min(high, ends[1])]), ...levels];
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const room = Math.max(highest - lowest, Math.abs(highest) * 0.02, Number.MIN_VALUE * 1e20) * 0.08;
  if (values.length === 0) return [0, 1];
  if (zero === 'zero') return [0, highest + room || 1];
  return [Math.max(lowest - room, Math.min(0, lowest)), highest + room];
}

export interface Label {
  readonly x: number;
  readonly text: string;
}

/** Of labels in order of importance those that do not run into one another; `letter`: width of one. */
export function withoutCollisions<L extends Label>(labels: readonly L[], letter: number): readonly L[] {
  const kept: L[] = [];
  for (const label of labels) {
    const room = (other: Label): number => ((other.text.length + label.text.length) / 2 + 2) * letter;
    if (kept.every((other) => Math.abs(other.x - label.x) >= room(other))) kept.push(label);
  }
  return kept;
}
