import { i as median } from "./chunk-simple-statistics.js";
// src/results/log-scale.ts
/**
* The scale decisions are made on: logarithms, so that shifts are ratios, turned so that larger is worse.
*
* A metric may be zero (a function that allocates nothing), and log 0 is not a number: values below the metric's floor
* count as the floor. Above it ratios are exact; below it differences are nothing. Zero against zero is no change, zero
* against 48 bytes is a factor of 48.
*/
/**
* Less than this is none: a byte per operation cannot be an object (it is collector bookkeeping spread over the
* window); a thousandth of a nanosecond is a loop the compiler removed.
*/
const floors = /* @__PURE__ */ new Map([
	["B", 1],
	["ns", .001],
	["count", .001]
]);
const anyFloor = 1e-12;
/** Far below any difference that matters, far above the last bits of a logarithm. */
const step = 1e-11;
/** The value on the decision scale: larger is worse. */
function toScale(metric, value) {
	const log = Math.log(Math.max(value, floors.get(metric.unit) ?? anyFloor));
	return metric.better === "lower" ? log : -log;
}
/** To compare with a margin: a ratio of exactly 1 + m must tie with it, not fall to either side by the last bit. */
function rounded(log) {
	return Math.round(log / step) * step;
}
/** A shift on the decision scale as candidate / baseline in the metric's own direction. */
function toRatio(metric, shift) {
	return Math.exp(metric.better === "lower" ? shift : -shift);
}
/**
* The best process, on the decision scale. Other processes only add time, and only for a while: a burst lifts the median of a run that
* was measured in one go, and seldom all of its processes.
*/
function scaledBest(metric, values) {
	return Math.min(...values.map((value) => toScale(metric, value)));
}
/** Median of the processes, on the decision scale. */
function scaledMedian(metric, values) {
	return toScale(metric, median(values));
}
export { toScale as a, toRatio as i, scaledBest as n, scaledMedian as r, rounded as t };
