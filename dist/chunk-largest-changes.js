import { studentQuantile } from "./chunk-student-t.js";
import { formatCount, formatP, formatSignedPercent } from "./chunk-for-action-compare-diff-gate-top.js";
import { leastSeen } from "./chunk-for-action-compare-gate-top.js";
// src/report/largest-changes.ts
const mostShown = 5;
function largestChanges({ functions }) {
	return functions.filter(({ self }) => self !== void 0 && self.delta !== 0).slice(0, mostShown);
}
const normal = 1e6;
const sureFrom = .05;
const mostMore = 20;
function nearestWords(diff) {
	return [...nearest(diff), ...smallestSeen(diff)];
}
function nearest(diff) {
	const [first] = [...diff.functions.filter(({ self, baseline, status }) => self !== void 0 && self.delta !== 0 && baseline.self > 0 && status !== "moved")].sort((a, b) => (a.self?.p ?? 1) - (b.self?.p ?? 1));
	if (first?.self === void 0) return [];
	const { delta, pAdjusted } = first.self;
	const size = formatSignedPercent(delta / first.baseline.self);
	return [`Nearest: ${first.frame.name} ${size}, q ${formatP(pAdjusted)}${adviceOn(pAdjusted, diff)}.`];
}
function adviceOn(q, { repeats }) {
	const captures = Math.min(repeats.baseline, repeats.candidate);
	const score = studentQuantile(Math.min(.999, Math.max(q, 1e-9)), normal);
	const more = Math.ceil(captures * ((studentQuantile(sureFrom, normal) / score) ** 2 - 1));
	if (more > mostMore) return "";
	return `; if it is real, ${formatCount(Math.max(1, more), "more capture")} a side would about decide`;
}
function smallestSeen(diff) {
	const seen = leastSeen(diff);
	if (seen === void 0) return ["Too few samples to test any function."];
	return [`In ${seen.name}, the costliest, less than about ${seen.least} would not have shown.`];
}
export { largestChanges, nearestWords };
