/** What fails a build, counted: for what was accepted in spite of it, and for what still fails beside the first cause. */
import type { JudgementKind } from '../decide/judgement.ts';
import { type Cause, isNothingCompared } from '../decide/verdict.ts';
import { rowsWords } from './counts.ts';
import { judgementsOf, type Report } from './report.ts';

/** `2 benchmarks that could not be measured`; `that nothing was compared`. */
export function failingWords(cause: Cause, report: Report): string {
  const count = (kind: JudgementKind): string => rowsWords(judgementsOf(report, kind));
  const words: Readonly<Record<Cause, string>> = {
    regression: count('regression'),
    failed: `${count('failed')} that could not be measured`,
    missing: `${count('removed')} missing here`,
    inconclusive:
      judgementsOf(report, 'inconclusive').length > 0
        ? `${count('inconclusive')} that could not be decided`
        : `that ${unknownWords(report)}`,
    'no-baseline': 'no baseline to compare with',
  };
  return words[cause];
}

/** Of what is not known to be without a regression: a verb without its subject. */
export function unknownWords({ verdict: { judgements } }: Report): string {
  return isNothingCompared(judgements) ? 'nothing was compared' : 'nothing could be decided';
}
