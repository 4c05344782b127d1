/** Notes on the blamed lines of files in the pull request, as GitHub shows them beside the code. Bounded in number. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import type { ProfileDiff } from '../profile/diff-result.ts';
import type { WorkflowCommand } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import { scopedValues } from './cost-scope.ts';
import { benchmarkName } from './names.ts';
import { plainPhrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';
import { basisWords, blamedRow, diffFor } from './where.ts';
import { bySize, changeWords } from './words.ts';

/** A step may have 10 of a level; GitHub drops more silently. */
export const annotationLimit: number = 10;

/** Largest regressions first; several that blame one line share its note. */
export function annotationsOf(report: Report, limit: number = annotationLimit): readonly WorkflowCommand[] {
  const lines = new Map<string, { readonly blamed: Blamed; readonly messages: string[] }>();
  for (const judgement of bySize(judgementsOf(report, 'regression'))) {
    const explained = diffFor(judgement, report);
    if (explained === undefined) continue;
    for (const blamed of explained.blame.functions) {
      // Unchanged lines are not in the pull request's diff: the note would not be shown.
      if (blamed.relation !== 'changed' || blamed.file === undefined || blamed.line === undefined) continue;
      const key = `${blamed.file}:${blamed.line}`;
      const note = lines.get(key) ?? { blamed, messages: [] };
      lines.set(key, note);
      note.messages.push(messageOf(judgement, blamed, explained.diff, report));
    }
  }
  return [...lines.values()].slice(0, limit).map(({ blamed, messages }) => ({
    level: 'warning',
    file: blamed.file ?? '',
    line: blamed.line ?? 1,
    title: `${blamed.function.frame.name}: part of ${formatCount(messages.length, 'regression')}`,
    message: messages.join('\n'),
  }));
}

function messageOf(judgement: Judgement, blamed: Blamed, diff: ProfileDiff, report: Report): string {
  const row = blamedRow(blamed, diff, report);
  const name = benchmarkName(judgement.target.id, report);
  const words = `${name} ${plainPhrase(changeWords(judgement))}; ${blamed.function.frame.name} ${scopedValues(row)} ${basisWords(diff)} (${row.change})`;
  return words.replaceAll('\u202f', ' ');
}
