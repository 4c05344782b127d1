import { t as GateError } from "./chunk-errors.js";
import { y as benchmarkKey } from "./chunk-format.js";
// src/results/shape.ts
/**
* Checking of foreign JSON: a shape turns an unknown value into a typed one or says where and why it cannot.
* `object` asks for a shape of every field of its type, so a field added to a type and forgotten here does not compile.
* Fields come out in the order of the shape, which makes rendering deterministic.
*/
/** Internal to this file and its readers: becomes a GateError naming the file. */
var Mismatch = class extends Error {
	constructor(at, expected, value) {
		super(`${at === "" ? "it" : at} must be ${expected}: current value is ${show(value)}`);
	}
};
function optional(shape) {
	return { optional: shape };
}
function object(fields) {
	const known = Object.entries(fields);
	const names = new Set(known.map(([name]) => name));
	return (value, at) => {
		const record = asRecord(value, at);
		for (const name of Object.keys(record)) if (!names.has(name)) throw new Mismatch(join(at, name.slice(0, 80)), "absent (unknown field)", record[name]);
		const result = {};
		for (const [name, field] of known) {
			const inner = Object.hasOwn(record, name) ? record[name] : void 0;
			if (typeof field === "function") result[name] = field(inner, join(at, name));
			else if (inner !== void 0) result[name] = field.optional(inner, join(at, name));
		}
		return result;
	};
}
/** One of several objects told apart by a word in `key`. */
function union(key, shapes) {
	return (value, at) => {
		const word = asRecord(value, at)[key];
		const shape = typeof word === "string" && Object.hasOwn(shapes, word) ? shapes[word] : void 0;
		if (shape === void 0) throw new Mismatch(join(at, key), `one of ${Object.keys(shapes).join(", ")}`, word);
		return shape(value, at);
	};
}
function array(shape, most) {
	return (value, at) => {
		if (!Array.isArray(value)) throw new Mismatch(at, "a list", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return value.map((item, index) => shape(item, `${at}[${index}]`));
	};
}
/** A list with at least one item. */
function nonEmpty(shape, most) {
	const list = array(shape, most);
	return (value, at) => {
		const items = list(value, at);
		if (items.length === 0) throw new Mismatch(at, "a list with at least one item", value);
		return items;
	};
}
/** Control characters other than line breaks and tabs become spaces: no terminal is moved by a foreign file. */
function text(most) {
	return (value, at) => {
		if (typeof value !== "string") throw new Mismatch(at, "text", value);
		if (value.length > most) throw new Mismatch(`${at}.length`, `≤ ${most}`, value.length);
		return cleanText(value);
	};
}
function cleanText(value) {
	return value.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g, " ").replaceAll(/\p{Surrogate}/gu, "�");
}
/** A name as a file keeps it, so that what is measured and what is stored are one benchmark. */
function cleanLine(value) {
	return cleanText(value).replaceAll(/[\t\n]/g, " ");
}
/** Text of one line, not empty: names. */
function line(most) {
	const any = text(most);
	return (value, at) => {
		const cleaned = cleanLine(any(value, at));
		if (cleaned.trim() === "") throw new Mismatch(at, "text that is not empty", value);
		return cleaned;
	};
}
function matching(pattern, expected) {
	return (value, at) => {
		if (typeof value !== "string" || value.length > 1e3 || !pattern.test(value)) throw new Mismatch(at, expected, value);
		return value;
	};
}
function oneOf(...words) {
	return (value, at) => {
		const found = words.find((word) => word === value);
		if (found === void 0) throw new Mismatch(at, `one of ${words.join(", ")}`, value);
		return found;
	};
}
function number(least, most = Number.MAX_VALUE) {
	const expected = most === Number.MAX_VALUE ? `a finite number ≥ ${least}` : `a number from ${least} to ${most}`;
	return (value, at) => {
		if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw new Mismatch(at, expected, value);
		return value + 0;
	};
}
function integer(least, most = Number.MAX_SAFE_INTEGER) {
	const any = number(least, most);
	return (value, at) => {
		if (typeof value === "number" && !Number.isSafeInteger(value)) throw new Mismatch(at, "a whole number", value);
		return any(value, at);
	};
}
/** Refuses a list in which two items have the same key. */
function unique(list, key) {
	return (value, at) => {
		const seen = /* @__PURE__ */ new Set();
		const items = list(value, at);
		for (const [index, item] of items.entries()) {
			const name = key(item);
			if (seen.has(name)) throw new Mismatch(`${at}[${index}]`, "unlike the items before it", name.replaceAll("\0", "/"));
			seen.add(name);
		}
		return items;
	};
}
/** Text to value: JSON of bounded size and the right version, then the shape. */
function parseShaped(content, shape, reading) {
	if (content.length > reading.mostCharacters) {
		const message = `Cannot read ${reading.source} as its length must be ≤ ${reading.mostCharacters}: current value is ${content.length}`;
		throw new GateError("FILE_TOO_LARGE", message, { hint: "split the suite, or keep fewer batches a process" });
	}
	return checkShaped(parseJson(content, reading), shape, reading);
}
function checkShaped(value, shape, reading) {
	try {
		return shape(value, "");
	} catch (error) {
		if (!(error instanceof Mismatch)) throw error;
		throw new GateError("FILE_MALFORMED", `Cannot read ${reading.source} as ${error.message}`, { hint: `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again` });
	}
}
function parseJson(content, reading) {
	try {
		return JSON.parse(content.replace(/^\uFEFF/, ""));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		const message = `Cannot read ${reading.source} as it must be JSON: ${show(why)}`;
		throw new GateError("FILE_MALFORMED", message, {
			hint: content.trim() === "" ? "the file is empty; it was probably cut short while being written, so produce it again" : `${reading.source} should be ${reading.what}; if it was edited or cut short, produce it again`,
			cause: error
		});
	}
}
/** The `schema` field of files with versions: a newer one is named as such rather than as a wrong number. */
function schemaVersion(version) {
	return (value, at) => {
		if (typeof value === "number" && value > version) throw new Mismatch(at, `${version} (a newer Flamegate wrote this file: update Flamegate here)`, value);
		return oneOf(version)(value, at);
	};
}
/** Six significant digits: finer than any clock, a third of the bytes. */
function rounded(shape) {
	return (value, at) => Number(shape(value, at).toPrecision(6));
}
function asRecord(value, at) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Mismatch(at, "an object", value);
	return value;
}
function join(at, name) {
	return at === "" ? name : `${at}.${name}`;
}
function show(value) {
	if (value === void 0) return "absent";
	if (Array.isArray(value)) return `a list of ${value.length}`;
	if (typeof value === "object" && value !== null) return "an object";
	if (typeof value === "number") return String(value);
	const json = JSON.stringify(value) ?? typeof value;
	return json.length > 80 ? `${json.slice(0, 79)}…` : json;
}
// src/results/short-hash.ts
/** Tells texts apart where a name keeps only a readable part of them. Not for secrets. */
const offset = 14695981039346656037n;
const prime = 1099511628211n;
/** FNV-1a of 64 bits over UTF-8 (Fowler, Noll, Vo, 1991), as 16 hexadecimal digits. */
function shortHash(text) {
	let hash = offset;
	for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
	return hash.toString(16).padStart(16, "0");
}
/** A part of a file's name: readable, at most `length` characters, and another one for every other text. */
function distinctName(text, length = 80) {
	const readable = text.replaceAll(/[^A-Za-z0-9.-]+/g, "-").slice(0, length);
	return readable === text && text !== "" ? text : `${readable}~${shortHash(text)}`;
}
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
const notePattern = /^notes\/\d{8}T\d{6}Z_[A-Za-z0-9._-]+\.json$/;
const verdictPattern = /^verdicts\/[0-9a-f]{40}(?:[0-9a-f]{24})?\.json$/;
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
	name: line(1e3)
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
export { schemaVersion as $, runPath as A, array as B, notesFolder as C, picturePath as D, pathsUnder as E, gateFileName as F, nonEmpty as G, integer as H, environmentClass as I, oneOf as J, number as K, mayBeOfClass as L, storedRuns as M, verdictPath as N, pictureStamp as O, defaultGate as P, rounded as Q, readablePart as R, notePath as S, parseRunPath as T, line as U, checkShaped as V, matching as W, parseJson as X, optional as Y, parseShaped as Z, isNoteOn as _, invocationShape as a, metaText as b, mostBatches as c, profileReferenceShape as d, text as et, runShape as f, isImmutable as g, checkStorePath as h, failureShape as i, runStamp as j, profilePath as k, mostBenchmarks as l, checkMeta as m, commitShape as n, unique as nt, isProfileFile as o, batchesPath as p, object as q, environmentShape as r, metricShape as s, benchmarkIdShape as t, union as tt, mostInvocations as u, isStorePath as v, ownerOf as w, metaTexts as x, metaPath as y, Mismatch as z };
