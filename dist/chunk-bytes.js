import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { malformed, unusable } from "./chunk-malformed.js";
import { constants, gunzipSync } from "node:zlib";
// src/profile/formats/bytes.ts
const maxInflatedBytes = 1 << 30;
const maxJsonBytes = 536870848;
function isGzip(head) {
	return head[0] === 31 && head[1] === 139;
}
function toChunks(bytes) {
	return bytes instanceof Uint8Array ? [bytes] : bytes;
}
function concat(bytes) {
	if (bytes instanceof Uint8Array) return bytes;
	const chunks = [...bytes];
	const [only] = chunks;
	if (only !== void 0 && chunks.length === 1) return only;
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let offset = 0;
	for (const chunk of chunks) {
		whole.set(chunk, offset);
		offset += chunk.length;
	}
	return whole;
}
function* inflated(bytes, format, limit = maxInflatedBytes) {
	const rest = toChunks(bytes)[Symbol.iterator]();
	const first = firstBytes(rest);
	if (first === void 0) return;
	if (isGzip(first)) {
		yield gunzip(concat(chain(first, rest)), format, limit);
		return;
	}
	yield* chain(first, rest);
}
function firstBytes(rest) {
	let first;
	while (first === void 0 || first.length < 2) {
		const next = rest.next();
		if (next.done === true) return first;
		first = first === void 0 || first.length === 0 ? next.value : concat([first, next.value]);
	}
	return first;
}
function* chain(first, rest) {
	yield first;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
function gunzip(bytes, format, limit = maxInflatedBytes) {
	try {
		return gunzipSync(bytes, { maxOutputLength: limit });
	} catch (cause) {
		if (cause instanceof RangeError) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its decompressed size must be <= ${limit} bytes: current value is more`, {
			hint: "profile a shorter run, or raise the sampling interval",
			cause
		});
		const message = cause instanceof Error ? cause.message : String(cause);
		const got = message === "unexpected end of file" ? `cut short after ${bytes.length} bytes` : message;
		throw malformed(format, "the file", "whole gzip data", got, cause);
	}
}
const headBytes = 65536;
function headOf(bytes) {
	const head = bytes.subarray(0, headBytes);
	if (!isGzip(head)) return head;
	try {
		return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
	} catch {
		return /* @__PURE__ */ new Uint8Array(0);
	}
}
function encodingOf(head) {
	const [first = 1, second = 1] = head;
	if (first === 255 && second === 254 || first !== 0 && second === 0) return "utf-16le";
	return first === 254 && second === 255 || first === 0 ? "utf-16be" : "utf-8";
}
function isAscii(bytes) {
	if (bytes.length < longEnough) return bitsOf(bytes) < 128;
	const lead = -bytes.byteOffset & 3;
	const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, bytes.length - lead >>> 2);
	return (bitsOf(bytes.subarray(0, lead)) | bitsOf(bytes.subarray(lead + 4 * words.length))) < 128 && (bitsOf(words) & 2155905152) === 0;
}
const longEnough = 256;
function bitsOf(numbers) {
	let bits = 0;
	for (let at = 0; at < numbers.length; at++) bits |= numbers[at] ?? 0;
	return bits;
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
function utf8Text(bytes, from, to) {
	const part = bytes.subarray(from, to);
	return isAscii(part) ? asciiText(part) : utf8.decode(part);
}
function asciiText(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
function decodeText(bytes) {
	const encoding = encodingOf(bytes);
	if (encoding === "utf-8" && isAscii(bytes)) return asciiText(bytes);
	return new TextDecoder(encoding).decode(bytes);
}
function looksLikeJson(head) {
	return /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(decodeText(head));
}
function parseJson(bytes, format, limit) {
	const whole = concat(inflated(bytes, format, limit));
	if (whole.length > maxJsonBytes) throw new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its size must be <= ${maxJsonBytes} bytes: current value is ${whole.length}`, { hint: "profile a shorter run, or raise the sampling interval" });
	const text = decodeText(whole);
	try {
		return JSON.parse(text);
	} catch (cause) {
		const message = cause instanceof Error ? cause.message : String(cause);
		return closedArray(text) ?? exportsIn(text) ?? refuseJson({
			format,
			message,
			text,
			cause
		});
	}
}
function closedArray(text) {
	if (!/^\s*\[\s*\{/.test(text)) return void 0;
	try {
		return JSON.parse(`${text.replace(/[\s,]+$/, "")}]`);
	} catch {
		return;
	}
}
function exportsIn(text) {
	if (!/^\s*\{\s*"(?:resourceProfiles|resource_profiles|dictionary)"/.test(text)) return void 0;
	try {
		return { documents: text.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line)) };
	} catch {
		return;
	}
}
function isOneALine(text) {
	const end = text.indexOf("\n");
	if (end === -1 || text.slice(end).trim() === "") return false;
	try {
		return typeof JSON.parse(text.slice(0, end)) === "object";
	} catch {
		return false;
	}
}
function severalDocuments(format) {
	return unusable(format, {
		where: "the file",
		expected: "one document",
		got: "several, one a line",
		hint: "read them one by one: head -n 1 FILE > first.json"
	});
}
function refuseJson(fault) {
	const position = /at position (\d+)/.exec(fault.message)?.[1];
	if (isOneALine(fault.text)) throw severalDocuments(fault.format);
	const got = (position === void 0 ? /end of JSON/.test(fault.message) : Number(position) >= fault.text.length) ? `cut short after ${fault.text.length} characters` : fault.message;
	throw malformed(fault.format, "the file", "whole JSON", got, fault.cause);
}
export { concat, decodeText, encodingOf, gunzip, headBytes, headOf, inflated, isGzip, looksLikeJson, parseJson, toChunks, utf8Text };
