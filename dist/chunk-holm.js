import { r as median } from "./chunk-simple-statistics.js";
import { F as summaryOf, I as toShift, J as scaledMedian, K as rounded, L as withNothingLeft, X as toScale, q as scaledBest } from "./chunk-words.js";
import { t as at } from "./chunk-samples.js";
import { a as neighborDeviation, l as withinBlockDeviation, n as hodgesLehmannInterval, o as pairwiseDeviation, r as blockedMannWhitney, t as hodgesLehmann } from "./chunk-hodges-lehmann.js";
import { _ as smallestDetectable, c as improvementLevel, p as raisedBar, v as deviationOfError } from "./chunk-limits.js";
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
/** Standard deviation of processes within a run, on the decision scale; undefined of fewer than five runs, or where no run has two processes. */
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
* lasting step or a spike that came back, as the median of the differences ignores it. A steady creep is no
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
/** Undefined where fewer than three runs are stored, so it is unknown how runs differ. */
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
/** The blocks on the decision scale, in their order. */
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
// src/decide/judge.ts
/** The data of any judgement. */
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
/** Whether all that was planned neither confirms nor clears, though the noise allows it. */
function leavesOpen(finding, pAdjusted, alpha) {
	return word(finding, pAdjusted, alpha).reason.code === "not-confirmed";
}
/** Stage 2's judgement. Noise comes before regression: where it hides the threshold only what clears the raised bar fails. */
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
	if (isNoisy && (isComplete || !isReached)) return {
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
/** Why the limits are not those that were asked for; empty where they are. */
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
/** Adjusted p-values, at most 1, in the order given; reject those ≤ α. */
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
export { spreadBetween as _, isImproved as a, leavesOpen as c, compareBlocks as d, processDeviation as f, presentLevel as g, nothingPast as h, findingIn as i, limitReasons as l, noiseWithin as m, compareSeries as n, judgeConfirmed as o, worseShift as p, couldHide as r, judgementBase as s, holm as t, overBudget as u };
