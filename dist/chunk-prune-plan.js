import { readablePart } from "./chunk-for-action-compare-gate.js";
import { joinKey } from "./chunk-for-action-compare-gate-top.js";
import { newestFirst, ownerOf, pictureStamp, productionName, storedRuns } from "./chunk-store-layout.js";
// src/results/prune-plan.ts
function planPrune(paths, keep) {
	if (!Number.isInteger(keep) || keep < 1) throw new RangeError(`Cannot prune as keep must be ≥ 1: ${keep}`);
	const runs = olderRuns(paths, keep);
	const pictures = olderPictures(paths, keep);
	const production = olderProduction(paths, keep);
	const isDropped = (path) => runs.has(path) || runs.has(ownerOf(path) ?? "") || pictures.has(path) || production.has(productionName(path) ?? "");
	return {
		keep: paths.filter((path) => !isDropped(path)),
		drop: paths.filter(isDropped),
		dropped: {
			runs: runs.size,
			pictures: pictures.size,
			production: production.size === 0 ? void 0 : production.size
		}
	};
}
function olderProduction(paths, keep) {
	const bySource = /* @__PURE__ */ new Map();
	for (const name of paths.flatMap((path) => productionName(path) ?? [])) {
		const source = name.slice(name.indexOf("_"));
		bySource.set(source, (bySource.get(source) ?? /* @__PURE__ */ new Set()).add(name));
	}
	return new Set([...bySource.values()].flatMap((names) => [...names].sort().reverse().slice(keep)));
}
function olderRuns(paths, keep) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of storedRuns(paths)) {
		const key = joinKey(run.environmentClass, run.gate ?? "");
		groups.set(key, [...groups.get(key) ?? [], run]);
	}
	const older = [...groups.values()].flatMap((runs) => {
		const [first] = runs;
		const newer = first === void 0 || first.gate !== void 0 ? 0 : mostRunsLike(first, groups);
		return newestFirst(runs).slice(Math.max(0, keep - newer));
	});
	return new Set(older.map(({ key }) => key));
}
function mostRunsLike(run, groups) {
	const alike = [...groups.values()].filter(([first]) => first?.gate !== void 0 && readablePart(first.environmentClass) === run.environmentClass);
	return Math.max(0, ...alike.map(({ length }) => length));
}
function olderPictures(paths, keep) {
	const byStamp = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const stamp = pictureStamp(path);
		if (stamp === void 0) continue;
		const pictures = byStamp.get(stamp);
		if (pictures === void 0) byStamp.set(stamp, [path]);
		else pictures.push(path);
	}
	const older = [...byStamp.keys()].sort().reverse().slice(keep);
	return new Set(older.flatMap((stamp) => byStamp.get(stamp) ?? []));
}
export { planPrune };
