import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { harnessOf } from "./chunk-registry.js";
import { printable } from "./chunk-printable.js";
// src/measure/profiler-troubles.ts
async function profilerTroubles(suites, contextOf) {
	const tried = /* @__PURE__ */ new Set();
	const troubles = [];
	for (const suite of suites) {
		const { harness, profile, profiler, command, workingDirectory } = suite;
		const key = JSON.stringify([
			harness,
			profile.cpu,
			profiler,
			command,
			workingDirectory
		]);
		if (profile.cpu === "none" || tried.has(key)) continue;
		tried.add(key);
		const why = await troubleOf(await contextOf(suite));
		if (why !== void 0) troubles.push(`Suite "${suite.name}" (${harness}) cannot be profiled here: ${why}`);
	}
	return troubles;
}
async function troubleOf(context) {
	try {
		const failure = await (await harnessOf(context.suite.harness)).tryProfiler?.(context);
		return failure === void 0 ? void 0 : printable(failure).message;
	} catch (error) {
		if (!(error instanceof GateError) || error.code === "INTERRUPTED") throw error;
		if (error.code !== "TOOL_MISSING") return void 0;
		return [error.message, ...error.hint === void 0 ? [] : [error.hint]].join(" · ");
	}
}
export { profilerTroubles };
