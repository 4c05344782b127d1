// src/gate/unprofiled.ts
function unprofiled(benchmark, { code, message, hint }) {
	if (code === "BUDGET_SPENT") return unprofiledInTime;
	if (code !== "TOOL_MISSING") return `No profile of ${benchmark}. ${message}`;
	return `No profiles. ${message}${hint === void 0 ? "" : ` (${hint})`}`;
}
const unprofiledInTime = "Not everything was profiled, as the time budget was spent.";
export { unprofiled, unprofiledInTime };
