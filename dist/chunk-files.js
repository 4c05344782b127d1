import { t as GateError } from "./chunk-errors.js";
import { B as runPath, C as parseShaped, M as metaPath, N as metaText, k as checkStorePath, p as checkShaped, u as runShape, z as profilePath } from "./chunk-run-shape.js";
// src/results/run-file.ts
const mostCharacters = 67108864;
/** `source` names the file in errors. */
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters
	});
}
/** Batches are rounded to six significant digits; everything else returns as it was. */
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
// src/store/files.ts
/** A run's JSON and what stands beside it, as any store reads and writes them. */
/** The files of one run, profiles first and the run last: a run that can be seen is whole. */
function filesOfRun(run, profiles) {
	const key = runPath(run);
	const files = /* @__PURE__ */ new Map([[metaPath, encode(metaText)]]);
	for (const [file, bytes] of profiles) files.set(profilePath(key, file), bytes);
	return files.set(key, encode(renderRun(run)));
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
export { filesOfRun as a, renderRun as c, filesBeside as i, decode as n, readStoredRun as o, equalBytes as r, parseRun as s, conflict as t };
