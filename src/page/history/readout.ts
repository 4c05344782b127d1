/** One run of a trend in words: when, which commit, how much, and what happened there. */

import type { HistoryPageData, PageOverride, PageTarget, PageTrend } from '../../report/html/history-data-types.ts';
import { toVisible } from '../../text/visible.ts';
import { formatQuantity, formatScaled, withSuffix } from '../../units/format.ts';
import { scaleOf } from '../../units/scale.ts';
import { type Child, element, placeLink } from '../dom.ts';
import { type ChartPoint, commitAt, shortHash } from './read-history.ts';

export interface ReadoutSubject {
  readonly data: HistoryPageData;
  readonly target: PageTarget;
  readonly trend: PageTrend;
}

/** `4.08 … 4.20`, or nothing where one process measured. */
export function intervalText({ low, high, median, processes }: ChartPoint, unit: string): string {
  if (processes < 2) return '';
  const scale = scaleOf([low, median, high], unit);
  return `${formatScaled(low, scale)} … ${withSuffix(formatScaled(high, scale), scale)}`;
}

export function processesText({ processes }: ChartPoint): string {
  return processes === 1 ? 'one process' : `${processes} processes`;
}

/** What happened at this run: a step, an override. */
export function eventsAt(point: ChartPoint, index: number, { data, trend }: ReadoutSubject): readonly string[] {
  const step = trend.steps.find((each) => each.point === index);
  const overrides = trend.overrides
    .map((each) => data.overrides[each])
    .filter((each): each is PageOverride => each?.commit === point.commit);
  return [
    ...(step === undefined
      ? []
      : [step.gradual === undefined ? `step ${step.change}` : `from here ${step.change} bit by bit`]),
    ...(trend.alerts ?? [])
      .filter(([at]) => at === index)
      .map(([, share]) => `github-action-benchmark alerts: more than ${share} of the run before`),
    ...overrides.map(({ words }) => words).filter((words) => step === undefined || !step.remarks.includes(words)),
    ...(step === undefined ? [] : step.remarks),
  ];
}

export function commitLink(data: HistoryPageData, index: number): Child {
  const [commit] = commitAt(data, index);
  const url = data.repository === '' ? '' : `${data.repository}/commit/${commit}`;
  return placeLink(shortHash(commit), url);
}

export function readout(point: ChartPoint, index: number, subject: ReadoutSubject): readonly (Node | string)[] {
  const { data, target } = subject;
  const [, day, title] = commitAt(data, point.commit);
  const interval = intervalText(point, target.unit);
  const link = commitLink(data, point.commit);
  return [
    element('b', {}, formatQuantity(point.median, target.unit)),
    element(
      'span',
      {},
      ` ${interval === '' ? '' : `(${interval}, `}${processesText(point)}${interval === '' ? '' : ')'} · ${day} · `,
    ),
    ...(link === undefined ? [] : [link]),
    ' ',
    element('bdi', { class: 'subject-line' }, toVisible(title)),
    ...eventsAt(point, index, subject).map((text) => element('span', { class: 'event' }, text)),
  ];
}

export function sentenceOf(point: ChartPoint, index: number, subject: ReadoutSubject): string {
  const { data, target } = subject;
  const [commit, day, title] = commitAt(data, point.commit);
  const interval = intervalText(point, target.unit);
  return [
    formatQuantity(point.median, target.unit),
    ...(interval === '' ? [] : [interval]),
    processesText(point),
    day,
    `commit ${shortHash(commit)} ${toVisible(title)}`,
    ...eventsAt(point, index, subject),
  ].join(', ');
}
