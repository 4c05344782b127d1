import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { effectsOf, isBuiltOtherwise } from "./chunk-effects.js";
import { scriptsIn, unlikely } from "./chunk-likely-change.js";
import { harnessOf } from "./chunk-registry.js";
import { languageOfPath, withoutComments } from "./chunk-for-action-compare-diff-gate-top.js";
import { isSteering } from "./chunk-no-effect.js";
import { closureOf, isCode, sourcesAt } from "./chunk-import-closure.js";
import { basename } from "node:path/posix";
// src/measure/worth-looking.ts
async function worthLooking(world, open, change, loaded) {
	const sources = await sourcesAt(change.root);
	const idle = new Set(change.diff.filter(isOtherTest).map(({ path }) => path));
	const telling = change.telling.filter((path) => !idle.has(path));
	const isReached = (benchmark) => isOfUnknownSource(loaded(benchmark), sources) && telling.some(isForBuilds) || isLikelyReached(benchmark.file, telling, sources);
	const worth = /* @__PURE__ */ new Set();
	for (const each of open) if (await isWorth(world, each, {
		change,
		isReached
	})) worth.add(benchmarkKey(each.id));
	return worth;
}
async function isWorth(world, benchmark, { change, isReached }) {
	const { embodies, witness, reaches } = await harnessOf(benchmark.suite.harness);
	if (witness === void 0 || benchmark.suite.isolate === "file") return false;
	if (embodies !== void 0) {
		if (await isBuiltOtherwise(world, benchmark) === false) return true;
		if (reaches === void 0) return false;
	}
	return !change.changed.some(isSteering) && !isReached(benchmark);
}
function isOtherTest({ path, from, hunks }) {
	if (from !== void 0 || hunks.length === 0 || !path.endsWith("_test.go")) return false;
	return !hunks.flatMap(({ added, removed }) => [...added, ...removed]).some((line) => /func Benchmark|testing\.B\b/.test(line));
}
function isOfUnknownSource(scripts, { repository: { paths } }) {
	return !scripts.every((path) => paths.has(path));
}
function isForBuilds(path) {
	return isCode(path) && !/(?:^|\/)(?:tests?|__tests__|specs?)\/|[._-](?:test|spec)\.\w+$|\.d\.[cm]?ts$/.test(path);
}
function isLikelyReached(file, changed, sources) {
	const touched = new Set(changed);
	const data = changed.filter((path) => !isCode(path)).map((path) => basename(path));
	for (const { path, text } of closureOf([file], sources)) {
		if (touched.has(path)) return true;
		const named = data.filter((name) => text.includes(name));
		if (named.length === 0) continue;
		const code = withoutComments(text, languageOfPath(path));
		if (named.some((name) => code.includes(name))) return true;
	}
	return false;
}
// src/measure/look-where-worth.ts
async function lookWhereWorth(world, { benchmarks, open, change }, { step, start, mostLostMs }) {
	const known = await world.catalog("candidate");
	const loaded = ({ id }) => scriptsIn(change.root, known.get(benchmarkKey(id))?.listed.loaded?.scripts ?? []);
	const worth = await worthLooking(world, open, change, loaded);
	if (worth.size > 0) start(worth.size);
	const effects = [];
	let lostMs = 0;
	for (const each of benchmarks) {
		const isLooked = worth.has(benchmarkKey(each.id)) && lostMs <= mostLostMs;
		const startedAt = Date.now();
		const [effect = unlikely] = isLooked ? await effectsOf(world, [each], step) : [];
		effects.push(effect);
		if (effect.state === "unproven") lostMs += Date.now() - startedAt;
	}
	return effects;
}
export { lookWhereWorth };
