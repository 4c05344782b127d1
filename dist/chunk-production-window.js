import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/cli/production-window.ts
const unitMs = {
	s: 1e3,
	m: 6e4,
	h: 36e5,
	d: 864e5,
	w: 6048e5
};
const longestMs = 314496e6;
function spanOf(text, name) {
	if (text === void 0) return void 0;
	const [, count, unit = ""] = /^([1-9]\d{0,5})([smhdw])$/.exec(text) ?? [];
	const length = Number(count) * (unitMs[unit] ?? NaN);
	if (length > 0 && length <= longestMs) return length;
	throw wrong(name, "a span as 30m, 24h, 7d or 4w, and at most 520w", text);
}
function timeOf(text, name) {
	if (text === void 0) return void 0;
	const time = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text) ? Date.parse(text) : NaN;
	if (time >= 0) return time;
	throw wrong(name, "a time in UTC from 1970 on, as 2026-11-28T10:00:00Z, or a day", text);
}
function shareOf(text, name) {
	if (text === void 0) return void 0;
	const [, digits, percent] = /^(\d{1,3}(?:\.\d{1,6})?)\s*(%?)$/.exec(text) ?? [];
	const share = Number(digits) / (percent === "%" ? 100 : 1);
	if (share >= 0 && share <= 1) return share;
	throw wrong(name, "a share as 1% or 0.01", text);
}
function wrong(name, must, value) {
	return new GateError("USAGE", `Cannot run production as --${name} must be ${must}: current value is ${value}`, { hint: "flamegate production --help" });
}
export { shareOf, spanOf, timeOf };
