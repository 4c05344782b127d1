import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { changedPaths, whole } from "./chunk-changed-paths.js";
import { git } from "./chunk-git.js";
import { trackedPaths } from "./chunk-tracked-paths.js";
import { harnessOf } from "./chunk-registry.js";
import { benchmarkKey } from "./chunk-for-action-compare-gate-top.js";
import { brokenBy, isSteering, steersCheckout } from "./chunk-no-effect.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { lstat, readFile, rm, utimes, writeFile } from "node:fs/promises";
// src/git/changed-submodules.ts
async function changedSubmodules(root, baseline, candidate) {
	const fields = (await git(root, [
		"diff",
		"--raw",
		...whole,
		"-z",
		baseline,
		candidate,
		"--"
	])).split("\0");
	return fields.flatMap((field, i) => {
		return field.startsWith(`:${submodule} `) || field.slice(1).split(" ")[1] === submodule ? [fields[i + 1] ?? ""] : [];
	});
}
const submodule = "160000";
// src/measure/built-otherwise.ts
async function isBuiltOtherwise({ catalog, contextOf }, { id, suite }) {
	const { built } = await harnessOf(suite.harness);
	if (built === void 0) return void 0;
	const builtFor = async (side) => {
		const known = (await catalog(side)).get(benchmarkKey(id));
		if (known === void 0 || known.listed.failure !== void 0) return void 0;
		return built(await contextOf(side, known.suite), known.listed);
	};
	const [before, after] = [await builtFor("baseline"), await builtFor("candidate")];
	return before === void 0 || after === void 0 ? void 0 : before !== after;
}
// src/measure/opened-since.ts
const longAgo = /* @__PURE__ */ new Date("2000-01-01T00:00:00Z");
async function openedSince(root, paths, run) {
	const isNoted = await notes(root);
	const marked = [];
	for (const path of paths) if (await mark(join(root, path))) marked.push(path);
	const answer = await run();
	const opened = [];
	for (const path of marked) if (await wasRead(join(root, path))) opened.push(path);
	return {
		answer,
		paths: opened,
		isNoted
	};
}
async function mark(file) {
	const found = await lstat(file).catch(() => void 0);
	if (found?.isFile() !== true) return false;
	return utimes(file, longAgo, found.mtime).then(() => true, () => false);
}
async function wasRead(file) {
	const found = await lstat(file).catch(() => void 0);
	return found === void 0 || found.atimeMs !== longAgo.getTime();
}
async function notes(root) {
	const probe = join(root, ".flamegate-probe");
	try {
		await writeFile(probe, "x");
		const isMarked = await mark(probe);
		await readFile(probe);
		return isMarked && await wasRead(probe);
	} catch {
		return false;
	} finally {
		await rm(probe, { force: true });
	}
}
async function sameReach({ reaches, reachesAlways }, sideOf, changed) {
	if (reaches === void 0) return { why: "it runs its build, which differs" };
	const steering = changed.find(isSteering);
	if (steering !== void 0) return { why: `it runs its build, which differs, and ${steering} changed` };
	const sides = [await sideOf("baseline"), await sideOf("candidate")];
	for (const look of [reachesAlways, reaches]) {
		const found = [];
		for (const side of sides) {
			if (look === void 0 || side === void 0) continue;
			const reached = await look(side.context, side.listed);
			if (reached.state === "unseen") return { why: `it runs its build, which differs, and ${reached.why}` };
			found.push(reached);
		}
		const why = look === void 0 ? void 0 : differenceOf$1(found, look === reachesAlways);
		if (why !== void 0) return { why };
		const [first] = found;
		if (look === reaches && first?.state === "seen") return { digest: first.digest };
	}
	return { why: "it runs its build, which differs" };
}
function differenceOf$1(found, isAlways) {
	const [before, after] = found;
	if (before?.state !== "seen" || after?.state !== "seen") return "it runs its build, which differs";
	if (before.digest !== after.digest) return isAlways ? "it runs its build, which differs in what always runs" : "it can reach code or data that differs";
	return Math.abs(before.scanned - after.scanned) > 4096 ? "its build has other variables for the garbage collector to look through" : void 0;
}
function withReach(parts, digest, others) {
	const known = new Set(parts.map(({ name }) => name));
	const absent = others.filter(({ name }) => isOrigin(name) && !known.has(name));
	return [...parts.map((part) => part.name === "runs its build" ? {
		...part,
		name: "can reach",
		essence: digest
	} : part), ...absent.map((part) => ({
		...part,
		whole: "absent"
	}))];
}
function isOrigin(name) {
	return name.startsWith("is made from ");
}
// src/measure/effects.ts
async function effectsOf(world, benchmarks, onEach) {
	const lookAt = await openLooks(world, benchmarks);
	const effects = [];
	for (const benchmark of benchmarks) {
		onEach(benchmark.id.name);
		effects.push(await lookAt(benchmark));
	}
	return effects;
}
async function openLooks(world, benchmarks) {
	const change = await changeOf(world, benchmarks);
	if (typeof change === "string") return async () => ({
		state: "unproven",
		why: change
	});
	return (benchmark) => effectOf(world, benchmark, change).catch(leftOpen);
}
function leftOpen(error) {
	const code = error instanceof GateError ? error.code : void 0;
	if (code === "INTERRUPTED") throw error;
	if (code === "BUDGET_SPENT") return {
		state: "unproven",
		why: "no time was left"
	};
	const [message = ""] = (error instanceof Error ? error.message : String(error)).split("\n", 1);
	return {
		state: "unproven",
		why: `it could not be observed (${message})`
	};
}
async function changeOf({ compared, contextOf }, [first]) {
	if (compared === void 0 || first === void 0) return "not both sides are commits";
	const { root } = await contextOf("candidate", first.suite);
	const { baseline, candidate, places } = compared;
	const changed = await changedPaths(root, baseline, candidate);
	const place = changed.find((path) => places.includes(path) || steersCheckout(path));
	if (place !== void 0) return steered(place);
	const [submodule] = await changedSubmodules(root, baseline, candidate);
	return submodule === void 0 ? {
		changed,
		places
	} : `the submodule ${submodule} changed, and anything in it may`;
}
function steered(path) {
	return `${path} changed, which says how code is found, built or run`;
}
async function effectOf(world, benchmark, change) {
	const { embodies } = await harnessOf(benchmark.suite.harness);
	const steering = embodies === void 0 ? change.changed.find(isSteering) : void 0;
	if (steering !== void 0) return {
		state: "unproven",
		why: steered(steering)
	};
	const reach = await isBuiltOtherwise(world, benchmark) === true ? await reachOf(world, benchmark, change) : void 0;
	if (reach !== void 0 && "why" in reach) return {
		state: "unproven",
		why: reach.why
	};
	const baseline = await look(world, benchmark, "baseline", change);
	if (baseline.state === "unseen") return {
		state: "unproven",
		why: baseline.why
	};
	const candidate = await look(world, benchmark, "candidate", change);
	if (candidate.state === "unseen") return {
		state: "unproven",
		why: candidate.why
	};
	if (embodies === void 0) return compare(baseline.parts, candidate.parts, change);
	if (reach === void 0) return compareBuilt(baseline.parts, candidate, change);
	return compareBuilt(withReach(baseline.parts, reach.digest, candidate.parts), {
		...candidate,
		parts: withReach(candidate.parts, reach.digest, baseline.parts)
	}, change, "reach");
}
async function reachOf({ catalog, contextOf }, { id, suite }, { changed }) {
	const sideOf = async (side) => {
		const known = (await catalog(side)).get(benchmarkKey(id));
		return known === void 0 ? void 0 : {
			context: await contextOf(side, known.suite),
			listed: known.listed
		};
	};
	return sameReach(await harnessOf(suite.harness), sideOf, changed);
}
async function look({ catalog, contextOf }, { id }, side, { changed }) {
	const known = (await catalog(side)).get(benchmarkKey(id));
	if (known === void 0) return {
		state: "unseen",
		why: `the ${side} does not have it`
	};
	const { suite, listed } = known;
	if (listed.failure !== void 0) return {
		state: "unseen",
		why: `it does not run on the ${side}`
	};
	if (suite.isolate === "file") return {
		state: "unseen",
		why: "it shares its process with others"
	};
	const { witness, embodies } = await harnessOf(suite.harness);
	if (witness === void 0) return {
		state: "unseen",
		why: `what it runs cannot be observed under harness ${suite.harness}`
	};
	const context = await contextOf(side, briefly(suite));
	const tracked = await trackedPaths(context.root);
	const examined = {
		changed,
		isTracked: (path) => tracked.has(path)
	};
	if (embodies !== void 0) return witness(context, listed, examined);
	const opened = await openedSince(context.root, changed, () => witness(context, listed, examined));
	if (opened.answer.state === "unseen") return opened.answer;
	return unaccounted(opened.paths, opened.answer.parts) ?? opened.answer;
}
function briefly(suite) {
	return {
		...suite,
		warmupMs: Math.min(suite.warmupMs, longest.warmupMs),
		measureMs: Math.min(suite.measureMs, longest.measureMs)
	};
}
const longest = {
	warmupMs: 100,
	measureMs: 250
};
function unaccounted(opened, parts) {
	const seen = new Set(parts.map(({ path }) => path));
	const missed = opened.find((path) => !seen.has(path));
	return missed === void 0 ? void 0 : {
		state: "unseen",
		why: `${missed} changed, and something of it is read`
	};
}
function compare(baseline, candidate, { changed, places }) {
	const different = differenceOf(baseline, candidate);
	if (different !== void 0) return different;
	const repository = candidate.filter(({ where }) => where === "repository");
	const files = pathsOf(repository);
	const partly = pathsOf(changedIn(repository, baseline));
	const rest = files.filter((path) => !partly.includes(path));
	const broken = brokenBy({ files: rest }, {
		changed,
		places
	});
	if (broken !== void 0) return {
		state: "unproven",
		why: `${broken} changed`
	};
	if (files.length === 0) return {
		state: "unproven",
		why: "nothing of the repository was seen to run"
	};
	return {
		state: "unaffected",
		proof: {
			by: "modules",
			files,
			partly: partly.length === 0 ? void 0 : partly,
			beside: pathsOf(candidate.filter(({ where }) => where === "beside")).length,
			digest: digestOf(candidate)
		}
	};
}
function compareBuilt(baseline, { parts, sources }, { changed }, by = "executable") {
	const different = differenceOf(baseline, parts);
	if (different !== void 0) return different;
	const repository = parts.filter(({ where }) => where === "repository");
	const partly = [.../* @__PURE__ */ new Set([...pathsOf(changedIn(repository, baseline)), ...changed.filter(isSteering)])].sort();
	return {
		state: "unaffected",
		proof: {
			by,
			files: sources === "unknown" ? [] : [.../* @__PURE__ */ new Set([...pathsOf(repository), ...partly])].sort(),
			partly: partly.length === 0 ? void 0 : partly,
			beside: pathsOf(parts.filter(({ where }) => where === "beside")).length,
			digest: digestOf(parts)
		}
	};
}
function differenceOf(baseline, candidate) {
	const before = new Map(baseline.map(({ name, essence }) => [name, essence]));
	const after = new Map(candidate.map(({ name, essence }) => [name, essence]));
	const name = [...before.keys(), ...after.keys()].find((each) => before.get(each) !== after.get(each));
	return name === void 0 ? void 0 : {
		state: "unproven",
		why: `it ${name}, which differs`
	};
}
function changedIn(candidate, baseline) {
	const before = new Map(baseline.map(({ name, whole }) => [name, whole]));
	return candidate.filter(({ name, whole }) => before.get(name) !== whole);
}
function pathsOf(parts) {
	return [...new Set(parts.map(({ path }) => path))].sort();
}
function digestOf(parts) {
	const lines = parts.map(({ name, essence }) => JSON.stringify([name, essence])).sort();
	return createHash("sha256").update(lines.join("\n")).digest("hex");
}
export { compare, compareBuilt, effectsOf, isBuiltOtherwise, openLooks };
