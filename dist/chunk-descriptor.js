// src/tools/descriptor.ts
/** What most tools share. */
const ordinary = {
	files: [],
	metrics: [],
	warmupMs: 100,
	measureMs: 200
};
const unprofiled = {
	cpu: ["none"],
	heap: ["none"]
};
const perfProfilers = {
	cpu: ["perf", "none"],
	heap: ["none"]
};
/** A tool whose build brings all that is needed. */
function needsNothing() {
	return [];
}
export { unprofiled as i, ordinary as n, perfProfilers as r, needsNothing as t };
