import { changedPaths } from "./chunk-changed-paths.js";
import { unifiedDiff } from "./chunk-unified-diff.js";
import { parseUnifiedDiff } from "./chunk-for-action-compare-diff-gate-top.js";
import { namedFunctions, reachingNames } from "./chunk-reaching-names.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { isSteering } from "./chunk-no-effect.js";
import { closureOf, isCode, sourcesAt } from "./chunk-import-closure.js";
import { basename } from "node:path/posix";
// src/measure/reach.ts
const mostNamedFiles = 400;
const mostNamedLetters = 2e6;
async function reachedBy({ compared, contextOf }, benchmarks) {
	const [first] = benchmarks;
	if (compared === void 0 || first === void 0) return void 0;
	const { root } = await contextOf("candidate", first.suite);
	const changed = await changedPaths(root, compared.baseline, compared.candidate);
	if (changed.some((path) => isSteering(path) || compared.places.includes(path))) return void 0;
	const sources = await sourcesAt(root);
	const files = new Set(benchmarks.map(({ file }) => file));
	const open = new Set([...files].filter((file) => isReached(file, changed, sources)));
	const imported = benchmarks.filter(({ file }) => open.has(file));
	const named = namedIn(imported, parseUnifiedDiff(await unifiedDiff(root, [compared.baseline, compared.candidate])), sources);
	const reached = named.length > 0 ? named : imported;
	return reached.length > 0 && reached.length < benchmarks.length ? new Set(reached.map(({ id }) => benchmarkKey(id))) : void 0;
}
function namedIn(benchmarks, diff, sources) {
	const files = filesBetween(benchmarks, sources);
	const code = diff.filter(({ path }) => isCode(path));
	if (files === void 0 || diff.some(({ path }) => !isCode(path) && isMentioned(path, files))) return benchmarks;
	const paths = /* @__PURE__ */ new Set([...files.keys(), ...code.map(({ path }) => path)]);
	const functions = new Map([...paths].map((path) => [path, namedFunctions(path, sources.read(path) ?? "")]));
	const reaching = reachingNames(code, functions);
	if (reaching === void 0) return benchmarks;
	return benchmarks.filter(({ id, file }) => {
		const own = ownFunctions(id.name, functions.get(file) ?? []);
		return own.length === 0 || own.some(({ name }) => reaching.has(name));
	});
}
function filesBetween(benchmarks, sources) {
	const files = /* @__PURE__ */ new Map();
	let letters = 0;
	for (const { path, text } of closureOf(new Set(benchmarks.map(({ file }) => file)), sources)) {
		letters += text.length;
		if (files.size === mostNamedFiles || letters > mostNamedLetters) return void 0;
		files.set(path, text);
	}
	return files;
}
function isMentioned(path, files) {
	return [...files.values()].some((text) => text.includes(basename(path)));
}
function ownFunctions(benchmark, functions) {
	const words = new Set(benchmark.match(/[\w$]+/g) ?? []);
	return functions.filter(({ name }) => words.has(name));
}
function isReached(file, changed, sources) {
	const touched = new Set(changed);
	const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
	for (const { path, text } of closureOf([file], sources)) if (touched.has(path) || data.some((name) => text.includes(name))) return true;
	return false;
}
export { reachedBy };
