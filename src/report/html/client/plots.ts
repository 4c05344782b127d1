/** The distribution of both sides and the strip of history: small pictures of raw numbers, with their words. */
import { formatQuantity, formatScaled, withSuffix } from '../../../units/format.ts';
import { scaleOf } from '../../../units/scale.ts';
import type { PageJudgement } from '../page-data-types.ts';
import { element, svgElement } from './dom.ts';

const width = 640;
const padding = 72;

interface Axis {
  readonly at: (value: number) => number;
  readonly ticks: readonly number[];
}

function axisOf(values: readonly number[]): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low || Math.abs(high) || 1) * 0.06;
  const from = low - room;
  const to = high + room;
  const at = (value: number): number => padding + ((value - from) / (to - from)) * (width - padding - 16);
  return { at, ticks: ticksBetween(from, to) };
}

/** Four to eight round numbers. */
function ticksBetween(from: number, to: number): readonly number[] {
  const rough = (to - from) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? power;
  const first = Math.ceil(from / step);
  return Array.from({ length: Math.max(0, Math.floor(to / step) - first + 1) }, (_, index) => (first + index) * step);
}

/** Every process a dot; a bar at each median; under the candidate where the baseline's median would be, shifted by the interval. */
export function distributionPlot(judgement: PageJudgement): HTMLElement | undefined {
  const { values, sides, medians, shift, unit } = judgement;
  if (values === undefined || sides === undefined || values.length === 0) return undefined;
  const [baseline = null, candidate = null] = medians ?? [];
  const axis = axisOf([...values, ...[baseline, candidate].filter((each) => each !== null)]);
  const scale = scaleOf(axis.ticks, unit);
  const row = (side: 0 | 1): number => (side === 0 ? 34 : 92);
  const marks = svgElement('g', {});
  for (const [index, value] of values.entries()) {
    const side = sides[index] ?? 0;
    // A fixed scatter by order of time, so that equal numbers do not hide one another.
    const y = row(side) + ((index * 37) % 29) - 14;
    marks.append(
      dot(
        axis.at(value),
        y,
        side,
        `${side === 0 ? 'baseline' : 'candidate'} process ${index + 1}: ${formatQuantity(value, unit)}`,
      ),
    );
  }
  for (const [side, median] of [
    [0, baseline],
    [1, candidate],
  ] as const) {
    if (median === null) continue;
    marks.append(
      svgElement('line', {
        x1: axis.at(median),
        x2: axis.at(median),
        y1: row(side) - 22,
        y2: row(side) + 22,
        class: `median side${side}`,
      }),
    );
  }
  if (shift !== undefined && baseline !== null) marks.append(intervalMark(baseline, shift, axis));
  const count = (side: 0 | 1): number => sides.filter((each) => each === side).length;
  const words = `Baseline: ${count(0)} processes, median ${baseline === null ? 'unknown' : formatQuantity(baseline, unit)}. Candidate: ${count(1)} processes, median ${candidate === null ? 'unknown' : formatQuantity(candidate, unit)}. Shift ${judgement.change}${judgement.interval === '' ? '' : `, 95 % interval ${judgement.interval}`}.`;
  return figure(
    'Every process',
    svgElement(
      'svg',
      { viewBox: `0 0 ${width} 158`, role: 'img', 'aria-label': words },
      ...axisMarks(axis, 124, (tick) => withSuffix(formatScaled(tick, scale), scale)),
      sideLabel('baseline', 38),
      sideLabel('candidate', 96),
      marks,
    ),
    words,
  );
}

function dot(x: number, y: number, side: 0 | 1, title: string): SVGElement {
  return svgElement(
    'circle',
    { cx: x.toFixed(1), cy: y.toFixed(1), r: 3, class: `dot side${side}` },
    svgElement('title', {}, title),
  );
}

function sideLabel(text: string, y: number): SVGElement {
  return svgElement('text', { x: 0, y, class: 'axis' }, text);
}

function intervalMark(
  baseline: number,
  [ratio, low, high]: readonly [number, number | null, number | null],
  axis: Axis,
): SVGElement {
  const left = axis.at(baseline * (low ?? ratio));
  const right = axis.at(baseline * (high ?? ratio));
  const y = 120;
  return svgElement(
    'path',
    { d: `M${left} ${y - 4}V${y + 4}M${left} ${y}H${right}M${right} ${y - 4}V${y + 4}`, class: 'interval' },
    svgElement('title', {}, '95 % interval of the shift, from the baseline median'),
  );
}

function axisMarks(axis: Axis, y: number, print: (tick: number) => string): readonly SVGElement[] {
  return axis.ticks.flatMap((tick) => [
    svgElement('line', { x1: axis.at(tick), x2: axis.at(tick), y1: 8, y2: y, class: 'grid' }),
    svgElement('text', { x: axis.at(tick), y: y + 20, class: 'axis', 'text-anchor': 'middle' }, print(tick)),
  ]);
}

/** Medians of stored runs, oldest first, and the candidate at the end. */
export function historyPlot(judgement: PageJudgement): HTMLElement | undefined {
  const { history, unit, medians } = judgement;
  if (history === undefined || history.length < 2) return undefined;
  const candidate = medians?.[1] ?? null;
  const values = history.map(([, , median]) => median);
  const all = candidate === null ? values : [...values, candidate];
  const low = Math.min(...all);
  const high = Math.max(...all);
  const y = (value: number): number => 90 - (high === low ? 0.5 : (value - low) / (high - low)) * 72;
  const x = (index: number): number => padding + (index / Math.max(1, all.length - 1)) * (width - padding - 16);
  const scale = scaleOf([low, high], unit);
  const print = (value: number): string => withSuffix(formatScaled(value, scale), scale);
  const marks = svgElement(
    'g',
    {},
    svgElement('path', {
      d: values
        .map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)
        .join(''),
      class: 'line',
    }),
  );
  history.forEach(([commit, day, median, accepted], index) => {
    marks.append(
      dot(
        x(index),
        y(median),
        0,
        `${commit}, ${day}: ${print(median)}${accepted === 0 ? '' : `, accepted: ${accepted}`}`,
      ),
    );
    if (accepted !== 0)
      marks.append(
        svgElement('text', { x: x(index), y: y(median) - 8, class: 'axis', 'text-anchor': 'middle' }, 'accepted'),
      );
  });
  if (candidate !== null) marks.append(dot(x(values.length), y(candidate), 1, `this PR: ${print(candidate)}`));
  const words = `${history.length} stored runs from ${history[0]?.[1] ?? ''} to ${history.at(-1)?.[1] ?? ''}, medians between ${print(Math.min(...values))} and ${print(Math.max(...values))}${candidate === null ? '' : `; this PR ${print(candidate)}`}.`;
  const labels = [sideText(print(high), 22), sideText(print(low), 94)];
  return figure(
    'History',
    svgElement('svg', { viewBox: `0 0 ${width} 108`, role: 'img', 'aria-label': words }, ...labels, marks),
    words,
  );
}

function sideText(text: string, y: number): SVGElement {
  return svgElement('text', { x: 0, y, class: 'axis' }, text);
}

function figure(title: string, picture: SVGElement, words: string): HTMLElement {
  return element('figure', {}, element('figcaption', {}, element('strong', {}, title), ` ${words}`), picture);
}
