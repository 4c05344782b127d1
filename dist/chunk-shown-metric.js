import { directionOf, directionOfTitle, isRate, storableMetric } from "./chunk-for-action-compare-gate-top.js";
// src/harness/shown-metric.ts
const times = {
	ns: 1,
	us: 1e3,
	µs: 1e3,
	μs: 1e3,
	ms: 1e6,
	s: 1e9,
	min: 6e10,
	h: 36e11
};
const timeWords = [
	[/^n(?:sec|secs|ano(?:s|secs?|seconds?))$/i, 1],
	[/^(?:[uµμ]secs?|micro(?:s|secs?|seconds?))$/i, 1e3],
	[/^m(?:secs?|illi(?:s|secs?|seconds?))$/i, 1e6],
	[/^sec(?:s|onds?)?$/i, 1e9],
	[/^min(?:s|utes?)$/i, 6e10],
	[/^(?:hrs?|hours?)$/i, 36e11]
];
function timeFactor(unit) {
	const plain = unit.trim().replace(/\s*\/\s*(?:ops?|operation|iter(?:ation)?|call|run|round)$/i, "");
	return Object.hasOwn(times, plain) ? times[plain] : timeWords.find(([words]) => words.test(plain))?.[1];
}
const sizes = {
	B: 1,
	bytes: 1,
	byte: 1,
	kB: 1e3,
	KB: 1e3,
	MB: 1e6,
	GB: 1e9,
	TB: 0xe8d4a51000,
	KiB: 1024,
	MiB: 2 ** 20,
	GiB: 2 ** 30,
	TiB: 2 ** 40
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
	"ops/µs": 1e6,
	"ops/μs": 1e6,
	"ops/ns": 1e9,
	"ops/second": 1,
	"kops/s": 1e3,
	"Kops/s": 1e3,
	"Mops/s": 1e6
};
function spelledMetric(spelling) {
	const { unit, name, better } = spelling;
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
	const time = timeFactor(unit);
	if (time !== void 0) return make("ns", "time", "lower", time);
	const size = known(sizes);
	if (size !== void 0) return make("B", "size", "lower", size);
	const rate = known(rates);
	if (rate !== void 0) return make("op/s", "rate", "higher", rate);
	return otherMetric(spelling);
}
function otherMetric({ unit, name, better, title = "" }) {
	const isUnsaid = unit.trim() === "" && name === void 0;
	const direction = better ?? directionOf(unit, name) ?? (isUnsaid ? directionOfTitle(title) : void 0);
	const metric = storableMetric({
		name: name ?? "value",
		unit: unit.trim() === "" ? "1" : unit,
		better: direction ?? "lower",
		assume: "nothing"
	});
	if (direction !== void 0) return {
		metric,
		factor: 1
	};
	return isRate(unit, name) ? {
		metric: {
			...metric,
			role: "informational"
		},
		factor: 1
	} : {
		metric,
		factor: 1,
		isAssumed: true
	};
}
export { spelledMetric };
