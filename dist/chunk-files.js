import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { renderBatches, withoutBatches } from "./chunk-batches-file.js";
import { parseRun, renderRun } from "./chunk-for-action-compare.js";
import { batchesPath, checkStorePath, metaPath, metaText, parseRunPath, profilePath, runPath, summaryPath } from "./chunk-store-layout.js";
import { parseSummary, renderSummary, summaryOf } from "./chunk-summary-file.js";
import { isAscii } from "node:buffer";
import { createHash } from "node:crypto";
// src/store/files.ts
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
function inOrderOfRemoval(paths) {
	const rank = (path) => Number(parseRunPath(path) === void 0);
	return paths.toSorted((a, b) => rank(a) - rank(b));
}
function readStoredRun(run, bytes, store) {
	const source = `${store} ${run.key}`;
	if (bytes === void 0) throw new GateError("STORE_MISSING", `Cannot read ${source} as it must be in the store: current value is nothing`, { hint: "it was pruned since it was listed, or removed by hand; other runs are not affected" });
	const parsed = parseStored(bytes, source);
	if (parsed.commit === run.commit) return parsed;
	throw corrupt(source, `commit must be ${run.commit}: current value is ${parsed.commit}`);
}
function filesBeside(files) {
	for (const path of files.keys()) checkStorePath(path);
	return new Map([[metaPath, encode(metaText)], ...files]);
}
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
export { conflict, decode, equalBytes, filesBeside, filesOfRun, inOrderOfRemoval, readStoredRun, readStoredSummary };
