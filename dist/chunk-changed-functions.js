import { leastP, median, probablyGrew } from "./chunk-for-action-compare-diff-gate-top.js";
import { incompleteBeta, studentQuantile, studentTwoSided } from "./chunk-student-t.js";
import { benjaminiHochberg } from "./chunk-benjamini-hochberg.js";
import { blankLiterals, sourceView } from "./chunk-literals.js";
import { sourceNames } from "./chunk-short-name.js";
import { definitionLines } from "./chunk-definitions.js";
import { argumentsAround, rangesIn, typesAround, wordsAround } from "./chunk-source-text.js";
import { definedRanges, isTouched, rangeUpToNext } from "./chunk-function-range.js";
import { languageOfPath } from "./chunk-source-language.js";
import { touchedLines } from "./chunk-touched-lines.js";
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
// src/profile/profiled-paths.ts
const inputs = /(?:^|\/)(?:bench\w*|(?:__)?fixtures?(?:__)?|(?:test-?)?data|samples?|corpora|corpus|inputs?)\//i;
const besideFolder = /^(?:.*?\/)?(?:tests?|testing|__tests__|examples?|docs?)\//;
function isProfiled(path) {
	return inputs.test(path) || !besideFolder.test(path);
}
function isTestModule(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	return /^test_\w+\.py$|_test\.\w+$|[.-](?:test|spec|cy)\.[cm]?[jt]sx?$|^(?:Test[A-Z]\w*|\w+(?:Tests?|TestCase|IT|Spec))\.(?:java|kt|scala|groovy|cs|swift)$|_spec\.rb$/.test(name);
}
function profiledPaths(functions) {
	const ran = new Set(functions.flatMap(({ place }) => place?.kind === "repository" ? [place.path] : []));
	const folders = new Set([...ran].flatMap((path) => besideFolder.exec(path)?.[0] ?? []));
	const classes = new Set(functions.flatMap(({ place, frame }) => place === void 0 && frame.language === "jvm" && frame.kind === "user" ? [fileOfClass(frame.name)] : []));
	const isNamed = (path) => {
		const parts = path.replace(/\.\w+$/, "").split("/");
		return parts.some((_, at) => classes.has(parts.slice(at).join("/")));
	};
	return (path) => {
		if (isProfiled(path) || ran.has(path)) return true;
		if (classes.size > 0 && /\.(?:java|kts?|scala|groovy)$/.test(path)) return !isTestModule(path) || isNamed(path);
		return folders.has(besideFolder.exec(path)?.[0] ?? "") && !isTestModule(path);
	};
}
function fileOfClass(symbol) {
	return symbol.replace(/\$.*$/, "").split(".").slice(0, symbol.includes("$") ? void 0 : -1).join("/");
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
function untracedFiles(diff, changes) {
	const own = diff.functions.filter(({ frame }) => frame.kind === "user");
	const languages = new Set(own.map(({ frame }) => frame.language));
	const kinds = new Set(own.flatMap(({ place }) => place?.kind === "repository" ? [kindOf$1(place.path)] : []));
	const named = new Set(own.flatMap(({ place, frame }) => place === void 0 ? [frame.language] : []));
	const mayRun = profiledPaths(diff.functions);
	const isUntraced = (path) => {
		const language = languageOfPath(path);
		return languages.has(language) && !kinds.has(kindOf$1(path)) && !(language !== "unknown" && named.has(language));
	};
	return changes.filter(({ path, state }) => state !== "deleted" && isCode(path) && mayRun(path) && isUntraced(path)).map(({ path }) => path);
}
function isCode(path) {
	return (languageOfPath(path) !== "unknown" || otherCode.test(path)) && !/\.d\.[cm]?ts$/.test(path);
}
function kindOf$1(path) {
	return /\.\w+$/.exec(path)?.[0].toLowerCase() ?? "";
}
// src/profile/changed-decorators.ts
function changedDecorators(blank, { first, last }, touched) {
	let depth = 0;
	let count = 0;
	let at = first;
	for (; at <= last; at++) {
		const text = blank[at - 1] ?? "";
		const isOne = /^\s*@/.test(text);
		if (depth <= 0 && !isOne && text.trim() !== "") break;
		if (depth <= 0 && isOne) count++;
		for (const sign of text) depth += "([{".includes(sign) ? 1 : ")]}".includes(sign) ? -1 : 0;
	}
	return touched.lines.some((line) => line >= first && line < at) ? count : 0;
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
	if (place.kind === "repository") return place.path === path || kindOf(place.path) !== kindOf(path);
	return stemOf(place.path) === stemOf(path);
}
function kindOf(path) {
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
// src/profile/overloads.ts
function meantBy(symbol, name, choices) {
	const wanted = headOf(symbol, name);
	if (wanted === void 0 || choices.length < 2) return choices;
	const heads = new Map(choices.map((each) => [each, headAt(each, name)]));
	const words = wordsOf(wanted.parameters.join(" "));
	return [
		({ isDestructor }) => Number(isDestructor === wanted.isDestructor),
		({ parameters }) => Number(takes(parameters, wanted.parameters.length)),
		({ parameters }) => likeness(parameters, words),
		({ isConst }) => Number(isConst === wanted.isConst)
	].reduce((left, rule) => bestOf(left, (each) => ruled(heads.get(each), rule)), choices);
}
function ruled(head, rule) {
	return head === void 0 ? 0 : rule(head);
}
function bestOf(all, score) {
	const scores = all.map(score);
	const best = Math.max(...scores);
	return all.filter((_, index) => scores[index] === best);
}
function headOf(symbol, name) {
	const plain = symbol.replace(/(?: \[clone [^\]]*\])+$|\.(?:constprop|isra|part|cold)(?:\.\d+)*$/, "");
	const end = /\)(?: const| volatile| noexcept| ?&&?)*$/.exec(plain)?.index;
	if (end === void 0) return void 0;
	let depth = 0;
	let open = end;
	for (; open > 0; open--) if (plain[open] === ")") depth++;
	else if (plain[open] === "(" && --depth === 0) break;
	const before = plain.slice(0, open);
	if (/operator$/.test(before)) return void 0;
	return {
		isDestructor: before.endsWith(`~${name}`),
		isConst: / const\b/.test(plain.slice(end)),
		parameters: partsOf(plain.slice(open + 1, end))
	};
}
const longestHead = 5e3;
function headAt({ blank, line }, name) {
	const from = blank.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, 0);
	const text = blank.slice(from, from + longestHead);
	const found = new RegExp(String.raw`~?\s*${name.replaceAll(/\W/g, String.raw`\$&`)}\s*\(`).exec(text);
	if (found === null) return void 0;
	const open = found.index + found[0].length - 1;
	let depth = 0;
	for (let at = open; at < text.length; at++) if (text[at] === "(") depth++;
	else if (text[at] === ")" && --depth === 0) {
		const isConst = /^\s*const\b/.test(text.slice(at + 1, at + 40));
		return {
			isDestructor: found[0].startsWith("~"),
			isConst,
			parameters: partsOf(text.slice(open + 1, at))
		};
	}
}
function partsOf(text) {
	const parts = [];
	let depth = 0;
	let start = 0;
	for (let at = 0; at < text.length; at++) {
		const letter = text[at] ?? "";
		if ("(<[{".includes(letter)) depth++;
		else if (")>]}".includes(letter)) depth -= text[at - 1] === "-" ? 0 : 1;
		else if (letter === "," && depth === 0) {
			parts.push(text.slice(start, at));
			start = at + 1;
		}
	}
	parts.push(text.slice(start));
	return parts.map((part) => part.trim()).filter((part) => part !== "" && part !== "void");
}
function takes(parameters, count) {
	return count >= parameters.filter((each) => !each.includes("=") && !each.includes("...")).length && (count <= parameters.length || parameters.some((each) => each.includes("...")));
}
const plainWords = /* @__PURE__ */ new Set([
	"const",
	"volatile",
	"typename",
	"class",
	"struct",
	"enum",
	"std",
	"unsigned",
	"signed"
]);
function likeness(parameters, words) {
	const own = parameters.flatMap((each) => {
		const all = (each.split("=")[0] ?? "").match(/[A-Za-z_]\w*/g) ?? [];
		return all.slice(0, Math.max(1, all.length - 1)).filter((word) => !plainWords.has(word));
	});
	return own.length === 0 ? Number(parameters.length === words.size) : own.filter((word) => words.has(word)).length / own.length;
}
function wordsOf(text) {
	const found = text.match(/[A-Za-z_]\w*/g) ?? [];
	return /* @__PURE__ */ new Set([...found, ...found.flatMap((word) => /^basic_(\w+)$/.exec(word)?.[1] ?? [])]);
}
// src/profile/changed-functions.ts
function changedFunctions(functions, changes, sources) {
	const files = changes.map((file) => {
		const text = sources.get(file.path);
		const language = languageOfPath(file.path);
		const blank = text === void 0 ? void 0 : blankLiterals(text, language);
		let split;
		const lines = () => split ??= (blank ?? "").split("\n");
		let known;
		const braced = isBraced(file.path) ? blank : void 0;
		const definitions = () => known ??= definitionLines(braced ?? "", language);
		const rangeAt = braced === void 0 ? () => void 0 : rangesIn(braced, language);
		const touched = touchedLines(file, text === void 0 ? void 0 : sourceView(text, language, blank));
		return {
			path: file.path,
			state: file.state,
			isPartly: file.isPartly === true,
			touched,
			blank,
			lines,
			rangeAt,
			definitions
		};
	});
	const byPath = new Map(files.map((file) => [file.path, file]));
	const definitions = linesOfProfiles(functions);
	const keys = /* @__PURE__ */ new Set();
	const found = /* @__PURE__ */ new Set();
	const locations = /* @__PURE__ */ new Map();
	const decorated = /* @__PURE__ */ new Map();
	for (const each of functions) {
		if (each.candidate.total === 0) continue;
		const located = locate(each, files, byPath);
		if (located === void 0) continue;
		found.add(each.key);
		if (each.frame.line === void 0 || each.place?.kind === "dependency") locations.set(each.key, {
			file: located.file.path,
			line: located.line
		});
		if (!isChanged(each, located, definitions.get(located.file.path) ?? [])) continue;
		keys.add(each.key);
		const { file, line } = located;
		const range = file.rangeAt({ line });
		const count = range === void 0 ? 0 : changedDecorators(file.lines(), range, file.touched);
		if (count > 0) decorated.set(each.key, count);
	}
	for (const { key, place, lines = [] } of functions) {
		const file = place?.kind === "repository" ? byPath.get(place.path) : void 0;
		if (file === void 0) continue;
		if (file.state === "added" && !file.isPartly || !found.has(key) && isAnyTouched(lines, file)) keys.add(key);
	}
	return {
		keys,
		locations,
		decorated
	};
}
function isBraced(path) {
	return languageOfPath(path) !== "unknown" || !/\.(?:rb|lua|exs?|erl|cr|jl|r|f90|vb|hs|mli?|nim|pas|clj[cs]?|coffee)$/i.test(path);
}
function linesOfProfiles(functions) {
	const lines = /* @__PURE__ */ new Map();
	for (const { place, frame } of functions) {
		if (place === void 0 || frame.line === void 0) continue;
		const known = lines.get(place.path);
		if (known === void 0) lines.set(place.path, [frame.line]);
		else known.push(frame.line);
	}
	return lines;
}
function locate({ place, frame, lines = [] }, files, byPath) {
	if (place?.kind === "dependency") return installed(place, frame, files);
	if (place?.kind === "runtime" || frame.kind === "runtime") return void 0;
	const own = place === void 0 ? void 0 : byPath.get(place.path);
	if (place?.kind === "repository" && own === void 0) return void 0;
	if (own !== void 0 && frame.line !== void 0) return {
		file: own,
		line: frame.line
	};
	if (own !== void 0 && isModule(frame)) return {
		file: own,
		line: 1
	};
	const all = own === void 0 ? files : [own];
	const [name, found] = definedAs(frame, all) ?? ["", []];
	if (found.length === 0) return initializerOf(frame, all);
	const likely = found.filter(({ file }) => isPathOf(file.path, frame.name));
	const ofOne = ofType((likely.length > 0 ? likely : found).filter(({ file, line }) => mayBe({
		place,
		frame
	}, {
		name,
		path: file.path,
		blank: file.blank ?? "",
		line
	})), frame.name);
	const choices = meantBy(frame.name, name, ofOne.map((each) => ({
		...each,
		blank: each.file.blank ?? ""
	})));
	if (choices.length < 2) return choices[0];
	return oneOfSeveral(choices, lines);
}
function initializerOf({ language, name }, files) {
	const owner = language === "jvm" ? /^([\w.]+?)\.<(?:cl)?init>$/.exec(name)?.[1] : void 0;
	if (owner === void 0) return void 0;
	const file = files.find(({ path }) => [owner, owner.replace(/Kt$/, "")].some((each) => isPathOf(path, `${each}.x`)));
	return file === void 0 ? void 0 : {
		file,
		line: 1,
		isOutside: true
	};
}
function installed({ path, package: owner = "" }, frame, files) {
	const within = path.replace(/^node_modules\/(?:@[^/]+\/)?/, "");
	const { line } = frame;
	if (line === void 0 || !within.startsWith(`${owner.slice(owner.lastIndexOf("/") + 1)}/`)) return void 0;
	const file = files.find((each) => each.path === within || each.path.endsWith(`/${within}`));
	const isThere = (start) => start === line || file?.rangeAt({ line: start })?.first === line;
	const isSame = sourceNames(frame).some((name) => file?.definitions().get(name)?.some(isThere) === true);
	return file !== void 0 && isSame ? {
		file,
		line
	} : void 0;
}
function definedAs(frame, files) {
	for (const name of sourceNames(frame)) {
		const found = files.flatMap((file) => (file.definitions().get(name) ?? []).map((line) => ({
			file,
			line
		})));
		if (found.length > 0) return [name, found];
	}
}
function oneOfSeveral(choices, lines) {
	const ranged = choices.map((each) => ({
		each,
		range: each.file.rangeAt({ line: each.line })
	}));
	const ran = ranged.filter(({ range }) => range !== void 0 && lines.some((line) => line >= range.first && line <= range.last));
	if (ran.length === 1) return ran[0]?.each;
	return ranged.find(({ each, range }) => range !== void 0 && isTouched(range, each.file.touched))?.each;
}
function ofType(choices, symbol) {
	if (choices.length < 2) return choices;
	const words = new Set(symbol.match(/\w+/g));
	const matched = choices.map(({ file, line }) => {
		const types = typesAround(file.blank ?? "", line);
		const held = argumentsAround(file.blank ?? "", line);
		const isForThem = held.length > 0 && held.every((each) => words.has(each));
		return types.every((each) => words.has(each)) ? types.length + (isForThem ? .5 : 0) : 0;
	});
	const most = Math.max(...matched);
	return most === 0 ? choices : choices.filter((_, index) => matched[index] === most);
}
function isPathOf(path, name) {
	const folders = name.split(/[.$]/).slice(0, -1);
	return folders.length > 0 && path.replace(/\.\w+$/, "").endsWith(folders.join("/"));
}
function isChanged({ frame, lines = [] }, located, definitions) {
	const { file, line } = located;
	const column = frame.line === void 0 ? void 0 : frame.column;
	const isScript = located.isOutside === true || line === 1 && column === 1 || isModule(frame);
	if (isScript && file.blank !== void 0) return isTouchedOutside(file, file.blank);
	const range = isScript ? void 0 : file.rangeAt({
		line,
		column
	});
	if (range !== void 0) return isTouched(range, file.touched);
	return isAnyTouched(lines, file) || isTouched(rangeUpToNext(line, definitions), file.touched);
}
function isTouchedOutside({ path, touched }, blank) {
	const language = languageOfPath(path);
	const ranges = definedRanges(blank, language).map(({ range }) => range);
	const lines = blank.split("\n");
	return touched.lines.some((line) => {
		const text = lines[line - 1] ?? "";
		if (text.trim() === "" || language === "python" && /^\s*(?:import|from)\b/.test(text)) return false;
		if (language === "jvm" && /^\s*(?:import|package)\b/.test(text)) return false;
		return !ranges.some(({ first, last }) => line >= first && line <= last);
	});
}
function isModule({ language, name }) {
	return language === "python" && name === "<module>";
}
function isAnyTouched(lines, { touched }) {
	return lines.some((each) => touched.lines.includes(each));
}
export { changedFunctions, inputs, isBraced, isCode, isProfiled, isTestModule, leastPart, mayBe, openChanges, profiledPaths, ratesOf, samplesIn, testFunctions, testNodes, testRates, untracedFiles, withClumping };
