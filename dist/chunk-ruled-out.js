import { leastP, median, probablyGrew } from "./chunk-for-action-compare-diff-gate-top.js";
import { incompleteBeta, studentQuantile, studentTwoSided } from "./chunk-student-t.js";
import { benjaminiHochberg } from "./chunk-benjamini-hochberg.js";
import { wordsAround } from "./chunk-source-text.js";
import { languageOfPath } from "./chunk-source-language.js";
// src/stats/binomial-test.ts
function binomialTwoSided(successes, trials, share) {
	const upper = successes <= 0 ? 1 : incompleteBeta(share, successes, trials - successes + 1);
	const lower = successes >= trials ? 1 : incompleteBeta(1 - share, trials - successes, successes + 1);
	return Math.min(1, 2 * Math.min(upper, lower));
}
// src/profile/rate-test.ts
const normal95 = 1.959963984540054;
const student95s = /* @__PURE__ */ new Map();
function student95(degrees) {
	const known = student95s.get(degrees) ?? studentQuantile(.05, degrees);
	student95s.set(degrees, known);
	return known;
}
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
const commonRepeats = 16;
function clumpingOf(common, samples, scatter) {
	if (scatter === void 0 || common === 1) return common;
	const own = Math.min(scatter.degrees, samples / common);
	return Math.max(1, (commonRepeats * common + own * scatter.root ** 2) / (commonRepeats + own));
}
const medianOfSquares = .4549364231195728;
function dispersionOf(design, values) {
	const baseline = toSide(design.baseline, values, 0);
	const candidate = toSide(design.candidate, values, design.baseline.length);
	const scatter = scatterOf(baseline, candidate);
	return scatter === void 0 ? scoreOf(baseline, candidate) ** 2 / medianOfSquares : scatter.root ** 2;
}
function scoreOf(baseline, candidate) {
	const common = (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) / (baseline.exposure + candidate.exposure);
	const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
	return (candidate.rate - baseline.rate) / error;
}
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
function countedExposure(side) {
	return side.exposure ** 2 / side.weight;
}
const spentOnSelf = .65;
const spentOnTotal = .15;
const leastTelling = {
	repeats: 3,
	single: 5
};
function withClumping(tree, design) {
	const known = [];
	for (const { self } of tree.functions.values()) if (samplesIn(design, self) >= 10) known.push(dispersionOf(design, self));
	const isSingle = design.baseline.length === 1 && design.candidate.length === 1;
	return known.length < leastTelling[isSingle ? "single" : "repeats"] ? design : {
		...design,
		clumping: Math.max(1, median(known))
	};
}
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
const moment = .02;
function momentOf({ root }, design) {
	if (design.baseline.length > 1 || design.candidate.length > 1) return 0;
	const { baseline, candidate } = ratesOf(design, root.total);
	return moment * Math.max(baseline, candidate);
}
function isLeaf(tree, key) {
	const known = tree.functions.get(key);
	return known?.self.every((value, column) => value === known.total[column]) === true;
}
function adjust(tests, spent) {
	const entries = [...tests];
	const adjusted = benjaminiHochberg(entries.map(([, { p }]) => p));
	return new Map(entries.map(([key, tested], index) => [key, {
		...tested,
		pAdjusted: Math.min(1, (adjusted[index] ?? 1) / spent)
	}]));
}
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
// src/profile/namesakes.ts
function mayBe({ place, frame }, defined) {
	return isIn(place, defined.path) && !isRustsOwn(frame.name, defined.path) && isMember(frame.name, defined);
}
const ofRust = /^<?(?:(?:core|alloc|std)::|(?:&|\*const |\*mut |mut )*(?:bool|char|str|[iu](?:8|16|32|64|128|size)|f(?:32|64)|\[[^<>]*\])>::)/;
function isRustsOwn(symbol, path) {
	return path.endsWith(".rs") && ofRust.test(symbol) && !/ (?:as|for) /.test(symbol);
}
function isIn(place, path) {
	if (place === void 0) return true;
	if (place.kind === "repository") return place.path === path || kindOf$1(place.path) !== kindOf$1(path);
	return stemOf(place.path) === stemOf(path);
}
function kindOf$1(path) {
	return /\.[^./]*$/.exec(path)?.[0] ?? "";
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^/]*$/, "");
}
function isMember(symbol, { name, blank, line }) {
	const qualifier = symbol.slice(0, Math.max(0, symbol.lastIndexOf(name.replace(/^operator\W+$/, "operator"))));
	if (!/(?:::|[.$#])~?$/.test(qualifier)) return true;
	const around = wordsAround(blank, line);
	const words = new Set(qualifier.match(/\w+/g));
	return around.length === 0 || around.includes(name) || around.some((each) => words.has(each));
}
// src/profile/ruled-out.ts
const leastPart = .5;
const leastProbable = .1;
function openChanges(diff, changed, { sign, named }) {
	const grown = named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
	if (grown === 0) return [];
	const untested = 10 * sampleOf(diff);
	const most = ({ self, total }) => Math.max(self === void 0 ? untested : mostOf(self, sign), total === void 0 ? 0 : mostOf(total, sign));
	const suspects = diff.functions.filter(({ key }) => changed.has(key));
	const counts = (each) => most(each) >= .5 * grown || probablyGrew(each, sign) && most(each) >= leastProbable * grown || leastP(each, sign) * suspects.length <= .05;
	return suspects.filter(counts).sort((one, other) => Number(probablyGrew(other, sign)) - Number(probablyGrew(one, sign)) || most(other) - most(one));
}
function mostOf({ low, high }, sign) {
	return sign > 0 ? high : -low;
}
function sampleOf({ root, samples }) {
	return Math.max(root.baseline.total / Math.max(1, samples.baseline), root.candidate.total / Math.max(1, samples.candidate));
}
const otherCode = /\.(?:rb|php|cs|fs|vb|exs?|erl|lua|dart|hs|mli?|p[lm]|jl|r|f90|nim|cr|d|pas|clj[cs]?|coffee|cu)$/i;
const inputs = /(?:^|\/)(?:bench\w*|(?:__)?fixtures?(?:__)?|(?:test-?)?data|samples?|corpora|corpus|inputs?)\//i;
function isProfiled(path) {
	return inputs.test(path) || !/(^|\/)(tests?|testing|__tests__|examples?|docs?)\//.test(path);
}
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
const idleFile = /(?:^|\/)(?:\.github|\.vscode|\.idea|\.changeset|docs?)\/|\.(?:snap|d\.[cm]?ts)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CODEOWNERS|CHANGE(?:LOG|S)|HISTORY|README)[^/]*$|(?:^|\/)(?:\.(?:git\w+|editorconfig|prettier\w*|eslint\w*|dockerignore|npmignore|clang-(?:format|tidy)|rustfmt)|biome|rustfmt|eslint|prettier)(?:\.[\w.]+)?$/i;
const shown = /\.(?:md|mdx|rst|adoc|png|jpe?g|gif|svg|webp|ico)$/i;
function isIdleFile(path) {
	return idleFile.test(path) || shown.test(path) && !inputs.test(path);
}
function besideCode(changes) {
	return changes.map(({ path }) => path).filter((path) => !isCode(path) && !isIdleFile(path) || /(?:^|\/)(?:build\.rs|setup\.py|conanfile\.py)$/.test(path));
}
export { besideCode, isCode, isProfiled, leastPart, mayBe, openChanges, ratesOf, samplesIn, testFunctions, testNodes, testRates, untracedFiles, withClumping };
