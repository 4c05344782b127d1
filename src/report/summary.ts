/**
 * The job summary: the comment with every row unfolded, for readers of the build instead of the pull request.
 * GitHub takes 1 MiB a step and drops all of a longer one.
 */
import { opening, restSections } from './comment.ts';
import { metricCell, regressionTable } from './comment-regressions.ts';
import { type Markdown, markdownCode, markdownWords, unbroken } from './markdown.ts';
import { details, markdownTable } from './markdown-table.ts';
import type { Report } from './report.ts';
import { changeCell, rowsOf } from './row.ts';
import { keepWithin, type Section } from './sections.ts';

/** UTF-8 bytes; below 1 MiB by what a runner may add. */
export const summaryLimit: number = 1_000_000;

/** At most `limit` bytes of UTF-8. */
export function renderSummary(report: Report, limit: number = summaryLimit): Markdown {
  const start: Section = { rank: 0, text: opening(report) };
  for (const width of ['full', 'narrow', 'names'] as const) {
    const sections = [
      start,
      ...regressionTable(report, width, limit - 4000),
      ...restSections(report),
      ...unchangedSection(report),
    ];
    const kept = keepWithin(sections, limit);
    if (kept !== undefined) return kept;
  }
  throw new RangeError(`A summary of ${limit} bytes has no room for its verdict`);
}

function unchangedSection(report: Report): readonly Section[] {
  const rows = rowsOf(report).filter(({ word }) => word === 'no change');
  if (rows.length === 0) return [];
  const table = markdownTable(
    [
      { title: 'benchmark', align: 'left' },
      { title: 'change (95 % interval)', align: 'right' },
      { title: 'metric', align: 'left' },
      { title: 'baseline', align: 'right' },
      { title: 'candidate', align: 'right' },
    ],
    rows.map((row) => [
      markdownCode(row.name, 'cell'),
      unbroken(markdownWords(changeCell(row))),
      metricCell(row.metric),
      markdownWords(row.baseline),
      markdownWords(row.candidate),
    ]),
  );
  return [{ rank: 7, text: details(markdownWords(`${rows.length} unchanged`), table) }];
}
