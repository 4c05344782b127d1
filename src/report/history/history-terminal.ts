/** The history in a terminal: one line for each step still in effect and for each drift that no step explains. */
import { at } from '../../stats/samples.ts';
import { terminalText } from '../../text/visible.ts';
import { formatChange, formatCount, formatInterval } from '../../units/format.ts';
import { type Phrase, plainPhrase } from '../phrase.ts';
import { type Color, paint } from '../terminal-ink.ts';
import { type TextColumn, textTable } from '../text-table.ts';
import { wrap } from '../wrap.ts';
import { type Finding, findingsOf, shiftOf } from './findings.ts';
import type { HistoryReport } from './history-report.ts';
import { namer } from './history-report.ts';
import {
  driftRemark,
  headline,
  historySummary,
  leadSentence,
  methodSentences,
  pairOf,
  placeWords,
  referenceWords,
  sharedSentence,
  stepRemarks,
} from './history-words.ts';
import { whatIfSentences } from './what-if.ts';

export interface HistoryTextOptions {
  readonly color: 'always' | 'never';
  /** Columns; at least 40 are used. */
  readonly width: number;
}

const colors: Readonly<Record<Finding['kind'], Color>> = { worse: 'red', accepted: 'yellow', better: 'green' };

/** As many as a screen holds twice over; the rest is counted, and in the page. */
const mostRows = 60;

/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
export function renderHistoryText(report: HistoryReport, asked: HistoryTextOptions): string {
  const options = { ...asked, width: Math.max(40, asked.width) };
  const findings = findingsOf(report);
  const blocks = [
    [
      ...wrap(plainPhrase(headline(report)), options.width).map((line) => paint(line, 'bold', options)),
      ...sentence(leadSentence(report), options),
      ...sentence(sharedSentence(report), options),
      ...wrap(
        historySummary(report)
          .map((fact) => terminalText(fact))
          .join(' · '),
        options.width,
      ),
    ],
    whatIfSentences(report).flatMap((phrase) => sentence(phrase, options)),
    tableLines(findings.slice(0, mostRows), report, options),
    findings.length > mostRows ? [`and ${formatCount(findings.length - mostRows, 'more')}, see --out or --json`] : [],
    report.runs.length === 0
      ? noteLines(report, options)
      : methodSentences(report).flatMap((phrase) => sentence(phrase, options, 'gray')),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n').replaceAll('\u202f', ' ')}\n`;
}

/** As many as explain an empty table. */
const mostNotes = 5;

function noteLines({ notes }: HistoryReport, options: HistoryTextOptions): readonly string[] {
  const lines = notes.slice(0, mostNotes).flatMap((note) => wrap(terminalText(note, 400), options.width));
  const more = notes.length - mostNotes;
  return more > 0 ? [...lines, `and ${formatCount(more, 'more note')}, see --json`] : lines;
}

function sentence(phrase: Phrase, options: HistoryTextOptions, color: Color = 'plain'): readonly string[] {
  return phrase.length === 0 ? [] : wrap(plainPhrase(phrase), options.width).map((line) => paint(line, color, options));
}

function tableLines(
  findings: readonly Finding[],
  report: HistoryReport,
  options: HistoryTextOptions,
): readonly string[] {
  if (findings.length === 0) return [];
  const name = namer(report);
  const cells: readonly TextColumn<Finding>[] = [
    { title: '', side: 'right', of: ({ kind }) => kind },
    { title: 'benchmark', side: 'right', of: ({ trend }) => terminalText(name(trend.target.id)) },
    { title: 'metric', side: 'right', of: ({ trend }) => terminalText(trend.target.metric.name, 20) },
    { title: 'before → after', side: 'left', of: levels },
    { title: 'change', side: 'left', of: (finding) => formatChange(shiftOf(finding)) },
    { title: '95 % interval', side: 'left', of: (finding) => formatInterval(shiftOf(finding)) },
  ];
  const dispensable = ['before → after', '95 % interval'];
  const table = textTable(findings, cells, { width: options.width, flexible: 'benchmark', shortest: 24, dispensable });
  return [
    paint(table.head, 'gray', options),
    ...findings.flatMap((finding, index) => [
      paint(table.lines[index] ?? '', colors[finding.kind], options),
      ...wrap(plainPhrase(whereWords(finding, report)), options.width - 4).map((line) =>
        paint(`    ${line}`, 'gray', options),
      ),
    ]),
  ];
}

function levels(finding: Finding): string {
  const { unit } = finding.trend.target.metric;
  if (finding.form === 'step') return pairOf(finding.step, unit);
  const { baseline, candidate, shift } = finding.drift;
  return pairOf({ before: baseline.median, after: candidate.median, shift }, unit);
}

function whereWords(finding: Finding, report: HistoryReport): Phrase {
  if (finding.form === 'drift') {
    const { drift } = finding;
    return ['drift ', ...referenceWords(at(report.references, drift.reference), report), `; ${driftRemark(drift)}`];
  }
  const { step, trend } = finding;
  const remarks = stepRemarks(step, trend, report).flatMap((phrase): Phrase => ['; ', ...phrase]);
  return [step.gradual === true ? 'it crept in ' : 'step ', ...placeWords(step, trend, report), ...remarks];
}
