import { t as benchmarkKey } from "./chunk-benchmark-id.js";
import { i as profileKindOf } from "./chunk-metric.js";
import { p as formatPercent, u as formatNumber } from "./chunk-format.js";
import { M as worseRatio } from "./chunk-words.js";
// src/results/work.ts
/** Below that, what is counted is called the same. */
const leastDifference = .005;
// src/report/work-words.ts
/** Of a judgement of time; nothing of others, and where nothing was counted. */
function workRemark(judgement, { work = [] }) {
	const { target, kind } = judgement;
	if (profileKindOf(target.metric) !== "cpu" || !isReported(kind)) return [];
	const key = benchmarkKey(target.id);
	const found = work.find(({ id }) => benchmarkKey(id) === key);
	return found === void 0 ? [] : phraseOf(found, judgement);
}
/** Of a benchmark, beside what was judged of its time. */
function workWords(work, judgements) {
	const key = benchmarkKey(work.id);
	const timed = judgements.filter(({ target }) => benchmarkKey(target.id) === key && profileKindOf(target.metric) === "cpu");
	return phraseOf(work, timed.find(({ kind }) => isReported(kind)) ?? timed[0]);
}
function isReported(kind) {
	return kind === "regression" || kind === "improvement" || kind === "inconclusive";
}
function phraseOf(work, judgement) {
	if (work.state === "unknown") return ["what it does could not be counted: ", { text: work.why }];
	const { ratio, changed } = work;
	const pace = paceOf(judgement);
	if (Math.abs(ratio - 1) < .005) return sameWork(changed, pace);
	const more = ratio > 1 ? "more" : "less";
	return [
		`does ${formatPercent(Math.abs(ratio - 1))} ${more} work`,
		...leadWords(work),
		...restWords(work, judgement)
	];
}
/** `9 % slower`; of what was not confirmed, and where nothing moved, nothing. */
function paceOf(judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || !Number.isFinite(worse) || worse <= 0) return void 0;
	return worse > 1 ? `${formatPercent(worse - 1)} slower` : `${formatPercent(1 - worse)} faster`;
}
function isSettled({ kind }) {
	return kind === "regression" || kind === "improvement";
}
function sameWork([first, ...others], pace) {
	if (first === void 0) return [pace === void 0 ? "same work by the same code" : `same work, ${pace}: layout, JIT or the machine`];
	const rest = others.length === 0 ? "" : ` and ${others.length} more`;
	const changed = [{ code: first }, `${rest} changed and ${others.length === 0 ? "runs" : "run"} as often`];
	return [
		`same number of steps${pace === void 0 ? "" : `, ${pace}`}: `,
		...changed,
		", so a step costs something else"
	];
}
/** The function whose steps differ most. */
function leadWords({ functions: [lead], ratio }) {
	if (lead === void 0 || Math.sign(lead.steps.candidate - lead.steps.baseline) !== Math.sign(ratio - 1)) return [];
	return [": ", ...functionWords(lead)];
}
function functionWords({ name, calls, loops, steps }) {
	const code = { code: name };
	if (calls.baseline === 0) return [
		"it calls ",
		code,
		", which it did not"
	];
	if (calls.candidate === 0) return ["it no longer calls ", code];
	if (differs(calls)) return [code, ` is called ${oftenWords(calls)}`];
	const perCall = loops === void 0 ? void 0 : divided(loops, calls);
	if (perCall !== void 0 && differs(perCall)) return perCall.baseline <= 1 ? [code, ` runs a new inner loop, ${formatNumber(perCall.candidate, perCall.candidate < 10 ? 1 : 0)} times a call`] : [code, ` runs its inner loop ${oftenWords(perCall)}`];
	return [code, ` does ${moreWords(divided(steps, calls))} in a call`];
}
function divided(what, by) {
	return {
		baseline: what.baseline / by.baseline,
		candidate: what.candidate / by.candidate
	};
}
function differs({ baseline, candidate }) {
	return Math.abs(candidate / baseline - 1) >= leastDifference;
}
/** From here on "3 times" is easier to read than "+200 %". */
const manyTimes = 1.95;
function oftenWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	if (ratio >= manyTimes) return `${formatNumber(ratio, isWhole(ratio) ? 0 : 1)} times as often`;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more often` : `${formatPercent(1 - ratio)} less often`;
}
function moreWords({ baseline, candidate }) {
	const ratio = candidate / baseline;
	return ratio > 1 ? `${formatPercent(ratio - 1)} more` : `${formatPercent(1 - ratio)} less`;
}
function isWhole(ratio) {
	return ratio >= 10 || Math.abs(ratio - Math.round(ratio)) < .05;
}
/** Share of the change of time that the work explains, on the log scale, below which it is mentioned. */
const leastExplained = .25;
/** Where the work moved far less than the time, or the other way. */
function restWords({ ratio, changed: [first] }, judgement) {
	const worse = judgement === void 0 || !isSettled(judgement) ? void 0 : worseRatio(judgement);
	if (worse === void 0 || Math.log(ratio) >= leastExplained * Math.log(worse) === worse > 1) return [];
	return ["; the rest is ", ...first === void 0 ? ["layout, JIT or the machine"] : [
		"what a step costs in ",
		{ code: first },
		", which changed"
	]];
}
export { workWords as n, workRemark as t };
