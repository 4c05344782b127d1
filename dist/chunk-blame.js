import { n as rangeUpToNext, o as touchedLines, t as isTouched } from "./chunk-function-range.js";
import { a as rangeIn, i as languageOfPath, n as definitionsIn, r as definitionsOf, s as shortName, t as blankLiterals } from "./chunk-source-text.js";
import { r as median } from "./chunk-simple-statistics.js";
import { i as benjaminiHochberg, n as studentTwoSided, r as incompleteBeta, t as studentQuantile } from "./chunk-student-t.js";
// src/profile/changed-functions.ts
/** Which of a diff's functions the change under review touched, and where they are. */
/** `sources`: text of changed files on the candidate, by repository path. Without it a function ends where the next begins. */
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, languageOfPath(file.path));
		return {
			path: file.path,
			state: file.state,
			touched: touchedLines(file),
			blank
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = definitionLines(functions);
	const keys = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		found.add(each.key);
		if (each.frame.line === void 0) locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (isChanged(each, located, definitions.get(located.file.path) ?? [])) keys.add(each.key);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" || !found.has(key) && isAnyTouched(lines, file)) keys.add(key);
	}
	return {
		keys,
		locations
	};
}
function definitionLines(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
/** In a changed file, by what the profiler says or else by the function's name in the source; undefined elsewhere. */
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency" || place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	const found = (own === void 0 ? files : [own]).flatMap((file) => {
		if (file.blank === void 0) return [];
		return definitionsOf(file.blank, frame.name, languageOfPath(file.path)).map((line) => ({
			file,
			line
		}));
	});
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const choices = likely.length > 0 ? likely : found;
	if (choices.length < 2) return choices[0];
	const ran = choices.filter(({ file, line }) => {
		const range = rangeIn(file.blank ?? "", { line }, languageOfPath(file.path));
		return range !== void 0 && lines.some((each) => each >= range.first && each <= range.last);
	});
	return ran.length === 1 ? ran[0] : void 0;
}
/** `com.example.Parser.next` is in com/example/Parser.java. */
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const isScript = line === 1 && column === 1;
	if (isScript && file.blank !== void 0) return isTouchedOutside(file, file.blank);
	const range = isScript ? void 0 : rangeOf(file, {
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
/** Of what no function holds; one that the profile does not name, as V8 inlined it, is no part of the script's own code either. */
function isTouchedOutside({ path, touched }, blank) {
	const language = languageOfPath(path);
	const ranges = definitionsIn(blank, language).flatMap(({ line }) => rangeIn(blank, { line }, language) ?? []);
	const lines = blank.split("\n");
	return touched.lines.some((line) => lines[line - 1]?.trim() !== "" && !ranges.some(({ first, last }) => line >= first && line <= last));
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
function rangeOf(file, start) {
	return file.blank === void 0 ? void 0 : rangeIn(file.blank, start, languageOfPath(file.path));
}
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
* at most to speak of, so that of a function that is hardly ever seen few say anything, and of one that is in every window of
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
/** What probably grew explains some of it from this part on. */
const leastProbable = .1;
/** Of a function asked after by itself, as one that changed is: below, it probably grew. */
const probable = .05;
/**
* Changed functions that cannot be ruled out, those that probably grew first: by themselves or with what they call they may
* have grown by half of what those that are named did, or they probably grew though the correction for having looked at all
* functions does not let it count.
*/
function openChanges(diff, changed, { sign, named }) {
	const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	if (grown === 0) return [];
	const untested = 10 * sampleOf(diff);
	const most = ({ self, total }) => Math.max(self === void 0 ? untested : mostOf(self, sign), total === void 0 ? 0 : mostOf(total, sign));
	const suspects = diff.functions.filter(({ key }) => changed.has(key));
	const counts = (each) => most(each) >= .5 * grown || probablyGrew(each, sign) && most(each) >= leastProbable * grown || leastP(each, sign) * suspects.length <= probable;
	return suspects.filter(counts).sort((one, other) => Number(probablyGrew(other, sign)) - Number(probablyGrew(one, sign)) || most(other) - most(one));
}
/** Whether it went that way is more than a possibility, by its own cost or with what it calls. */
function probablyGrew(each, sign = 1) {
	return leastP(each, sign) <= probable;
}
function leastP({ self, total }, sign) {
	return Math.min(...[self, total].map((change) => change !== void 0 && change.delta * sign > 0 ? change.p : 1));
}
function mostOf({ low, high }, sign) {
	return sign > 0 ? high : -low;
}
/** What one sample of either side is worth, at most. */
function sampleOf({ root, samples }) {
	return Math.max(root.baseline.total / Math.max(1, samples.baseline), root.candidate.total / Math.max(1, samples.candidate));
}
/** Of languages whose functions are found by their lines alone. */
const otherCode = /\.(?:rb|php|cs|fs|vb|exs?|erl|lua|dart|hs|mli?|p[lm]|jl|r|f90|nim|cr|d|pas|clj[cs]?|coffee|cu)$/i;
/** Tests and examples are no part of what a benchmark runs. */
function isProfiled(path) {
	return !/(^|\/)(tests?|testing|__tests__|examples?|docs?)\//.test(path);
}
/**
* Changed files of code that could not be looked for: profiles of their language name no file of their kind, as where a build
* made others of them. A file beside which others of its kind are named, and that is not, did not run.
*/
function untracedFiles(diff, changes) {
	const own = diff.functions.filter(({ frame }) => frame.kind === "user");
	const languages = new Set(own.map(({ frame }) => frame.language));
	const kinds = new Set(own.flatMap(({ place }) => place?.kind === "repository" ? [kindOf(place.path)] : []));
	const named = new Set(own.flatMap(({ place, frame }) => place === void 0 ? [frame.language] : []));
	const isUntraced = (path) => {
		const language = languageOfPath(path);
		return languages.has(language) && !kinds.has(kindOf(path)) && !(language !== "unknown" && named.has(language));
	};
	return changes.filter(({ path, state }) => state !== "deleted" && isCode(path) && isProfiled(path) && isUntraced(path)).map(({ path }) => path);
}
function isCode(path) {
	return (languageOfPath(path) !== "unknown" || otherCode.test(path)) && !/\.d\.[cm]?ts$/.test(path);
}
function kindOf(path) {
	return /\.\w+$/.exec(path)?.[0].toLowerCase() ?? "";
}
// src/profile/walk-diff.ts
/** Every node with its ancestors, root first; the path is reused between calls. */
function walkDiff(root, visit) {
	const path = [];
	const open = [{
		node: root,
		depth: 0
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		path.length = next.depth;
		visit(next.node, path);
		path.push(next.node);
		for (const node of next.node.children) open.push({
			node,
			depth: next.depth + 1
		});
	}
}
// src/profile/fitting-changes.ts
/** Of naming one whose share of the whole did not rise; shared out among those that changed. */
const mostFalse = .05;
/** A function with less of its cost in itself than this is asked after with what it calls as well. */
const leastOwn = .5;
/** By key, by its own cost or with what it calls; none where no shift was measured apart. */
function fittingChanges(diff, changed) {
	const suspects = diff.functions.filter(({ key, status }) => changed.has(key) && status !== "moved").flatMap(suspectsOf).sort((one, other) => one.p - other.p);
	const fitting = /* @__PURE__ */ new Map();
	for (const [index, { key, of, delta, p, high }] of suspects.entries()) {
		if (p * (suspects.length - index) > mostFalse) break;
		if (delta > 0 && high >= .5 && fitting.get(key) !== "self") fitting.set(key, of);
	}
	return innermost(diff, fitting);
}
function suspectsOf({ key, self, total, baseline, candidate, atShift }) {
	const isOwn = baseline.self + candidate.self >= leastOwn * (baseline.total + candidate.total);
	return ["self", "total"].flatMap((of) => {
		const change = of === "self" ? self : total;
		const fitted = of === "total" && isOwn ? void 0 : atShift?.[of];
		return change === void 0 || fitted === void 0 ? [] : [{
			key,
			of,
			delta: change.delta,
			...fitted
		}];
	});
}
/** A function is not named for what it calls where that is itself named. */
function innermost(diff, fitting) {
	const outer = /* @__PURE__ */ new Set();
	if (fitting.size > 1) walkDiff(diff.root, ({ key }, path) => {
		if (!fitting.has(key) || outer.has(key)) return;
		for (const above of path) if (above.key !== key && fitting.get(above.key) === "total") outer.add(above.key);
	});
	return new Map([...fitting].filter(([key]) => !outer.has(key)));
}
// src/profile/grown-changed.ts
/** A changed function below that carries at least this share of the growth is the one to name. */
const leastBelow = .5;
/** One that carries less than this of what grew significantly by itself is a bystander: all that calls it grew a little. */
const leastCarried = .25;
/** By key. The innermost of those that call each other. */
function grownChanged(diff, { changed, sign, named }) {
	const least = leastCarried * named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	const grown = new Map(diff.functions.filter(({ key, total }) => changed.has(key) && total?.significant === true && total.delta * sign > 0).map((each) => [each.key, (each.candidate.total - each.baseline.total) * sign]).filter(([, growth]) => growth >= least));
	const callees = new Map([...grown.keys()].map((key) => [key, /* @__PURE__ */ new Map()]));
	const outer = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const own = grown.get(node.key);
		if (own === void 0) return;
		for (const { key } of path) if (key !== node.key && own >= leastBelow * (grown.get(key) ?? own * 4)) outer.add(key);
		const known = callees.get(node.key);
		for (const child of node.children) {
			const nodes = known?.get(child.key);
			if (nodes === void 0) known?.set(child.key, [child]);
			else nodes.push(child);
		}
	});
	const inner = [...grown].filter(([key]) => !outer.has(key));
	return new Map(inner.map(([key, whole]) => [key, mainCallee([...callees.get(key)?.values() ?? []], {
		sign,
		whole
	})]));
}
/** Absent where many share the growth: one of them alone would mislead. */
function mainCallee(callees, { sign, whole }) {
	const sum = (nodes, of) => nodes.reduce((total, node) => total + of(node), 0);
	const growth = (nodes) => sum(nodes, ({ baseline, candidate }) => (candidate.total - baseline.total) * sign);
	const largest = [...callees].sort((one, other) => growth(other) - growth(one))[0] ?? [];
	const [first] = largest;
	if (first === void 0 || growth(largest) < leastBelow * whole) return void 0;
	return {
		name: first.frame.name,
		isNew: sum(largest, ({ baseline }) => baseline.total) === 0
	};
}
// src/profile/unseen-changes.ts
/**
* Changed functions that no profile shows. Compiled without frames of their own (inlined), they hide in those that call
* them, so that no function can be ruled out.
*/
/** More are not named. */
const mostUnseen = 5;
/**
* Of code that is compiled with inlining and profiled without it, by V8 as well: there what has no samples may still
* have run. Interpreters and profilers that expand what was inlined show all that costs anything.
*/
function unseenChanges(diff, changes, sources, named = []) {
	if (diff.inlining === "off") return [];
	const seen = new Map(diff.functions.flatMap((each) => each.candidate.total > 0 ? [[shortNameOf(each), each]] : []));
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isInlined(path, diff)).flatMap((file) => changedDefinitions(file, texts.find(({ path }) => path === file.path)?.blank)).flatMap((each) => {
		const callers = callersOf(each.name, texts, seen);
		const own = seen.get(each.name);
		if (own === void 0) return [{
			...each,
			callers
		}];
		return languageOfPath(each.file) === "js" && callers.some((caller) => hides(caller, own, named)) ? [{
			...each,
			callers,
			hardly: true
		}] : [];
	}).slice(0, mostUnseen);
}
/** What the caller took more of cannot be in the frames that the function has of its own: V8 inlines what has run for a while. */
function hides(caller, own, named) {
	return named.includes(caller) && own.candidate.total < .5 * Math.abs(caller.self?.delta ?? 0);
}
/** JavaScript only where some of it was profiled: what a page runs is no part of a server in Go. */
function isInlined(path, { functions }) {
	const language = languageOfPath(path);
	return (language === "native" || language === "js" && functions.some(({ frame }) => frame.language === "js")) && isProfiled(path);
}
function shortNameOf({ frame }) {
	return shortName(frame.name) ?? frame.name;
}
/** Functions of the file that hold lines which the change wrote, or between which it deleted. */
function changedDefinitions(file, blank) {
	if (blank === void 0) return [];
	const { lines, gaps } = touchedLines(file);
	const language = languageOfPath(file.path);
	return definitionsIn(blank, language).flatMap(({ name, line }) => {
		const range = rangeIn(blank, { line }, language);
		if (range === void 0) return [];
		return lines.some((each) => each >= range.first && each <= range.last) || gaps.some((each) => each >= range.first && each < range.last) ? [{
			name,
			file: file.path,
			line
		}] : [];
	});
}
function callersOf(name, texts, seen) {
	const call = new RegExp(String.raw`\b${name.replaceAll("$", "\\$")}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`);
	const callers = texts.flatMap(({ path, blank }) => {
		const lines = blank.split("\n");
		const language = languageOfPath(path);
		return definitionsIn(blank, language).flatMap((definition) => {
			const known = seen.get(definition.name);
			const range = known === void 0 || definition.name === name ? void 0 : rangeIn(blank, definition, language);
			if (known === void 0 || range === void 0) return [];
			return call.test(lines.slice(range.first - 1, range.last).join("\n")) ? [known] : [];
		});
	});
	const moved = ({ self }) => Math.abs(self?.delta ?? 0);
	return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
// src/profile/blame.ts
/** Which functions to name for a regression, and how each relates to the change under review. */
/** Something grew, and every changed function was looked for and is ruled out. Nothing else may be reported as denied. */
function isDenied({ functions, explained }) {
	return functions.length > 0 && !explained;
}
/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = .5;
/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
function findBlame(diff, changes, options = {}) {
	const sign = options.direction === "decrease" ? -1 : 1;
	const changed = changedFunctions(diff.functions, changes, options.sources ?? /* @__PURE__ */ new Map());
	const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	const search = {
		named: costlier,
		changed: changed.keys,
		sign
	};
	const named = new Set(costlier.map(({ key }) => key));
	const isSeen = costlier.some(({ key }) => changed.keys.has(key));
	const below = callersToBlame(diff, search);
	const grown = isSeen || below.size > 0 ? /* @__PURE__ */ new Map() : grownChanged(diff, {
		changed: changed.keys,
		sign,
		named: costlier
	});
	const through = new Map([...below, ...grown]);
	const fitting = isSeen || through.size > 0 || sign < 0 ? /* @__PURE__ */ new Map() : fittingChanges(diff, changed.keys);
	const likely = diff.functions.filter(({ key }) => (through.has(key) || fitting.has(key)) && !named.has(key));
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, options.sources ?? /* @__PURE__ */ new Map(), costlier);
	const open = culprits.length > 0 ? [] : openChanges(diff, changed.keys, {
		sign,
		named: costlier
	});
	const likeliest = costlier.length > 0 ? new Set(open.map(({ key }) => key)) : changed.keys;
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, likeliest, sign);
	for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
	const all = [...costlier, ...likely];
	all.push(...diff.functions.filter(({ key }) => callers.has(key) && !named.has(key)));
	const functions = all.map((each) => toBlamed(each, {
		changed,
		callers,
		through,
		fitting
	}));
	const isExplained = culprits.length > 0 || unseen.length > 0;
	const untraced = isExplained || callers.size > 0 || open.length > 0 || costlier.length === 0 ? [] : untracedFiles(diff, changes);
	return {
		functions: functions.sort((a, b) => rankOf(a) - rankOf(b)),
		explained: isExplained || callers.size > 0 || open.length > 0 || untraced.length > 0,
		unseen: unseen.length === 0 ? void 0 : unseen,
		open: isExplained || open.length === 0 ? void 0 : open,
		untraced: untraced.length === 0 ? void 0 : untraced
	};
}
/** The culprit first, however little of the whole it is: a table may be cut. Otherwise as they came, the largest first. */
function rankOf({ relation, through, fitsShift }) {
	if (relation === "changed") return through === void 0 && fitsShift === void 0 ? 0 : 1;
	return relation === "calls-changed" ? 2 : 3;
}
function relationOf(each, { changed, callers }) {
	if (changed.keys.has(each.key)) return "changed";
	return outside(each) ?? (callers.has(each.key) ? "calls-changed" : "unchanged");
}
function outside({ place, frame }) {
	if (place?.kind === "repository") return void 0;
	if (place?.kind === "dependency" || frame.kind === "dependency") return "dependency";
	return frame.kind === "user" ? void 0 : "runtime";
}
function toBlamed(each, findings) {
	const { place, frame } = each;
	const relation = relationOf(each, findings);
	const found = findings.changed.locations.get(each.key);
	const file = place?.kind === "repository" ? place.path : found?.file;
	const line = place?.kind === "repository" ? frame.line ?? found?.line : found?.line;
	const name = relation === "dependency" ? place?.package : void 0;
	const through = each.self?.significant === true ? void 0 : findings.through.get(each.key);
	return {
		function: each,
		relation,
		file,
		line,
		package: name === void 0 ? void 0 : place?.version === void 0 ? name : `${name}@${place.version}`,
		through,
		fitsShift: findings.fitting.get(each.key)
	};
}
/** Changed functions under which the growth of functions that did not change happened, each with the largest of it. */
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	walkDiff(diff.root, (node, path) => {
		if (!unexplained.has(node.key)) return;
		const culprit = path.findLast(({ key }) => changed.has(key));
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const known = byCulprit.get(culprit.key) ?? {
			delta: 0,
			before: 0
		};
		known.delta += (node.candidate.self - node.baseline.self) * sign;
		known.before += sign > 0 ? node.baseline.total : node.candidate.total;
		byCulprit.set(culprit.key, known);
	});
	const culprits = /* @__PURE__ */ new Map();
	for (const [key, byCulprit] of growth) {
		const { frame, baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, { delta, before }] of byCulprit) {
			if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
			culprits.set(culprit, {
				name: frame.name,
				isNew: before === 0,
				delta
			});
		}
	}
	return new Map([...culprits].map(([key, { name, isNew }]) => [key, {
		name,
		isNew
	}]));
}
/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
export { testFunctions as a, ratesOf as c, falseDiscoveryRate as i, samplesIn as l, isDenied as n, testNodes as o, probablyGrew as r, withClumping as s, findBlame as t, testRates as u };
