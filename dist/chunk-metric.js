// src/results/metric.ts
const timeMetric = {
	name: "time",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
/**
* Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: deaf to waiting, and to the time
* that neighbours take. A call's own hooks are counted too.
*/
const cpuMetric = {
	name: "cpu",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
const allocMetric = {
	name: "alloc",
	unit: "B",
	better: "lower",
	assume: "exact"
};
/** Allocations, by their number. */
const allocsMetric = {
	name: "allocs",
	unit: "count",
	better: "lower",
	assume: "exact"
};
/** What explains a metric: allocations explain bytes and their number, whatever a harness calls it; processor time, the rest. */
function profileKindOf({ name, unit }) {
	return unit === "B" || /alloc/i.test(name) ? "heap" : "cpu";
}
export { timeMetric as a, profileKindOf as i, allocsMetric as n, cpuMetric as r, allocMetric as t };
