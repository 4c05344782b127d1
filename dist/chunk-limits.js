import { p as defaultPolicy } from "./chunk-store-location.js";
import { n as callableNames, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { l as upperQuantile } from "./chunk-significance.js";
import { i as median } from "./chunk-simple-statistics.js";
import { a as toScale, n as scaledBest, r as scaledMedian, t as rounded } from "./chunk-log-scale.js";
import { a as globMatcher } from "./chunk-verdict.js";
import { n as at } from "./chunk-median-interval.js";
import { a as blockedMannWhitney, c as toShift, d as pairwiseDeviation, i as hodgesLehmannInterval, l as withNothingLeft, m as withinBlockDeviation, r as hodgesLehmann, s as summaryOf, u as neighborDeviation } from "./chunk-direction.js";
// src/past/target-past.ts
/**
* What is stored of one target, computed once for all callers: how far processes of one run lie apart, how far neighboring
* runs do, and what the level is now. Robust throughout: no spike, step or wild process alone moves any of it.
*/
const nothingPast = {
	results: [],
	noise: void 0,
	between: 0,
	typicalBetween: void 0
};
function noiseWithin(metric, results) {
	if (results.length < 5) return void 0;
	const deviation = pairwiseDeviation(results.map(({ values }) => values.map((value) => toScale(metric, value))));
	return Number.isFinite(deviation) ? deviation : void 0;
}
/** Stored runs from which the spread between them is trusted. */
const betweenRuns = 10;
/** Of the best of ten normal values (0.59), hardly less of twenty (0.53) or more of five (0.67). */
const errorOfBest = .6;
/** A spread this many times what single processes explain is more than chance. */
const clearlyMore = 1.5;
/**
* What the code's layout and build flags make of unchanged code. Left out: what the whole suite shares, which is the
* machine's; what a neighbor's load adds, which seldom reaches a run's best process; and whatever came once, be it a
* lasting step or a spike that came back, as the median of the differences does not hear it. A steady creep is no
* spread either, so differences count from their own median. Exact metrics have none: what they differ by is a change.
*/
function spreadBetween(metric, results) {
	if (results.length < betweenRuns || metric.assume === "exact") return 0;
	const levels = results.map(({ values, common }) => scaledBest(metric, values) - common);
	const seen = neighborDeviation(levels);
	const error = errorOfBest * (noiseWithin(metric, results) ?? 0);
	return seen > clearlyMore * error ? Math.sqrt(seen ** 2 - error ** 2) : 0;
}
const nearestRuns = 3;
/** A run this many standard deviations away from the ones after it precedes a break. */
const breakDeviations = 4;
/** The least spread a break is measured against: 1 %. */
const leastDeviation = .01;
/** Undefined where fewer than three runs are stored, and nothing tells how runs differ. */
function presentLevel(metric, results) {
	const levels = results.map(({ values }) => scaledMedian(metric, values));
	const deviation = neighborDeviation(levels);
	if (!Number.isFinite(deviation)) return void 0;
	const runs = sinceBreak(levels, Math.max(leastDeviation, deviation));
	const older = levels.slice(runs, runs + nearestRuns);
	return {
		level: median(levels.slice(0, runs)),
		runs,
		before: runs < nearestRuns && older.length > 0 ? median(older) : void 0,
		deviation
	};
}
function sinceBreak(levels, deviation) {
	for (let runs = 1; runs < nearestRuns; runs += 1) {
		const bound = breakDeviations * deviation * Math.sqrt(1 + 1 / runs);
		if (Math.abs(at(levels, runs) - median(levels.slice(0, runs))) > bound) return runs;
	}
	return nearestRuns;
}
// src/stats/detectable-change.ts
/**
* How large a change a blocked comparison can find, from the spread of single processes.
*
* The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
* of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
* blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
* (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
* exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts holds this against simulation.
*/
/** Of the shift, on the log scale. */
function shiftError(deviation, { blocks, perSide }) {
	const block = 2 * perSide;
	return deviation * Math.sqrt(2 / (blocks * perSide) * (Math.PI / 3) * ((block + 1) / block));
}
/** The process deviation that would give a shift's standard error; the reverse of `shiftError`. */
function deviationOfError(error, size) {
	return error / shiftError(1, size);
}
/** Smallest true change found with the power asked; a fraction: 0.06 is 6 % worse. */
function detectableChange(design) {
	const error = shiftError(design.deviation, design);
	const rejected = Math.log1p(design.margin) + upperQuantile(design.level) * error;
	const needed = Math.max(rejected, Math.log1p(design.threshold));
	return Math.expm1(needed + upperQuantile(1 - design.power) * error);
}
// src/decide/comparison.ts
/** The data of one comparison, from the processes of both sides in their blocks; no threshold inside. */
/** `blocks` in the metric's unit; one block where the processes were not interleaved. */
function compareBlocks(metric, blocks, margin) {
	const scaled = scaledBlocks(metric, blocks);
	const { shift, low, high } = hodgesLehmannInterval(scaled);
	const raw = blockedMannWhitney(blocks);
	const deviation = withinBlockDeviation(scaled);
	const pWorseThan = (bound) => blockedMannWhitney(movedBy(scaled, -Math.log1p(bound))).pGreater;
	const pWorse = pWorseThan(margin);
	const baseline = summaryOf(blocks.flatMap((block) => block.baseline));
	const candidate = summaryOf(blocks.flatMap((block) => block.candidate));
	return {
		worse: shift,
		worseLow: low,
		worseHigh: high,
		shift: withNothingLeft(toShift(metric, shift, [low, high]), baseline, candidate),
		test: {
			u: raw.u,
			pTwoSided: raw.pTwoSided,
			pWorse,
			pAdjusted: pWorse,
			method: raw.method
		},
		pWorseThan,
		pBetterThan: (bound) => blockedMannWhitney(movedBy(scaled, Math.log1p(bound))).pLess,
		baseline,
		candidate,
		deviation,
		noise: low === null || high === null ? deviation : noiseOf(high - low, blocks)
	};
}
/** Half of a 95 % interval is 1.96 standard errors. */
function noiseOf(width, blocks) {
	const perSide = blocks.reduce((sum, { baseline, candidate }) => {
		return sum + 2 * baseline.length * candidate.length / (baseline.length + candidate.length);
	}, 0);
	return deviationOfError(width / 2 / 1.96, {
		blocks: blocks.length,
		perSide: perSide / blocks.length
	});
}
/** The shift alone, on the decision scale: enough for screening. */
function worseShift(metric, blocks) {
	return hodgesLehmann(scaledBlocks(metric, blocks));
}
/** Standard deviation of processes within a block, on the decision scale (logs of ratios); see `withinBlockDeviation`. */
function processDeviation(metric, blocks) {
	return withinBlockDeviation(scaledBlocks(metric, blocks));
}
function scaledBlocks(metric, blocks) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map((value) => toScale(metric, value)),
		candidate: candidate.map((value) => toScale(metric, value))
	}));
}
function movedBy(blocks, by) {
	return blocks.map(({ baseline, candidate }) => ({
		baseline: baseline.map(rounded),
		candidate: candidate.map((value) => rounded(value + by))
	}));
}
// src/decide/plan.ts
/** At τ = 5 % the larger stage 2 is taken from a process SD of 3 % on. */
const defaultPlan = {
	perSide: 3,
	screenBlocks: 4,
	lookAfter: 2,
	futileShare: 1 / 4,
	suspectShare: 1 / 2,
	confirm: [{
		blocks: 8,
		upTo: .6
	}, {
		blocks: 16,
		upTo: Number.POSITIVE_INFINITY
	}]
};
/** A process SD up to this share of log(1 + τ) is small: 1 % at τ = 5 %. */
const quietShare = .2;
/**
* Of a benchmark whose stored noise is small against τ: half the blocks find as much. Where stage 1 sees more noise than
* is stored, stage 2 is as large as the default plan's.
*/
const quietPlan = {
	...defaultPlan,
	screenBlocks: 2,
	lookAfter: 1,
	confirm: [{
		blocks: 4,
		upTo: quietShare
	}, ...defaultPlan.confirm]
};
/**
* Of blocks in lockstep, whose noise is known from the first one on. One block of stage 1 passes a change of 1.5 τ as
* nothing once in two thousand times at the noise given, as the spread of six processes goes (a third more than it shows).
*/
const lockstepPlan = {
	...defaultPlan,
	screenFewer: [{
		blocks: 1,
		upTo: .26
	}, {
		blocks: 2,
		upTo: .37
	}],
	confirm: [{
		blocks: 4,
		upTo: .25
	}, ...defaultPlan.confirm]
};
/** Power that published and promised changes are found with. */
const power = .9;
/** One block separates completely by chance with probability 1 / C(2n, n): 1 in 20 for three a side. */
function chancePerBlock({ perSide }) {
	let ways = 1;
	for (let taken = 1; taken <= perSide; taken += 1) ways = ways * (perSide + taken) / taken;
	return 1 / ways;
}
/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;
/**
* Whether a metric that is assumed to be exact is so here. Allocation often is not: what the optimizing compiler leaves
* out differs from process to process. Then the blocks of a measured metric are needed, or unchanged code stays a
* suspicion that three blocks can neither confirm nor clear. `deviation`: of one process, on the log scale.
*/
function isExact(metric, { deviation, limits }) {
	return metric.assume === "exact" && !(deviation > .2 * Math.log1p(limits.threshold));
}
/** Level at which an improvement is reported: it is informational, so an exact metric's one block of stage 1 suffices. */
function improvementLevel(plan, metric, design) {
	return isExact(metric, design) ? Math.max(design.alpha, chancePerBlock(plan) + rounding) : design.alpha;
}
/** Blocks of stage 1. One tells of an exact metric, as long as that one does not show that it is none. */
function screenSize(plan, metric, seen) {
	if (isExact(metric, seen)) return 1;
	const share = seen.deviation / Math.log1p(seen.limits.threshold);
	return plan.screenFewer?.find(({ upTo }) => share <= upTo)?.blocks ?? plan.screenBlocks;
}
/** Suspects an exact metric's blocks suffice for at least, so that shards judged apart or together ask for the same. */
const fewestFamily = 50;
/**
* Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
* at all, so it needs only as many blocks as make complete separation rarer than α / family: 3 for up to 79 suspects at
* α = 0.01.
*/
function confirmSize(plan, metric, { deviation, ...design }) {
	if (isExact(metric, {
		deviation,
		...design
	})) {
		const family = Math.max(design.family, fewestFamily);
		return Math.ceil(Math.log(design.alpha / family) / Math.log(chancePerBlock(plan)) + rounding);
	}
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
function largestConfirm({ confirm }) {
	return at(confirm, confirm.length - 1);
}
/** Blocks of the largest stage 2. */
function mostConfirmBlocks(plan) {
	return largestConfirm(plan).blocks;
}
/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
function smallestDetectable(size, { deviation, limits, alpha, family }) {
	if (!Number.isFinite(deviation)) return void 0;
	const { margin, threshold } = limits;
	return detectableChange({
		deviation,
		...size,
		level: alpha / family,
		margin,
		threshold,
		power
	});
}
/**
* Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
* the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
* process SD of 8.7 % on). There the bar rises to the change that stage could find, the margin to half of it.
*/
function raisedBar(plan, design) {
	const found = smallestDetectable({
		blocks: mostConfirmBlocks(plan),
		perSide: plan.perSide
	}, {
		...design,
		family: 1
	});
	if (found === void 0 || found <= 2 * design.limits.threshold) return void 0;
	return {
		...design.limits,
		threshold: found,
		margin: Math.max(design.limits.margin, found / 2)
	};
}
// src/decide/judge.ts
/** The data of a judgement, whatever the word. */
function judgementBase(subject, stage, comparison) {
	const { target, limits } = subject;
	const base = {
		target,
		threshold: limits.threshold,
		margin: limits.margin,
		stage
	};
	if (comparison === void 0) return base;
	const { shift, test, baseline, candidate } = comparison;
	return {
		...base,
		shift,
		test,
		baseline,
		candidate
	};
}
/**
* The bar is set by the spread, which says nothing of the shift, and never below the policy's: p against a larger
* margin is never smaller, so raising it by what was seen cannot make a false failure.
*/
function findingOf(subject, comparison, { blocks, planned, alpha }) {
	const { limits } = subject;
	const asked = {
		...limits,
		margin: limits.asked ?? limits.margin
	};
	const raised = raisedBar(subject.plan, {
		deviation: comparison.noise,
		limits: asked,
		alpha,
		family: 1
	});
	const bar = raised === void 0 ? limits : {
		...raised,
		margin: Math.max(raised.margin, limits.margin)
	};
	const pWorse = raised === void 0 ? comparison.test.pWorse : comparison.pWorseThan(bar.margin);
	return {
		subject,
		blocks,
		comparison,
		bar,
		isNoisy: raised !== void 0,
		isComplete: blocks === planned,
		pWorse
	};
}
/**
* Of a stage that was cut short, what there is may fail and may not clear. Blocks that a spent budget left out are no
* bias: what a block costs does not depend on which of its processes are called the candidate's, so under the null
* hypothesis neither does where the stage ends.
*/
function findingIn(series, alpha) {
	const { subject, blocks, planned, ending } = series;
	if (blocks.length === 0 || ending?.state === "failed") return void 0;
	return findingOf(subject, compareSeries(series), {
		blocks: blocks.length,
		planned,
		alpha
	});
}
/** Of what its blocks so far hold. */
function compareSeries({ subject, blocks }) {
	return compareBlocks(subject.target.metric, blocks, subject.limits.margin);
}
const overBudget = {
	code: "not-measured",
	detail: "the time budget was spent before this benchmark was settled"
};
/** Stage 2's word. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
function judgeConfirmed(finding, pAdjusted, family) {
	const { subject, comparison, bar, blocks, pWorse } = finding;
	const { kind, reason } = word(finding, pAdjusted, family.alpha);
	const design = {
		deviation: comparison.noise,
		limits: subject.limits,
		alpha: family.alpha,
		family: family.size
	};
	const found = smallestDetectable({
		blocks,
		perSide: subject.plan.perSide
	}, design);
	const test = {
		...comparison.test,
		pWorse,
		pAdjusted
	};
	return {
		...judgementBase(subject, 2, {
			...comparison,
			test
		}),
		threshold: bar.threshold,
		margin: bar.margin,
		kind,
		reasons: [reason, ...limitReasons(subject)],
		smallestDetectable: found === void 0 ? void 0 : Math.max(found, bar.threshold)
	};
}
function word({ subject, comparison, bar, blocks, isNoisy, isComplete }, pAdjusted, alpha) {
	const isReached = comparison.worse >= Math.log1p(bar.threshold) - (bar.slack ?? 0);
	const { restless } = subject.limits;
	if (isReached && pAdjusted <= alpha) return restless === void 0 || comparison.pWorseThan(restless) <= alpha ? {
		kind: "regression",
		reason: {
			code: "confirmed",
			blocks
		}
	} : {
		kind: "inconclusive",
		reason: {
			code: "restless",
			differ: restless
		}
	};
	if (isNoisy) return {
		kind: "inconclusive",
		reason: {
			code: "too-noisy",
			processDeviation: comparison.noise
		}
	};
	if (!isComplete) return {
		kind: "inconclusive",
		reason: overBudget
	};
	if (isReached) return {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
	if (isImproved(comparison, subject, alpha)) return {
		kind: "improvement",
		reason: {
			code: "confirmed",
			blocks
		}
	};
	return comparison.worseHigh !== null && comparison.worseHigh < Math.log1p(bar.threshold) ? {
		kind: "no-change",
		reason: { code: "below-threshold" }
	} : {
		kind: "inconclusive",
		reason: { code: "not-confirmed" }
	};
}
/**
* Whether a screen that found nothing could have overlooked twice the threshold: neither the spread of the processes
* nor the interval of the shift rules it out.
*/
function couldHide({ worseHigh }, { threshold }, smallestSeen) {
	if (smallestSeen === void 0 || smallestSeen <= 2 * threshold) return false;
	return worseHigh === null || worseHigh > Math.log1p(2 * threshold);
}
/** The mirror image of a regression; informational, so each at a level of its own. */
function isImproved(comparison, { target, limits, plan }, alpha) {
	if (-comparison.worse < Math.log1p(limits.threshold)) return false;
	const design = {
		deviation: comparison.noise,
		limits,
		alpha
	};
	return comparison.pBetterThan(limits.margin) <= improvementLevel(plan, target.metric, design);
}
function limitReasons({ limits }) {
	const { raised, wanted, weighed } = limits;
	return [
		...weighed === void 0 ? [] : [{
			code: "by-weight",
			...weighed
		}],
		...raised === void 0 ? [] : [{
			code: "margin-raised",
			margin: raised
		}],
		...wanted === void 0 ? [] : [{
			code: "threshold-capped",
			wanted
		}]
	];
}
// src/stats/holm.ts
/** Holm's step-down (Scandinavian Journal of Statistics 6, 1979): P(any false rejection) ≤ α under any dependence. */
/** Adjusted p-values in the order given; reject those ≤ α. */
function holm(pValues) {
	const order = pValues.map((p, index) => ({
		p,
		index
	})).sort((a, b) => a.p - b.p);
	const adjusted = new Array(pValues.length).fill(1);
	let running = 0;
	order.forEach(({ p, index }, rank) => {
		running = Math.max(running, Math.min(1, p * (pValues.length - rank)));
		adjusted[index] = running;
	});
	return adjusted;
}
// src/decide/limits.ts
const smallestAuto = .01;
const usualThreshold = typeof defaultPolicy.threshold === "number" ? defaultPolicy.threshold : smallestAuto;
/** Beyond this a threshold is of no use: the difference between processes is then reported instead of tolerated. */
const largestAuto = 2 * usualThreshold;
/** The policy's word on one target: for each field the first rule that fits and names it. */
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	const weight = weightOf(policy, target);
	return firstWord(policy, rules.flatMap((rule) => holds(rule.production, weight?.share) ? [rule.production, rule] : [rule]));
}
/** A rule that names a threshold or a margin is the user's word, whatever the metric. */
function isExactByDefault(policy, target) {
	const isWritten = ({ threshold, margin }) => threshold !== void 0 || margin !== void 0;
	return target.metric.assume === "exact" && !policy.benchmarks.some((rule) => fits(rule, target) && isWritten(rule));
}
function firstWord(policy, rules) {
	return {
		threshold: rules.find((rule) => rule.threshold !== void 0)?.threshold ?? policy.threshold,
		margin: rules.find((rule) => rule.margin !== void 0)?.margin ?? policy.margin
	};
}
/** Time and counts weigh by processor time, bytes by allocations. */
function weightOf({ weights }, { id, metric }) {
	const kind = metric.unit === "B" ? "heap" : "cpu";
	const weight = weights?.get(benchmarkKey(id))?.[kind];
	return weight === void 0 ? void 0 : {
		...weight,
		kind
	};
}
/** What is not known relaxes and tightens nothing. */
function holds(rule, share) {
	if (rule === void 0 || share === void 0) return false;
	return share < (rule.below ?? Number.POSITIVE_INFINITY) && share >= (rule.above ?? 0);
}
/** Absent where the weight changes nothing. */
function weighedOf(policy, target, { threshold }) {
	const weight = weightOf(policy, target);
	if (weight === void 0) return void 0;
	const { weights: _, ...unweighed } = policy;
	const instead = tolerance(unweighed, target).threshold;
	if (instead === threshold) return void 0;
	return {
		...weight,
		instead: instead === "auto" ? usualThreshold : instead
	};
}
function fits(rule, { id, metric }) {
	if (rule.metric !== void 0 && rule.metric !== metric.name) return false;
	const matches = globMatcher(rule.match);
	return callableNames(id).some(matches);
}
/** `past`: of the environment class. */
function limitsOf(policy, target, past) {
	const asked = tolerance(policy, target);
	const { threshold, margin } = asked;
	const floor = marginFloor(past);
	if (threshold !== "auto") {
		const weighed = weighedOf(policy, target, asked);
		const limits = withFloor({
			threshold,
			margin
		}, floor);
		if (weighed !== void 0) return {
			...limits,
			weighed
		};
		const { exact } = isExactByDefault(policy, target) && limits.raised === void 0 ? policy : {};
		return exact === void 0 ? limits : {
			...limits,
			exact
		};
	}
	const auto = {
		alpha: policy.alpha,
		floor
	};
	if (past.noise === void 0) return {
		threshold: usualThreshold,
		margin: usualThreshold / 2,
		auto
	};
	const wanted = defensibleThreshold(past.noise, auto);
	const tau = Math.min(wanted, largestAuto);
	const limits = {
		...withFloor({
			threshold: tau,
			margin: tau / 2
		}, floor),
		auto
	};
	return wanted > largestAuto ? {
		...limits,
		wanted
	} : limits;
}
/** A target as restless as this many times the typical one is so by its own code. */
const outlying = 3;
/** The difference of two builds that one in twenty exceeds, in standard deviations of one build. */
const seldom = 1.645 * Math.SQRT2;
/**
* A fraction; 0 where nothing asks for one. In a suite too small to tell the code from the machine's hour nothing does:
* stored runs lie hours apart, and side by side the hour is the same.
*/
function marginFloor({ between, typicalBetween }) {
	if (typicalBetween === void 0 || between <= outlying * typicalBetween) return 0;
	return Math.expm1(seldom * between);
}
/**
* A margin up to the threshold keeps what must be reached below twice the threshold wherever the noise allows to judge
* at all. A larger floor raises it no further; what lies between is reported to be open, with that reason.
*/
function withFloor({ threshold, margin }, floor) {
	if (floor <= margin) return {
		threshold,
		margin
	};
	const raised = Math.min(floor, threshold);
	const limits = {
		threshold,
		margin: raised,
		raised,
		asked: margin
	};
	return floor > threshold ? {
		...limits,
		restless: floor
	} : limits;
}
/**
* The smallest τ at which the largest stage tells a true change of τ from the margin τ/2 (or from the floor, where that
* is larger) with the power promised and the build's α; never below 1 %.
*/
function defensibleThreshold(deviation, { alpha, floor }) {
	const error = shiftError(deviation, {
		blocks: mostConfirmBlocks(defaultPlan),
		perSide: defaultPlan.perSide
	});
	const needed = (upperQuantile(alpha) + upperQuantile(.09999999999999998)) * error;
	return Math.max(smallestAuto, 2 * Math.expm1(needed), Math.expm1(Math.log1p(floor) + needed));
}
export { processDeviation as C, nothingPast as D, noiseWithin as E, presentLevel as O, compareBlocks as S, shiftError as T, lockstepPlan as _, holm as a, screenSize as b, findingIn as c, judgementBase as d, limitReasons as f, isExact as g, defaultPlan as h, withFloor as i, spreadBetween as k, isImproved as l, confirmSize as m, limitsOf as n, compareSeries as o, overBudget as p, tolerance as r, couldHide as s, defensibleThreshold as t, judgeConfirmed as u, quietPlan as v, worseShift as w, smallestDetectable as x, quietShare as y };
