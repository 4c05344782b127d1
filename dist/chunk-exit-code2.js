import { exitOf } from "./chunk-for-action-compare-gate-top.js";
import { exitCode } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/review/exit-code.ts
function exitCodeOf(report, problems) {
	const isIncomplete = problems.length > 0 || (report.shards?.missing ?? []).length > 0;
	const code = exitOf(report.verdict);
	return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
}
export { exitCodeOf };
