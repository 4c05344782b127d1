import { mean, median, quantile } from "./chunk-for-action-compare-diff-gate-top.js";
import { at } from "./chunk-for-action-compare-gate-top.js";
import { coalesce } from "./chunk-coalesce.js";
const fewestBatches = 8;
const slowFrom = 2;
function batchSpread(values) {
	if (values.length < fewestBatches) return void 0;
	const sorted = [...values].sort((a, b) => a - b);
	const middle = median(sorted);
	if (!Number.isFinite(at(sorted, sorted.length - 1)) || middle <= 0) return void 0;
	const slow = sorted.filter((value) => value > slowFrom * middle);
	return {
		mean: mean(sorted),
		p99: quantile(sorted, .99),
		slow: slow.length / sorted.length,
		times: slow.length === 0 ? 1 : mean(slow) / middle,
		quantiles: Array.from({ length: 21 }, (_, step) => quantile(sorted, step / 20))
	};
}
// src/stats/estimators.ts
const trim = .2;
function estimate(name, values) {
	if (values.length === 0) return NaN;
	const list = values;
	switch (name) {
		case "median": return median(list);
		case "p25": return quantile(list, .25);
		case "p10": return quantile(list, .1);
		case "minimum": return Math.min(...list);
		case "mean": return mean(list);
		case "trimmed-mean": return trimmedMean(list);
	}
}
function trimmedMean(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const drop = Math.floor(sorted.length * trim);
	return mean(sorted.slice(drop, sorted.length - drop));
}
// src/harness/measured.ts
function measuredFrom(batches, result, context) {
	const { metric, values, iterations } = batches;
	const value = values.find((each) => !Number.isFinite(each)) ?? typicalOf(metric, context.suite.estimator)(values);
	if (isUnusable(value)) return {
		state: "failed",
		failure: unusable(metric, value)
	};
	const { startedAt, durationMs, conditions } = result;
	return {
		state: "measured",
		invocation: {
			value,
			batches: coalesce(values, 64),
			spread: spreadOf(metric, values),
			iterations,
			startedAt,
			durationMs,
			conditions
		}
	};
}
function isUnusable(value) {
	return !Number.isFinite(value) || value < 0;
}
function unusable({ name }, value) {
	return {
		reason: "unstable",
		message: `Cannot use its ${name} as it must be a finite number >= 0: current value is ${value}`
	};
}
function spreadOf({ assume, better }, values) {
	return assume === "exact" || better === "higher" ? void 0 : batchSpread(values);
}
function typicalOf({ assume, better }, wanted) {
	const name = assume === "exact" ? "median" : wanted;
	if (better === "lower") return (values) => estimate(name, values);
	return (values) => 0 - estimate(name, values.map((value) => 0 - value));
}
export { estimate, isUnusable, measuredFrom, spreadOf, typicalOf, unusable };
