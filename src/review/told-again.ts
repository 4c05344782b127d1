/**
 * A stored verdict as it is reported again. Another version of this program may have written it, with what this one has no words
 * for: that is an error of one file, which names its cure.
 */
import type { Verdict } from '../decide/verdict.ts';
import { GateError } from '../errors.ts';
import { renderComment } from '../report/comment.ts';
import type { Report } from '../report/report.ts';
import { statusDescription } from '../report/status.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { VerdictRecord } from './verdict-record.ts';

/** `file` names the record in errors. Throws STORE_CORRUPT where `judge` or any of the words it is reported in fails. */
export function toldAgain(record: VerdictRecord, file: string, judge: (record: VerdictRecord) => Verdict): Report {
  try {
    const report = { ...record.report, verdict: judge(record) };
    const { head, run, attempt } = record;
    renderComment(report, { marker: { head, run, attempt } });
    renderSummary(report);
    renderTerminal(report, { color: 'never', width: 120, rows: 'notable' });
    statusDescription(report);
    return report;
  } catch (error) {
    if (error instanceof GateError) throw error;
    const message = `Cannot report ${file} again as this version must have words for all that it holds: it has not`;
    throw new GateError('STORE_CORRUPT', message, {
      hint: 'another version of Flamegate wrote it: run the measuring workflow again',
      cause: error,
    });
  }
}
