import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { isBuiltOtherwise, openLooks } from "./chunk-effects.js";
import { scriptsIn, unlikely } from "./chunk-likely-change.js";
import { harnessOf } from "./chunk-registry.js";
import { withoutComments } from "./chunk-literals.js";
import { languageOfPath } from "./chunk-source-language.js";
import { isSteering } from "./chunk-no-effect.js";
import { closureOf, isCode, isForBuilds, sourcesAt } from "./chunk-import-closure.js";
import { basename } from "node:path/posix";
// src/measure/worth-looking.ts
async function worthLooking(world, open, change, loaded) {
	const sources = await sourcesAt(change.root);
	const idle = new Set(change.diff.filter(isOtherTest).map(({ path }) => path));
	const telling = change.telling.filter((path) => !idle.has(path));
	const reached = /* @__PURE__ */ new Map();
	const isFileReached = (file) => {
		const known = reached.get(file) ?? isLikelyReached(file, telling, sources);
		reached.set(file, known);
		return known;
	};
	const isReached = (benchmark) => isOfUnknownSource(loaded(benchmark), sources) && telling.some(isForBuilds) || isFileReached(benchmark.file);
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
async function lookWhereWorth(world, { benchmarks, open, change }, { step, start, mostLostMs, mostMs = Number.POSITIVE_INFINITY }) {
	const known = await world.catalog("candidate");
	const loaded = ({ id }) => scriptsIn(change.root, known.get(benchmarkKey(id))?.listed.loaded?.scripts ?? []);
	const worth = await worthLooking(world, open, change, loaded);
	if (worth.size === 0) return benchmarks.map(() => unlikely);
	start(worth.size);
	const lookAt = await openLooks(world, benchmarks);
	const effects = [];
	const endsMs = worth.size < benchmarks.length ? mostMs : Number.POSITIVE_INFINITY;
	let [lostMs, tookMs] = [0, 0];
	for (const each of benchmarks) {
		const isLooked = worth.has(benchmarkKey(each.id)) && lostMs <= mostLostMs && tookMs <= endsMs;
		const startedAt = Date.now();
		if (isLooked) step(each.id.name);
		const effect = isLooked ? await lookAt(each) : unlikely;
		effects.push(effect);
		const ms = Date.now() - startedAt;
		tookMs += ms;
		if (effect.state === "unproven") lostMs += ms;
	}
	return effects;
}
export { lookWhereWorth };
