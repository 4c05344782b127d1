import { t as GateError } from "./chunk-errors.js";
import { t as joinKey } from "./chunk-key.js";
import { r as parseShaped, t as checkShaped } from "./chunk-read-shaped.js";
import { c as metricShape, f as profileReferenceShape, i as failureShape, n as commitShape, o as invocationShape, p as runShape, r as environmentShape, s as isProfileFile, t as benchmarkIdShape, u as mostBenchmarks } from "./chunk-run-shape.js";
import { _ as schemaVersion, b as union, c as line, d as number, f as object, h as rounded, m as optional, n as array, o as integer, p as oneOf, x as unique, y as text } from "./chunk-shape.js";
import { t as parseRun } from "./chunk-run-file.js";
// src/results/evidence-file.ts
const mostCharacters = 134217728;
const mostBlocks = 2e5;
const mostSlots = 100;
const mostTurns = 1e3;
const targetShape = object({
	id: benchmarkIdShape,
	metric: metricShape
});
const sideShape = oneOf("baseline", "candidate");
const blockShape = object({
	slots: array(object({
		side: sideShape,
		invocation: invocationShape
	}), mostSlots),
	turns: optional(array(rounded(number(0)), mostTurns))
});
const answerShape = union("state", {
	measured: object({
		state: oneOf("measured"),
		block: blockShape
	}),
	failed: object({
		state: oneOf("failed"),
		side: sideShape,
		failure: failureShape,
		durationMs: optional(number(0))
	})
});
const blockRecordShape = object({
	stage: oneOf(1, 2),
	target: targetShape,
	block: integer(0, 1e4),
	attempt: integer(0, 1e3),
	answer: answerShape
});
const profileRecordShape = object({
	id: benchmarkIdShape,
	side: sideShape,
	reference: profileReferenceShape
});
const bothSidesShape = object({
	baseline: number(0),
	candidate: number(0)
});
const workedShape = object({
	name: line(1e3),
	file: optional(line(4e3)),
	line: optional(integer(0)),
	calls: bothSidesShape,
	loops: optional(bothSidesShape),
	steps: bothSidesShape
});
const workShape = union("state", {
	counted: object({
		state: oneOf("counted"),
		id: benchmarkIdShape,
		by: oneOf("blocks", "instructions"),
		operations: number(0),
		ratio: number(0),
		functions: array(workedShape, 20),
		changed: array(line(1e3), 20)
	}),
	unknown: object({
		state: oneOf("unknown"),
		id: benchmarkIdShape,
		why: line(1e3)
	})
});
const staleShape = object({
	file: line(4e3),
	why: oneOf("in-git", "released", "self-contained"),
	sources: array(line(4e3), 1e3),
	setup: optional(array(line(1e3), 10)),
	benchmarks: array(benchmarkIdShape, mostBenchmarks)
});
const evidenceShape = object({
	schema: schemaVersion(1),
	seed: integer(0),
	candidate: runShape,
	baselineCommit: optional(commitShape),
	environment: environmentShape,
	blocks: unique(array(blockRecordShape, mostBlocks), blockKey),
	profiles: array(profileRecordShape, mostBenchmarks),
	built: optional(object({
		paths: array(line(4e3), 1e4),
		diff: text(67108864)
	})),
	stale: optional(array(staleShape, 1e3)),
	work: optional(array(workShape, mostBenchmarks)),
	unprepared: optional(object({
		said: text(2e4),
		budget: optional(object({
			givenMs: number(0),
			neededMs: number(0)
		}))
	})),
	baselineBenchmarks: optional(array(benchmarkIdShape, mostBenchmarks)),
	baselineTargets: optional(array(targetShape, mostBenchmarks * 10)),
	stored: optional(array(line(500), 200)),
	shard: optional(object({
		index: integer(1, 1e3),
		count: integer(1, 1e3)
	})),
	asked: optional(object({
		suites: array(line(1e3), 1e3),
		filters: array(line(4e3), 1e3)
	})),
	durationMs: number(0)
});
/** `source`: the file's path, for errors. Throws FILE_TOO_LARGE, FILE_MALFORMED. */
function parseEvidence(content, source) {
	return parseShaped(content, evidenceShape, {
		source,
		what: "evidence written by Flamegate",
		mostCharacters
	});
}
/** Checked by the shape that reads it; one line with a line break. */
function renderEvidence(evidence) {
	const what = "evidence";
	return `${JSON.stringify(checkShaped(evidence, evidenceShape, {
		source: what,
		what,
		mostCharacters
	}))}\n`;
}
/** Two answers to one request would let a forged file choose which one counts. */
function blockKey({ stage, target, block, attempt }) {
	return joinKey(stage, target.id.suite, target.id.name, target.metric.name, block, attempt);
}
// src/results/bundle.ts
/**
* A bundle: what one measuring job passes on, as files. `evidence.json` and `profiles/*.pb.gz`; a folder with only
* `run.json` is a bundle too. Pure: folders belong to the doors, archives to `github/artifact`.
*/
const evidenceFile = "evidence.json";
const runFile = "run.json";
const mostProfileBytes = 67108864;
/** `source` names the folder or archive in errors. Files that are no part of a bundle are ignored. */
function parseBundle(files, source) {
	const evidence = files.get(evidenceFile);
	const run = files.get(runFile);
	if (evidence === void 0 && run === void 0) {
		const found = files.size === 0 ? "nothing" : [...files.keys()].slice(0, 5).join(", ").slice(0, 200);
		const message = `Cannot read ${source} as it must hold ${evidenceFile} or ${runFile}: current value is ${found}`;
		throw new GateError("FILE_MISSING", message, { hint: "a bundle is what \"flamegate measure --out DIR\" writes" });
	}
	return {
		evidence: evidence === void 0 ? evidenceOfRun(parseRun(decode(run ?? /* @__PURE__ */ new Uint8Array()), `${source}/${runFile}`)) : parseEvidence(decode(evidence), `${source}/${evidenceFile}`),
		profiles: profilesAmong(files, source)
	};
}
/** File contents by path, as `parseBundle` reads them. */
function renderBundle({ evidence, profiles }) {
	const files = /* @__PURE__ */ new Map([[evidenceFile, encode(renderEvidence(evidence))]]);
	for (const [file, bytes] of profiles) {
		if (!isProfileFile(file)) throw new RangeError(`Cannot bundle profile as its name must be profiles/<name>: ${file}`);
		files.set(file, bytes);
	}
	return files;
}
/** A run alone as evidence: nothing was measured beside it. */
function evidenceOfRun(run) {
	const { environment } = run;
	return {
		schema: 1,
		seed: 0,
		candidate: run,
		environment,
		blocks: [],
		profiles: [],
		durationMs: 0
	};
}
function profilesAmong(files, source) {
	const profiles = /* @__PURE__ */ new Map();
	for (const [file, bytes] of files) {
		if (!isProfileFile(file)) continue;
		if (bytes.length > mostProfileBytes) {
			const message = `Cannot read ${source}/${file} as its size must be ≤ ${mostProfileBytes}: current value is ${bytes.length}`;
			throw new GateError("FILE_TOO_LARGE", message, { hint: "profile for a shorter time" });
		}
		profiles.set(file, bytes);
	}
	return profiles;
}
function encode(text) {
	return new TextEncoder().encode(text);
}
function decode(bytes) {
	return new TextDecoder().decode(bytes);
}
export { evidenceShape as a, runFile as i, parseBundle as n, renderEvidence as o, renderBundle as r, evidenceFile as t };
