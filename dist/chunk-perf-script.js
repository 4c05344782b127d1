import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { concat, decodeText, encodingOf, inflated, utf8Text } from "./chunk-bytes.js";
import { heldBeside, notAmong } from "./chunk-held-events.js";
import { malformed, show } from "./chunk-malformed.js";
import { originOf } from "./chunk-stack-columns.js";
import { createProfileBuilder, toFrame } from "./chunk-profile-builder.js";
import { tidyJava, toSymbolFrame } from "./chunk-symbol-frame.js";
import { chooseThreads } from "./chunk-threads.js";
// src/profile/formats/lines.ts
const maxLineBytes = 1 << 28;
const newline = 10;
const carriageReturn = 13;
const byteOrderMark = "﻿";
function forEachLine(bytes, format, use) {
	let emit;
	for (const piece of wholeLines(inflated(bytes, format, use.maxInflatedBytes), format)) {
		emit ??= encodingOf(piece) === "utf-8" && use.bytes !== void 0 ? byBytes(use.line, use.bytes) : byText(use.line);
		emit(piece);
	}
}
function byBytes(line, understood) {
	let number = 0;
	const textOf = (piece, from, to) => {
		const text = utf8Text(piece, from, to);
		return number === 1 && text.startsWith(byteOrderMark) ? text.slice(1) : text;
	};
	return (view) => {
		const piece = new Uint8Array(view.buffer, view.byteOffset, view.length);
		let start = 0;
		for (let end = piece.indexOf(newline); end !== -1; end = piece.indexOf(newline, start)) {
			number++;
			const to = piece[end - 1] === carriageReturn && end > start ? end - 1 : end;
			if (!understood(piece, start, to)) line(textOf(piece, start, to), number, false);
			start = end + 1;
		}
		if (start === piece.length) return;
		number++;
		line(textOf(piece, start, piece.length).replace(/\r$/, ""), number, true);
	};
}
function byText(line) {
	let number = 0;
	return (piece) => {
		const text = decodeText(piece);
		let start = 0;
		for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", start)) {
			number++;
			line(text.slice(start, text.charCodeAt(end - 1) === carriageReturn && end > start ? end - 1 : end), number, false);
			start = end + 1;
		}
		if (start < text.length) line(text.slice(start).replace(/\r$/, ""), ++number, true);
	};
}
function* wholeLines(chunks, format) {
	const pieces = [];
	let held = 0;
	let isFirst = true;
	for (const chunk of chunks) {
		if (isFirst && encodingOf(chunk) !== "utf-8") {
			pieces.push(chunk);
			held = Number.POSITIVE_INFINITY;
		} else if (held === Number.POSITIVE_INFINITY) pieces.push(chunk);
		else {
			const end = chunk.lastIndexOf(newline) + 1;
			const first = pieces.length === 0 || end === 0 ? 0 : chunk.indexOf(newline) + 1;
			if (first > 0) yield concat([...pieces.splice(0), chunk.subarray(0, first)]);
			if (end > first) yield chunk.subarray(first, end);
			if (end > 0) held = 0;
			if (end < chunk.length) pieces.push(chunk.subarray(end));
			held += chunk.length - end;
			if (held > maxLineBytes) throw malformed(format, "a line", `shorter than ${maxLineBytes} bytes`, held);
		}
		isFirst = false;
	}
	if (pieces.length > 0) yield concat(pieces);
}
// src/profile/formats/byte-texts.ts
function createByteTexts() {
	let known = /* @__PURE__ */ new Uint8Array(16384);
	let starts = /* @__PURE__ */ new Int32Array(1024);
	let hashes = /* @__PURE__ */ new Int32Array(1024);
	let slots = (/* @__PURE__ */ new Int32Array(2048)).fill(-1);
	let size = 0;
	const place = (index) => {
		const mask = slots.length - 1;
		let slot = (hashes[index] ?? 0) & mask;
		while (slots[slot] !== -1) slot = slot + 1 & mask;
		slots[slot] = index;
	};
	const grow = () => {
		starts = widened(starts, new Int32Array(2 * starts.length));
		hashes = widened(hashes, new Int32Array(2 * hashes.length));
		slots = new Int32Array(2 * slots.length).fill(-1);
		for (let index = 0; index < size; index++) place(index);
	};
	const insert = (text, hash) => {
		if (size + 2 > starts.length) grow();
		const start = starts[size] ?? 0;
		const end = start + text.length;
		if (end > known.length) known = widened(known, new Uint8Array(2 * end));
		known.set(text, start);
		starts[size + 1] = end;
		hashes[size] = hash;
		place(size);
		return size++;
	};
	return { find(bytes, from, to) {
		const hash = hashOf(bytes, from, to);
		const mask = slots.length - 1;
		let slot = hash & mask;
		for (let found = slots[slot] ?? -1; found !== -1; found = slots[slot] ?? -1) {
			const start = starts[found] ?? 0;
			if ((starts[found + 1] ?? 0) - start === to - from && hashes[found] === hash && isEqual(known, start, bytes, from, to - from)) return found;
			slot = slot + 1 & mask;
		}
		return insert(bytes.subarray(from, to), hash);
	} };
}
function hashOf(bytes, from, to) {
	let hash = -2128831035;
	for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16777619);
	return hash ^ hash >>> 15;
}
function isEqual(one, start, other, from, length) {
	let at = 0;
	while (at < length && one[start + at] === other[from + at]) at++;
	return at === length;
}
function widened(array, wider) {
	wider.set(array);
	return wider;
}
// src/profile/formats/perf-bytes.ts
const closing = 41;
const kernelDigits = 16;
function createPerfFrameBytes(framesOf) {
	const symbols = createByteTexts();
	const files = createByteTexts();
	const rows = /* @__PURE__ */ new Map();
	const rowOf = (key) => {
		const known = rows.get(key);
		if (known !== void 0) return known;
		const row = [];
		rows.set(key, row);
		return row;
	};
	return { find(bytes, from, to) {
		if (!isSpace$1(bytes[from]) || bytes[to - 1] !== closing) return void 0;
		const address = afterSpaces(bytes, from, to);
		const symbol = afterHex(bytes, address, to);
		if (symbol === address || !isSpace$1(bytes[symbol])) return void 0;
		const first = symbol - address === kernelDigits ? bytes[address] ?? 0 : 0;
		const offset = offsetOf(bytes, symbol, to);
		const row = rowOf(256 * files.find(bytes, offset?.to ?? to, to) + first);
		const index = symbols.find(bytes, symbol, offset?.from ?? to);
		const found = row[index] ?? framesOf(utf8Text(bytes, from, to));
		row[index] = found;
		return found;
	} };
}
function offsetOf(bytes, from, to) {
	let at = to - 3;
	while (at > from && !(bytes[at] === 43 && bytes[at + 1] === 48 && bytes[at + 2] === 120)) at--;
	if (at <= from) return void 0;
	const end = afterHex(bytes, at + 3, to);
	return bytes[end] === 32 && bytes[end + 1] === 40 ? {
		from: at,
		to: end
	} : void 0;
}
function afterSpaces(bytes, from, to) {
	let at = from;
	while (at < to && isSpace$1(bytes[at])) at++;
	return at;
}
function afterHex(bytes, from, to) {
	let at = from;
	while (at < to && isHex$1(bytes[at] ?? 0)) at++;
	return at;
}
function isSpace$1(byte) {
	return byte !== void 0 && (byte === 32 || byte >= 9 && byte <= 13);
}
function isHex$1(byte) {
	return byte >= 48 && byte <= 57 || byte >= 97 && byte <= 102;
}
// src/profile/formats/perf-event.ts
const maxEventLine = 4096;
const rest = String.raw`(?:(\d+)\s+)?([A-Za-z_{][^\s]*?):(?:\s+(.*))?$`;
const named = new RegExp(String.raw`^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?(?:[^\s:]+:\s+)?${rest}`);
const unnamed = /^\s*(\S.*?)\s+(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s*(\d*)\s*()$/;
const timedOnly = [new RegExp(String.raw`^\s*()(-?\d+)(?:\/(-?\d+))?\s+(?:\[\d+\]\s+)?\d+\.\d+:\s+${rest}`), new RegExp(String.raw`^\s*(?:(\S.*?)\s+)??()()(?:\[\d+\]\s+)?\d+\.\d+:\s+${rest}`)];
const endsInTime = /(?:^|\s)\d+\.\d+:$/;
function matchOf(line) {
	const match = named.exec(line);
	if (match !== null && (match[2]?.startsWith("-") === true || !endsInTime.test(match[1] ?? ""))) return match;
	if (!timed.test(line)) return null;
	return timedOnly.reduce((found, each) => found ?? each.exec(line), null) ?? unnamed.exec(line);
}
function parseEvent(line) {
	if (line.length > maxEventLine) return void 0;
	const match = matchOf(line);
	if (match === null) return void 0;
	const [, comm = "", pid = "", tid, period, event = "", text = ""] = match;
	const shown = ipAndSymbol(text.trim());
	return {
		event: event === "" ? unnamedEvent : event,
		period: period === void 0 || period === "" ? void 0 : Number(period),
		frame: /^[0-9a-f]+\s+\S.*\)$|^[0-9a-f]{5,16}\s+[^\s=]+$/.test(shown) ? shown : void 0,
		comm,
		pid,
		tid,
		hasTime: timed.test(line)
	};
}
function ipAndSymbol(text) {
	return text.replace(/^[0-9a-f]+\s+(?=[0-9a-f]{5,16}\s+[^\s(])/, "").replace(/(\)) +=> +[0-9a-f]+ .*$/, "$1").replace(/^([0-9a-f]{4,16}\s+\S[^\n]*?\+0x[0-9a-f]+ \([^()\s]+\))\s.*$/, "$1");
}
const timed = /(?:^|\s)\d+\.\d+:(?:\s|$)/;
const unnamedEvent = "samples";
function isRecord(line) {
	return line.includes("PERF_RECORD_") && /\sPERF_RECORD_[A-Z0-9_]+\b/.test(line);
}
function isFrame(line) {
	return /^\s+[0-9a-f]+\s/.test(line) || isFrameLine(line);
}
function isFrameLine(line) {
	return /^[0-9a-f]{4,}\s+\S.*\)\s*$/.test(line);
}
function isSpaced(event, next) {
	return event.hasTime && (next === void 0 || next.trim() === "" || parseEvent(next.trimEnd())?.hasTime === true);
}
// src/profile/formats/perf-frame.ts
function toPerfFrames(line) {
	const text = line.trim().replaceAll("	", " ");
	if (isSourceLine(text)) return [];
	const space = text.indexOf(" ");
	const address = space === -1 ? text : text.slice(0, space);
	const hasAddress = /^[0-9a-f]+$/.test(address);
	const open = openOfDso(text);
	const dso = open === -1 ? void 0 : text.slice(open + 2, -1);
	const symbol = text.slice(hasAddress ? address.length : 0, open === -1 ? void 0 : open).trim();
	if (!hasAddress && symbol === "") return [];
	return toFrames(symbol.replace(/\+0x[0-9a-f]+$/, ""), dso, hasAddress ? address : "");
}
function isSourceLine(text) {
	if (/^\S+\/\S+\/[MPN-]\/[X-]\/[A-]\/\d+/.test(text)) return true;
	return /^(?![0-9a-f]+ )(?:.*:(?:\d+|\?)(?: \(discriminator \d+\))?|.*\S\[[0-9a-f]+\])$/.test(text);
}
function openOfDso(text) {
	if (!text.endsWith(")")) return -1;
	let depth = 0;
	for (let i = text.length - 1; i > 0; i--) {
		const char = text[i];
		if (char === ")") depth++;
		if (char === "(" && --depth === 0) return text[i - 1] === " " ? i - 1 : -1;
	}
	return -1;
}
function toFrames(symbol, dso, address) {
	if (dso !== void 0 && /(^|\/)perf-\d+\.map$|^\[?(JIT|jit)\b|\/jitted-\d+-\d+\.so$/.test(dso)) return toJitFrames(symbol);
	const origin = originOfDso(dso, address);
	const name = symbol === "" || symbol === "[unknown]" ? unknownIn(dso) : symbol;
	return [toFrame(name, {}, origin)];
}
function toJitFrames(symbol) {
	return symbol.split("->").map((name) => name.trim()).reverse().map((name) => {
		const frame = toSymbolFrame(name);
		if (frame.language !== "unknown") return frame;
		const tidied = tidyJava(name);
		return toFrame(tidied, {}, /[./]\w/.test(tidied) ? originOf(tidied, void 0, "jvm") : {
			language: "unknown",
			kind: "runtime"
		});
	});
}
function unknownIn(dso) {
	if (dso === void 0 || dso === "[unknown]") return "[unknown]";
	return dso.startsWith("[") ? dso : `[${dso.slice(dso.lastIndexOf("/") + 1)}]`;
}
const userBrackets = /* @__PURE__ */ new Set([
	"[unknown]",
	"[vdso]",
	"[vsyscall]",
	"[heap]",
	"[stack]",
	"[anon]",
	"[inlined]"
]);
function originOfDso(dso, address) {
	const isHigh = address.length === 16 && address >= "8";
	if (dso === void 0 || dso === "inlined") return {
		language: "native",
		kind: isHigh ? "kernel" : "user"
	};
	if (dso.startsWith("[") && !userBrackets.has(dso) && !dso.startsWith("[anon:")) return {
		language: "native",
		kind: "kernel"
	};
	if (dso === "[unknown]") return {
		language: "native",
		kind: isHigh ? "kernel" : "native"
	};
	return originOf("", dso, "native");
}
// src/profile/formats/perf-script.ts
const name = "perf script";
const perfScriptFormat = {
	name,
	choices: ["thread"],
	detect(head) {
		const lines = decodeText(head).split(/\r?\n/);
		let words = 0;
		for (const [at, line] of lines.entries()) {
			if (line.trim() === "" || line.startsWith("#") || isRecord(line)) continue;
			const event = parseEvent(line.trimEnd());
			const next = lines[at + 1];
			if (event !== void 0 && ((event.frame ?? "") !== "" || isFrame(next ?? "") || isSpaced(event, next))) return true;
			if (/^\s/.test(line) || ++words > mostWords) return false;
		}
		return false;
	},
	read: readPerfScript
};
const mostWords = 5;
function readPerfScript(bytes, options = {}) {
	const events = /* @__PURE__ */ new Map();
	const threads = /* @__PURE__ */ new Map();
	const reader = new EventReader({
		events,
		threads,
		thread: options.thread
	});
	forEachLine(bytes, name, {
		line: (text, number, isOpen) => reader.line(text, number, isOpen),
		bytes: (line, from, to) => reader.frame(line, from, to),
		maxInflatedBytes: options.maxInflatedBytes
	});
	reader.end();
	if (options.thread !== void 0 && events.size === 0) refuseThread(threads, options.thread);
	const readerNotes = notesOf(reader.words, threads);
	const [event, chosen] = choose(events, options.sampleType);
	const cut = reader.isCut ? ["the file is cut short within a sample, which is left out"] : [];
	const held = [...events].map(([each, { samples }]) => [each, samples]);
	const notes = [
		...heldBeside(event, held) ?? [],
		...cut,
		...readerNotes
	];
	return chosen.builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, typeOf(event)],
		defaultType: chosen.hasPeriod ? 1 : 0,
		sampleCount: chosen.samples,
		producer: "perf",
		mode: event,
		notes: notes.length === 0 ? void 0 : notes
	});
}
function notesOf({ count, first }, threads) {
	if (first === void 0) return [];
	if (count > [...threads.values()].reduce((sum, each) => sum + each, 0)) throw malformed(name, `line ${first.number}`, expectedLine, first.text);
	return [`${formatCount(count, "line")} of no sample ${count === 1 ? "was" : "were"} passed over, the first ${show(first.text)}`];
}
function refuseThread(threads, wanted) {
	const all = [...threads.keys()];
	chooseThreads(name, all, {
		wanted,
		what: "command",
		namesOf: (comm) => ({ name: comm })
	});
}
function typeOf(event) {
	return /^(?:cpu|task)-clock(?::[A-Za-z]+)?$/.test(event) ? {
		type: "cpu",
		unit: "ns"
	} : {
		type: event,
		unit: event
	};
}
function choose(events, wanted) {
	const all = [...events].sort(([, first], [, second]) => second.samples - first.samples);
	const chosen = wanted === void 0 ? all[0] : all.find(([event]) => event === wanted);
	if (chosen !== void 0) return chosen;
	const seen = all.map(([event]) => event);
	if (wanted === void 0 || seen.length === 0) throw malformed(name, "the events", "at least one", "none");
	throw notAmong(name, wanted, ["samples", ...seen]);
}
const expectedLine = "\"command pid time: period event:\" or a frame of one";
var EventReader = class {
	words = {
		count: 0,
		first: void 0
	};
	#collected;
	#isCut = false;
	#endsInFile = false;
	#event;
	#wanted = true;
	#stack = [];
	#hasBlank = false;
	constructor(collected) {
		this.#collected = collected;
	}
	get isCut() {
		return this.#isCut;
	}
	frame(bytes, from, to) {
		const event = this.#event;
		if (event === void 0 || event.frame !== void 0 || !this.#wanted) return false;
		const found = this.#profileOf(event.event).plain.find(bytes, from, to);
		if (found === void 0) return false;
		this.#endsInFile = true;
		for (const each of found) this.#stack.push(each);
		return true;
	}
	line(text, number, isOpen) {
		if (text.startsWith("#")) return;
		const isIndented = isSpace(text.charCodeAt(0));
		if ((isIndented || text === "") && isBlank(text)) {
			if (isOpen && this.#event !== void 0) this.#cut(text);
			else this.#blank();
		} else if (isRecord(text)) this.end();
		else if (isOpen && this.#endsInFile && !text.trimEnd().endsWith(")")) this.#cut(text);
		else if (this.#event !== void 0 && isIndented && !isPadded(text, this.#event)) {
			this.#endsInFile = text.endsWith(")");
			this.#push(this.#event.event, text);
		} else this.#marginal(text, number, isIndented);
	}
	#marginal(text, number, isIndented) {
		const next = parseEvent(text.trimEnd());
		if (next !== void 0 && (!isIndented || next.hasTime || next.frame !== void 0)) this.#begin(next);
		else if (this.#event !== void 0 && isFrameLine(text)) this.#push(this.#event.event, text);
		else if (isIndented || timed.test(text)) throw malformed(name, `line ${number}`, expectedLine, text);
		else {
			this.end();
			this.words.count++;
			this.words.first ??= {
				text,
				number
			};
		}
	}
	end() {
		const event = this.#event;
		if (event === void 0 || !this.#wanted) return;
		const profile = this.#profileOf(event.event);
		const { tree } = profile.builder;
		let node = 0;
		for (let i = this.#stack.length - 1; i >= 0; i--) node = tree.child(node, this.#stack[i] ?? 0);
		profile.samples++;
		profile.hasPeriod ||= event.period !== void 0;
		tree.add(node, 0, 1);
		tree.add(node, 1, event.period ?? 1);
		this.#event = void 0;
		this.#stack = [];
	}
	#begin(next) {
		const { threads, thread } = this.#collected;
		this.end();
		this.#event = next;
		this.#hasBlank = false;
		this.#wanted = isWanted(next, thread);
		threads.set(next.comm, (threads.get(next.comm) ?? 0) + 1);
		if (next.frame === void 0) return;
		this.#endsInFile = next.frame.endsWith(")");
		this.#push(next.event, next.frame);
	}
	#blank() {
		const event = this.#event;
		if (event !== void 0 && event.frame === void 0 && this.#stack.length === 0 && !this.#hasBlank) this.#hasBlank = true;
		else this.end();
	}
	#cut(text) {
		if (!/^\s|^[0-9a-f]+(\s|$)/.test(text)) this.end();
		this.#isCut = true;
		this.#event = void 0;
	}
	#push(event, text) {
		if (!this.#wanted) return;
		for (const frame of framesOf(this.#profileOf(event), text)) this.#stack.push(frame);
	}
	#profileOf(event) {
		const { events } = this.#collected;
		const known = events.get(event);
		if (known !== void 0) return known;
		const profile = createEventProfile();
		events.set(event, profile);
		return profile;
	}
};
function createEventProfile() {
	const builder = createProfileBuilder(name, 2);
	const frames = /* @__PURE__ */ new Map();
	return {
		builder,
		frames,
		plain: createPerfFrameBytes((text) => isRecord(text) || timed.test(text) ? void 0 : framesOf({
			builder,
			frames
		}, text)),
		samples: 0,
		hasPeriod: false
	};
}
function framesOf({ builder, frames }, text) {
	const key = withoutAddress(text);
	const known = frames.get(key);
	if (known !== void 0) return known;
	const found = toPerfFrames(text).map((frame) => builder.frame(frame));
	frames.set(key, found);
	return found;
}
function isPadded(text, before) {
	if (before.frame === void 0 && !(text.includes(":") && timed.test(text))) return false;
	const next = parseEvent(text.trimEnd());
	return next !== void 0 && (next.hasTime || next.frame !== void 0);
}
function isWanted({ comm, pid, tid }, thread) {
	return thread === void 0 || comm === thread || tid === thread || pid === thread || `${pid}/${tid ?? ""}` === thread;
}
function withoutAddress(text) {
	let start = 0;
	while (isSpace(text.charCodeAt(start))) start++;
	let end = start;
	while (isHex(text.charCodeAt(end))) end++;
	if (end === start || !isSpace(text.charCodeAt(end))) return text.trim();
	const first = end - start === 16 ? text.charAt(start) : "0";
	const offset = text.lastIndexOf("+0x");
	let rest = offset + 3;
	while (isHex(text.charCodeAt(rest))) rest++;
	return offset > end && text.startsWith(" (", rest) ? first + text.slice(end, offset) + text.slice(rest) : first + text.slice(end);
}
function isBlank(text) {
	let at = 0;
	while (isSpace(text.charCodeAt(at))) at++;
	return at === text.length;
}
function isSpace(code) {
	return code === 32 || code >= 9 && code <= 13;
}
function isHex(code) {
	return code >= 48 && code <= 57 || code >= 97 && code <= 102;
}
export { forEachLine, perfScriptFormat, readPerfScript };
