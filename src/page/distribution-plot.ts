/** The distribution of both sides: every process a dot, a bar at each median, the interval of the shift below. */

import type { PageJudgement } from '../report/html/page-data-types.ts';
import { visibleRange } from '../report/html/visible-range.ts';
import { formatCount, formatQuantity, formatScaled, withSuffix } from '../units/format.ts';
import { scaleOf } from '../units/scale.ts';
import { type Axis, axisMarks, axisOf, type PlotFrame, plotFrame } from './axis.ts';
import { svgElement } from './dom.ts';
import { dot, figure, rowName, type SideIndex } from './plot-parts.ts';

const sideNames = ['baseline', 'candidate'] as const;
/** Middle of each side's row. */
const rowAt = [36, 98] as const;
const intervalAt = 130;
const bottom = 136;
const noMedians = [null, null] as const;

interface Process {
  readonly side: SideIndex;
  readonly value: number;
  /** In the order of time, from 1. */
  readonly number: number;
}

export function distributionPlot(judgement: PageJudgement): HTMLElement | undefined {
  const processes = (judgement.values ?? []).map(
    (value, index): Process => ({ value, side: judgement.sides?.[index] ?? 0, number: index + 1 }),
  );
  if (processes.length === 0) return undefined;
  const range = visibleRange([0, 1].map((side) => processes.filter((each) => each.side === side).map(amountOf)));
  const medians = (judgement.medians ?? noMedians).flatMap((each) => (each === null ? [] : [each]));
  const frame = plotFrame();
  const axis = axisOf({ low: Math.min(range.low, ...medians), high: Math.max(range.high, ...medians) }, frame);
  const scale = scaleOf(axis.ticks, judgement.unit);
  const isFar = ({ value }: Process): boolean => value < range.low || value > range.high;
  const far = processes.filter(isFar);
  const words = wordsOf(judgement, processes, far);
  const picture = svgElement(
    'svg',
    { viewBox: `0 0 ${frame.width} ${bottom + 26}`, role: 'img', 'aria-label': words },
    ...axisMarks(axis, { bottom, width: frame.width }, (tick) => withSuffix(formatScaled(tick, scale), scale)),
    ...sideNames.map((name, side) => rowName(name, (rowAt[side] ?? 0) + 4)),
    ...processes.filter((each) => !isFar(each)).map((each) => processDot(each, axis, judgement.unit)),
    ...farMarks(far, range, { frame, unit: judgement.unit }),
    ...medianBars(judgement, axis),
    ...intervalMark(judgement, axis),
  );
  return figure('Every process', picture, words);
}

function amountOf({ value }: Process): number {
  return value;
}

/** A fixed scatter by order of time, so that equal numbers do not hide one another. */
function processDot(process: Process, axis: Axis, unit: string): SVGElement {
  const y = rowAt[process.side] + ((process.number * 37) % 29) - 14;
  return dot(axis.at(process.value), y, process.side, titleOf(process, unit));
}

function titleOf({ side, number, value }: Process, unit: string): string {
  return `${sideNames[side]} process ${number}: ${formatQuantity(value, unit)}`;
}

/** At the edge they lie beyond: an arrow each, and their values. */
function farMarks(
  far: readonly Process[],
  range: { readonly low: number; readonly high: number },
  place: FarPlace,
): readonly SVGElement[] {
  return ([0, 1] as const).flatMap((side) =>
    (['low', 'high'] as const).flatMap((end) => {
      const beyond = far.filter(
        (each) => each.side === side && (end === 'low' ? each.value < range.low : each.value > range.high),
      );
      return beyond.length === 0 ? [] : [farMark(beyond, end, place)];
    }),
  );
}

interface FarPlace {
  readonly frame: PlotFrame;
  readonly unit: string;
}

const mostNamed = 3;

function farMark(beyond: readonly Process[], end: 'low' | 'high', { frame, unit }: FarPlace): SVGElement {
  const side = beyond[0]?.side ?? 0;
  const y = rowAt[side];
  const x = end === 'low' ? frame.left : frame.right;
  const tip = end === 'low' ? -7 : 7;
  const sorted = beyond.map(amountOf).sort((a, b) => a - b);
  const named = sorted
    .slice(0, mostNamed)
    .map((value) => formatQuantity(value, unit))
    .join(', ');
  const more = sorted.length > mostNamed ? ` and ${sorted.length - mostNamed} more` : '';
  return svgElement(
    'g',
    { class: 'far' },
    svgElement('path', { d: `M${x} ${y - 6}L${x + tip} ${y}L${x} ${y + 6}Z`, class: `dot side${side}` }),
    svgElement(
      'text',
      { x, y: y - 16, class: 'axis', 'text-anchor': end === 'low' ? 'start' : 'end' },
      end === 'low' ? `← ${named}${more}` : `${named}${more} →`,
    ),
    svgElement('title', {}, beyond.map((each) => titleOf(each, unit)).join('\n')),
  );
}

function medianBars({ medians = noMedians }: PageJudgement, axis: Axis): readonly SVGElement[] {
  return medians.flatMap((median, side) => {
    if (median === null) return [];
    const [x, y] = [axis.at(median), rowAt[side] ?? 0];
    return [svgElement('line', { x1: x, x2: x, y1: y - 22, y2: y + 22, class: `median side${side}` })];
  });
}

/** Where the baseline's median would be, shifted by either end of the interval. */
function intervalMark({ shift, medians = noMedians }: PageJudgement, axis: Axis): readonly SVGElement[] {
  const baseline = medians[0] ?? null;
  if (shift === undefined || baseline === null) return [];
  const [ratio, low, high] = shift;
  const [left, right] = [axis.at(baseline * (low ?? ratio)), axis.at(baseline * (high ?? ratio))];
  const y = intervalAt;
  return [
    svgElement(
      'path',
      { d: `M${left} ${y - 4}V${y + 4}M${left} ${y}H${right}M${right} ${y - 4}V${y + 4}`, class: 'interval' },
      svgElement('title', {}, '95 % interval of the change, from the baseline median'),
    ),
  ];
}

function wordsOf(judgement: PageJudgement, processes: readonly Process[], far: readonly Process[]): string {
  const { change, interval } = judgement;
  const of = (side: SideIndex, title: string): string => {
    const count = processes.filter((each) => each.side === side).length;
    return count === 0 ? '' : `${title}: ${formatCount(count, 'process', 'processes')}. `;
  };
  const shift = change === '' ? '' : `Change ${change}${interval === '' ? '' : `, 95 % interval ${interval}`}. `;
  const cut =
    far.length === 0 ? '' : `${far.length === 1 ? 'One lies' : `${far.length} lie`} beyond the edge, at the arrow.`;
  return `${of(0, 'Baseline')}${of(1, 'Candidate')}The long bars are medians. ${shift}${cut}`.trimEnd();
}
