/** The part of the comment that is never dropped: the table of regressions, and for each where the cost went. */
import type { Judgement } from '../decide/judgement.ts';
import type { ProfileDiff } from '../profile/diff-result.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';
import { cutMiddle } from '../text/visible.ts';
import { crumbWords } from './cause.ts';
import { costColumns, scopedChange } from './cost-scope.ts';
import { hunkLines } from './hunk-text.ts';
import {
  bold,
  htmlCode,
  joinMarkdown,
  type Markdown,
  markdownBlock,
  markdownCode,
  markdownText,
  markdownUrl,
  markdownWords,
  md,
  nothing,
  unbroken,
} from './markdown.ts';
import { type Column, details, markdownTable, tableHead, tableRow } from './markdown-table.ts';
import { benchmarkName } from './names.ts';
import { markdownPhrase } from './phrase.ts';
import { type Explanation, judgementsOf, type Report } from './report.ts';
import { rowOf } from './row.ts';
import { byteLength, type Section } from './sections.ts';
import { unexplainedWords } from './unexplained-words.ts';
import {
  type BlamedRow,
  blamedRow,
  confidenceWords,
  diffFor,
  explainedRegressions,
  pictureAlt,
  remarkOf,
  unseenWords,
  weighty,
  whereTitle,
} from './where.ts';
import { bySize, rowMarks } from './words.ts';

/** How much of a row is shown: everything, short names, or only what is needed to find it. */
export type Width = 'full' | 'narrow' | 'names';

export function regressionTable(report: Report, width: Width, room: number): readonly Section[] {
  const regressions = bySize(judgementsOf(report, 'regression'));
  if (regressions.length === 0) return [];
  const columns = columnsOf(width);
  const rows = regressions.map((judgement) => tableRow(cellsOf(judgement, report, width)));
  if (width !== 'names') return [{ rank: 0, text: joinMarkdown([tableHead(columns), ...rows], '\n') }];
  return [{ rank: 0, text: truncated(tableHead(columns), rows, room) }];
}

/** Thousands of regressions do not fit in any form: the largest are named, the rest counted. */
function truncated(head: Markdown, rows: readonly Markdown[], room: number): Markdown {
  const kept: Markdown[] = [head];
  let size = byteLength(head);
  for (const row of rows) {
    size += byteLength(row) + 1;
    if (size > room) break;
    kept.push(row);
  }
  const left = rows.length - (kept.length - 1);
  const table = joinMarkdown(kept, '\n');
  return left === 0 ? table : md`${table}\n\n🔴 and ${left} more regressions, smaller than these, in the report`;
}

/** On a phone the first columns are what is seen: which benchmark, by how much; what proves it comes last. */
function columnsOf(width: Width): readonly Column[] {
  const all: readonly (Column & { readonly in: string })[] = [
    { title: 'benchmark', align: 'left', in: 'full narrow names' },
    { title: 'change (95 % interval)', align: 'right', in: 'full narrow names' },
    { title: 'metric', align: 'left', in: 'full narrow names' },
    { title: 'baseline', align: 'right', in: 'full narrow' },
    { title: 'candidate', align: 'right', in: 'full narrow' },
    { title: 'adjusted p', align: 'right', in: 'full' },
  ];
  return all.filter((column) => column.in.split(' ').includes(width));
}

function cellsOf(judgement: Judgement, report: Report, width: Width): readonly Markdown[] {
  const row = rowOf(judgement, report);
  const length = { full: 80, narrow: 40, names: 24 }[width];
  const name = markdownCode(row.name, 'cell', length);
  const metric = metricCell(row.metric);
  if (width === 'names') return [name, bold(markdownWords(row.change)), metric];
  const marked = md`${markdownWords(rowMarks.regression)}\u00a0${name}`;
  const interval = row.interval === '' ? nothing : md` (${markdownWords(row.interval)})`;
  const change = md`${bold(markdownWords(row.change))}${row.change === '' ? nothing : interval}`;
  const cells = [marked, unbroken(change), metric, markdownWords(row.baseline), markdownWords(row.candidate)];
  return width === 'full' ? [...cells, markdownWords(row.p)] : cells;
}

/** A plain word stays plain. */
export function metricCell(metric: string): Markdown {
  return /^[a-z][a-z0-9 -]{0,30}$/i.test(metric) ? markdownWords(metric) : markdownCode(metric, 'cell', 40);
}

/** One section a benchmark and profile, largest first; all but the first folded, so that the first screen stays one. */
export function whereSections(report: Report): readonly Section[] {
  const explained = explainedRegressions(report);
  if (explained.length === 0 && judgementsOf(report, 'regression').length > 0) {
    return [{ rank: 1, text: md`The function is not known: there are no profiles of both sides.` }];
  }
  const pictured = new Set<string>();
  const explainedBefore = new Set<string>();
  const sections = explained.flatMap((judgement, index) => {
    const found = diffFor(judgement, report);
    if (found === undefined) return [];
    const key = benchmarkKey(judgement.target.id);
    const picture = pictured.has(key) ? nothing : pictureLine(judgement, found.diff, report);
    pictured.add(key);
    const whole = whereHeading(judgement, found, report);
    // What several have in common is reported of the first: how sure it is, and the lines of a function.
    const code = `lines of ${found.hunks?.[0]?.key}`;
    const isNew = (text: string): boolean => !explainedBefore.has(text);
    const lines = isNew(code) ? hunkBlock(found) : nothing;
    const body = joinMarkdown([whereTable(judgement, report), lines, picture].filter(Boolean), '\n\n');
    const heading = { ...whole, confidence: isNew(whole.confidence) ? whole.confidence : nothing };
    for (const text of [code, whole.confidence]) explainedBefore.add(text);
    const shown = index > 0 ? 'folded' : explained.length > 1 ? 'named' : 'plain';
    // Later regressions are cut first, so the largest keeps its explanation longest.
    return [{ rank: 1 + index / 1000, text: titled(heading, body, shown) }];
  });
  return [...sections, ...withoutProfiles(report)];
}

/** Another kind of profile, such as one of time, would name functions that have nothing to do with it. */
function withoutProfiles(report: Report): readonly Section[] {
  const unexplained = judgementsOf(report, 'regression').filter(
    (judgement) => profileKindOf(judgement.target.metric) === 'heap' && diffFor(judgement, report) === undefined,
  );
  const names = [...new Set(unexplained.map(({ target }) => benchmarkName(target.id, report)))];
  if (names.length === 0) return [];
  const listed = names.slice(0, 3).map((name) => markdownCode(name, 'text'));
  const more = names.length > listed.length ? md` and others` : nothing;
  const text = md`Which functions allocate more in ${joinMarkdown(listed, ', ')}${more} is not known: there are no allocation profiles of both sides.`;
  return [{ rank: 2, text }];
}

interface Heading {
  readonly words: Markdown;
  readonly name: string;
  readonly confidence: Markdown;
  /** First of the table, so that a folded one says it too. */
  readonly culprit?: BlamedRow | undefined;
}

function whereHeading(judgement: Judgement, found: Explanation['diffs'][number], report: Report): Heading {
  const [first] = weighty(found);
  return {
    words: markdownWords(whereTitle(found.diff)),
    name: benchmarkName(judgement.target.id, report),
    confidence: markdownWords(confidenceWords(found.diff)),
    culprit: first === undefined ? undefined : blamedRow(first, found.diff, report),
  };
}

function titled(
  { words, name, confidence, culprit }: Heading,
  body: Markdown,
  shown: 'plain' | 'named' | 'folded',
): Markdown {
  const sure = confidence === '' ? nothing : md` (${confidence})`;
  if (shown === 'plain') return md`**${words}**${sure}\n\n${body}`;
  if (shown === 'named') return md`**${words}** in ${markdownCode(name, 'text')}${sure}\n\n${body}`;
  // Inside a summary no Markdown is read: the names are HTML here.
  const change = unbroken(markdownWords(culprit === undefined ? '' : scopedChange(culprit.change, culprit)));
  const first = culprit === undefined ? nothing : md`: ${htmlCode(culprit.name)} ${change}`;
  return details(md`${words} in ${htmlCode(name)}${first}`, confidence === '' ? body : md`${confidence}\n\n${body}`);
}

function columnsUnder(title: string): readonly Column[] {
  return [
    { title: 'function', align: 'left' },
    { title: 'change', align: 'right' },
    { title, align: 'right' },
    { title: ' ', align: 'left' },
  ];
}

/** Functions named in the comment; the report has the rest. */
const mostBlamed = 5;

function whereTable(judgement: Judgement, report: Report): Markdown {
  const found = diffFor(judgement, report);
  if (found === undefined) return nothing;
  const { diff, blame } = found;
  const named = weighty(found)
    .slice(0, mostBlamed)
    .map((blamed) => blamedRow(blamed, diff, report));
  if (named.length === 0) return markdownPhrase(unseenWords(diff), 'text');
  const { title, scopes } = costColumns(named);
  const rows = named.map((row, index) => functionCells(row, scopes[index] ?? ''));
  const reasons = [crumbWords(judgement, report), unexplainedWords(blame, report)].map((words) =>
    words === undefined ? nothing : markdownPhrase(words, 'text'),
  );
  return joinMarkdown([markdownTable(columnsUnder(title), rows), ...reasons].filter(Boolean), '\n\n');
}

/** `scope`: what its change is of, where that differs from row to row; on a phone the change is all that is seen. */
function functionCells(row: BlamedRow, scope: string): readonly Markdown[] {
  const name = markdownCode(row.name, 'cell');
  const linked = row.url === undefined ? name : md`[${name}](${markdownUrl(row.url)})`;
  const place = row.place === undefined ? nothing : md` ${markdownText(cutMiddle(row.place, 80))}`;
  const change = unbroken(markdownWords(row.change));
  return [
    md`${linked}${place}`,
    md`${row.significant ? bold(change) : change}${markdownWords(scope === '' ? '' : ` ${scope}`)}`,
    unbroken(markdownWords(row.values)),
    markdownPhrase(remarkOf(row), 'cell'),
  ];
}

/** Lines of a diff in the comment; the report has more. */
const mostHunkLines = 8;

/** The change in the function that leads, short: what to look at first. */
function hunkBlock({ diff, hunks = [] }: Explanation['diffs'][number]): Markdown {
  const [hunk] = hunks;
  if (hunk === undefined) return nothing;
  return markdownBlock(hunkLines(hunk, diff, mostHunkLines).join('\n'), 1500, 'diff');
}

function pictureLine(judgement: Judgement, diff: ProfileDiff, report: Report): Markdown {
  const key = benchmarkKey(judgement.target.id);
  const url = report.explanations.find(({ id }) => benchmarkKey(id) === key)?.pictureUrl;
  if (url === undefined) return nothing;
  const image = md`![${markdownText(pictureAlt(diff), 300)}](${markdownUrl(url)})`;
  return report.reportUrl === undefined ? image : md`[${image}](${markdownUrl(report.reportUrl)})`;
}
