/** What a published verdict means for the job: outputs, summary, warnings, exit code. */
import { exitOf } from '../decide/verdict.ts';
import { type ExitCode, exitCode, formatGateError } from '../errors.ts';
import { renderComment } from '../report/comment.ts';
import type { Report } from '../report/report.ts';
import type { Door } from './door.ts';
import type { Published } from './publish.ts';

/** `problems` are said as warnings: the verdict stands, but whoever waits for comment or status must learn of it. */
export async function tellJob(door: Door, report: Report, published: Published | undefined): Promise<ExitCode> {
  const { verdict } = report;
  door.output('verdict', verdict.outcome);
  door.output('regressions', String(verdict.judgements.filter(({ kind }) => kind === 'regression').length));
  door.output('comment-url', published?.comment?.url ?? '');
  const marker = { head: report.candidate.commit, run: 0, attempt: 1 };
  await door.summary(renderComment(report, { marker }).replace(/^<!--.*-->\n/, ''));
  const problems = published?.problems ?? [];
  for (const problem of problems) door.warn(formatGateError(problem));
  const isIncomplete = problems.length > 0 || (report.shards?.missing ?? []).length > 0;
  const code = exitOf(verdict);
  return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
}
