import { directionOf, isRate, storableMetric } from "./chunk-for-action-compare-gate-top.js";
// src/harness/shown-metric.ts
const times = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10
};
const sizes = {
	B: 1,
	bytes: 1,
	kB: 1e3,
	MB: 1e6,
	GB: 1e9,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30
};
const rates = {
	"op/s": 1,
	"ops/s": 1,
	"ops/sec": 1,
	"op/sec": 1,
	hz: 1,
	Hz: 1,
	"ops/ms": 1e3,
	"ops/us": 1e6,
	"ops/ns": 1e9
};
function spelledMetric({ unit, name, better }) {
	const known = (table) => Object.hasOwn(table, unit) ? table[unit] : void 0;
	const make = (base, usual, way, factor) => ({
		metric: storableMetric({
			name: name ?? usual,
			unit: base,
			better: better ?? way,
			assume: "nothing"
		}),
		factor
	});
	const time = known(times);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return {
		metric: storableMetric(otherMetric({
			unit,
			name,
			better
		})),
		factor: 1
	};
}
function otherMetric({ unit, name, better }) {
	const direction = better ?? directionOf(unit, name);
	const metric = {
		name: name ?? "value",
		unit: unit === "" ? "1" : unit,
		better: direction ?? "lower",
		assume: "nothing"
	};
	return direction === void 0 && isRate(unit, name) ? {
		...metric,
		role: "informational"
	} : metric;
}
export { spelledMetric };
