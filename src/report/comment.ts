/**
 * The pull request comment. Sections are in reading order and each has a rank; when all do not fit into GitHub's
 * limit the last ranks are cut first, and regressions are never cut: their table only gets narrower.
 */

import type { CommentOrigin } from '../results/comment-marker.ts';
import { formatCount, formatDuration } from '../units/format.ts';
import { othersSection } from './comment-others.ts';
import { metricCell, regressionTable, whereSections } from './comment-regressions.ts';
import { workSection } from './comment-work.ts';
import { censusWords } from './counts.ts';
import { doubts } from './doubts.ts';
import { headline } from './headline.ts';
import {
  htmlCode,
  joinMarkdown,
  type Markdown,
  markdownBlock,
  markdownCode,
  markdownUrl,
  markdownWords,
  markerLine,
  md,
  nothing,
} from './markdown.ts';
import { details } from './markdown-table.ts';
import { methodSentences, reproduceCommand } from './method.ts';
import { stateMarks, stateOf } from './outcome-state.ts';
import { markdownPhrase } from './phrase.ts';
import { refusalWords } from './reason-words.ts';
import { judgementsOf, type Report } from './report.ts';
import { rowOf } from './row.ts';
import { byteLength, keepWithin, type Section } from './sections.ts';
import { nextSteps, rowMarks } from './words.ts';

export interface CommentOptions {
  readonly marker: CommentOrigin;
  /** UTF-8 bytes, never more; characters are then fewer. */
  readonly limit?: number;
}

/** Below GitHub's 65,536 characters with room for what it adds itself. */
export const commentLimit: number = 60_000;

/**
 * At most `limit` bytes of UTF-8; sections of high rank are cut first when it is full. Throws RangeError where not even the
 * verdict fits.
 */
export function renderComment(report: Report, options: CommentOptions): Markdown {
  const limit = options.limit ?? commentLimit;
  for (const width of ['full', 'narrow', 'names'] as const) {
    const start = md`${markerLine(options.marker)}\n${opening(report)}`;
    const table = regressionTable(report, width, limit - byteLength(start) - 400);
    const kept = keepWithin([{ rank: 0, text: start }, ...table, ...restSections(report)], limit);
    if (kept !== undefined) return kept;
  }
  throw new RangeError(`A comment of ${limit} bytes has no room for its verdict`);
}

/** Verdict, how to accept it, counts: what is never cut. */
export function opening(report: Report): Markdown {
  const census = censusWords(report);
  const steps = markdownPhrase(nextSteps(report));
  const items = [
    ...(steps === '' ? [] : [steps]),
    ...(report.reportUrl === undefined ? [] : [md`[interactive report](${markdownUrl(report.reportUrl)})`]),
    ...(census === '' ? [] : [markdownWords(census)]),
    ...(report.durationMs > 0 ? [markdownWords(formatDuration(report.durationMs))] : []),
  ];
  const refusals = (report.verdict.refusedOverrides ?? []).map(refusalWords);
  const paragraphs = [...refusals, ...doubts(report)].map((phrase) => markdownPhrase(phrase));
  const mark = markdownWords(stateMarks[stateOf(report)]);
  const start = md`### ${mark} ${markdownPhrase(headline(report))}\n${joinMarkdown(items, ' · ')}`;
  return joinMarkdown([start, ...paragraphs], '\n\n');
}

export function restSections(report: Report): readonly Section[] {
  return [
    ...workSection(report),
    ...whereSections(report),
    ...failedSection(report),
    ...othersSection(report),
    ...logSections(report),
    { rank: 3, text: methodSection(report) },
  ];
}

function failedSection(report: Report): readonly Section[] {
  const failed = judgementsOf(report, 'failed');
  if (failed.length === 0) return [];
  const lines = failed.map((judgement) => {
    const row = rowOf(judgement, report);
    return md`- ${markdownWords(rowMarks.failed)} ${markdownCode(row.name, 'text')} (${metricCell(row.metric)}) ${markdownPhrase(row.remark)}`;
  });
  const stacks = failed
    .filter(({ failure }) => failure?.stack !== undefined)
    .slice(0, 5)
    .map(
      (judgement) =>
        md`${markdownCode(rowOf(judgement, report).name, 'text')}\n\n${markdownBlock(judgement.failure?.stack ?? '', 3000)}`,
    );
  const sections: Section[] = [{ rank: 2, text: capped(lines, 60) }];
  if (stacks.length > 0)
    sections.push({
      rank: 4,
      text: details(markdownWords(formatCount(stacks.length, 'stack trace')), joinMarkdown(stacks, '\n\n')),
    });
  return sections;
}

function logSections(report: Report): readonly Section[] {
  return (report.logs ?? []).map(({ title, text }) => ({
    rank: 6,
    text: details(md`Log of ${htmlCode(title)}`, markdownBlock(text, 6000)),
  }));
}

function methodSection(report: Report): Markdown {
  const sentences = joinMarkdown(
    methodSentences(report).map((phrase) => markdownPhrase(phrase)),
    ' ',
  );
  const version = report.version === undefined ? nothing : md` · flamegate ${markdownWords(report.version)}`;
  const made = md`Reproduce: ${markdownCode(reproduceCommand(report), 'text', 300)} · seed ${report.seed}${version}`;
  return details(md`How this was measured`, md`${sentences}\n\n${made}`);
}

function capped(lines: readonly Markdown[], most: number): Markdown {
  const more = lines.length > most ? [md`- and ${lines.length - most} more in the report`] : [];
  return joinMarkdown([...lines.slice(0, most), ...more], '\n');
}
