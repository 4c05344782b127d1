/** "Where it went" for a terminal: functions in columns, the place under a name where it does not fit beside it. */
import type { Judgement } from '../decide/judgement.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';
import { crumbWords } from './cause.ts';
import { scopedValues } from './cost-scope.ts';
import { cutToWidth, displayWidth, pad } from './display-width.ts';
import { plainPhrase } from './phrase.ts';
import type { Report } from './report.ts';
import { rowOf } from './row.ts';
import { type Ink, paint } from './terminal-ink.ts';
import { unexplainedWords } from './unexplained-words.ts';
import { blamedRow, confidenceWords, diffFor, explainedRegressions, remarkOf, weighty, whereTitle } from './where.ts';
import { wrap } from './wrap.ts';

interface BlockOptions extends Ink {
  /** Columns. */
  readonly width: number;
}

/** Functions named; the report has the rest. */
const mostNamed = 5;
const longestName = 40;

interface Line {
  readonly name: string;
  readonly place: string;
  readonly values: string;
  readonly change: string;
  readonly remark: string;
}

/** Regressions explained; the report explains all. */
const mostExplained = 8;

export function whereBlocks(report: Report, options: BlockOptions): readonly (readonly string[])[] {
  const explained = explainedRegressions(report).filter(
    (judgement) => (diffFor(judgement, report)?.blame.functions.length ?? 0) > 0,
  );
  let known = '';
  const blocks = explained.slice(0, mostExplained).map((judgement) => {
    const diff = diffFor(judgement, report)?.diff;
    const confidence = diff === undefined ? '' : confidenceWords(diff);
    // What holds for all of them is reported of the first.
    const block = whereBlock(judgement, report, { ...options, confidence: confidence === known ? '' : confidence });
    known = confidence;
    return block;
  });
  const left = explained.length - blocks.length;
  return left === 0
    ? blocks
    : [...blocks, [`The functions of ${formatCount(left, 'more regression')} are in the report.`]];
}

function whereBlock(
  judgement: Judgement,
  report: Report,
  options: BlockOptions & { readonly confidence: string },
): readonly string[] {
  const found = diffFor(judgement, report);
  if (found === undefined) return [];
  const name = terminalText(rowOf(judgement, report).name);
  const sure = options.confidence === '' ? '' : ` (${options.confidence})`;
  const heading = `${whereTitle(found.diff)} in ${name}${sure}`;
  const lines = weighty(found)
    .slice(0, mostNamed)
    .map((blamed): Line => {
      const row = blamedRow(blamed, found.diff, report);
      return {
        name: cutToWidth(terminalText(row.name), longestName),
        place: row.place === undefined ? '' : terminalText(row.place, 100),
        values: scopedValues(row),
        change: row.change,
        remark: plainPhrase(remarkOf(row)),
      };
    });
  const unexplained = [crumbWords(judgement, report), unexplainedWords(found.blame, report)].flatMap((words) =>
    words === undefined ? [] : wrap(`  ${plainPhrase(words)}`, options.width),
  );
  return [
    ...wrap(heading, options.width).map((line) => paint(line, 'bold', options)),
    ...functionLines(lines, options.width),
    ...unexplained,
  ];
}

/** The widest form that fits: all on one line, place and remark below, or the figures below too. */
function functionLines(lines: readonly Line[], width: number): readonly string[] {
  const widest = (of: (line: Line) => string): number => Math.max(0, ...lines.map((line) => displayWidth(of(line))));
  const cell = (line: Line, of: (line: Line) => string, side: 'left' | 'right'): string =>
    pad(of(line), widest(of), side);
  const figures = (line: Line): string =>
    `${cell(line, ({ values }) => values, 'left')}  ${cell(line, ({ change }) => change, 'left')}`;
  const name = (line: Line): string => cell(line, (each) => each.name, 'right');
  const fits = (texts: readonly string[]): boolean => texts.every((text) => displayWidth(text) <= width);
  const whole = lines.map((line) => {
    const place = cell(line, (each) => each.place, 'right');
    return `  ${name(line)}  ${place}  ${figures(line)}  ${line.remark}`.trimEnd();
  });
  if (fits(whole)) return whole;
  const first = lines.map((line) => `  ${name(line)}  ${figures(line)}`);
  if (fits(first)) return lines.flatMap((line, index) => [first[index] ?? '', ...belowLines(line, width)]);
  return lines.flatMap((line) => [
    `  ${line.name}`,
    ...figureLines(line, width - 6).map((text) => `      ${text}`),
    ...belowLines(line, width),
  ]);
}

function figureLines({ values, change }: Line, room: number): readonly string[] {
  const one = `${values}  ${change}`;
  return displayWidth(one) <= room ? [one] : [values, change];
}

/** A place stays whole, so that it can be clicked. */
function belowLines({ place, remark }: Line, width: number): readonly string[] {
  const words = [place, remark].filter((part) => part !== '').join(', ');
  return wrap(words, width - 6).map((line) => `      ${line}`);
}
