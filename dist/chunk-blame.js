import { isDenied } from "./chunk-for-action-compare-diff-gate-top.js";
import { definedRanges, isTouched, rangeUpToNext } from "./chunk-function-range.js";
import { definitionLines } from "./chunk-definitions.js";
import { blankLiterals, sourceView } from "./chunk-literals.js";
import { besideCode, isProfiled, mayBe, openChanges, untracedFiles } from "./chunk-ruled-out.js";
import { shortName, sourceNames } from "./chunk-short-name.js";
import { languageOfPath } from "./chunk-source-language.js";
import { argumentsAround, rangesIn, typesAround } from "./chunk-source-text.js";
import { touchedLines } from "./chunk-touched-lines.js";
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
// src/profile/walk-diff.ts
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
const mostFalse = .05;
const leastOwn = .5;
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
function innermost(diff, fitting) {
	const outer = /* @__PURE__ */ new Set();
	if (fitting.size > 1) walkDiff(diff.root, ({ key }, path) => {
		if (!fitting.has(key) || outer.has(key)) return;
		for (const above of path) if (above.key !== key && fitting.get(above.key) === "total") outer.add(above.key);
	});
	return new Map([...fitting].filter(([key]) => !outer.has(key)));
}
// src/profile/grown-changed.ts
const leastBelow = .5;
const leastCarried = .25;
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
const mostUnseen = 5;
function unseenChanges(diff, changes, sources, { named = [], locations = /* @__PURE__ */ new Map() } = {}) {
	if (diff.inlining === "off") return [];
	const sampled = diff.functions.filter(({ candidate }) => candidate.total > 0);
	const seen = new Map(sampled.map((each) => [shortNameOf(each), each]));
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isInlined(path, diff)).flatMap((file) => changedDefinitions(file, sources.get(file.path))).flatMap((each) => {
		const callers = callersOf(each.name, texts, seen);
		const blank = texts.find(({ path }) => path === each.file)?.blank ?? "";
		const own = seen.has(each.name) ? sampled.find((known) => {
			const at = locations.get(known.key);
			if (at !== void 0) return at.file === each.file && at.line === each.line;
			return shortNameOf(known) === each.name && mayBe(known, {
				...each,
				path: each.file,
				blank
			});
		}) : void 0;
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
function hides(caller, own, named) {
	return named.includes(caller) && own.candidate.total < .5 * Math.abs(caller.self?.delta ?? 0);
}
function isInlined(path, { functions }) {
	const language = languageOfPath(path);
	return (language === "native" || language === "js" && functions.some(({ frame }) => frame.language === "js")) && isProfiled(path);
}
function shortNameOf({ frame }) {
	return shortName(frame.name) ?? frame.name;
}
function changedDefinitions(file, text) {
	if (text === void 0) return [];
	const language = languageOfPath(file.path);
	const view = sourceView(text, language);
	const touched = touchedLines(file, view);
	return definedRanges(view.blank, language).filter(({ range }) => isTouched(range, touched)).map(({ name, line }) => ({
		name,
		file: file.path,
		line
	}));
}
function callersOf(name, texts, seen) {
	const call = new RegExp(String.raw`\b${name.replaceAll(/\W/g, String.raw`\$&`)}\s*(?:::<[^;{}]*?>|<[^;{}()]*>)?\s*\(`);
	const callers = texts.flatMap(({ path, blank }) => {
		const lines = blank.split("\n");
		const language = languageOfPath(path);
		const isSeen = (caller) => caller !== name && seen.has(caller);
		return definedRanges(blank, language, isSeen).flatMap(({ name: caller, range }) => {
			const known = seen.get(caller);
			if (known === void 0) return [];
			return call.test(lines.slice(range.first - 1, range.last).join("\n")) ? [known] : [];
		});
	});
	const moved = ({ self }) => Math.abs(self?.delta ?? 0);
	return [...new Set(callers)].sort((a, b) => moved(b) - moved(a));
}
// src/profile/blame.ts
const noValues = {
	culprits: /* @__PURE__ */ new Map(),
	open: []
};
function lacksCulprit({ functions }) {
	return functions.length > 0 && !functions.some(({ relation }) => relation === "changed");
}
const leastExplained = .5;
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
	const through = new Map([...[...below].flatMap(([key, { name, isNew, delta }]) => !named.has(key) || isMostlyBelow(diff, key, delta) ? [[key, {
		name,
		isNew
	}]] : []), ...grown]);
	const fitting = isSeen || through.size > 0 || sign < 0 ? /* @__PURE__ */ new Map() : fittingChanges(diff, changed.keys);
	const likely = diff.functions.filter(({ key }) => (through.has(key) || fitting.has(key)) && !named.has(key));
	const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, options.sources ?? /* @__PURE__ */ new Map(), {
		named: costlier,
		locations: changed.locations
	});
	const open = culprits.length > 0 ? [] : openChanges(diff, changed.keys, {
		sign,
		named: costlier
	});
	const values = culprits.length > 0 ? noValues : options.values ?? noValues;
	const likeliest = costlier.length > 0 ? new Set(open.map(({ key }) => key)) : changed.keys;
	const callers = culprits.length > 0 ? /* @__PURE__ */ new Set() : callersOfChanged(diff, likeliest, sign);
	for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
	const all = [...costlier, ...likely];
	all.push(...diff.functions.filter(({ key }) => (callers.has(key) || values.culprits.has(key)) && !named.has(key)));
	const findings = {
		named,
		changed,
		callers,
		through,
		fitting,
		uses: values.culprits
	};
	const functions = all.map((each) => toBlamed(each, findings));
	const isExplained = culprits.length > 0 || unseen.length > 0;
	const isFound = isExplained || values.culprits.size > 0;
	const isSearched = isFound || callers.size > 0 || open.length > 0 || costlier.length === 0;
	const untraced = isSearched ? [] : untracedFiles(diff, changes);
	const unread = isSearched || untraced.length > 0 ? [] : values.open;
	const explained = isFound || callers.size > 0 || open.length > 0 || untraced.length > 0 || unread.length > 0;
	const beside = isDenied({
		functions,
		explained
	}) ? besideCode(changes) : [];
	return {
		functions: functions.sort((a, b) => rankOf(a) - rankOf(b)),
		explained,
		beside: beside.length === 0 ? void 0 : beside,
		unseen: unseen.length === 0 ? void 0 : unseen,
		open: isExplained || open.length === 0 ? void 0 : open,
		untraced: untraced.length === 0 ? void 0 : untraced,
		values: unread.length === 0 ? void 0 : unread
	};
}
function rankOf({ relation, through, fitsShift, uses }) {
	if (relation === "changed") return through === void 0 && fitsShift === void 0 ? 0 : 1;
	return relation === "calls-changed" || uses !== void 0 ? 2 : 3;
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
	const through = findings.through.get(each.key);
	return {
		function: each,
		relation,
		file,
		line,
		package: name === void 0 ? void 0 : place?.version === void 0 ? name : `${name}@${place.version}`,
		through,
		fitsShift: findings.fitting.get(each.key),
		uses: relation === "changed" ? void 0 : findings.uses.get(each.key)
	};
}
const mostlyBelow = 2;
function isMostlyBelow({ functions }, key, below) {
	const { self, total } = functions.find((each) => each.key === key) ?? {};
	const own = self?.delta ?? 0;
	return total?.significant === true && total.delta * own > 0 && below > mostlyBelow * Math.abs(own);
}
function callersToBlame(diff, { named, changed, sign }) {
	const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
	const growth = /* @__PURE__ */ new Map();
	const before = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		const wasCalled = (sign > 0 ? node.baseline.total : node.candidate.total) > 0;
		if (caller !== void 0 && changed.has(caller.key) && wasCalled) before.add(callOf(caller.key, node.key));
		if (!unexplained.has(node.key)) return;
		const at = path.findLastIndex(({ key }) => changed.has(key));
		const culprit = path[at];
		if (culprit === void 0) return;
		const byCulprit = growth.get(node.key) ?? /* @__PURE__ */ new Map();
		growth.set(node.key, byCulprit);
		const known = byCulprit.get(culprit.key) ?? {
			delta: 0,
			callees: /* @__PURE__ */ new Map()
		};
		byCulprit.set(culprit.key, known);
		const delta = (node.candidate.self - node.baseline.self) * sign;
		known.delta += delta;
		const callee = path[at + 1] ?? node;
		const called = known.callees.get(callee.key) ?? {
			delta: 0,
			name: callee.frame.name
		};
		known.callees.set(callee.key, called);
		called.delta += delta;
	});
	const culprits = /* @__PURE__ */ new Map();
	for (const [key, byCulprit] of growth) {
		const { baseline, candidate } = unexplained.get(key) ?? diff.root;
		const needed = (candidate.self - baseline.self) * sign * leastExplained;
		for (const [culprit, { delta, callees }] of byCulprit) {
			if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
			const [main] = [...callees].toSorted(([, one], [, other]) => other.delta - one.delta);
			if (main === void 0) continue;
			const [callee, { name }] = main;
			culprits.set(culprit, {
				name,
				isNew: !before.has(callOf(culprit, callee)),
				delta
			});
		}
	}
	return culprits;
}
function callOf(caller, callee) {
	return `${caller}\n${callee}`;
}
function callersOfChanged(diff, changed, sign) {
	const callers = /* @__PURE__ */ new Set();
	walkDiff(diff.root, (node, path) => {
		const caller = path.at(-1);
		if (caller === void 0 || caller.key === "" || changed.has(caller.key) || !changed.has(node.key)) return;
		if ((node.candidate.total - node.baseline.total) * sign > 0 && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
	});
	return callers;
}
export { callersToBlame, changedFunctions, findBlame, lacksCulprit, walkDiff };
