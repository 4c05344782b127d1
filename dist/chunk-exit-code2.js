import { exitOf } from "./chunk-for-action-compare-gate-top.js";
import { exitCode } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/review/exit-code.ts
/** The exit code of a job that published, or tried to publish, a verdict. */
/** A pass that cannot be read on the pull request, or that lacks a shard, is not known to be a pass. */
function exitCodeOf(report, problems) {
	const isIncomplete = problems.length > 0 || (report.shards?.missing ?? []).length > 0;
	const code = exitOf(report.verdict);
	return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
}
export { exitCodeOf };
