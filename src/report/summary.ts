/**
 * The job summary: the comment with every row unfolded, for who looks at the build instead of the pull request.
 * GitHub takes 1 MiB a step and drops all of a longer one.
 */
import type { JudgementKind } from '../decide/judgement.ts';
import { opening, restSections } from './comment.ts';
import { metricCell, regressionTable, whereSections } from './comment-regressions.ts';
import { markdownCode } from './escape.ts';
import { details, markdownTable } from './markdown-table.ts';
import { judgementsOf, type Report } from './report.ts';
import { changeCell, rowOf, unbroken } from './row.ts';
import { keepWithin, type Section } from './sections.ts';
import { bySize } from './words.ts';

/** UTF-8 bytes; below 1 MiB by what a runner may add. */
export const summaryLimit: number = 1_000_000;

export function renderSummary(report: Report, limit: number = summaryLimit): string {
  const start: Section = { rank: 0, text: opening(report) };
  for (const width of ['full', 'narrow', 'names'] as const) {
    const sections = [
      start,
      ...regressionTable(report, width, limit - 4000),
      ...whereSections(report),
      ...restSections(report),
      ...unchangedSection(report),
    ];
    const kept = keepWithin(sections, limit);
    if (kept !== undefined) return kept;
  }
  throw new RangeError(`A summary of ${limit} bytes has no room for its verdict`);
}

function unchangedSection(report: Report): readonly Section[] {
  const kind: JudgementKind = 'no-change';
  const rows = bySize(judgementsOf(report, kind)).map((judgement) => rowOf(judgement, report));
  if (rows.length === 0) return [];
  const table = markdownTable(
    [
      { title: 'benchmark', align: 'left' },
      { title: 'metric', align: 'left' },
      { title: 'baseline', align: 'right' },
      { title: 'this PR', align: 'right' },
      { title: 'change (95 % interval)', align: 'right' },
    ],
    rows.map((row) => [
      markdownCode(row.name, 'cell'),
      metricCell(row.metric),
      row.baseline,
      row.candidate,
      unbroken(changeCell(row)),
    ]),
  );
  return [{ rank: 7, text: details(`${rows.length} unchanged`, table) }];
}
