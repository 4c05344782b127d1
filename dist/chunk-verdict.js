import { r as median } from "./chunk-simple-statistics.js";
import { n as exitCode } from "./chunk-errors.js";
import { t as globMatcher } from "./chunk-glob.js";
import { n as callableNames } from "./chunk-benchmark-id.js";
import { t as medianInterval } from "./chunk-median-interval.js";
// src/results/accepts.ts
/** Which benchmarks the names and globs of an acceptance cover. */
/** By exact name, `suite/name` or glob of either; `*` alone accepts everything, names with slashes too. */
function accepts(override, { id }) {
	const names = callableNames(id);
	return override.accepts.some((pattern) => pattern === "*" || names.includes(pattern) || names.some((name) => isMatch(pattern, name)));
}
function isMatch(pattern, name) {
	return globMatcher(pattern)(name);
}
// src/decide/verdict.ts
/** The gate's one answer, from all judgements and the policy. */
/** An override changes the outcome, never a judgement; it must accept everything that would fail the build. */
function verdict(judgements, policy, labels = {}) {
	const failing = judgements.flatMap((judgement) => {
		const cause = causeOf(judgement);
		return cause !== void 0 && reactionTo(cause, policy) === "fail" ? [{
			judgement,
			cause
		}] : [];
	});
	const cause = causes.find((each) => failing.some((one) => one.cause === each));
	const { override } = labels;
	const isAccepted = override !== void 0 && failing.every(({ judgement }) => accepts(override, judgement.target));
	const suiteWide = suiteWideShift(judgements);
	return {
		outcome: cause === void 0 ? quietOutcome(judgements, policy) : isAccepted ? "overridden" : "fail",
		cause,
		judgements,
		suiteWide,
		...labels
	};
}
/** 0 pass, 1 the policy says no, 3 a benchmark could not be measured. */
function exitOf({ outcome, cause }) {
	if (outcome !== "fail") return exitCode.pass;
	return cause === "failed" ? exitCode.unable : exitCode.regression;
}
const causes = [
	"regression",
	"failed",
	"missing",
	"inconclusive",
	"no-baseline"
];
/** Why it may fail a build; undefined: it never does. */
function causeOf({ kind, reasons }) {
	if (kind === "regression" || kind === "failed" || kind === "inconclusive") return kind;
	if (kind === "removed") return "missing";
	return kind === "new" && reasons.some(({ code }) => code === "no-baseline") ? "no-baseline" : void 0;
}
function reactionTo(cause, policy) {
	switch (cause) {
		case "regression": return "fail";
		case "failed": return policy.onFailed;
		case "missing": return policy.onMissing;
		case "inconclusive": return policy.onInconclusive;
		case "no-baseline": return policy.onNoBaseline;
	}
}
/** Nothing fails: which kind of not failing it is. */
function quietOutcome(judgements, policy) {
	const present = judgements.filter(({ kind }) => kind !== "skipped" && kind !== "removed");
	if (present.length === 0) return judgements.some(({ kind }) => kind === "skipped") ? "skipped" : "pass";
	const found = present.filter(isGated).map(causeOf);
	if (found.length > 0 && found.every((cause) => cause === "no-baseline")) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return (found.includes("inconclusive") || isNothingSeen(present) || isNothingShared(judgements)) && policy.onInconclusive !== "pass" ? "inconclusive" : "pass";
}
/** By the judgement and not by the metric: what a forged bundle calls informational is left open. */
function isGated({ kind, reasons }) {
	return kind !== "no-change" || !reasons.some(({ code }) => code === "informational");
}
/** A build of which everything is too noisy to see has not passed. */
function isNothingSeen(present) {
	const gated = present.filter(({ kind }) => kind !== "unaffected").filter(isGated);
	return gated.length > 0 && gated.every(({ kind }) => kind === "unseen");
}
/** Where every benchmark was renamed or replaced, none of them says anything of this change. */
function isNothingShared(judgements) {
	const kinds = new Set(judgements.filter(isGated).map(({ kind }) => kind));
	return kinds.size === 2 && kinds.has("new") && kinds.has("removed");
}
const fewestForSuite = 4;
const suiteShare = .5;
/** At least half of the benchmarks compared by one metric moved the same way, each by at least its margin. */
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(name, judgements)).find((shared) => shared !== void 0);
}
function sharedShift(metric, judgements) {
	const compared = judgements.flatMap(({ target, shift, margin }) => shift === void 0 || target.metric.name !== metric || !Number.isFinite(Math.log(shift.ratio)) ? [] : [{
		ratio: shift.ratio,
		size: Math.log(shift.ratio),
		bound: Math.log1p(margin)
	}]);
	if (compared.length < fewestForSuite) return void 0;
	for (const direction of [1, -1]) {
		const moved = compared.filter(({ size, bound }) => direction * size >= bound);
		const share = moved.length / compared.length;
		if (share < suiteShare) continue;
		return {
			ratio: median(moved.map(({ ratio }) => ratio)),
			share,
			metric,
			common: commonOf(compared.map(({ ratio }) => ratio))
		};
	}
}
function commonOf(ratios) {
	const { low, high, kind } = medianInterval(ratios);
	return kind === "range" ? void 0 : {
		ratio: median([...ratios]),
		low,
		high
	};
}
/** What a judgement's change is beside the suite's, as candidate / baseline; undefined where no suite moved. */
function besideSuite({ target, shift }, suiteWide) {
	if (suiteWide?.common === void 0 || shift === void 0 || target.metric.name !== suiteWide.metric) return;
	return shift.ratio / suiteWide.common.ratio;
}
export { verdict as a, isNothingShared as i, causeOf as n, accepts as o, exitOf as r, besideSuite as t };
