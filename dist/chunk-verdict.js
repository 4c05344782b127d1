import { i as median } from "./chunk-simple-statistics.js";
import { n as exitCode } from "./chunk-errors.js";
import { t as accepts } from "./chunk-accepts.js";
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
		...cause === void 0 ? {} : { cause },
		judgements,
		...suiteWide === void 0 ? {} : { suiteWide },
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
	if (present.length === 0) return judgements.length === 0 ? "pass" : "skipped";
	const found = present.map(causeOf);
	if (found.every((cause) => cause === "no-baseline")) return policy.onNoBaseline === "pass" ? "pass" : "no-baseline";
	return (found.includes("inconclusive") || isNothingSeen(present)) && policy.onInconclusive === "warn" ? "inconclusive" : "pass";
}
/** A build of which everything is too noisy to see has not passed. */
function isNothingSeen(present) {
	const gated = present.filter(({ kind }) => kind !== "unaffected").filter(({ target }) => target.metric.role !== "informational");
	return gated.length > 0 && gated.every(({ kind }) => kind === "unseen");
}
const fewestForSuite = 4;
const suiteShare = .5;
/** At least half of the benchmarks compared by one metric moved the same way, each by at least its margin. */
function suiteWideShift(judgements) {
	return [...new Set(judgements.map(({ target }) => target.metric.name))].map((name) => sharedShift(judgements.filter(({ target }) => target.metric.name === name))).find((shared) => shared !== void 0);
}
function sharedShift(judgements) {
	const compared = judgements.flatMap(({ shift, margin }) => shift === void 0 ? [] : [{
		ratio: shift.ratio,
		size: Math.log(shift.ratio),
		bound: Math.log1p(margin)
	}]);
	if (compared.length < fewestForSuite) return void 0;
	for (const direction of [1, -1]) {
		const moved = compared.filter(({ size, bound }) => direction * size >= bound);
		const share = moved.length / compared.length;
		if (share >= suiteShare) return {
			ratio: median(moved.map(({ ratio }) => ratio)),
			share
		};
	}
}
export { verdict as n, exitOf as t };
