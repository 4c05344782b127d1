import { n as callableNames, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { t as upperQuantile } from "./chunk-normal.js";
import { t as globMatcher } from "./chunk-glob.js";
import { t as at } from "./chunk-samples.js";
import { t as defaultPolicy } from "./chunk-policy.js";
// src/stats/detectable-change.ts
/**
* How large a change a blocked comparison can find, from the spread of single processes.
*
* The Hodges-Lehmann shift of N processes a side, each with standard deviation σ on the log scale, has a standard error
* of about σ·√(2/N)·√(π/3)·√((b+1)/b): its efficiency against the mean is 3/π for normal data, and b/(b+1) of that within
* blocks of b processes, as pairs across blocks are not used. A change is failed when the test rejects the margin
* (shift ≳ log(1+m) + z(α)·SE) and the shift reaches the threshold; so it is found with probability `power` when it
* exceeds the larger of both by z(1 − power)·SE. test/decide/detectable.test.ts compares this with simulation.
*/
/** Standard error of the shift, on the log scale; `deviation`: of one process, on the log scale. */
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
/** Blocks of stage 1. One is enough for an exact metric, unless it shows that the metric is not exact. */
function screenSize(plan, metric, seen) {
	if (isExact(metric, seen)) return 1;
	const share = seen.deviation / Math.log1p(seen.limits.threshold);
	return plan.screenFewer?.find(({ upTo }) => share <= upTo)?.blocks ?? plan.screenBlocks;
}
/** What of α a stage of fewer blocks than eight spends where it was planned to end; the rest is for going on. */
const shortShare = .9;
/** Suspects an exact metric's blocks suffice for at least, so that shards judged apart or together ask for the same. */
const fewestFamily = 50;
/**
* Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
* at all, so it needs only as many blocks as make complete separation rarer than 0.9 α / family: 3 for up to 72 suspects at
* α = 0.01.
*/
function confirmSize(plan, metric, { deviation, ...design }) {
	if (isExact(metric, {
		deviation,
		...design
	})) return separatedBlocks(plan, design);
	const share = deviation / Math.log1p(design.limits.threshold);
	return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}
/** Blocks whose complete separation is rarer than the share of α / family that a short stage has. */
function separatedBlocks(plan, { alpha, family }) {
	const level = alpha * shortShare / Math.max(family, fewestFamily);
	return Math.ceil(Math.log(level) / Math.log(chancePerBlock(plan)) + rounding);
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
// src/decide/limits.ts
const smallestAuto = .01;
const usualThreshold = typeof defaultPolicy.threshold === "number" ? defaultPolicy.threshold : smallestAuto;
/** Beyond this a threshold is of no use: the difference between processes is then reported instead of tolerated. */
const largestAuto = 2 * usualThreshold;
/** The policy for one target: for each field the first rule that fits and names it. */
function tolerance(policy, target) {
	const rules = policy.benchmarks.filter((rule) => fits(rule, target));
	const weight = weightOf(policy, target);
	return firstWord(policy, rules.flatMap((rule) => holds(rule.production, weight?.share) ? [rule.production, rule] : [rule]));
}
/** What the policy says of it before anything is measured; undefined: that follows from the noise (`auto`). */
function writtenThreshold(policy, target) {
	if (policy.exact !== void 0 && isExactByDefault(policy, target)) return policy.exact.threshold;
	const { threshold } = tolerance(policy, target);
	return threshold === "auto" ? void 0 : threshold;
}
/** A threshold or a margin that a rule names is the user's decision, for any metric. */
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
/** An unknown weight neither raises nor lowers a threshold. */
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
/** A target that varies this many times as much as the typical one varies because of its own code. */
const outlying = 3;
/** The difference of two builds that one in twenty exceeds, in standard deviations of one build. */
const seldom = 1.645 * Math.SQRT2;
/**
* A fraction; 0 where nothing asks for one. In a suite too small to separate the code from the time at which it was measured nothing does:
* stored runs are hours apart, while sides in turns are measured at the same time.
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
* The smallest τ at which the largest stage distinguishes a true change of τ from the margin τ/2 (or from the floor, where that
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
export { smallestDetectable as _, writtenThreshold as a, improvementLevel as c, quietPlan as d, quietShare as f, shortShare as g, separatedBlocks as h, withFloor as i, isExact as l, screenSize as m, limitsOf as n, confirmSize as o, raisedBar as p, tolerance as r, defaultPlan as s, defensibleThreshold as t, lockstepPlan as u, deviationOfError as v, shiftError as y };
