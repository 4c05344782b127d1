import { t as GateError } from "./chunk-errors.js";
import { A as matching, B as text, C as shortHash, D as cleanText, F as optional, H as unique, M as number, N as object, O as integer, P as oneOf, R as rounded, S as distinctName, T as array, V as union, b as longestName, k as line, w as Mismatch, y as benchmarkKey, z as schemaVersion } from "./chunk-format.js";
// src/results/environment.ts
/** The machine and runtime a run was measured on, and the class within which runs may be compared. */
/**
* The environment class: equal strings may be compared, others never (a stored number from another
* machine is a systematic error no sample size cures). A readable part, safe as a file name, and a hash of
* the exact fields, for `+X` and `-X` read alike.
*/
function environmentClass(environment) {
	return `${readableClass(environment) || "unknown"}~${shortHash(exactFields(environment))}`;
}
/** Layout 1 knew the readable part only: such a run must be read before it can be compared. */
function mayBeOfClass(stored, wanted) {
	return stored === wanted || stored === readablePart(wanted);
}
function readablePart(environmentClass) {
	return environmentClass.replace(/~[0-9a-f]{16}$/, "");
}
function readableClass(environment) {
	return [
		environment.os,
		environment.arch,
		environment.cpuModel,
		`${environment.cores}c`,
		environment.image,
		`${environment.runtime}-${environment.runtimeVersion}`,
		...environment.otherRuntimes ?? [],
		...environment.flags
	].map(toSlug).filter((part) => part !== "").join("_").slice(0, 180);
}
/** As a file keeps them: what comes back of it is of the same class. */
function exactFields(environment) {
	const { os, arch, cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
	return JSON.stringify([cores, ...[
		[
			os,
			arch,
			cpuModel,
			image,
			runtime,
			runtimeVersion
		],
		otherRuntimes,
		flags
	].map((texts) => texts.map(cleanText))]);
}
function toSlug(text) {
	return text.toLowerCase().replaceAll(/[^a-z0-9.]+/g, "-").replaceAll(/^[-.]+|[-.]+$/g, "");
}
// src/results/gate-name.ts
/**
* What a gate is called. A repository may have several, and everything one of them keeps or publishes bears its name:
* status, comment, verdict, notes, runs, bundle. The name comes from the workflow or the command line, never from a file
* that a pull request brings.
*/
/** Bytes: three times as many must fit in a file's name. */
const longest = 80;
const printable = /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]+$/u;
const defaultGate = checked("", "the default");
function checked(text, what) {
	if (isGateName(text)) return text;
	const message = `Cannot name the gate as ${what} must be at most ${longest} bytes of printable characters: current value is ${JSON.stringify(text.slice(0, 100))}`;
	throw new GateError("USAGE", message, { hint: "name it: gate: core" });
}
/** Whether a text read back is a name that `gateName()` could have made. */
function isGateName(text) {
	return text === "" || text === text.trim() && printable.test(text) && new TextEncoder().encode(text).length <= longest;
}
/** The name as one part of a path, different for different names also where letters' case is not told apart. */
function gateFileName(gate) {
	return escaped(gate, /[^a-z0-9._-]|^\.+/gu);
}
function escaped(text, odd) {
	const bytes = (part) => [...new TextEncoder().encode(part)];
	const hex = (byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
	return text.replaceAll(odd, (part) => bytes(part).map(hex).join(""));
}
const metaPath = "meta.json";
const metaText = metaTextOf(2);
/** As this version and every earlier one wrote it. */
const metaTexts = Array.from({ length: 2 }, (_, index) => metaTextOf(index + 1));
const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const runPattern = /^runs\/([0-9a-f]{2})\/([0-9a-f]{40}(?:[0-9a-f]{24})?)\/([a-z0-9][a-z0-9._-]*(~[0-9a-f]{16})?)\/(?:([a-z0-9A-F._%-]+)\/)?\d{8}T\d{6}Z_[A-Za-z0-9._~-]+\.json$/;
const ownedPattern = /^(runs\/(?:[^/]+\/){3,4}[^/]+)\/(?:batches\.json|profiles\/[A-Za-z0-9._-]+\.pb\.gz)$/;
const notePattern = /^notes\/\d{8}T\d{6}Z_[A-Za-z0-9._~%-]+\.json$/;
const verdictPattern = /^verdicts\/[0-9a-f]{40}(?:[0-9a-f]{24})?(?:\/[A-Za-z0-9._~%/-]+)?\.json$/;
const picturePattern = /^pictures\/v1\/(?:(\d{8}T\d{6}Z)_)?[0-9a-f]{64}\.png$/;
function runPath({ commit, environment, id, takenAt, gate = defaultGate }) {
	const folder = `runs/${checkSha(commit).slice(0, 2)}/${commit}/${environmentClass(environment)}`;
	return `${gate === defaultGate ? folder : `${folder}/${gateFileName(gate)}`}/${stamp(takenAt)}_${distinctName(id)}.json`;
}
/** Where the batches of a run stand: only for looking at, so no history reads them. */
function batchesPath(runKey) {
	return runKey.replace(/\.json$/, "/batches.json");
}
/** `file` as a run names it: `profiles/<name>.pb.gz`. */
function profilePath(runKey, file) {
	return checkStorePath(`${runKey.replace(/\.json$/, "")}/${file}`);
}
/** Undefined for every path that is no run. */
function parseRunPath(path) {
	const [, prefix, commit, environment, exact, gate] = runPattern.exec(path) ?? [];
	if (prefix === void 0 || commit === void 0 || environment === void 0) return void 0;
	if (!commit.startsWith(prefix) || exact === void 0 && gate !== void 0) return void 0;
	const name = {
		commit,
		environmentClass: environment,
		key: path
	};
	return exact === void 0 ? name : {
		...name,
		gate: gate ?? ""
	};
}
/** The runs among all paths of a store; by commit, then time. */
function storedRuns(paths) {
	const runs = [];
	for (const path of paths) {
		const run = parseRunPath(path);
		if (run !== void 0) runs.push(run);
	}
	return runs.sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}
/** `20261122T103358Z`, when the run was taken, as its path says. */
function runStamp(key) {
	return /\/(\d{8}T\d{6}Z)_[^/]*\.json$/.exec(key)?.[1] ?? "";
}
const notesFolder = "notes";
function notePath({ kind, who, recordedAt, head }) {
	return `${notesFolder}/${stamp(recordedAt)}_${kind}_${toFileName(who)}_${checkSha(head).slice(0, 12)}.json`;
}
/** By its name alone, so that the notes of other heads need not be read. */
function isNoteOn(path, head) {
	return path.startsWith(`notes/`) && path.endsWith(`_${checkSha(head).slice(0, 12)}.json`);
}
function verdictPath(headCommit) {
	return `verdicts/${checkSha(headCommit)}.json`;
}
/** `hash`: hexadecimal SHA-256 of the picture's bytes. `measuredAt`: of what it shows; ISO 8601, UTC. */
function picturePath(measuredAt, hash) {
	if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`Cannot name picture as its hash must be SHA-256: ${hash}`);
	return `pictures/v1/${stamp(measuredAt)}_${hash}.png`;
}
/** When what it shows was measured; empty for one without a stamp, undefined for every path that is no picture. */
function pictureStamp(path) {
	const found = picturePattern.exec(path);
	return found === null ? void 0 : found[1] ?? "";
}
/** Runs are immutable; verdicts are re-evaluated and notes learn where they landed. */
function isImmutable(path) {
	return path.startsWith("runs/");
}
/**
* A newer layout is refused rather than half understood, and so is a file of that name that somebody else wrote.
* `text` undefined: a store that has nothing yet.
*/
function checkMeta(text, store) {
	if (text === void 0) return;
	const layout = layoutOf(text);
	if (layout === void 0) throw new GateError("STORE_CORRUPT", `Cannot read ${store} as meta.json must say {"layout":2}`, { hint: `if ${store} is Flamegate's, restore its meta.json; else choose another place with baseline.store` });
	if (layout > 2) {
		const message = `Cannot read ${store} as its layout must be ≤ 2: current value is ${layout}`;
		throw new GateError("STORE_CORRUPT", message, { hint: "a newer Flamegate wrote it: update Flamegate here" });
	}
}
/** Undefined: not ours. Every layout so far says nothing else in it. */
function layoutOf(text) {
	let value;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ""));
	} catch {
		return;
	}
	if (typeof value !== "object" || value === null || !("layout" in value)) return void 0;
	const { layout } = value;
	if (typeof layout !== "number" || !Number.isSafeInteger(layout) || layout < 1) return void 0;
	return layout > 2 || Object.keys(value).length === 1 ? layout : void 0;
}
function metaTextOf(layout) {
	return `${JSON.stringify({ layout })}\n`;
}
/** Does Flamegate write such a path? Everything else in a store is somebody's own and stays as it is. */
function isStorePath(path) {
	return path === "meta.json" || parseRunPath(path) !== void 0 || ownerOf(path) !== void 0 || notePattern.test(path) || verdictPattern.test(path) || picturePattern.test(path);
}
/** The key of the run that a file stands beside; undefined where it is none of ours. */
function ownerOf(path) {
	const [, owner] = ownedPattern.exec(path) ?? [];
	return owner === void 0 || parseRunPath(`${owner}.json`) === void 0 ? void 0 : `${owner}.json`;
}
/** Those of all paths that lie under a folder, in the order of their names. */
function pathsUnder(folder, paths) {
	return [...paths].filter((path) => path.startsWith(`${folder}/`)).sort(compareText);
}
/** Refuses what could leave the store: absolute paths, `..`, backslashes, control characters. */
function checkStorePath(path) {
	if (path.split("/").some((part) => part === "" || part === "." || part === ".." || part === ".git") || path.length > 1e3 || /[\u0000-\u001f\u007f\\:]/.test(path)) throw new RangeError(`Cannot use path as it must be relative and stay inside the store: ${JSON.stringify(path)}`);
	return path;
}
function checkSha(commit) {
	if (!sha.test(commit)) throw new RangeError(`Cannot name file as commit must be a full hash: ${JSON.stringify(commit.slice(0, 80))}`);
	return commit;
}
/** ISO 8601 in UTC to `YYYYMMDDTHHMMSSZ`. */
function stamp(iso) {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
	if (date === void 0 || time === void 0) throw new RangeError(`Cannot name file as time must be UTC: ${iso}`);
	return `${date.replaceAll("-", "")}T${time.replaceAll(":", "")}Z`;
}
function toFileName(text) {
	return text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, 80) || "unnamed";
}
function compareText(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
// src/results/run-shape.ts
/** Shapes of what stands in run and evidence files, with the bounds that keep a hostile file harmless. */
const mostBenchmarks = 1e4;
const mostInvocations = 1e3;
const mostBatches = 1e4;
const commitShape = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, "a full commit hash");
const benchmarkIdShape = object({
	suite: line(200),
	name: line(longestName)
});
const metricShape = object({
	name: line(200),
	unit: line(50),
	better: oneOf("lower", "higher"),
	assume: oneOf("nothing", "exact"),
	role: optional(oneOf("gated", "informational"))
});
const environmentShape = object({
	os: text(100),
	arch: text(100),
	cpuModel: text(200),
	cores: integer(0, 1e5),
	image: text(200),
	runtime: text(100),
	runtimeVersion: text(100),
	otherRuntimes: optional(array(text(200), 20)),
	flags: array(text(500), 100)
});
const failureShape = object({
	reason: oneOf("load", "threw", "timeout", "crashed", "missing", "unstable", "unsupported"),
	message: text(2e4),
	stack: optional(text(1e5)),
	sides: optional(oneOf("both"))
});
const conditionsShape = object({
	steal: optional(number(0, 1)),
	involuntarySwitches: optional(integer(0)),
	load: optional(number(0)),
	frequencyMHz: optional(number(0)),
	gcCount: optional(number(0)),
	gcTime: optional(number(0)),
	cpuTime: optional(number(0))
});
/** The value keeps every digit: judging a stored run again gives the same verdict. Batches are for looking at. */
const invocationShape = object({
	value: number(0),
	batches: optional(array(rounded(number(0)), mostBatches)),
	iterations: optional(number(0)),
	startedAt: optional(number(0)),
	durationMs: optional(number(0)),
	conditions: optional(conditionsShape)
});
const measurementShape = object({
	metric: metricShape,
	invocations: array(invocationShape, mostInvocations)
});
const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;
function isProfileFile(file) {
	return profileFile.test(file);
}
const profileReferenceShape = object({
	kind: oneOf("cpu", "heap"),
	file: matching(profileFile, "profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores"),
	operations: optional(number(0))
});
const outcomeShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		id: benchmarkIdShape,
		measurements: unique(array(measurementShape, 100), (measurement) => measurement.metric.name),
		profiles: array(profileReferenceShape, 100)
	}),
	failed: object({
		state: oneOf("failed"),
		id: benchmarkIdShape,
		failure: failureShape
	}),
	skipped: object({
		state: oneOf("skipped"),
		id: benchmarkIdShape,
		reason: text(2e3)
	})
});
const gateShape = (value, at) => {
	if (typeof value === "string" && isGateName(value)) return value;
	throw new Mismatch(at, "the name of a gate", value);
};
const runShape = object({
	schema: schemaVersion(1),
	commit: commitShape,
	id: line(200),
	takenAt: matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/, "a time like 2026-11-22T10:00:00Z"),
	environment: environmentShape,
	gate: optional(gateShape),
	outcomes: unique(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id))
});
export { runPath as A, notesFolder as C, picturePath as D, pathsUnder as E, gateFileName as F, environmentClass as I, mayBeOfClass as L, storedRuns as M, verdictPath as N, pictureStamp as O, defaultGate as P, readablePart as R, notePath as S, parseRunPath as T, isNoteOn as _, invocationShape as a, metaText as b, mostBatches as c, profileReferenceShape as d, runShape as f, isImmutable as g, checkStorePath as h, failureShape as i, runStamp as j, profilePath as k, mostBenchmarks as l, checkMeta as m, commitShape as n, isProfileFile as o, batchesPath as p, environmentShape as r, metricShape as s, benchmarkIdShape as t, mostInvocations as u, isStorePath as v, ownerOf as w, metaTexts as x, metaPath as y };
