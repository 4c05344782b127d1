import { t as GateError } from "./chunk-errors.js";
import { i as readablePart } from "./chunk-environment.js";
import { a as joinKey, t as benchmarkKey } from "./chunk-benchmark-id.js";
import { C as runPath, D as summaryPath, E as storedRuns, S as profilePath, a as isImmutable, b as productionName, c as metaPath, l as metaText, m as parseRunPath, n as checkMeta, p as ownerOf, r as checkStorePath, s as isStorePath, t as batchesPath, v as pictureStamp, w as runStamp } from "./chunk-store-layout.js";
import { r as parseShaped, t as checkShaped } from "./chunk-read-shaped.js";
import { a as gateShape, c as metricShape, d as mostInvocations, l as mostBatches, m as timeShape, n as commitShape, r as environmentShape, t as benchmarkIdShape, u as mostBenchmarks } from "./chunk-run-shape.js";
import { a as integer, f as optional, h as schemaVersion, l as number, n as array, o as line, p as rounded, s as matching, u as object, y as unique } from "./chunk-shape.js";
import { n as renderRun, t as parseRun } from "./chunk-run-file.js";
import { t as at } from "./chunk-samples.js";
import { t as processSummaries } from "./chunk-process-summary.js";
import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
// src/results/prune-plan.ts
/** What pruning removes from a store: the oldest runs of each environment class, and the pictures of the oldest measurements. */
/**
* Keeps the newest `keep` runs of each class, the pictures of the newest `keep` measurements that have any, and the
* newest `keep` profiles of production of each service and kind. Notes
* and verdicts stay: a label on a pull request that was open for long still needs its verdict.
*/
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
/** Names without their ending, which a record and its profile share. */
function olderProduction(paths, keep) {
	const bySource = /* @__PURE__ */ new Map();
	for (const name of paths.flatMap((path) => productionName(path) ?? [])) {
		const source = name.slice(name.indexOf("_"));
		bySource.set(source, (bySource.get(source) ?? /* @__PURE__ */ new Set()).add(name));
	}
	return new Set([...bySource.values()].flatMap((names) => [...names].sort().reverse().slice(keep)));
}
/** Runs of layout 1 are the oldest of every class with the same readable part. */
function olderRuns(paths, keep) {
	const groups = /* @__PURE__ */ new Map();
	for (const run of storedRuns(paths)) {
		const key = joinKey(run.environmentClass, run.gate ?? "");
		groups.set(key, [...groups.get(key) ?? [], run]);
	}
	const older = [...groups.values()].flatMap((runs) => {
		const [first] = runs;
		const newer = first === void 0 || first.gate !== void 0 ? 0 : mostRunsLike(first, groups);
		return runs.toSorted((a, b) => age(a) < age(b) ? 1 : -1).slice(Math.max(0, keep - newer));
	});
	return new Set(older.map(({ key }) => key));
}
function mostRunsLike(run, groups) {
	const alike = [...groups.values()].filter(([first]) => first?.gate !== void 0 && readablePart(first.environmentClass) === run.environmentClass);
	return Math.max(0, ...alike.map(({ length }) => length));
}
function age({ key }) {
	return runStamp(key) + key;
}
/** All pictures of one measurement have one stamp. Those of before there were stamps count as one, the oldest. */
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
// src/results/batches-file.ts
/**
* The batches of a run in a file of their own: they are for looking at, and a history that reads hundreds of runs reads
* none of them.
*/
const measuredShape = object({
	id: benchmarkIdShape,
	metric: line(200),
	processes: array(array(rounded(number(0)), mostBatches), mostInvocations)
});
const batchesShape = object({
	schema: schemaVersion(1),
	measured: array(measuredShape, mostBenchmarks * 10)
});
const mostCharacters$1 = 67108864;
/** Undefined: the run has none. Six significant digits. */
function renderBatches({ outcomes }) {
	const measured = outcomes.flatMap((outcome) => outcome.state === "measured" ? batchesOf(outcome) : []);
	if (measured.length === 0) return void 0;
	const what = "batches";
	return `${JSON.stringify(checkShaped({
		schema: 1,
		measured
	}, batchesShape, {
		source: what,
		what,
		mostCharacters: mostCharacters$1
	}))}\n`;
}
/** What histories read: batches are in a file of their own. */
function withoutBatches(run) {
	return mapBatches(run, () => void 0);
}
/** The run as it was measured; `source` names the file in errors. */
function withBatches(run, content, source) {
	const { measured } = parseShaped(content, batchesShape, {
		source,
		what: "batches written by Flamegate",
		mostCharacters: mostCharacters$1
	});
	const known = new Map(measured.map(({ id, metric, processes }) => [keyOf(id, metric), processes]));
	return mapBatches(run, (id, metric, process) => known.get(keyOf(id, metric))?.[process]);
}
function batchesOf({ id, measurements }) {
	return measurements.map(({ metric, invocations }) => ({
		id,
		metric: metric.name,
		processes: invocations.map(({ batches }) => batches ?? [])
	})).filter(({ processes }) => processes.some((batches) => batches.length > 0));
}
function mapBatches(run, batchesFor) {
	const outcomes = run.outcomes.map((outcome) => {
		if (outcome.state !== "measured") return outcome;
		const measurements = outcome.measurements.map(({ metric, invocations }) => ({
			metric,
			invocations: invocations.map(({ batches: _, spread: __, ...rest }, process) => {
				const batches = batchesFor(outcome.id, metric.name, process) ?? [];
				return batches.length === 0 ? rest : {
					...rest,
					batches
				};
			})
		}));
		return {
			...outcome,
			measurements
		};
	});
	return {
		...run,
		outcomes
	};
}
function keyOf(id, metric) {
	return joinKey(benchmarkKey(id), metric);
}
// src/results/summary-file.ts
/**
* What histories read of a run, in a file beside it, so that hundreds of runs need not be parsed process by process. Made
* from the run's file alone and bound to its bytes: of any other bytes it says nothing. The schema's number is raised
* when what is computed changes.
*/
const mostRows = mostBenchmarks * 10;
const index = array(integer(0), mostRows);
const values = array(number(0), mostRows);
const summaryShape = object({
	schema: schemaVersion(1),
	of: matching(/^[0-9a-f]{64}$/, "a SHA-256"),
	commit: commitShape,
	id: line(200),
	takenAt: timeShape,
	environment: environmentShape,
	gate: optional(gateShape),
	benchmarks: unique(array(benchmarkIdShape, mostBenchmarks), benchmarkKey),
	metrics: array(metricShape, mostRows),
	benchmark: index,
	metric: index,
	processes: array(integer(1, mostInvocations), mostRows),
	median: values,
	low: values,
	high: values
});
const mostCharacters = 67108864;
/** What a stored run comes to without its processes: one summary a benchmark and metric, in the order of the run. */
function summaryOf(run) {
	const { commit, id, takenAt, environment, gate } = run;
	return {
		commit,
		id,
		takenAt,
		environment,
		gate,
		summaries: processSummaries(run)
	};
}
/** `of`: SHA-256 of the run's file, in hexadecimal. */
function renderSummary({ summaries, ...run }, of) {
	const benchmarks = indexed(summaries, ({ id }) => id);
	const metrics = indexed(summaries, ({ metric }) => metric);
	const file = {
		schema: 1,
		of,
		...run,
		benchmarks: benchmarks.items,
		metrics: metrics.items,
		benchmark: benchmarks.indices,
		metric: metrics.indices,
		processes: summaries.map(({ processes }) => processes),
		median: summaries.map(({ median }) => median),
		low: summaries.map(({ low }) => low),
		high: summaries.map(({ high }) => high)
	};
	return `${JSON.stringify(checkShaped(file, summaryShape, reading))}\n`;
}
/** Throws where it was edited or cut short; what it is of must be asked before it is believed. */
function parseSummary(content) {
	const { schema: _, of, benchmarks, metrics, ...file } = parseShaped(content, summaryShape, reading);
	const { benchmark, metric, processes, median, low, high, ...run } = file;
	const columns = {
		metric,
		processes,
		median,
		low,
		high
	};
	for (const [name, column] of Object.entries(columns)) if (column.length !== benchmark.length) throw new RangeError(`Cannot read a summary as ${name} is too short or long`);
	const seen = /* @__PURE__ */ new Set();
	const summaries = benchmark.map((which, row) => {
		const id = at(benchmarks, which);
		seen.add(which * metrics.length + at(metric, row));
		return {
			id,
			metric: at(metrics, at(metric, row)),
			processes: at(processes, row),
			median: at(median, row),
			low: at(low, row),
			high: at(high, row)
		};
	});
	if (seen.size < summaries.length) throw new RangeError("Cannot read a summary as it has a metric twice");
	return {
		of,
		summary: {
			...run,
			summaries
		}
	};
}
const reading = {
	source: "summary",
	what: "a summary written by Flamegate",
	mostCharacters
};
function indexed(summaries, part) {
	const known = /* @__PURE__ */ new Map();
	const items = [];
	return {
		items,
		indices: summaries.map((summary) => {
			const item = part(summary);
			const key = JSON.stringify(item);
			const found = known.get(key) ?? items.push(item) - 1;
			known.set(key, found);
			return found;
		})
	};
}
// src/store/files.ts
/** A run's JSON and what is beside it, as any store reads and writes them. */
/** The files of one run, the run last: a run that can be seen is whole. */
function filesOfRun(run, profiles) {
	const key = runPath(run);
	const files = /* @__PURE__ */ new Map([[metaPath, encode(metaText)]]);
	for (const [file, bytes] of profiles) files.set(profilePath(key, file), bytes);
	const batches = renderBatches(run);
	if (batches !== void 0) files.set(batchesPath(key), encode(batches));
	const text = renderRun(withoutBatches(run));
	const bytes = encode(text);
	files.set(summaryPath(key), encode(renderSummary(summaryOf(parseRun(text, key)), sha256(bytes))));
	return files.set(key, bytes);
}
/**
* A run's summary: the one beside it where it was made from these very bytes, else one made now. Errors are those of reading
* the run.
*/
async function readStoredSummary(run, store, read) {
	const [beside, bytes] = await Promise.all([read(summaryPath(run.key)).catch(() => void 0), read(run.key)]);
	return (beside === void 0 || bytes === void 0 ? void 0 : summaryOfBytes(run.key, bytes, beside)) ?? summaryOf(readStoredRun(run, bytes, store));
}
function summaryOfBytes(key, bytes, beside) {
	try {
		const { of, summary } = parseSummary(decode(beside));
		return runPath(summary) === key && of === sha256(bytes) ? summary : void 0;
	} catch (error) {
		if (error instanceof GateError || error instanceof RangeError) return void 0;
		throw error;
	}
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
/** The run before whatever is beside it: what can be seen is whole. */
function inOrderOfRemoval(paths) {
	const rank = (path) => Number(parseRunPath(path) === void 0);
	return paths.toSorted((a, b) => rank(a) - rank(b));
}
/** `bytes` undefined: the file is gone, e.g. pruned since it was listed. */
function readStoredRun(run, bytes, store) {
	const source = `${store} ${run.key}`;
	if (bytes === void 0) throw new GateError("STORE_MISSING", `Cannot read ${source} as it must be in the store: current value is nothing`, { hint: "it was pruned since it was listed, or removed by hand; other runs are not affected" });
	const parsed = parseStored(bytes, source);
	if (parsed.commit === run.commit) return parsed;
	throw corrupt(source, `commit must be ${run.commit}: current value is ${parsed.commit}`);
}
/** Files to put beside the runs, their paths checked, with the mark that makes the place a store. */
function filesBeside(files) {
	for (const path of files.keys()) checkStorePath(path);
	return new Map([[metaPath, encode(metaText)], ...files]);
}
/** A file under `runs/` is written once; the same bytes again are no conflict. */
function conflict(store, path) {
	const message = `Cannot write ${store} ${path} as a stored run must never change: current value is another run's`;
	return new GateError("STORE_CONFLICT", message, { hint: "give the run another id, or measure again" });
}
function equalBytes(a, b) {
	return Buffer.compare(a, b) === 0;
}
function encode(text) {
	return new TextEncoder().encode(text);
}
function decode(bytes) {
	if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
	return new TextDecoder("utf-8", { ignoreBOM: false }).decode(bytes);
}
function parseStored(bytes, source) {
	try {
		return parseRun(decode(bytes), source);
	} catch (error) {
		if (error instanceof GateError) throw corrupt(source, error.message.replace(/^Cannot read .*? as /s, ""), error);
		throw error;
	}
}
function corrupt(source, why, cause) {
	return new GateError("STORE_CORRUPT", `Cannot read ${source} as ${why}`, {
		hint: "delete this one file from the store (the gate goes on with the other runs) and let the commit be measured again",
		cause
	});
}
// src/store/branch-tree.ts
/**
* The guard before every branch that is used as a store, whether git or GitHub's API writes it. Only a branch with
* our mark is written, or one that is created again; only what Flamegate wrote on it is ever replaced or removed.
*/
const missingBranch = {
	commit: void 0,
	blobs: /* @__PURE__ */ new Map(),
	others: /* @__PURE__ */ new Set()
};
/** `readText` reads a blob by its hash; `name` is the store's, for errors. */
async function guardBranch(commit, entries, { name, readText }) {
	const blobs = /* @__PURE__ */ new Map();
	const others = /* @__PURE__ */ new Set();
	for (const { path, mode, hash } of entries) if (mode === "100644") blobs.set(path, hash);
	else others.add(path);
	const meta = blobs.get(metaPath);
	if (meta === void 0) throw notOurs(name);
	checkMeta(await readText(meta), name);
	return {
		commit,
		blobs,
		others
	};
}
/** What of `files` the branch lacks; a stored run in other words, or someone's own path in the way, is an error. */
function missingFiles(tree, files, { name, hashOf }) {
	const folders = foldersOf(tree);
	const missing = /* @__PURE__ */ new Map();
	for (const [path, bytes] of files) {
		const stored = tree.blobs.get(path);
		if (stored === void 0) checkFree(path, {
			tree,
			folders,
			name
		});
		if (stored !== void 0 && stored === hashOf(bytes)) continue;
		if (stored !== void 0 && isImmutable(path)) throw conflict(name, path);
		missing.set(path, bytes);
	}
	return missing;
}
/** Keeps the `keep` newest runs. The branch's history is replaced only where everything on the branch is Flamegate's own. */
function planBranchPrune(tree, keep) {
	const { drop, dropped } = planPrune([...tree.blobs.keys()], keep);
	return {
		drop,
		dropped,
		history: tree.others.size === 0 && [...tree.blobs.keys()].every(isStorePath) ? "replaced" : "continued"
	};
}
/** A file in place of a folder, or below a file, would make git drop what was there. */
function checkFree(path, { tree, folders, name }) {
	const inTheWay = [path, ...ancestorsOf(path)].find((each) => tree.others.has(each) || (each === path ? folders.has(each) : tree.blobs.has(each)));
	if (inTheWay === void 0) return;
	const message = `Cannot write ${name} ${path} as its place must be free: ${inTheWay} is there, which Flamegate did not write`;
	throw new GateError("STORE_CONFLICT", message, { hint: `move ${inTheWay} out of the branch, or choose another store` });
}
function foldersOf({ blobs, others }) {
	return new Set([...blobs.keys(), ...others].flatMap(ancestorsOf));
}
function ancestorsOf(path) {
	const parts = path.split("/");
	return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join("/"));
}
function notOurs(name) {
	const message = `Cannot use ${name} as a store as the branch must hold Flamegate's ${metaPath}: it has none`;
	return new GateError("STORE_CORRUPT", message, { hint: `the branch belongs to someone else: name one that does not exist yet in baseline.store, and it is made; if it was Flamegate's, restore its ${metaPath}` });
}
export { conflict as a, filesBeside as c, readStoredRun as d, readStoredSummary as f, planPrune as h, planBranchPrune as i, filesOfRun as l, withBatches as m, missingBranch as n, decode as o, summaryOf as p, missingFiles as r, equalBytes as s, guardBranch as t, inOrderOfRemoval as u };
