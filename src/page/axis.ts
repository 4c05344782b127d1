/** The horizontal axis of a small plot: the place of a value, and the round numbers written under it. */
import { svgElement } from './dom.ts';
import { ticksBetween } from './ticks.ts';

/** Pixels; as wide as the screen allows, so that letters keep their size on a phone. */
export interface PlotFrame {
  readonly width: number;
  /** Room for the names of the rows. */
  readonly left: number;
  readonly right: number;
}

export function plotFrame(): PlotFrame {
  const width = Math.max(280, Math.min(640, document.documentElement.clientWidth - 50));
  return { width, left: 72, right: width - 16 };
}

export interface Axis {
  /** Values beyond the ends are at the ends. */
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

export function axisOf({ low, high }: { readonly low: number; readonly high: number }, frame: PlotFrame): Axis {
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const from = low - room;
  const to = high + room;
  const at = (value: number): number =>
    frame.left + Math.min(1, Math.max(0, (value - from) / (to - from))) * (frame.right - frame.left);
  return { at, ticks: ticksBetween(from, to, frame.width < 400 ? 3 : 5) };
}

/** Lines down to `bottom`, their numbers below; at the right end a number ends where the picture does. */
export function axisMarks(
  axis: Axis,
  { bottom, width }: { readonly bottom: number; readonly width: number },
  print: (tick: number) => string,
): readonly SVGElement[] {
  return axis.ticks.flatMap((tick) => {
    const x = axis.at(tick);
    const text = print(tick);
    const reach = (text.length * tickLetter) / 2;
    return [
      svgElement('line', { x1: x, x2: x, y1: 8, y2: bottom, class: 'grid' }),
      svgElement(
        'text',
        { x: Math.min(x, width - reach), y: bottom + 20, class: 'axis', 'text-anchor': 'middle' },
        text,
      ),
    ];
  });
}

/** Pixels a letter of a tick takes. */
const tickLetter = 6.7;
