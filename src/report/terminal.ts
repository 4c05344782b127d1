/** The same table for a terminal or a log: columns aligned, no wider than asked, color only where it is wanted. */

import { type Shown, shownText } from '../text/shown.ts';
import { terminalText } from '../text/visible.ts';
import { formatDuration } from '../units/format.ts';
import { censusWords, rowCounts } from './counts.ts';
import { doubts } from './doubts.ts';
import { headline } from './headline.ts';
import { methodSentences, reproduceCommand } from './method.ts';
import { type OutcomeState, stateOf } from './outcome-state.ts';
import { plainPhrase } from './phrase.ts';
import { refusalWords } from './reason-words.ts';
import type { Report } from './report.ts';
import { rowsOf } from './row.ts';
import { type Color, paint } from './terminal-ink.ts';
import { logLines } from './terminal-log.ts';
import { tableLines } from './terminal-table.ts';
import { whereBlocks } from './terminal-where.ts';
import { nextSteps } from './words.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly color: 'always' | 'never';
  /** Columns; at least 40 are used. */
  readonly width: number;
  /** `all` lists what did not change too. */
  readonly rows: 'notable' | 'all';
  /** Machine, baseline and method; `none` where samples came from files and nothing is known of either: only the notes. */
  readonly foot?: 'none';
}

/** Most rows of one judgement in a log; the report has them all. */
const mostOfOne = 12;

/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
export function renderTerminal(report: Report, options: TerminalOptions): Shown {
  const width = Math.max(40, options.width);
  const rows = rowsOf(report).filter(({ word }) => options.rows === 'all' || word !== 'no change');
  const blocks = [
    verdictLines(report, { ...options, width }),
    tableLines(rows, { ...options, width, mostOfOne: options.rows === 'all' ? Number.POSITIVE_INFINITY : mostOfOne }),
    ...whereBlocks(report, { ...options, width }),
    ...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
    options.foot === 'none' ? noteLines(report, width) : footLines(report, { ...options, width }),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  const whole = `${text.join('\n\n').replaceAll('\u202f', ' ')}\n`;
  return shownText(whole, options.color === 'always' ? 'ink' : 'plain');
}

interface Sign {
  readonly sign: string;
  readonly color: Color;
}

const signs: Readonly<Record<OutcomeState, Sign>> = {
  fail: { sign: 'FAIL', color: 'red' },
  pass: { sign: 'PASS', color: 'green' },
  overridden: { sign: 'OVERRIDDEN', color: 'yellow' },
  inconclusive: { sign: 'INCONCLUSIVE', color: 'yellow' },
  'first-run': { sign: 'NO BASELINE', color: 'yellow' },
  'not-compared': { sign: 'NOT COMPARED', color: 'yellow' },
  skipped: { sign: 'SKIPPED', color: 'plain' },
  incomplete: { sign: 'INCOMPLETE', color: 'red' },
};

function verdictLines(report: Report, options: TerminalOptions): readonly string[] {
  const { sign, color } = signs[stateOf(report)];
  const first = wrap(`${sign}  ${withoutSign(plainPhrase(headline(report)), sign)}`, options.width);
  const painted = first.map((line, index) => paint(line, index === 0 ? color : 'plain', options));
  const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
  return [
    ...painted,
    ...doubts(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
    ...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
  ];
}

/** The sign precedes it: "INCONCLUSIVE  Inconclusive: …" would say it twice. */
function withoutSign(words: string, sign: string): string {
  return words.toUpperCase().startsWith(sign) ? words.slice(sign.length).replace(/^[:,]? +/, '') : words;
}

function noteLines({ notes }: Report, width: number): readonly string[] {
  return notes.flatMap((note) => wrap(plainPhrase([{ text: note }]), width));
}

function footLines(report: Report, options: TerminalOptions): readonly string[] {
  const { judgements } = report.verdict;
  const census = censusWords(report);
  const items = [
    ...(census === '' ? [] : [census]),
    ...rowCounts(judgements).map(({ words }) => words),
    ...(report.durationMs > 0 ? [formatDuration(report.durationMs)] : []),
    `seed ${report.seed}`,
  ].join(' · ');
  const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
  return [
    ...wrap(items, options.width),
    ...sentences.map((line) => paint(line, 'gray', options)),
    paint(`Reproduce: ${reproduceCommand(report)}`, 'gray', options),
  ];
}
