import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/harness/unreadable.ts
function unreadable(error) {
	if (!(error instanceof GateError) || error.code !== "FILE_MALFORMED") throw error;
	return {
		reason: "missing",
		message: error.hint === void 0 ? error.message : `${error.message}\n${error.hint}`
	};
}
export { unreadable };
