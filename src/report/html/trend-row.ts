/** One row of the trend page's table, before any markup: its HTML and the page's script show the same. */
import type { TrendKind } from '../../past/trend.ts';
import { toWellFormed } from '../../text/visible.ts';
import { formatQuantity } from '../../units/format.ts';
import type { HistoryPageData, PageDrift, PageStep, PageTarget } from './history-data-types.ts';
import { unpackMedians } from './packed-points.ts';
import type { SparkStep } from './sparkline.ts';

/** Rows that stand in the file as HTML, for readers without scripts; the script adds the others from the data. */
export const plainRows: number = 100;

/** Characters of a benchmark's and of a metric's name in the table. */
export const longestName: number = 90;
export const longestMetric: number = 40;

export interface TrendRow {
  readonly kind: TrendKind;
  readonly word: string;
  /** Index of the benchmark. */
  readonly benchmark: number;
  /** A fragment, encoded. */
  readonly href: string;
  /** Foreign text, like the metric. */
  readonly name: string;
  readonly metric: string;
  readonly medians: readonly number[];
  /** Steps still in effect. */
  readonly marks: readonly SparkStep[];
  readonly now: string;
  /** One a reference; without words where there is no drift to speak of. */
  readonly drifts: readonly DriftCell[];
  readonly step: StepCell | undefined;
  /** Instead of a step. */
  readonly remark: string;
}

export interface DriftCell {
  /** Class of the cell. */
  readonly look: 'faint' | PageDrift['kind'];
  readonly title: string;
  readonly text: string;
}

export interface StepCell {
  readonly kind: PageStep['kind'];
  readonly change: string;
  readonly place: string;
  /** `2026-10-03`, or `bit by bit until 2026-10-03`. */
  readonly day: string;
  /** Empty where no repository is known. */
  readonly url: string;
  /** How many other steps are in effect. */
  readonly others: number;
}

const kindWords: Readonly<Record<TrendKind, string>> = {
  worse: 'worse',
  accepted: 'accepted',
  better: 'better',
  steady: 'steady',
  short: 'few runs',
  gone: 'gone',
};

function dayWords({ day, gradual }: PageStep): string {
  return gradual === undefined ? day : `bit by bit until ${day}`;
}

/** Undefined for a target without a trend. */
export function trendRow(target: PageTarget, data: HistoryPageData): TrendRow | undefined {
  const [main] = target.trends;
  if (main === undefined) return undefined;
  const { suite, name, shown } = data.benchmarks[target.benchmark] ?? { suite: '', name: '', shown: '' };
  const medians = unpackMedians(main.points);
  const now = medians.at(-1);
  const standing = main.steps.filter(({ state }) => state === 'standing');
  const step = main.steps[target.largest];
  return {
    kind: main.kind,
    word: kindWords[main.kind],
    benchmark: target.benchmark,
    href: `#benchmark/${encoded(suite)}/${encoded(name)}?metric=${encoded(target.metric)}`,
    name: shown,
    metric: target.metric,
    medians,
    // What came bit by bit stands at no place.
    marks: standing.filter(({ gradual }) => gradual === undefined),
    now: now === undefined ? '' : formatQuantity(now, target.unit),
    drifts: data.references.map((_, reference) => driftCell(main.drifts.find((each) => each.reference === reference))),
    step: step === undefined ? undefined : { ...step, day: dayWords(step), others: standing.length - 1 },
    remark: isNamedKind(main.kind) ? 'gradual: no single step was found' : main.kind === 'gone' ? goneWords : '',
  };
}

const goneWords = 'the newest runs do not have it';

export function isNamedKind(kind: TrendKind): boolean {
  return kind === 'worse' || kind === 'accepted' || kind === 'better';
}

function driftCell(drift: PageDrift | undefined): DriftCell {
  if (drift === undefined) return { look: 'faint', title: '', text: '' };
  const { certainty, change, interval, remark, kind } = drift;
  if (certainty === 'clear') return { look: kind, title: `95 % interval ${interval}`, text: change };
  // A figure that chance alone may make would read as a finding.
  const text = remark.startsWith('under') ? remark : 'not clear';
  return { look: 'faint', title: `${change}, ${remark}`, text };
}

function encoded(name: string): string {
  return encodeURIComponent(toWellFormed(name));
}
