/** What a report ended in, as every door shows it: one state, from which mark, sign, color and word follow. */
import { isNothingCompared } from '../decide/verdict.ts';
import { isAnythingKnown } from './counts.ts';
import type { Report } from './report.ts';
import { isIncomplete } from './words.ts';

export type OutcomeState =
  | 'pass'
  | 'fail'
  | 'overridden'
  | 'inconclusive'
  /** There is no other side, and there is to be none yet. */
  | 'first-run'
  /** There was to be an other side; nothing stands on both. */
  | 'not-compared'
  | 'skipped'
  /** What a missing shard would have found is not known. */
  | 'incomplete';

/** Green is only what was held side by side, or is proven to be the same. */
export function stateOf(report: Report): OutcomeState {
  const { outcome, judgements } = report.verdict;
  if (isIncomplete(report)) return 'incomplete';
  if (outcome === 'no-baseline') return report.unprepared === undefined ? 'first-run' : 'not-compared';
  if (outcome !== 'pass' || isAnythingKnown(judgements)) return outcome;
  return isNothingCompared(judgements) ? 'not-compared' : 'inconclusive';
}

/** Each is accompanied by a word wherever it is shown. */
export const stateMarks: Readonly<Record<OutcomeState, string>> = {
  pass: '✅',
  fail: '🔴',
  overridden: '🟡',
  inconclusive: '⚪',
  'first-run': '🆕',
  'not-compared': '⚪',
  skipped: '⚪',
  incomplete: '🔴',
};

/** The verdict for programs: what was judged, unless a shard is missing. One of the values in `docs/report.schema.json`. */
export function verdictWord(report: Report): Report['verdict']['outcome'] | 'incomplete' {
  return isIncomplete(report) ? 'incomplete' : report.verdict.outcome;
}
