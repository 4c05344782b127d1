/** The strip of history: medians of stored runs, oldest first, and the candidate at the end. */

import type { PageJudgement } from '../report/html/page-data-types.ts';
import { visibleRange } from '../report/html/visible-range.ts';
import { formatScaled, withSuffix } from '../units/format.ts';
import { scaleOf } from '../units/scale.ts';
import { plotFrame } from './axis.ts';
import { svgElement } from './dom.ts';
import { dot, figure, rowName } from './plot-parts.ts';

const top = 18;
const bottom = 90;

type Point = NonNullable<PageJudgement['history']>[number];

export function historyPlot(judgement: PageJudgement): HTMLElement | undefined {
  const { history = [], unit, medians } = judgement;
  const frame = plotFrame();
  if (history.length < 2) return undefined;
  const candidate = medians?.[1] ?? null;
  const values = history.map(([, , median]) => median);
  const all = candidate === null ? values : [...values, candidate];
  const { low, high } = visible(values, candidate);
  const y = (value: number): number => bottom - (high === low ? 0.5 : shareOf(value, low, high)) * (bottom - top);
  const x = (index: number): number => frame.left + (index / Math.max(1, all.length - 1)) * (frame.right - frame.left);
  const scale = scaleOf([low, high], unit);
  const print = (value: number): string => withSuffix(formatScaled(value, scale), scale);
  const path = values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const words = wordsOf(history, candidate, print);
  const picture = svgElement(
    'svg',
    { viewBox: `0 0 ${frame.width} 108`, role: 'img', 'aria-label': words },
    rowName(print(high), top + 4),
    ...(high === low ? [] : [rowName(print(low), bottom + 4)]),
    svgElement('path', { d: path, class: 'line' }),
    ...history.flatMap((point, index) => {
      const [, , median] = point;
      const place = {
        x: x(index),
        y: y(median),
        end: median > high ? 'high' : median < low ? 'low' : undefined,
      } as const;
      return pointMarks(point, place, print);
    }),
    ...(candidate === null ? [] : [dot(x(values.length), y(candidate), 1, `candidate: ${print(candidate)}`)]),
  );
  return figure('History', picture, words);
}

/** One run that was disturbed must not press all others into a line; the candidate is always in sight. */
function visible(values: readonly number[], candidate: number | null): { readonly low: number; readonly high: number } {
  const { low, high } = visibleRange([values]);
  return candidate === null ? { low, high } : { low: Math.min(low, candidate), high: Math.max(high, candidate) };
}

function shareOf(value: number, low: number, high: number): number {
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

interface Place {
  readonly x: number;
  readonly y: number;
  /** Beyond which edge the value lies, if beyond one. */
  readonly end: 'low' | 'high' | undefined;
}

function pointMarks(
  [commit, day, median, accepted]: Point,
  { x, y, end }: Place,
  print: (value: number) => string,
): readonly SVGElement[] {
  const title = `${commit}, ${day}: ${print(median)}${accepted === 0 ? '' : `, accepted: ${accepted}`}`;
  const mark = end === undefined ? dot(x, y, 0, title) : farMark({ x, y, end }, print(median), title);
  if (accepted === 0) return [mark];
  return [mark, svgElement('text', { x, y: y - 8, class: 'axis halo', 'text-anchor': 'middle' }, 'accepted')];
}

function farMark({ x, y, end }: Place & { readonly end: 'low' | 'high' }, value: string, title: string): SVGElement {
  const tip = end === 'high' ? -7 : 7;
  return svgElement(
    'g',
    { class: 'far' },
    svgElement('path', { d: `M${x - 6} ${y}L${x} ${y + tip}L${x + 6} ${y}Z`, class: 'dot side0' }),
    svgElement('text', { x: x + 11, y: y + (end === 'high' ? 0 : 4), class: 'axis' }, value),
    svgElement('title', {}, title),
  );
}

function wordsOf(history: readonly Point[], candidate: number | null, print: (value: number) => string): string {
  const values = history.map(([, , median]) => median);
  const last = candidate === null ? '' : `; candidate ${print(candidate)}`;
  const [first] = history;
  if (first !== undefined && history.length === 1) {
    return `1 stored run of ${first[1]}, median ${print(first[2])}${last}.`;
  }
  const span = `medians between ${print(Math.min(...values))} and ${print(Math.max(...values))}`;
  return `${history.length} stored runs from ${history[0]?.[1] ?? ''} to ${history.at(-1)?.[1] ?? ''}, ${span}${last}.`;
}
