import { i as cleanLine } from "./chunk-shape.js";
import { n as shortHash } from "./chunk-short-hash.js";
/** As files keep it, whatever a tool calls it: one that no file accepts would make the whole run unusable. */
function storableMetric(metric) {
	const [name, unit] = [storableText(metric.name, 200), storableText(metric.unit, 50)];
	return {
		...metric,
		name: name.trim() === "" ? `unnamed ${shortHash(metric.name)}` : name,
		unit: unit.trim() === "" ? "1" : unit
	};
}
function storableText(text, longest) {
	const cleaned = cleanLine(text);
	return cleaned.length <= longest ? cleaned : cleanLine(`${cleaned.slice(0, longest - 18)}…${shortHash(text)}`);
}
const timeMetric = {
	name: "time",
	unit: "ns",
	better: "lower",
	assume: "nothing"
};
/**
* Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: without waiting, and without the time
* that other processes take. A call's own hooks are counted too.
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
/** The most memory a process had at once, in pages that were really there. */
const residentMetric = {
	name: "rss",
	unit: "B",
	better: "lower",
	assume: "nothing"
};
/** What explains a metric: allocations explain bytes and their number, whatever a harness calls it; processor time, the rest. */
function profileKindOf({ name, unit }) {
	return unit === "B" || /alloc/i.test(name) ? "heap" : "cpu";
}
export { residentMetric as a, profileKindOf as i, allocsMetric as n, storableMetric as o, cpuMetric as r, timeMetric as s, allocMetric as t };
