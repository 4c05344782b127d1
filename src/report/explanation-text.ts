/** Why one benchmark changed, for a user who asked for it by name: every function that counts, and the change in them. */
import type { Judgement } from '../decide/judgement.ts';
import { terminalText } from '../text/visible.ts';
import { crumbWords } from './cause.ts';
import { scopedValues } from './cost-scope.ts';
import { headline } from './headline.ts';
import { hunkLines } from './hunk-text.ts';
import { benchmarkName } from './names.ts';
import { ended, plainPhrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';
import { changeCell, rowOf } from './row.ts';
import { unexplainedWords } from './unexplained-words.ts';
import { blamedRow, confidenceWords, diffFor, remarkOf, unseenWords, weighty, whereTitle } from './where.ts';
import { bySize } from './words.ts';

const mostFunctions = 10;
const mostLines = 30;

/** `name`: as the report shows it; undefined: the largest regression. */
export function renderExplanation(report: Report, name: string | undefined): string {
  const { judgements } = report.verdict;
  const asked =
    name === undefined
      ? bySize(judgementsOf(report, 'regression')).slice(0, 1)
      : judgements.filter(({ target }) => target.id.name === name || benchmarkName(target.id, report) === name);
  if (asked.length === 0) return name === undefined ? nothingToExplain(report) : unknown(report);
  return `${asked
    .flatMap((judgement) => linesOf(judgement, report))
    .join('\n')
    .replaceAll('\u202f', ' ')}\n`;
}

/** Says what the verdict says, so that nobody takes it for "unchanged". */
function nothingToExplain(report: Report): string {
  return `No regression is confirmed, so there is nothing to explain. ${plainPhrase(ended(headline(report)))}\n`.replaceAll(
    '\u202f',
    ' ',
  );
}

function unknown({ verdict }: Report): string {
  const names = [...new Set(verdict.judgements.map(({ target }) => target.id.name))].slice(0, 20);
  if (names.length === 0) return 'No such benchmark; there is none.\n';
  return `No such benchmark; there are: ${names.map((each) => terminalText(each)).join(', ')}\n`;
}

function linesOf(judgement: Judgement, report: Report): readonly string[] {
  const row = rowOf(judgement, report);
  const head =
    `${terminalText(row.name)} ${terminalText(row.metric)}: ${row.word} ${changeCell(row)} ${plainPhrase(row.remark)}`.trimEnd();
  const found = diffFor(judgement, report);
  if (found === undefined) return [head, 'Not profiled: the function is not known.'];
  const functions = weighty(found).slice(0, mostFunctions);
  const lines = functions.map((blamed) => {
    const row = blamedRow(blamed, found.diff, report);
    const { name, place, change } = row;
    const where = place === undefined ? '' : ` ${terminalText(place, 120)}`;
    return `  ${terminalText(name)}${where}: ${scopedValues(row)}, ${change}, ${plainPhrase(remarkOf(row))}`;
  });
  const code = (found.hunks ?? []).flatMap((hunk) => [
    `  changed in ${terminalText(hunk.file, 120)}:`,
    ...hunkLines(hunk, found.diff, mostLines).map((line) => `    ${terminalText(line, 160)}`),
  ]);
  const none = lines.length === 0 ? [`  ${terminalText(plainPhrase(unseenWords(found.diff)))}`] : [];
  const unexplained = [crumbWords(judgement, report), unexplainedWords(found.blame, report)].flatMap((words) =>
    words === undefined ? [] : [`  ${plainPhrase(words)}`],
  );
  return [
    head,
    `${whereTitle(found.diff)} (${confidenceWords(found.diff)})`,
    ...lines,
    ...none,
    ...unexplained,
    ...code,
  ];
}
