import { callersToBlame, findBlame, lacksCulprit } from "./chunk-blame.js";
import { openValues, valueReaders } from "./chunk-changed-values.js";
import { languageOfPath } from "./chunk-source-text.js";
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
	const { values, before, unread, read } = valueReaders(diff.functions, changes, {
		sources,
		told
	});
	const own = named.filter(({ key }) => read.has(key)).map(({ key }) => key);
	const others = named.filter(({ key }) => !read.has(key));
	const above = callersToBlame(diff, {
		named: others,
		changed: new Set(read.keys()),
		sign
	});
	const isOfGrown = ({ file }) => diff.functions.some(({ frame, total }) => frame.language === languageOfPath(file) && total?.significant === true && total.delta * sign > 0);
	const keys = /* @__PURE__ */ new Set([...own, ...above.keys()]);
	return {
		culprits: new Map([...read].filter(([key]) => keys.has(key))),
		open: [.../* @__PURE__ */ new Set([
			...openValues(diff, values, {
				sources,
				sign
			}),
			...before,
			...unread.filter(isOfGrown)
		])]
	};
}
export { withValues };
