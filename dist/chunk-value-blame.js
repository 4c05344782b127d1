import { callersToBlame, changedFunctions, findBlame, lacksCulprit, walkDiff } from "./chunk-blame.js";
import { valueReaders } from "./chunk-changed-values.js";
import { languageOfPath } from "./chunk-source-language.js";
// src/profile/open-values.ts
function isOfLanguage(language, file) {
	return language === "unknown" || language === languageOfPath(file);
}
function openValues(diff, values, { sources, sign }) {
	const unread = diff.functions.filter(({ place, frame, total }) => total?.significant === true && total.delta * sign > 0 && (place === void 0 ? frame.kind === "user" : place.kind === "repository" && !sources.has(place.path)));
	return values.filter(({ file }) => unread.some(({ frame }) => isOfLanguage(frame.language, file)));
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
	const told = new Set(unseen.map(({ name }) => name));
	const readers = valueReaders(diff.functions, changes, {
		sources,
		told
	});
	const { values, before, loose, unread } = readers;
	const read = new Map([...wrappers(diff, changes, sources), ...readers.read]);
	const own = named.filter(({ key }) => read.has(key)).map(({ key }) => key);
	const others = named.filter(({ key }) => !read.has(key));
	const above = callersToBlame(diff, {
		named: others,
		changed: new Set(read.keys()),
		sign
	});
	const isOfGrown = ({ file }) => diff.functions.some(({ frame, total }) => isOfLanguage(frame.language, file) && total?.significant === true && total.delta * sign > 0);
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
function wrappers(diff, changes, sources) {
	const { keys, locations, decorated } = changedFunctions(diff.functions, changes, sources);
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
