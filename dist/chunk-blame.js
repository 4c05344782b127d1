import { definitionsIn } from "./chunk-definitions.js";
import { blankLiterals, sourceView } from "./chunk-literals.js";
import { changedFunctions, inputs, isCode, isTestModule, mayBe, openChanges, profiledPaths, untracedFiles } from "./chunk-changed-functions.js";
import { languageOfPath } from "./chunk-source-language.js";
import { isDenied } from "./chunk-for-action-compare-diff-gate-top.js";
import { definedRanges, isTouched } from "./chunk-function-range.js";
import { shortName } from "./chunk-short-name.js";
import { touchedLines } from "./chunk-touched-lines.js";
// src/profile/beside-code.ts
const idleFile = /(?:^|\/)(?:\.github|\.vscode|\.idea|\.changeset|docs?)\/|\.(?:snap|d\.[cm]?ts)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CODEOWNERS|CHANGE(?:LOG|S)|HISTORY|README)[^/]*$|(?:^|\/)(?:\.(?:git\w+|editorconfig|prettier\w*|eslint\w*|dockerignore|npmignore|clang-(?:format|tidy)|rustfmt)|biome|rustfmt|eslint|prettier)(?:\.[\w.]+)?$/i;
const shown = /\.(?:md|mdx|rst|adoc|png|jpe?g|gif|svg|webp|ico)$/i;
const triedOn = /(?:^|\/)(?:tests?|__tests__|specs?|examples?)\//i;
function isIdleFile(path) {
	return idleFile.test(path) || shown.test(path) && !inputs.test(path) && !triedOn.test(path);
}
const runsUnnamed = /(?:^|\/)(?:build\.rs|(?:setup|conanfile|conftest|sitecustomize|usercustomize)\.py)$/;
function besideCode(changes, { diff, sources }) {
	const written = new Set(changes.flatMap((each) => each.hunks.flatMap(({ added }) => definedBy(added, each.path))));
	const mayRun = profiledPaths(diff.functions);
	const isBeside = (change) => {
		const { path, from, state } = change;
		if (!isCode(path)) return !isIdleFile(path);
		if (runsUnnamed.test(path)) return true;
		if (isTestModule(path) || idleFile.test(path)) return false;
		if (!mayRun(path)) return !isTest(change, sources.get(path));
		if (state === "deleted") return isMissed(change, written);
		return from !== void 0 && !ranOnBoth(path, diff);
	};
	return changes.filter(isBeside).map(({ path }) => path);
}
function isMissed(change, written) {
	const lines = removedBy(change);
	const names = definedBy(lines, change.path);
	return names.length === 0 ? lines.some((line) => line.trim() !== "") : !names.every((name) => written.has(name));
}
function removedBy({ hunks }) {
	return hunks.flatMap(({ removed }) => removed);
}
function definedBy(lines, path) {
	const language = languageOfPath(path);
	return definitionsIn(blankLiterals(lines.join("\n"), language), language).map(({ name }) => name);
}
const tests = /\b(?:describe|it|test|suite)(?:\.\w+)*\s*\(\s*["'`]|#\[(?:\w+::)?test\b|@(?:Test|ParameterizedTest)\b|\b(?:TEST|TEST_F|TEST_P|TEST_CASE|SCENARIO|BOOST_AUTO_TEST_CASE)\s*\(|^\s*(?:import|from)\s+(?:unittest|pytest)\b|^\s*(?:async\s+)?def\s+test_|\bfunc\s+Test[A-Z_]/m;
function isTest(change, text) {
	return tests.test(text ?? removedBy(change).join("\n"));
}
function ranOnBoth(path, { functions }) {
	return functions.some(({ place, baseline, candidate }) => place?.kind === "repository" && place.path === path && baseline.total > 0 && candidate.total > 0);
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
	const isInlined = inlinedPaths(diff);
	const texts = [...sources].map(([path, text]) => ({
		path,
		blank: blankLiterals(text, languageOfPath(path))
	}));
	return changes.filter(({ path, state }) => state !== "deleted" && isInlined(path)).flatMap((file) => changedDefinitions(file, sources.get(file.path))).flatMap((each) => {
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
function inlinedPaths({ functions }) {
	const mayRun = profiledPaths(functions);
	const isOfV8 = functions.some(({ frame }) => frame.language === "js");
	return (path) => {
		const language = languageOfPath(path);
		return (language === "native" || language === "js" && isOfV8) && mayRun(path);
	};
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
	const { sources = /* @__PURE__ */ new Map() } = options;
	const changed = changedFunctions(diff.functions, changes, sources);
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
	const unseen = culprits.length > 0 ? [] : unseenChanges(diff, changes, sources, {
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
	}) ? besideCode(changes, {
		diff,
		sources
	}) : [];
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
export { callersToBlame, findBlame, lacksCulprit, walkDiff };
