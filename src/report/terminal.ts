/** The same table for a terminal or a log: columns aligned, no wider than asked, colour only where it is wanted. */
import type { JudgementKind } from '../decide/judgement.ts';
import { formatCount, formatDuration } from '../units/format.ts';
import { cutToWidth, displayWidth, pad } from './display-width.ts';
import { terminalText } from './escape.ts';
import { methodSentences, reproduceCommand } from './method.ts';
import { census } from './names.ts';
import { type Phrase, plainPhrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';
import { type Row, rowOf } from './row.ts';
import { blamedRow, confidenceWords, diffFor, weighty, whereTitle } from './where.ts';
import { bySize, headline, nextSteps, refusalWords } from './words.ts';

export interface TerminalOptions {
  readonly colour: 'always' | 'never';
  /** Columns; at least 40 are used. */
  readonly width: number;
  /** `all` lists what did not change too. */
  readonly rows: 'notable' | 'all';
  /** Machine, baseline and method; `none` where samples came from files and nothing is known of either. */
  readonly foot?: 'none';
}

type Ink = 'red' | 'green' | 'yellow' | 'grey' | 'bold' | 'plain';

const codes: Readonly<Record<Ink, string>> = { red: '31', green: '32', yellow: '33', grey: '90', bold: '1', plain: '' };

function ink(text: string, colour: Ink, options: TerminalOptions): string {
  return options.colour === 'never' || colour === 'plain' ? text : `\u001b[${codes[colour]}m${text}\u001b[0m`;
}

const inks: Readonly<Record<JudgementKind, Ink>> = {
  regression: 'red',
  failed: 'red',
  improvement: 'green',
  inconclusive: 'yellow',
  new: 'plain',
  removed: 'yellow',
  skipped: 'grey',
  'no-change': 'grey',
};

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
    options.foot === 'none' ? [] : footLines(report, { ...options, width }),
  ];
  const text = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
  return `${text.join('\n\n').replaceAll('\u202f', ' ')}\n`;
}

function verdictLines(report: Report, options: TerminalOptions): readonly string[] {
  const { outcome } = report.verdict;
  const colour: Ink =
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
  const painted = first.map((line, index) => ink(line, index === 0 ? colour : 'plain', options));
  const steps = [nextSteps(report), ...(report.verdict.refusedOverrides ?? []).map(refusalWords)];
  return [
    ...painted,
    ...steps.filter(({ length }) => length > 0).flatMap((phrase) => wrap(plainPhrase(phrase), options.width)),
  ];
}

interface Cell {
  readonly title: string;
  readonly side: 'left' | 'right';
  readonly of: (row: Row) => string;
}

const cells: readonly Cell[] = [
  { title: '', side: 'right', of: (row) => row.kind },
  { title: 'benchmark', side: 'right', of: (row) => terminalText(row.name) },
  { title: 'metric', side: 'right', of: (row) => terminalText(row.metric, 20) },
  { title: 'baseline', side: 'left', of: (row) => row.baseline },
  { title: 'candidate', side: 'left', of: (row) => row.candidate },
  { title: 'change', side: 'left', of: (row) => row.change },
  { title: '95 % interval', side: 'left', of: (row) => row.interval },
  { title: 'p', side: 'left', of: (row) => (row.kind === 'regression' ? row.p : '') },
];

/** Columns leave in this order when the terminal is narrow. */
const dispensable = ['p', '95 % interval', 'baseline', 'candidate'];

function tableLines(rows: readonly Row[], options: TerminalOptions): readonly string[] {
  if (rows.length === 0) return [];
  let columns = cells.map((cell) => ({
    ...cell,
    width: Math.max(displayWidth(cell.title), ...rows.map((row) => displayWidth(cell.of(row)))),
  }));
  const total = (): number => columns.reduce((sum, { width }) => sum + width + 2, -2);
  const shortest = 24;
  for (const title of dispensable) {
    const over = total() - options.width;
    const name = columns.find((column) => column.title === 'benchmark')?.width ?? 0;
    if (over > 0 && name - over < shortest) columns = columns.filter((column) => column.title !== title);
  }
  const over = Math.max(0, total() - options.width);
  columns = columns.map((column) =>
    column.title === 'benchmark' ? { ...column, width: Math.max(9, column.width - over) } : column,
  );
  const line = (of: (cell: Cell) => string): string =>
    columns
      .map((column) => pad(cutToWidth(of(column), column.width), column.width, column.side))
      .join('  ')
      .trimEnd();
  const head = ink(
    line(({ title }) => title),
    'grey',
    options,
  );
  return [
    head,
    ...rows.flatMap((row) => [
      ink(
        line(({ of }) => of(row)),
        inks[row.kind],
        options,
      ),
      ...remarkLines(row, options),
    ]),
  ];
}

function remarkLines(row: Row, options: TerminalOptions): readonly string[] {
  if (row.remark.length === 0 || row.kind === 'new' || row.kind === 'removed' || row.kind === 'no-change') return [];
  return wrap(plainPhrase(row.remark), options.width - 4).map((line) => ink(`    ${line}`, 'grey', options));
}

function whereBlocks(report: Report, options: TerminalOptions): readonly (readonly string[])[] {
  return bySize(judgementsOf(report, 'regression')).flatMap((judgement) => {
    const found = diffFor(judgement, report);
    if (found === undefined || found.blame.functions.length === 0) return [];
    const name = terminalText(rowOf(judgement, report).name);
    const heading = wrap(`${whereTitle(found.diff)} in ${name} (${confidenceWords(found.diff)})`, options.width);
    const lines = weighty(found)
      .slice(0, 5)
      .map((blamed) => {
        const row = blamedRow(blamed, found.diff, report);
        const place = row.place === undefined ? '' : `  ${terminalText(row.place, 100)}`;
        return `  ${terminalText(row.name)}${place}  ${row.values}  ${row.change}  ${plainPhrase(row.remark)}`;
      });
    const unexplained = found.blame.explained ? [] : ['  No function changed in this PR explains this.'];
    return [[...heading.map((line) => ink(line, 'bold', options)), ...lines, ...unexplained]];
  });
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
  const missing = report.shards?.missing ?? [];
  const shards: readonly Phrase[] =
    missing.length === 0 ? [] : [[`Shard ${missing.join(', ')} of ${report.shards?.count ?? 0} did not arrive.`]];
  const sentences = [...shards, ...methodSentences(report)].flatMap((phrase) =>
    wrap(plainPhrase(phrase), options.width),
  );
  return [
    facts,
    ...sentences.map((line) => ink(line, 'grey', options)),
    ink(`Reproduce: ${reproduceCommand(report)}`, 'grey', options),
  ];
}

/** Lines of at most `width` columns, broken at spaces; a longer word stands alone. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && displayWidth(line) + 1 + displayWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
