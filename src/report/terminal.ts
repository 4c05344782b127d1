/** The same table for a terminal or a log: columns aligned, no wider than asked, colour only where it is wanted. */

import type { Outcome } from '../decide/verdict.ts';
import { type Shown, shownText } from '../text/shown.ts';
import { terminalText } from '../text/visible.ts';
import { formatDuration } from '../units/format.ts';
import { censusWords, rowCounts } from './counts.ts';
import { doubts } from './doubts.ts';
import { headline } from './headline.ts';
import { methodSentences, reproduceCommand } from './method.ts';
import { plainPhrase } from './phrase.ts';
import { refusalWords } from './reason-words.ts';
import type { Report } from './report.ts';
import { rowsOf } from './row.ts';
import { type Colour, paint } from './terminal-ink.ts';
import { logLines } from './terminal-log.ts';
import { tableLines } from './terminal-table.ts';
import { whereBlocks } from './terminal-where.ts';
import { isIncomplete, nextSteps } from './words.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly colour: 'always' | 'never';
  /** Columns; at least 40 are used. */
  readonly width: number;
  /** `all` lists what did not change too. */
  readonly rows: 'notable' | 'all';
  /** Machine, baseline and method; `none` where samples came from files and nothing is known of either: only the notes. */
  readonly foot?: 'none';
}

/** Rows of one word listed in a log; the report has them all. */
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
  return shownText(whole, options.colour === 'always' ? 'ink' : 'plain');
}

interface Sign {
  readonly sign: string;
  readonly colour: Colour;
}

const signs: Readonly<Record<Outcome, Sign>> = {
  fail: { sign: 'FAIL', colour: 'red' },
  pass: { sign: 'PASS', colour: 'green' },
  overridden: { sign: 'OVERRIDDEN', colour: 'yellow' },
  inconclusive: { sign: 'INCONCLUSIVE', colour: 'yellow' },
  'no-baseline': { sign: 'NO BASELINE', colour: 'yellow' },
  skipped: { sign: 'SKIPPED', colour: 'plain' },
};

const incomplete: Sign = { sign: 'INCOMPLETE', colour: 'red' };
const notCompared: Sign = { sign: 'NOT COMPARED', colour: 'yellow' };

function signOf(report: Report): Sign {
  if (isIncomplete(report)) return incomplete;
  const { outcome } = report.verdict;
  return outcome === 'no-baseline' && report.unprepared !== undefined ? notCompared : signs[outcome];
}

function verdictLines(report: Report, options: TerminalOptions): readonly string[] {
  const { sign, colour } = signOf(report);
  const first = wrap(`${sign}  ${withoutSign(plainPhrase(headline(report)), sign)}`, options.width);
  const painted = first.map((line, index) => paint(line, index === 0 ? colour : 'plain', options));
  const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
  return [
    ...painted,
    ...doubts(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
    ...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
  ];
}

/** The sign stands before it: "INCONCLUSIVE  Inconclusive: …" would say it twice. */
function withoutSign(words: string, sign: string): string {
  return words.toUpperCase().startsWith(sign) ? words.slice(sign.length).replace(/^[:,]? +/, '') : words;
}

function noteLines({ notes }: Report, width: number): readonly string[] {
  return notes.flatMap((note) => wrap(plainPhrase([{ text: note }]), width));
}

function footLines(report: Report, options: TerminalOptions): readonly string[] {
  const { judgements } = report.verdict;
  const census = censusWords(judgements);
  const items = [
    ...(census === '' ? [] : [census]),
    ...rowCounts(judgements).map(({ words }) => words),
    ...(report.durationMs > 0 ? [formatDuration(report.durationMs)] : []),
    `seed ${report.seed}`,
  ].join(' · ');
  const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
  return [
    ...wrap(items, options.width),
    ...sentences.map((line) => paint(line, 'grey', options)),
    paint(`Reproduce: ${reproduceCommand(report)}`, 'grey', options),
  ];
}
