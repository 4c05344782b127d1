import { changedPaths } from "./chunk-changed-paths.js";
import { unifiedDiff } from "./chunk-unified-diff.js";
import { parseUnifiedDiff } from "./chunk-changed-lines.js";
import { touchedLines } from "./chunk-touched-lines.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { scriptsIn, unlikely } from "./chunk-likely-change.js";
// src/measure/likely-effects.ts
async function likelyEffects(world, benchmarks, looking) {
	const change = await changeOf(world, benchmarks);
	const open = change === void 0 ? [] : await notLoaded(world, benchmarks, change);
	if (change === void 0 || open.length === 0) return benchmarks.map(() => unlikely);
	const { lookWhereWorth } = await import("./chunk-look-where-worth.js");
	return lookWhereWorth(world, {
		benchmarks,
		open,
		change
	}, looking);
}
async function changeOf({ compared, contextOf }, [first]) {
	if (compared === void 0 || first === void 0) return void 0;
	const { root } = await contextOf("candidate", first.suite);
	const changed = await changedPaths(root, compared.baseline, compared.candidate);
	if (changed.length === 0 || changed.some((path) => compared.places.includes(path))) return void 0;
	const diff = parseUnifiedDiff(await unifiedDiff(root, [compared.baseline, compared.candidate]));
	const commented = new Set(diff.flatMap((file) => {
		const { lines, gaps } = touchedLines(file);
		return file.state === "modified" && file.from === void 0 && file.hunks.length > 0 && lines.length === 0 && gaps.length === 0 && isSource.test(file.path) ? [file.path] : [];
	}));
	return {
		root,
		changed,
		telling: changed.filter((path) => !commented.has(path)),
		diff
	};
}
const isSource = /\.(?:[cm]?[jt]sx?|pyx?|go|rs|java|kt|[ch]|cc|hh|[ch]pp)$/;
async function notLoaded({ catalog }, benchmarks, { root, telling }) {
	const known = await catalog("candidate");
	return benchmarks.filter(({ id, file }) => {
		const scripts = known.get(benchmarkKey(id))?.listed.loaded?.scripts ?? [];
		return ![file, ...scriptsIn(root, scripts)].some((path) => telling.includes(path));
	});
}
export { likelyEffects };
