import { i as median } from "./chunk-simple-statistics.js";
import { i as benjaminiHochberg, n as studentTwoSided, r as incompleteBeta, t as studentQuantile } from "./chunk-student-t.js";
// src/stats/binomial-test.ts
/** Exact two-sided binomial test: is `successes` of `trials` what probability `share` gives? */
/**
* p by doubling the smaller tail (Clopper-Pearson's inversion), at most 1. Two counts of events with
* exposures Eb and Ec are compared by conditioning on their sum: share = Ec / (Eb + Ec)
* (Przyborowski & Wilenski 1940, Biometrika 31:313).
*/
function binomialTwoSided(successes, trials, share) {
	const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
	const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
	return Math.min(1, 2 * Math.min(upper, lower));
}
// src/profile/rate-test.ts
/**
* Did a cost per operation change? Sampled cost of one function over the repeats of both sides.
*
* Two tests must both reject "no change", so p is the larger of two p-values, valid whichever source of error rules:
* - counting: a sampler counts events, and k samples are never known better than a Poisson count allows. The score
*   test and the exact conditional test of two counts (the larger of them: the exact one is right for a handful).
*   Where a sampler's samples come in clumps (`clumping`, estimated over all functions), k of them count as k / clumping.
* - scatter: repeats also differ by what the machine did. Student's t on the quasi-Poisson dispersion φ̂ of the
*   repeats (Wedderburn 1974, Biometrika 61:439; R's `glm(family = quasipoisson)`). Left out with one profile a side.
*
* Tried in simulation (test/calibration/profile-rates.test.ts) and left: Welch's t with the variance floored at Poisson
* keeps its level but finds a fifth as much where samples are few; letting degrees of freedom grow as φ̂ falls to 1, or
* shrinking φ̂ to 1, finds more but colors 10–20 % of unchanged pairs when functions vary by 10 % between processes;
* a permutation of 5 + 5 cannot reach p < 0.008 and so never survives the correction over functions.
*/
/** Two-sided 95 % point of the normal. */
const normal95 = 1.959963984540054;
const student95s = /* @__PURE__ */ new Map();
/** That of Student's t. All tests of a diff ask for a few of them, and each is found by iteration. */
function student95(degrees) {
	const known = student95s.get(degrees) ?? studentQuantile(.05, degrees);
	student95s.set(degrees, known);
	return known;
}
/** `values`: sampled value by repeat, baseline's first, then the candidate's. */
function testRates(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	const delta = candidate.rate - baseline.rate;
	const samples = baseline.samples + candidate.samples;
	const error = Math.sqrt(varianceOf(baseline, smoothed(baseline)) + varianceOf(candidate, smoothed(candidate)));
	const clumping = clumpingOf(design.clumping ?? 1, samples, scatter);
	const counted = normal95 * Math.sqrt(clumping);
	const half = error * Math.max(counted, scatter === void 0 ? 0 : student95(scatter.degrees) * scatter.root);
	return {
		baseline: baseline.rate,
		candidate: candidate.rate,
		delta,
		low: delta - half,
		high: delta + half,
		p: samples === 0 ? 1 : pValue(baseline, candidate, {
			scatter,
			clumping
		}),
		samples,
		dispersion: scatter === void 0 ? 1 : scatter.root ** 2
	};
}
/** Repeats that the common clump size counts for beside a function's own. */
const commonRepeats = 16;
/**
* Of one function: the size common to all, and its own dispersion as far as its repeats show it. A repeat shows one clump
* at most to speak of, so that of a function that is hardly ever seen few tell anything, and of one that is in every window of
* a service most do. (A weighted mean of variances, as in Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3.)
*/
function clumpingOf(common, samples, scatter) {
	if (scatter === void 0 || common === 1) return common;
	const own = Math.min(scatter.degrees, samples / common);
	return Math.max(1, (commonRepeats * common + own * scatter.root ** 2) / (commonRepeats + own));
}
/** Half of all squares of a standard normal are below it. */
const medianOfSquares = .4549364231195728;
/**
* φ̂ of the same values, without the test. One profile a side has no repeats; there it is how far the sides are apart, so
* that half of those of functions that did not change are below the true one and half above it.
*/
function dispersionOf(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	return scatter === void 0 ? scoreOf(baseline, candidate) ** 2 / medianOfSquares : scatter.root ** 2;
}
/** The difference in standard errors of counting. */
function scoreOf(baseline, candidate) {
	const common = (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) / (baseline.exposure + candidate.exposure);
	const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
	return (candidate.rate - baseline.rate) / error;
}
/** Per unit of exposure, without the test. */
function ratesOf(design, values) {
	const rate = (repeats, offset) => {
		let [exposure, value] = [0, 0];
		for (const [index, repeat] of repeats.entries()) {
			exposure += repeat.exposure;
			value += values[offset + index] ?? 0;
		}
		return value / exposure;
	};
	return {
		baseline: rate(design.baseline, 0),
		candidate: rate(design.candidate, design.baseline.length)
	};
}
/** Samples of both sides together, which a test of the same values gives, at a fraction of its work. */
function samplesIn(design, values, offset = 0) {
	const split = design.baseline.length;
	return sampled(design.baseline, values, offset) + sampled(design.candidate, values, offset + split);
}
function sampled(repeats, values, offset) {
	let samples = 0;
	for (const [index, { quantum }] of repeats.entries()) samples += (values[offset + index] ?? 0) / quantum;
	return samples;
}
function toSide(repeats, values, offset) {
	let [exposure, value, weight, blur, samples, pearson] = [
		0,
		0,
		0,
		0,
		0,
		0
	];
	for (const [index, repeat] of repeats.entries()) {
		const seen = values[offset + index] ?? 0;
		exposure += repeat.exposure;
		value += seen;
		weight += repeat.quantum * repeat.exposure;
		blur += repeat.exposure ** 2 * (repeat.exposureVariance ?? 0);
		samples += seen / repeat.quantum;
	}
	const rate = value / exposure;
	if (rate > 0) for (const [index, repeat] of repeats.entries()) {
		const expected = rate * repeat.exposure;
		const variance = repeat.quantum * expected + expected ** 2 * (repeat.exposureVariance ?? 0);
		pearson += ((values[offset + index] ?? 0) - expected) ** 2 / variance;
	}
	const exposureVariance = blur / exposure ** 2;
	return {
		rate,
		exposure,
		weight,
		exposureVariance,
		samples,
		pearson,
		degrees: rate > 0 ? repeats.length - 1 : 0
	};
}
function scatterOf(baseline, candidate) {
	const degrees = baseline.degrees + candidate.degrees;
	return degrees === 0 ? void 0 : {
		root: Math.sqrt((baseline.pearson + candidate.pearson) / degrees),
		degrees
	};
}
function varianceOf(side, rate) {
	return rate * side.weight / side.exposure ** 2 + rate ** 2 * side.exposureVariance;
}
/** A side without samples is still uncertain by one. */
function smoothed(side) {
	return Math.max(side.rate, side.weight / side.exposure ** 2);
}
function pValue(baseline, candidate, { scatter, clumping }) {
	const score = scoreOf(baseline, candidate);
	const repeats = scatter === void 0 || score === 0 ? 0 : studentTwoSided(score / scatter.root, scatter.degrees);
	const counted = studentTwoSided(score / Math.sqrt(clumping), Number.POSITIVE_INFINITY);
	return Math.max(counted, exactP(baseline, candidate, clumping), repeats);
}
function exactP(baseline, candidate, clumping) {
	const [left, right] = [countedExposure(baseline), countedExposure(candidate)];
	const successes = Math.round(candidate.samples / clumping);
	const trials = successes + Math.round(baseline.samples / clumping);
	return trials === 0 ? 1 : binomialTwoSided(successes, trials, right / (left + right));
}
/** Exposure in samples per unit of rate. */
function countedExposure(side) {
	return side.exposure ** 2 / side.weight;
}
// src/profile/significance.ts
/**
* Which functions changed, as one family of tests: the expected share of false names among those named stays at 5 %,
* and with unchanged code that is the chance of naming anything.
*/
const falseDiscoveryRate = .05;
/**
* Shares of the error spent on self and on total: self names the function, total only finds what is spread too thin
* below it. (Weighted Benjamini-Hochberg: Genovese, Roeder & Wasserman 2006, Biometrika 93:509.) A fifth is not spent,
* as 5 % is promised of real machines and the t-test keeps its level of normal ones: with all of it spent, functions
* that vary by 10 % between processes colored 4.0 % of 3,200 unchanged pairs.
*/
const spentOnSelf = .65;
const spentOnTotal = .15;
/** Fewer functions say nothing about the sampler that each does not say of itself; from one profile a side each says less. */
const leastTelling = {
	repeats: 3,
	single: 5
};
/**
* With how many samples come in one clump. A sampler of wall time sees a process wait, and all samples of one wait fall on one
* function: a dozen in a function that is hardly ever seen are then three or four events, and repeats that did not see it
* say nothing of it. But they are in clumps in all functions, and the dispersion of most says how large those are.
*/
function withClumping(tree, design) {
	const known = [];
	for (const { self } of tree.functions.values()) if (samplesIn(design, self) >= 10) known.push(dispersionOf(design, self));
	const isSingle = design.baseline.length === 1 && design.candidate.length === 1;
	return known.length < leastTelling[isSingle ? "single" : "repeats"] ? design : {
		...design,
		clumping: Math.max(1, median(known))
	};
}
/**
* One test a function for self and one for total where that is another number, over the repeats of both sides; functions
* with too few samples have none. Adjusted p by Benjamini-Hochberg (1995) within each family, which shares out the error.
*/
function testFunctions(tree, design) {
	const self = /* @__PURE__ */ new Map();
	const total = /* @__PURE__ */ new Map();
	const least = momentOf(tree, design);
	const test = (values) => {
		const tested = testRates(design, values);
		return Math.abs(tested.delta) < least ? {
			...tested,
			p: 1
		} : tested;
	};
	for (const { key, self: own, total: all } of tree.functions.values()) {
		if (samplesIn(design, own) >= 10) self.set(key, test(own));
		if (own.every((value, column) => value === all[column])) continue;
		if (samplesIn(design, all) >= 10) total.set(key, test(all));
	}
	const whole = tree.root.total;
	if (samplesIn(design, whole) >= 10) total.set("", testRates(design, whole));
	const selfTests = adjust(self, spentOnSelf);
	const totalTests = new Map(adjust(total, spentOnTotal));
	for (const [key, tested] of selfTests) if (!total.has(key) && isLeaf(tree, key)) totalTests.set(key, tested);
	return {
		self: selfTests,
		total: totalTests
	};
}
/** Share of a profile that one wait, one pause or one collection can be. */
const moment = .02;
/** With one profile a side a moment of one process cannot be distinguished from a change: less than one is none. */
function momentOf({ root }, design) {
	if (design.baseline.length > 1 || design.candidate.length > 1) return 0;
	const { baseline, candidate } = ratesOf(design, root.total);
	return moment * Math.max(baseline, candidate);
}
function isLeaf(tree, key) {
	const known = tree.functions.get(key);
	return known?.self.every((value, column) => value === known.total[column]) === true;
}
/** Divides by the share of the error spent, so that every adjusted p is compared with the same 5 %. */
function adjust(tests, spent) {
	const entries = [...tests];
	const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
	return new Map(entries.map(([key, tested], index) => [key, {
		...tested,
		pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent)
	}]));
}
/**
* The same at every node. Nodes of functions that did not change are no candidates for color (so unchanged code
* colors nodes no more often than functions); among the others Benjamini-Hochberg again.
*/
function testNodes(tree, design, functions) {
	const nodes = tree.nodes();
	const family = {
		tree,
		nodes,
		design
	};
	const self = testGated(family, functions.self, nodes.self);
	const total = testGated(family, functions.total, nodes.total);
	return {
		self: self.of,
		total: total.of,
		changed: self.gated
	};
}
function testGated({ tree, nodes, design }, functions, values) {
	const { columns } = tree;
	const gates = tree.keys.map((key) => functions.get(key));
	const test = (node) => {
		if (samplesIn(design, values, node * columns) < 10) return void 0;
		return testRates(design, values.subarray(node * columns, (node + 1) * columns));
	};
	const isOpen = gates.map((gate) => gate !== void 0 && gate.pAdjusted <= .05);
	const gated = /* @__PURE__ */ new Map();
	for (let node = 0; node < nodes.size; node++) {
		const tested = isOpen[nodes.keys[node] ?? 0] === true ? test(node) : void 0;
		if (tested !== void 0) gated.set(node, tested);
	}
	const gateOf = (node) => gates[nodes.keys[node] ?? 0];
	const adjusted = adjust(gated, 1);
	for (const [node, tested] of adjusted) adjusted.set(node, {
		...tested,
		pAdjusted: Math.max(tested.pAdjusted, gateOf(node)?.pAdjusted ?? 1)
	});
	const of = (node) => {
		const gate = gateOf(node);
		if (gate === void 0 || isOpen[nodes.keys[node] ?? 0] === true) return adjusted.get(node);
		const tested = test(node);
		return tested === void 0 ? void 0 : {
			...tested,
			pAdjusted: Math.max(tested.p, gate.pAdjusted)
		};
	};
	return {
		of,
		gated: adjusted
	};
}
export { ratesOf as a, withClumping as i, testFunctions as n, samplesIn as o, testNodes as r, testRates as s, falseDiscoveryRate as t };
