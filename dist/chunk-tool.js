import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/harness/tool.ts
const buildTimeoutMs = 9e5;
async function runTool(context, request, hint) {
	const result = await context.run(request);
	if (result.end.kind !== "unstartable") return result;
	const what = `Cannot measure suite "${context.suite.name}" as ${request.command} must be there`;
	throw new GateError("TOOL_MISSING", `${what}: ${result.end.message}`, { hint });
}
function succeeded({ end }) {
	return end.kind === "exit" && end.code === 0;
}
export { buildTimeoutMs, runTool, succeeded };
