/** What was counted of each regression, and what calling it takes, for the comment: a line each, under the table. */
import { callRemark } from './call-words.ts';
import { joinMarkdown, markdownCode, md } from './markdown.ts';
import { benchmarkName } from './names.ts';
import { joinedPhrases, markdownPhrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';
import type { Section } from './sections.ts';
import { bySize } from './words.ts';
import { workRemark } from './work-words.ts';

export function workSection(report: Report): readonly Section[] {
  const remarks = new Map(
    bySize(judgementsOf(report, 'regression')).flatMap((judgement) => {
      const words = joinedPhrases(workRemark(judgement, report), callRemark(judgement, report));
      return words.length === 0 ? [] : [[benchmarkName(judgement.target.id, report), words] as const];
    }),
  );
  const lines = [...remarks].map(([name, words]) =>
    remarks.size === 1
      ? md`Counted beside the clock: ${markdownPhrase(words)}.`
      : md`- ${markdownCode(name, 'text')}: ${markdownPhrase(words)}`,
  );
  if (lines.length === 0) return [];
  const text = remarks.size === 1 ? joinMarkdown(lines) : md`Counted beside the clock:\n${joinMarkdown(lines, '\n')}`;
  return [{ rank: 1, text }];
}
