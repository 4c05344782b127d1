/** The strip of history: medians of stored runs, oldest first, and the candidate at the end. */
import { formatScaled, withSuffix } from '../../../units/format.ts';
import { scaleOf } from '../../../units/scale.ts';
import type { PageJudgement } from '../page-data-types.ts';
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
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const y = (value: number): number => bottom - (high === low ? 0.5 : (value - low) / (high - low)) * (bottom - top);
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
    ...history.flatMap((point, index) => pointMarks(point, x(index), y(point[2]), print)),
    ...(candidate === null ? [] : [dot(x(values.length), y(candidate), 1, `this PR: ${print(candidate)}`)]),
  );
  return figure('History', picture, words);
}

function pointMarks(
  [commit, day, median, accepted]: Point,
  x: number,
  y: number,
  print: (value: number) => string,
): readonly SVGElement[] {
  const title = `${commit}, ${day}: ${print(median)}${accepted === 0 ? '' : `, accepted: ${accepted}`}`;
  const mark = dot(x, y, 0, title);
  if (accepted === 0) return [mark];
  return [mark, svgElement('text', { x, y: y - 8, class: 'axis', 'text-anchor': 'middle' }, 'accepted')];
}

function wordsOf(history: readonly Point[], candidate: number | null, print: (value: number) => string): string {
  const values = history.map(([, , median]) => median);
  const span = `medians between ${print(Math.min(...values))} and ${print(Math.max(...values))}`;
  const last = candidate === null ? '' : `; this PR ${print(candidate)}`;
  return `${history.length} stored runs from ${history[0]?.[1] ?? ''} to ${history.at(-1)?.[1] ?? ''}, ${span}${last}.`;
}
