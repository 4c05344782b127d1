import { callersToBlame, findBlame, lacksCulprit, walkDiff } from "./chunk-blame.js";
import { changedFunctions } from "./chunk-changed-functions.js";
import { toSourceFile, unitsOf, valueReaders } from "./chunk-changed-values.js";
import { shortName } from "./chunk-short-name.js";
import { languageOfPath } from "./chunk-source-language.js";
// src/profile/fed-functions.ts
function fedFunctions(diff, { changed, sources, named }) {
	const grown = new Set(named.flatMap(({ key }) => changed.keys.has(key) ? [] : [key]));
	const byKey = new Map(diff.functions.map((each) => [each.key, each]));
	const found = /* @__PURE__ */ new Map();
	if (grown.size === 0 || changed.keys.size === 0) return found;
	const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
	for (const [caller, below] of belowEach(diff)) {
		const givers = [...below].filter((key) => changed.keys.has(key));
		const takers = [...below, caller].filter((key) => grown.has(key) && !found.has(key));
		const known = byKey.get(caller);
		if (givers.length === 0 || takers.length === 0 || known === void 0) continue;
		const text = textOf(known, files);
		if (text === void 0) continue;
		for (const giver of givers) {
			const value = placeOf(byKey.get(giver), changed.locations);
			const statements = statementsOf(text);
			const names = value === void 0 ? /* @__PURE__ */ new Set() : namesMadeBy(statements, wordOf(value.name));
			if (value === void 0 || names.size === 0) continue;
			for (const key of takers) {
				const word = wordOf(byKey.get(key)?.frame.name ?? "");
				if (key === caller || statements.some((each) => each.has(word) && [...names].some((name) => each.has(name)))) found.set(key, value);
			}
		}
	}
	return found;
}
function belowEach({ root }) {
	const found = /* @__PURE__ */ new Map();
	walkDiff(root, ({ key }, path) => {
		for (const { key: caller } of path.slice(-3)) {
			const known = found.get(caller);
			if (known === void 0) found.set(caller, /* @__PURE__ */ new Set([key]));
			else known.add(key);
		}
	});
	return found;
}
function textOf(known, files) {
	const [unit, ...others] = unitsOf(known, files);
	const file = files.find(({ functions }) => unit !== void 0 && functions.includes(unit));
	if (unit === void 0 || file === void 0 || others.length > 0) return void 0;
	return file.blank.split("\n").slice(unit.range.first - 1, unit.range.last).join("\n");
}
function placeOf(known, locations) {
	if (known === void 0) return void 0;
	const { key, frame, place } = known;
	const file = place?.kind === "repository" ? place.path : locations.get(key)?.file;
	const line = frame.line ?? locations.get(key)?.line;
	return file === void 0 || line === void 0 ? void 0 : {
		name: frame.name,
		file,
		line
	};
}
function wordOf(name) {
	return shortName(name) ?? name;
}
function statementsOf(text) {
	const statements = [];
	let from = 0;
	let depth = 0;
	for (let at = 0; at <= text.length; at++) {
		const sign = text[at] ?? "\n";
		if ("([".includes(sign)) depth++;
		else if (")]".includes(sign)) depth--;
		else if (sign === ";" || sign === "\n" && depth <= 0) {
			statements.push(text.slice(from, at));
			from = at + 1;
		}
	}
	return statements.map((each) => new Set(each.match(/[A-Za-z_$][\w$]*|:=|(?<![=!<>+\-*/%&|^:])=(?![=>])/g)));
}
function namesMadeBy(statements, word) {
	const names = /* @__PURE__ */ new Set();
	for (const words of statements) {
		if (!words.has(word) && ![...names].some((name) => words.has(name))) continue;
		const all = [...words];
		const at = Math.max(all.indexOf("="), all.indexOf(":="), all.indexOf("of"), all.indexOf("in"));
		for (const each of all.slice(0, Math.max(0, at))) if (!keywords.has(each)) names.add(each);
		if (words.has(word)) names.add(word);
	}
	return names;
}
const keywords = new Set("const let var val auto int long char for await async of in range mut def fun func fn function if while return this self else not new".split(" "));
// src/profile/open-values.ts
function isOfLanguage({ frame, place }, file) {
	const language = languageOfPath(file);
	return frame.language === language || place === void 0 && [frame.language, language].includes("unknown");
}
function openValues(diff, values, { sources, sign }) {
	const unread = diff.functions.filter(({ place, frame, total }) => total?.significant === true && total.delta * sign > 0 && (place === void 0 ? frame.kind === "user" : place.kind === "repository" && !sources.has(place.path)));
	return values.filter(({ file }) => unread.some((each) => isOfLanguage(each, file)));
}
// src/profile/value-blame.ts
function withValues(found, diff, changes, options) {
	if (!lacksCulprit(found)) return found;
	return findBlame(diff, changes, {
		...options,
		values: valuesOf(found, diff, changes, options)
	});
}
function valuesOf({ unseen = [] }, diff, changes, { sources = /* @__PURE__ */ new Map(), direction }) {
	const sign = direction === "decrease" ? -1 : 1;
	const named = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
	if (named.length === 0) return {
		culprits: /* @__PURE__ */ new Map(),
		open: []
	};
	const reported = new Set(unseen.map(({ name }) => name));
	const readers = valueReaders(diff.functions, changes, {
		sources,
		reported
	});
	const { values, before, loose, unread } = readers;
	const changed = changedFunctions(diff.functions, changes, sources);
	const fed = fedFunctions(diff, {
		changed,
		sources,
		named
	});
	const read = new Map([
		...fed,
		...wrappers(diff, changed),
		...readers.read
	]);
	const own = named.filter(({ key }) => read.has(key)).map(({ key }) => key);
	const others = named.filter(({ key }) => !read.has(key));
	const above = callersToBlame(diff, {
		named: others,
		changed: new Set(read.keys()),
		sign
	});
	const isOfGrown = ({ file }) => diff.functions.some((each) => isOfLanguage(each, file) && each.total?.significant === true && each.total.delta * sign > 0);
	const keys = /* @__PURE__ */ new Set([...own, ...above.keys()]);
	return {
		culprits: new Map([...read].filter(([key]) => keys.has(key))),
		open: [.../* @__PURE__ */ new Set([
			...openValues(diff, values, {
				sources,
				sign
			}),
			...before,
			...[...loose, ...unread].filter(isOfGrown)
		])]
	};
}
function wrappers(diff, { keys, locations, decorated }) {
	const byKey = new Map(diff.functions.map((each) => [each.key, each]));
	const before = /* @__PURE__ */ new Set();
	const now = /* @__PURE__ */ new Map();
	walkDiff(diff.root, ({ key, frame, baseline }, path) => {
		if (!keys.has(key)) return;
		const place = byKey.get(key)?.place;
		const file = place?.kind === "repository" ? place.path : locations.get(key)?.file;
		const line = frame.line ?? locations.get(key)?.line;
		const value = file === void 0 || line === void 0 ? void 0 : {
			name: frame.name,
			file,
			line
		};
		const around = decorated.get(key) ?? 0;
		for (const [at, { key: caller }] of path.slice(-Math.max(1, around)).toReversed().entries()) {
			if (caller === "" || keys.has(caller)) continue;
			const call = `${caller}\n${key}`;
			if (baseline.total > 0 && at >= around) before.add(call);
			if (value !== void 0) now.set(call, [caller, value]);
		}
	});
	return new Map([...now].flatMap(([call, found]) => before.has(call) ? [] : [found]));
}
export { withValues };
