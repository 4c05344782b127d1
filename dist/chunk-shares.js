import { buildCallTree } from "./chunk-call-tree.js";
import { clockOf, costKindOf } from "./chunk-for-action-compare-gate-top.js";
import { longestName, mostFunctions, windowMs } from "./chunk-record.js";
// src/production/shares.ts
const digits = 1e7;
function sharesOf(profile) {
	const { type, root, functions } = buildCallTree([profile], { recursion: "fold" });
	const share = (value) => root.total > 0 ? Math.min(1, Math.round(value / root.total * digits) / digits) : 0;
	const kept = functions.filter(({ total }) => share(total) > 0).slice(0, mostFunctions);
	return {
		kind: costKindOf(type) === "heap" ? "heap" : "cpu",
		type: isWallClock(profile, type) ? "wall" : type.type,
		unit: type.unit,
		amount: root.total,
		functions: kept.map(({ frame, self, total }) => ({
			name: frame.name.slice(0, longestName),
			file: frame.file?.slice(0, longestName),
			line: frame.line,
			self: share(self),
			total: share(total)
		}))
	};
}
function isWallClock({ mode }, { type }) {
	return mode === "wall" && /^samples?$/.test(type);
}
function lensOf(record) {
	const byName = /* @__PURE__ */ new Map();
	for (const each of record.functions) byName.set(each.name, [...byName.get(each.name) ?? [], each]);
	return {
		record,
		byName
	};
}
function inProduction(lenses, { kind, at }, sought) {
	return lenses.filter(({ record }) => record.kind === kind).flatMap((lens) => {
		const found = findFunction(lens, sought);
		if (found === void 0) return [];
		const { service, until } = lens.record;
		const length = windowMs(lens.record);
		const ageMs = Math.max(0, Date.parse(at) - Date.parse(until));
		const share = {
			service,
			self: found.self,
			total: found.total,
			ageMs,
			...clockOf(lens.record)
		};
		return [length === void 0 ? share : {
			...share,
			windowMs: length
		}];
	}).toSorted((a, b) => b.total - a.total);
}
function findFunction(lens, { frame, place }) {
	const named = lens.byName.get(frame.name) ?? [];
	const path = place?.path ?? frame.file;
	if (path === void 0) return named.length === 1 ? named[0] : void 0;
	const there = named.filter(({ file }) => file !== void 0 && isSamePath(file, path));
	if (there.length > 0) return nearest(there, frame.line);
	const placeless = named.filter(({ file }) => file === void 0);
	return placeless.length === 1 && named.length === 1 ? placeless[0] : void 0;
}
function isSamePath(a, b) {
	return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}
function nearest(functions, line) {
	if (line === void 0) return functions[0];
	const distance = (each) => Math.abs((each.line ?? 0) - line);
	return functions.toSorted((a, b) => distance(a) - distance(b))[0];
}
export { findFunction, inProduction, isSamePath, lensOf, sharesOf };
