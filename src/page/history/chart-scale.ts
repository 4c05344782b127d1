/** Where things are in a chart: commits from left to right, values from bottom to top. */
import { visibleRange } from '../../report/html/visible-range.ts';
import { ticksBetween } from '../ticks.ts';
import type { ChartPoint } from './read-history.ts';
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

interface Wanted {
  readonly zero: 'fit' | 'zero';
  /** Levels that must be in sight. */
  readonly levels: readonly number[];
}

export function chartScale(
  stretches: readonly (readonly ChartPoint[])[],
  { from, to }: Span,
  { width, height, ...wanted }: ChartSize & Wanted,
): ChartScale {
  const { left, right, top, bottom } = margins;
  const [low, high] = valueRange(stretches, wanted);
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
    ticks: ticksBetween(low, high, Math.max(3, Math.round(inner / 36))),
  };
}

/** Of the stretches between steps each by itself: a far outlier must not squeeze the rest, a step is none. */
function valueRange(
  stretches: readonly (readonly ChartPoint[])[],
  { zero, levels }: Wanted,
): readonly [number, number] {
  const medians = stretches.map((stretch) => stretch.map(({ median }) => median)).filter(({ length }) => length > 0);
  if (medians.length === 0) return [0, 1];
  const near = visibleRange(medians);
  // Intervals may reach beyond the medians, as far again as the medians do; longer ones are cut.
  const most = near.high - near.low || Math.abs(near.high) * 0.05;
  const inside = stretches.flat().filter(({ median }) => median >= near.low && median <= near.high);
  const lowest = Math.min(...inside.map(({ low }) => Math.max(low, near.low - most)), ...levels);
  const highest = Math.max(...inside.map(({ high }) => Math.min(high, near.high + most)), ...levels);
  const room = Math.max(highest - lowest, Math.abs(highest) * 0.02, Number.MIN_VALUE * 1e20) * 0.08;
  return zero === 'zero' ? [0, highest + room] : [Math.max(lowest - room, Math.min(0, lowest)), highest + room];
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
