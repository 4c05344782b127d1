import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/harness/tool.ts
/** Tools of the user's own that a harness runs, for building above all. One that is not there ends the gate and is named. */
/** A build takes minutes at worst, as an installation does; one that hangs must not block the gate. */
const buildTimeoutMs = 9e5;
/** `hint`: how to get the tool. */
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
