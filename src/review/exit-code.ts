/** The exit code of a job that published, or tried to publish, a verdict. */
import { exitOf } from '../decide/verdict.ts';
import { type ExitCode, exitCode, type GateError } from '../errors.ts';
import type { Report } from '../report/report.ts';

/** A pass that cannot be read on the pull request, or that lacks a shard, is not known to be a pass. */
export function exitCodeOf(report: Report, problems: readonly GateError[]): ExitCode {
  const isIncomplete = problems.length > 0 || (report.shards?.missing ?? []).length > 0;
  const code = exitOf(report.verdict);
  return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
}
