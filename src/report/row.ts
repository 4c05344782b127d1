/** One judged benchmark and metric as the cells every table shows; numbers formatted, names still foreign text. */
import type { Judgement, JudgementKind } from '../decide/judgement.ts';
import { formatChange, formatInterval, formatP, formatPercent, formatScaled, withSuffix } from '../units/format.ts';
import { scaleOf } from '../units/scale.ts';
import { benchmarkName } from './names.ts';
import type { Phrase } from './phrase.ts';
import { failureWords, reasonWords } from './reason-words.ts';
import type { Report } from './report.ts';

export interface Row {
  readonly kind: JudgementKind;
  /** Foreign. */
  readonly name: string;
  /** Foreign. */
  readonly metric: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly change: string;
  readonly interval: string;
  readonly p: string;
  readonly remark: Phrase;
}

/** For cells that may wrap: a number keeps its unit, an interval its ends; what is left to break at is the bracket. */
export function unbroken(text: string): string {
  return text.replaceAll(/ (?=[…→±])|(?<=[…→]) /g, '\u00a0');
}

/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
export function changeCell({ change, interval }: Row, mark: '**' | '' = ''): string {
  if (change === '') return '';
  return interval === '' ? `${mark}${change}${mark}` : `${mark}${change}${mark} (${interval})`;
}

/** Both sides on one scale; empty cells where there is nothing to say. */
export function rowOf(judgement: Judgement, report: Report): Row {
  const { target, baseline, candidate, shift, test } = judgement;
  const medians = [baseline?.median, candidate?.median].filter((median) => median !== undefined);
  const scale = scaleOf(medians, target.metric.unit);
  const cell = (median: number | undefined): string =>
    median === undefined ? '' : withSuffix(formatScaled(median, scale), scale);
  return {
    kind: judgement.kind,
    name: benchmarkName(target.id, report),
    metric: target.metric.name,
    baseline: cell(baseline?.median),
    candidate: cell(candidate?.median),
    change: shift === undefined ? '' : formatChange(shift),
    interval: shift === undefined ? '' : formatInterval(shift),
    p: test === undefined ? '' : formatP(test.pAdjusted),
    remark: remarkOf(judgement),
  };
}

function remarkOf(judgement: Judgement): Phrase {
  switch (judgement.kind) {
    case 'new':
      return withReasons(['becomes part of the baseline on merge'], judgement);
    case 'removed':
      return ['the baseline has it, this PR does not'];
    case 'failed':
      return failureWords(judgement.failure);
    case 'inconclusive':
      return withReasons(detectable(judgement), judgement);
    default:
      return withReasons([], judgement);
  }
}

function detectable({ smallestDetectable }: Judgement): Phrase {
  return smallestDetectable === undefined
    ? []
    : [`changes under ${formatPercent(smallestDetectable)} cannot be seen here`];
}

function withReasons(start: Phrase, judgement: Judgement): Phrase {
  const phrases = [start, ...judgement.reasons.map(reasonWords)].filter((phrase) => phrase.length > 0);
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : ['; ', ...phrase]));
}
