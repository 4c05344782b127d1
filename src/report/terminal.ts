/** The same table for a terminal or a log: columns aligned, no wider than asked, colour only where it is wanted. */
import type { JudgementKind } from '../decide/judgement.ts';
import { formatCount, formatDuration } from '../units/format.ts';
import { terminalText } from './escape.ts';
import { methodSentences, reproduceCommand } from './method.ts';
import { census } from './names.ts';
import { plainPhrase } from './phrase.ts';
import { refusalWords } from './reason-words.ts';
import { judgementsOf, type Report } from './report.ts';
import { rowOf } from './row.ts';
import { type Colour, paint } from './terminal-ink.ts';
import { logLines } from './terminal-log.ts';
import { tableLines } from './terminal-table.ts';
import { whereBlocks } from './terminal-where.ts';
import { bySize, doubts, headline, nextSteps } from './words.ts';
import { wrap } from './wrap.ts';

export interface TerminalOptions {
  readonly colour: 'always' | 'never';
  /** Columns; at least 40 are used. */
  readonly width: number;
  /** `all` lists what did not change too. */
  readonly rows: 'notable' | 'all';
  /** Machine, baseline and method; `none` where samples came from files and nothing is known of either. */
  readonly foot?: 'none';
}

const kindOrder: readonly JudgementKind[] = [
  'regression',
  'failed',
  'inconclusive',
  'improvement',
  'new',
  'removed',
  'skipped',
  'no-change',
];

/** Ends with a newline. Narrow spaces become plain ones: some terminals draw them as boxes. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const width = Math.max(40, options.width);
  const shown = kindOrder.filter((kind) => options.rows === 'all' || kind !== 'no-change');
  const rows = shown.flatMap((kind) => bySize(judgementsOf(report, kind)).map((judgement) => rowOf(judgement, report)));
  const blocks = [
    verdictLines(report, { ...options, width }),
    tableLines(rows, { ...options, width }),
    ...whereBlocks(report, { ...options, width }),
    ...(report.logs ?? []).map(({ title, text }) => [`Log of ${terminalText(title)}:`, ...logLines(text, width)]),
    options.foot === 'none' ? [] : footLines(report, { ...options, width }),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n').replaceAll('\u202f', ' ')}\n`;
}

function verdictLines(report: Report, options: TerminalOptions): readonly string[] {
  const { outcome } = report.verdict;
  const colour: Colour =
    outcome === 'fail' ? 'red' : outcome === 'pass' ? 'green' : outcome === 'skipped' ? 'plain' : 'yellow';
  const signs = {
    fail: 'FAIL',
    pass: 'PASS',
    overridden: 'OVERRIDDEN',
    inconclusive: 'INCONCLUSIVE',
    'no-baseline': 'NO BASELINE',
    skipped: 'SKIPPED',
  };
  const first = wrap(`${signs[outcome]}  ${plainPhrase(headline(report))}`, options.width);
  const painted = first.map((line, index) => paint(line, index === 0 ? colour : 'plain', options));
  const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
  return [
    ...painted,
    ...doubts(report).flatMap((line) => wrap(line, options.width)),
    ...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
  ];
}

function footLines(report: Report, options: TerminalOptions): readonly string[] {
  const { judged, all } = census(report.verdict.judgements);
  const unchanged = judgementsOf(report, 'no-change').length;
  const facts = [
    ...(all === 0 ? [] : [`judged ${judged} of ${all}`]),
    ...(unchanged === 0 ? [] : [formatCount(unchanged, 'unchanged', 'unchanged')]),
    ...(report.durationMs > 0 ? [formatDuration(report.durationMs)] : []),
    `seed ${report.seed}`,
  ].join(' · ');
  const sentences = methodSentences(report).flatMap((phrase) => wrap(plainPhrase(phrase), options.width));
  return [
    ...wrap(facts, options.width),
    ...sentences.map((line) => paint(line, 'grey', options)),
    paint(`Reproduce: ${reproduceCommand(report)}`, 'grey', options),
  ];
}
