import { t as GateError } from "./chunk-errors.js";
import { i as malformed, n as difference } from "./chunk-malformed.js";
import { constants, gunzipSync } from "node:zlib";
// src/profile/formats/stack-tree.ts
/**
* Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
* Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
*/
/** Frame references all stacks together may hold before a file is refused. */
const maxFrameReferences = 1 << 26;
/**
* Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
* times in one sample, is a million of them in a few kilobytes.
*/
const maxNodes = 1 << 25;
/** Most nodes are callers only. */
function hasValue({ values, width }, node) {
	for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return true;
	return false;
}
/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
function createStackTree(width, format, mostNodes = maxNodes) {
	let parents = /* @__PURE__ */ new Int32Array(1024);
	let items = /* @__PURE__ */ new Int32Array(1024);
	let values = new Float64Array(1024 * width);
	let slots = /* @__PURE__ */ new Int32Array(2048);
	let size = 1;
	const grow = () => {
		parents = widen(parents, parents.length * 2);
		items = widen(items, items.length * 2);
		const wider = new Float64Array(values.length * 2);
		wider.set(values);
		values = wider;
		slots = new Int32Array(slots.length * 2);
		for (let node = 1; node < size; node++) slots[freeSlot(at(parents, node), at(items, node))] = node;
	};
	const freeSlot = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		while (slots[slot] !== 0) slot = slot + 1 & mask;
		return slot;
	};
	const child = (parent, item) => {
		const mask = slots.length - 1;
		let slot = hash(parent, item) & mask;
		for (let found = at(slots, slot); found !== 0; found = at(slots, slot)) {
			if (parents[found] === parent && items[found] === item) return found;
			slot = slot + 1 & mask;
		}
		if (size >= mostNodes) throw tooManyPaths(format, mostNodes);
		if (size === parents.length) {
			grow();
			slot = freeSlot(parent, item);
		}
		parents[size] = parent;
		items[size] = item;
		slots[slot] = size;
		return size++;
	};
	return {
		get size() {
			return size;
		},
		width,
		child,
		add(node, type, value) {
			const index = node * width + type;
			values[index] = (values[index] ?? 0) + value;
		},
		parentOf: (node) => at(parents, node),
		itemOf: (node) => at(items, node),
		valueOf: (node, type) => values[node * width + type] ?? 0,
		totalOf(type) {
			let total = 0;
			for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
			return total;
		},
		columns() {
			const columns = {
				size,
				width,
				parents: parents.subarray(0, size),
				items: items.subarray(0, size),
				values: values.subarray(0, size * width)
			};
			slots = /* @__PURE__ */ new Int32Array(0);
			return columns;
		}
	};
}
/** A stack of every node with a value would be that long: what walks them one by one takes so many steps. */
function checkDepths(columns, format) {
	const depths = new Int32Array(columns.size);
	let references = 0;
	for (let node = 1; node < columns.size; node++) {
		depths[node] = at(depths, at(columns.parents, node)) + 1;
		if (hasValue(columns, node)) references += at(depths, node);
		if (references > maxFrameReferences) throw tooLarge(format);
	}
}
function tooLarge(format) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the depths of its distinct stacks must sum to <= ${maxFrameReferences} frames: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function tooManyPaths(format, most) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as its distinct call paths must be <= ${most}: current value is more`, { hint: "profile a shorter run, or cap the stack depth of the profiler" });
}
function widen(array, length) {
	const wider = new Int32Array(length);
	wider.set(array);
	return wider;
}
/** Callers stay within `size`. */
function at(array, index) {
	return array[index] ?? 0;
}
/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finaliser). */
function hash(parent, item) {
	let mixed = Math.imul(parent, 2246822507) ^ Math.imul(item, 3266489909);
	mixed = Math.imul(mixed ^ mixed >>> 15, 2246822507);
	return (mixed ^ mixed >>> 13) >>> 0;
}
// src/profile/stack-columns.ts
/**
* Call paths as columns, one entry a node: what readers build and what adds up stacks walks, without an object a stack.
* A profile that no reader made, or a changed copy of one, gets its columns from its stacks.
*/
const lowered = /* @__PURE__ */ new WeakMap();
/** A profile whose stacks become objects only when someone asks for them. */
function profileOfColumns(header, columns) {
	let stacks;
	const profile = {
		...header,
		get stacks() {
			stacks ??= toStacks(columns);
			return stacks;
		}
	};
	lowered.set(profile, {
		header,
		columns
	});
	return profile;
}
function columnsOf(profile) {
	return lower$1(profile).columns;
}
function headerOf$2(profile) {
	return lower$1(profile).header;
}
/** The same stacks under another header: a copy by spreading would make objects of all of them. */
function withHeader(profile, changes) {
	const { header, columns } = lower$1(profile);
	return profileOfColumns({
		...header,
		...changes
	}, columns);
}
function lower$1(profile) {
	const known = lowered.get(profile);
	if (known !== void 0) return known;
	const { stacks: _, ...header } = profile;
	const made = {
		header,
		columns: toColumns(profile)
	};
	lowered.set(profile, made);
	return made;
}
function toColumns(profile) {
	const tree = createStackTree(profile.sampleTypes.length, profile.producer);
	for (const { frames, values, leafLine } of profile.stacks) {
		let node = 0;
		for (const frame of frames) node = tree.child(node, frame);
		if (leafLine !== void 0) node = tree.child(node, ~leafLine);
		for (const [type, value] of values.entries()) tree.add(node, type, value);
	}
	return tree.columns();
}
/** Stacks of the nodes that have a value, in order of first sight. */
function toStacks(columns) {
	const { size, parents, items } = columns;
	const depths = new Int32Array(size);
	const stacks = [];
	for (let node = 0; node < size; node++) {
		if (node > 0) depths[node] = (depths[parents[node] ?? 0] ?? 0) + ((items[node] ?? 0) < 0 ? 0 : 1);
		if (hasValue(columns, node)) stacks.push(toStack(columns, node, depths[node] ?? 0));
	}
	return stacks;
}
function toStack({ parents, items, values, width }, leaf, depth) {
	const own = Array.from(values.subarray(leaf * width, (leaf + 1) * width));
	const last = items[leaf] ?? 0;
	const marksLine = leaf !== 0 && last < 0;
	const frames = new Array(depth);
	let node = marksLine ? parents[leaf] ?? 0 : leaf;
	for (let i = depth - 1; i >= 0; i--) {
		frames[i] = items[node] ?? 0;
		node = parents[node] ?? 0;
	}
	return marksLine ? {
		frames,
		values: own,
		leafLine: ~last
	} : {
		frames,
		values: own
	};
}
/** Sum of the values of `type`, without stacks through frames that are left out. */
function totalOf(profile, type, leftOut) {
	const { size, parents, items, values, width } = columnsOf(profile);
	const out = leftOut === void 0 ? void 0 : new Uint8Array(size);
	let total = 0;
	for (let node = 0; node < size; node++) {
		if (out !== void 0 && leftOut !== void 0 && node > 0) {
			const item = items[node] ?? 0;
			out[node] = out[parents[node] ?? 0] === 1 || item >= 0 && leftOut(item) ? 1 : 0;
		}
		if (out?.[node] !== 1) total += values[node * width + type] ?? 0;
	}
	return total;
}
/** The smallest value of `type` above zero that is at most `most`, else `most`. */
function leastValue(profile, type, most) {
	const { size, values, width } = columnsOf(profile);
	let least = most;
	for (let index = type; index < size * width; index += width) {
		const value = values[index] ?? 0;
		if (value > 0 && value < least) least = value;
	}
	return least;
}
/** Without all sample types but one. */
function withOneType(profile, type) {
	const { header, columns } = lower$1(profile);
	const kept = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const values = new Float64Array(columns.size).map((_, node) => columns.values[node * columns.width + type] ?? 0);
	return profileOfColumns({
		...header,
		sampleTypes: [kept],
		defaultType: 0
	}, {
		...columns,
		width: 1,
		values
	});
}
// src/profile/formats/bytes.ts
/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
/** Decompressed size beyond which a file is taken for a bomb. A real profile of this size would not fit the model either. */
const maxInflatedBytes = 1 << 30;
/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
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
/** Chunks of the decompressed content; a file that is not gzip passes through untouched and unjoined. */
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
/** At least two bytes, so that a magic number is never split between chunks. */
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
/** `limit`: bytes after decompression. Throws FILE_TOO_LARGE beyond it, and PROFILE_MALFORMED for what is no whole gzip data. */
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
/** Looked at to tell which format a file is in. */
const headBytes = 65536;
/** The first decompressed bytes, for detection: at most what 64 KiB hold (64 MiB at worst); none when damaged. */
function headOf(bytes) {
	const head = bytes.subarray(0, headBytes);
	if (!isGzip(head)) return head;
	try {
		return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
	} catch {
		return /* @__PURE__ */ new Uint8Array(0);
	}
}
/** By byte order mark, or by the zero bytes that UTF-16 gives to ASCII. */
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
/** Bytes that are worth a view as words. */
const longEnough = 256;
function bitsOf(numbers) {
	let bits = 0;
	for (let at = 0; at < numbers.length; at++) bits |= numbers[at] ?? 0;
	return bits;
}
const utf8 = new TextDecoder("utf-8", { ignoreBOM: true });
/** Of UTF-8, the bytes `from` up to, not including, `to`; invalid sequences become U+FFFD. */
function utf8Text(bytes, from, to) {
	const part = bytes.subarray(from, to);
	return isAscii(part) ? asciiText(part) : utf8.decode(part);
}
function asciiText(bytes) {
	return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
}
/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
function decodeText(bytes) {
	const encoding = encodingOf(bytes);
	if (encoding === "utf-8" && isAscii(bytes)) return asciiText(bytes);
	return new TextDecoder(encoding).decode(bytes);
}
/** Braces alone do not make JSON: Rust and PHP have functions named `{closure}`. */
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
		return closedArray(text) ?? refuseJson({
			format,
			message,
			length: text.length,
			cause
		});
	}
}
/** Traces are arrays of events whose writers may leave the bracket open: readers are to put up with it. */
function closedArray(text) {
	if (!/^\s*\[\s*\{/.test(text)) return void 0;
	try {
		return JSON.parse(`${text.replace(/[\s,]+$/, "")}]`);
	} catch {
		return;
	}
}
function refuseJson(fault) {
	const position = /at position (\d+)/.exec(fault.message)?.[1];
	const got = (position === void 0 ? /end of JSON/.test(fault.message) : Number(position) >= fault.length) ? `cut short after ${fault.length} characters` : fault.message;
	throw malformed(fault.format, "the file", "whole JSON", got, fault.cause);
}
// src/profile/formats/pprof-comments.ts
const prefix = "flamegate:";
function commentsOf(comments) {
	const pairs = /* @__PURE__ */ new Map();
	for (const comment of comments) {
		const match = /^flamegate:(\w+)=(.*)$/s.exec(comment);
		if (match?.[1] !== void 0) pairs.set(match[1], match[2] ?? "");
	}
	const operations = positive(pairs.get("operations"));
	const sampleCount = positive(pairs.get("samples"));
	const producer = pairs.get("producer");
	const mode = pairs.get("mode");
	return {
		own: pairs.has("frames"),
		...producer === void 0 ? {} : { producer },
		...mode === void 0 ? {} : { mode },
		...pairs.get("inlining") === "off" ? { inlining: "off" } : {},
		...operations === void 0 ? {} : { operations },
		...sampleCount === void 0 ? {} : { sampleCount }
	};
}
/** The fields of a profile that comments hold. */
function headerOf$1({ own: _, ...fields }) {
	return fields;
}
function toComments(profile) {
	return [
		`${prefix}frames=1`,
		`${prefix}producer=${profile.producer}`,
		`${prefix}mode=${profile.mode}`,
		...profile.inlining === void 0 ? [] : [`${prefix}inlining=${profile.inlining}`],
		...profile.operations === void 0 ? [] : [`${prefix}operations=${profile.operations}`],
		...profile.sampleCount === void 0 ? [] : [`${prefix}samples=${profile.sampleCount}`]
	];
}
/** A hostile comment is no number, not an error: comments are free text. */
function positive(text) {
	const value = Number(text);
	return text !== void 0 && Number.isFinite(value) && value > 0 ? value : void 0;
}
// src/profile/formats/pprof-detect.ts
/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row tell. */
/** Wire type of each field of `Profile`, by number. A repeated number may also be packed. */
const wireTypes$1 = [
	[],
	[2],
	[2],
	[2],
	[2],
	[2],
	[2],
	[0],
	[0],
	[0],
	[0],
	[2],
	[0],
	[0, 2],
	[0],
	[0]
];
/** Go's runtime begins with the time, everybody else with sample types: whichever, three fields must fit (or all there are). */
const fieldsNeeded = 3;
function looksLikePprof(head) {
	if (isText(head)) return false;
	let at = 0;
	for (let field = 0; field < fieldsNeeded; field++) {
		if (at === head.length) return field > 0;
		const tag = head[at] ?? 0;
		const wire = tag & 7;
		if (tag >= 128 || wireTypes$1[tag >> 3]?.includes(wire) !== true) return false;
		const { value, next } = varint(head, at + 1);
		if (next > head.length) return false;
		if (field === 0 && tag === sampleTypeTag && !isValueType(head, next, Math.min(next + value, head.length))) return false;
		at = wire === 0 ? next : next + value;
		if (at > head.length) return field > 0;
	}
	return true;
}
function isText(head) {
	return head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 12 || byte === 13);
}
const sampleTypeTag = 10;
/** Two numbers, type and unit. */
function isValueType(bytes, start, end) {
	for (let at = start; at < end;) {
		if (bytes[at] !== 8 && bytes[at] !== 16) return false;
		at = varint(bytes, at + 1).next;
	}
	return true;
}
function varint(bytes, start) {
	let value = 0;
	for (let at = start; at < bytes.length && at < start + 10; at++) {
		const byte = bytes[at] ?? 0;
		value += (byte & 127) * 2 ** (7 * (at - start));
		if (byte < 128) return {
			value,
			next: at + 1
		};
	}
	return {
		value,
		next: Number.POSITIVE_INFINITY
	};
}
// src/profile/formats/protobuf.ts
/**
* Protocol buffer wire format, one top-level field at a time from chunks, so that a profile larger than memory's comfort
* is never whole. I tried pprof-format's decoder for reading: it takes a truncated file for a short one, and holds an
* object for every sample. https://protobuf.dev/programming-guides/encoding/
*/
/** Low 32 bits of the varint at the cursor. */
function readBits(cursor, format) {
	const { bytes } = cursor;
	let low = 0;
	let high = 0;
	for (let shift = 0; shift < 70; shift += 7) {
		if (cursor.at >= cursor.end) throw malformed(format, `byte ${cursor.at}`, "the rest of a number", "its end");
		const byte = bytes[cursor.at++] ?? 0;
		if (shift < 28) low |= (byte & 127) << shift;
		else if (shift === 28) {
			low |= (byte & 15) << 28;
			high = (byte & 127) >>> 4;
		} else high |= (byte & 127) << shift - 32;
		if (byte < 128) {
			cursor.high = high >>> 0;
			return low >>> 0;
		}
	}
	throw malformed(format, `byte ${cursor.at}`, "a number of at most 10 bytes", "a longer one");
}
/** A number of one or two bytes, as most are; −1: a longer one. */
function readShort(cursor) {
	const { bytes, at } = cursor;
	if (at + 2 > cursor.end) return -1;
	const first = bytes[at] ?? 0;
	const second = bytes[at + 1] ?? 0;
	if (first >= 128 && second >= 128) return -1;
	cursor.at = first < 128 ? at + 1 : at + 2;
	return first < 128 ? first : first & 127 | second << 7;
}
/** Rounded above 2^53. */
function readUnsigned(cursor, format) {
	const first = cursor.at < cursor.end ? cursor.bytes[cursor.at] ?? 0 : 128;
	if (first < 128) {
		cursor.at++;
		return first;
	}
	return readBits(cursor, format) + cursor.high * 2 ** 32;
}
/** int64, two's complement; rounded beyond 2^53. */
function readSigned(cursor, format) {
	const short = readShort(cursor);
	if (short !== -1) return short;
	return readBits(cursor, format) + (cursor.high | 0) * 2 ** 32;
}
/** Exact: ids and addresses use all 64 bits. */
function readExact(cursor, format) {
	const short = readShort(cursor);
	if (short !== -1) return short;
	const low = readBits(cursor, format);
	const { high } = cursor;
	return high < 2 ** 21 ? low + high * 2 ** 32 : BigInt(low) + (BigInt(high) << 32n);
}
const wireTypes = {
	0: "varint",
	1: "fixed64",
	2: "bytes",
	5: "fixed32"
};
/** Tag at the cursor: the field number, and how it is encoded. */
function readTag(cursor, format) {
	const at = cursor.at;
	const tag = readUnsigned(cursor, format);
	const wire = wireTypes[tag % 8];
	if (wire === void 0 || tag < 8) throw malformed(format, `byte ${at}`, "the tag of a field", tag);
	return {
		field: Math.floor(tag / 8),
		wire
	};
}
/** Moves past a field's content. */
function skip(cursor, wire, format) {
	if (wire === "varint") readUnsigned(cursor, format);
	else enter(cursor, wire, format);
}
/** Length-delimited content at the cursor as a cursor of its own; the outer one moves past it. */
function enter(cursor, wire, format) {
	const length = wire === "fixed64" ? 8 : wire === "fixed32" ? 4 : readUnsigned(cursor, format);
	const start = cursor.at;
	if (wire === "varint" || start + length > cursor.end) throw malformed(format, `byte ${start}`, `followed by ${length} bytes`, `${cursor.end - start} bytes`);
	cursor.at = start + length;
	return {
		bytes: cursor.bytes,
		at: start,
		end: start + length,
		high: 0
	};
}
/** Top-level fields in turn. The cursor passed is valid until the next step. */
function* fieldsOf(chunks, format) {
	const held = createHeld(chunks);
	while (held.fill(1)) {
		held.fill(20);
		const { field, wire } = readTag(held.cursor, format);
		if (wire === "bytes") {
			const length = readUnsigned(held.cursor, format);
			if (!held.fill(length)) throw malformed(format, `field ${field}`, `${length} bytes long`, `${held.cursor.end - held.cursor.at} bytes`);
			const { bytes, at } = held.cursor;
			held.cursor.at += length;
			yield {
				field,
				wire,
				cursor: {
					bytes,
					at,
					end: at + length,
					high: 0
				}
			};
		} else if (wire === "varint") yield {
			field,
			wire,
			cursor: held.cursor
		};
		else skip(held.cursor, wire, format);
	}
}
/** A window over the chunks that doubles, so that one long field costs linear work however small the chunks. */
function createHeld(chunks) {
	const rest = chunks[Symbol.iterator]();
	const cursor = {
		bytes: /* @__PURE__ */ new Uint8Array(0),
		at: 0,
		end: 0,
		high: 0
	};
	const take = (chunk) => {
		const kept = cursor.end - cursor.at;
		if (kept === 0) {
			Object.assign(cursor, {
				bytes: chunk,
				at: 0,
				end: chunk.length
			});
			return;
		}
		const size = kept + chunk.length;
		const room = cursor.at === 0 && cursor.bytes.length >= size ? cursor.bytes : new Uint8Array(2 * size);
		if (room !== cursor.bytes) room.set(cursor.bytes.subarray(cursor.at, cursor.end));
		room.set(chunk, kept);
		Object.assign(cursor, {
			bytes: room,
			at: 0,
			end: size
		});
	};
	return {
		cursor,
		fill(bytes) {
			while (cursor.end - cursor.at < bytes) {
				const next = rest.next();
				if (next.done === true) return false;
				take(next.value);
			}
			return true;
		}
	};
}
// src/profile/formats/pprof-labels.ts
/**
* Labels of pprof's samples (`thread`, `request`, whatever a program sets): lists them, and keeps the samples that have
* one, as pprof's `-tagfocus` does. Samples come before the strings that spell their labels, so those of unlike labels are
* merged apart until the strings are known.
*/
/** Labels can be as many as samples (timestamps, spans): then telling values apart is no help and costs memory. */
const mostSets = 1e4;
const mostKeys = 64;
function createLabels(wanted) {
	const sets = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Set();
	let current = [];
	return {
		add(cursor) {
			const label = readLabel(cursor);
			if (keys.size < mostKeys && (label.text !== 0 || wanted !== void 0)) keys.add(label.key);
			if (wanted !== void 0) current.push(label);
		},
		treeOf(create) {
			if (wanted === void 0) return void 0;
			const key = current.map(({ key, text, number }) => `${key} ${text} ${number}`).join(";");
			const known = sets.get(key) ?? {
				labels: current,
				tree: create()
			};
			sets.set(key, known);
			current = [];
			if (sets.size > mostSets) throw tooMany();
			return known.tree;
		},
		chosen(strings) {
			if (wanted === void 0) return void 0;
			const [first, ...others] = [...sets.values()].filter(({ labels }) => labels.some((label) => isMeant(label, wanted, strings)));
			if (first === void 0) throw unknownLabel(wanted, [...keys].map((key) => strings[key] ?? ""));
			for (const { tree } of others) merge(tree, first.tree);
			return first.tree;
		},
		notes(strings) {
			if (wanted !== void 0 || keys.size === 0) return [];
			return [`samples have labels (${[...keys].map((key) => strings[key] ?? "").slice(0, 8).join(", ")}): --label KEY=VALUE keeps those of one; convert to another format leaves labels out`];
		}
	};
}
function readLabel(cursor) {
	let [key, text, number] = [
		0,
		0,
		0
	];
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, "pprof");
		if (wire !== "varint") skip(cursor, wire, "pprof");
		else {
			const value = readSigned(cursor, "pprof");
			if (field === 1) key = value;
			else if (field === 2) text = value;
			else if (field === 3) number = value;
		}
	}
	return {
		key,
		text,
		number
	};
}
function isMeant(label, wanted, strings) {
	if (strings[label.key] !== wanted.key) return false;
	return wanted.value === void 0 || wanted.value === (label.text === 0 ? String(label.number) : strings[label.text]);
}
function merge(from, into) {
	const placed = new Int32Array(from.size);
	const width = from.width;
	for (let node = 0; node < from.size; node++) {
		if (node > 0) placed[node] = into.child(placed[from.parentOf(node)] ?? 0, from.itemOf(node));
		for (let type = 0; type < width; type++) into.add(placed[node] ?? 0, type, from.valueOf(node, type));
	}
}
function unknownLabel({ key, value }, known) {
	const asked = value === void 0 ? key : `${key}=${value}`;
	return new GateError("PROFILE_UNLIKE", `Cannot read the pprof profile as some of its samples must have the label ${asked}: current value is none; labels are ${known.join(", ") || "none"}`, { hint: "go tool pprof -tags lists labels with their values" });
}
function tooMany() {
	return new GateError("FILE_TOO_LARGE", `Cannot read the pprof profile as its distinct sets of labels must be <= ${mostSets}, to choose among: current value is more`, { hint: "go tool pprof -tagfocus, -proto writes the part that is wanted" });
}
// src/profile/formats/frame-origin.ts
const languageOfExtension = {
	js: "js",
	mjs: "js",
	cjs: "js",
	jsx: "js",
	ts: "js",
	mts: "js",
	cts: "js",
	tsx: "js",
	vue: "js",
	go: "go",
	py: "python",
	pyx: "python",
	java: "jvm",
	kt: "jvm",
	scala: "jvm",
	clj: "jvm",
	groovy: "jvm",
	c: "native",
	h: "native",
	cc: "native",
	cpp: "native",
	cxx: "native",
	hpp: "native",
	inc: "native",
	rs: "native",
	zig: "native",
	s: "native",
	S: "native"
};
function languageOfFile(file) {
	if (file === void 0) return "unknown";
	if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return "js";
	if (/^<(frozen |string>|stdin>|module>)/.test(file)) return "python";
	const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
	return extension === void 0 ? "unknown" : languageOfExtension[extension] ?? "unknown";
}
/** `file` and `name` as the profiler gave them. */
function originOf(name, file, language) {
	switch (language) {
		case "js": return {
			language,
			kind: kindOfJs(name, file)
		};
		case "go": return {
			language,
			kind: kindOfGo(name, file)
		};
		case "python": return {
			language,
			kind: kindOfPython(file)
		};
		case "jvm": return {
			language,
			kind: kindOfJvm(name)
		};
		case "native": return {
			language,
			kind: kindOfNative(file)
		};
		case "unknown": return {
			language,
			kind: "user"
		};
	}
}
function kindOfJs(name, file) {
	if (file === void 0 || file === "") return name === "" || name === "(anonymous)" ? "user" : "runtime";
	if (/^(node:|native |internal\/)/.test(file)) return "runtime";
	return file.includes("/node_modules/") || file.startsWith("node_modules/") ? "dependency" : "user";
}
function kindOfGo(name, file) {
	if (file !== void 0 && (file.includes("/pkg/mod/") || /@v\d/.test(file) || file.includes("/vendor/"))) return "dependency";
	if (name.startsWith("main.")) return "user";
	if (file !== void 0 && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return "runtime";
	return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(name) ? "runtime" : "user";
}
function kindOfPython(file) {
	if (file === void 0) return "user";
	if (/[/\\](site|dist)-packages[/\\]/.test(file)) return "dependency";
	return file.startsWith("<frozen") || /[/\\]lib[/\\]python\d/.test(file) ? "runtime" : "user";
}
function kindOfJvm(name) {
	return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name) ? "runtime" : "user";
}
function kindOfNative(file) {
	if (file === void 0) return "user";
	if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return "kernel";
	return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? "native" : "user";
}
// src/profile/formats/pprof-pattern.ts
/** Regular expressions from an untrusted file. Go's never take long; JavaScript's can, so only plain ones are run. */
const mostCharacters = 8192;
/** A name so long is some template's; matching it would only cost time. */
const mostTested = 512;
/** Repetitions beside one another in one alternative: each multiplies the ways a name can be parted. */
const mostRepetitions = 2;
/** Undefined for none, for one that is not JavaScript's, and for one that could run for hours. */
function decodedPattern(source) {
	if (source === "" || source.length > mostCharacters || !isPlain(source)) return void 0;
	try {
		const expression = new RegExp(`^(?:${source})$`);
		return { test: (text) => text.length <= mostTested && expression.test(text) };
	} catch {
		return;
	}
}
function isPlain(source) {
	const outline = source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
	if (/\)[*+{]/.test(outline)) return false;
	return outline.split("|").every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
// src/profile/formats/pprof-prune.ts
/**
* `drop_frames` and `keep_frames` of pprof: frames that would name the allocator or the profiler where its caller is
* meant (github.com/google/pprof, profile/prune.go: Prune). A frame that matches goes, with all it called, unless nothing
* else called it.
*/
function createPruning(drop, keep) {
	const dropped = decodedPattern(drop);
	if (dropped === void 0) return void 0;
	const kept = decodedPattern(keep);
	const known = /* @__PURE__ */ new Map();
	const matches = (name) => {
		const simple = simplified(name);
		return dropped.test(simple) && kept?.test(simple) !== true;
	};
	const isDropped = (name) => {
		const answer = known.get(name) ?? (name !== "" && matches(name));
		known.set(name, answer);
		return answer;
	};
	return { firstDropped: (names) => names.findLastIndex(isDropped) };
}
/** Without arguments, as pprof takes them off before it matches. */
function simplified(name) {
	const plainName = name.startsWith(".") ? name.slice(1) : name;
	for (const { 0: found, index } of plainName.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) if (found === "(") return plainName.slice(0, index);
	return plainName;
}
// src/profile/formats/pprof-tables.ts
/** The tables of a pprof file (github.com/google/pprof, proto/profile.proto), decoded; samples are pprof.ts's. */
const format = "pprof";
/** Numeric fields of a message by number; the last of several wins. Signed ones come from `signed`. */
function numbersOf(cursor, signed = []) {
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (wire !== "varint") skip(cursor, wire, format);
		else numbers[field] = signed.includes(field) ? readSigned(cursor, format) : readExact(cursor, format);
	}
	return numbers;
}
function small(numbers, field) {
	return Number(numbers[field] ?? 0);
}
function readValueType(cursor) {
	const numbers = numbersOf(cursor);
	return {
		type: small(numbers, 1),
		unit: small(numbers, 2)
	};
}
function readMapping(cursor) {
	const numbers = numbersOf(cursor);
	return [numbers[1] ?? 0, {
		start: numbers[2] ?? 0,
		offset: numbers[4] ?? 0,
		file: small(numbers, 5)
	}];
}
function readFunction(cursor) {
	const numbers = numbersOf(cursor, [5]);
	return [numbers[1] ?? 0, {
		name: small(numbers, 2),
		systemName: small(numbers, 3),
		file: small(numbers, 4),
		startLine: small(numbers, 5)
	}];
}
function readLocation(cursor) {
	const lines = [];
	const numbers = {};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field === 4 && wire === "bytes") lines.push(readLine(enter(cursor, wire, format)));
		else if (wire === "varint") numbers[field] = readExact(cursor, format);
		else skip(cursor, wire, format);
	}
	return [numbers[1] ?? 0, {
		mappingId: numbers[2] ?? 0,
		address: numbers[3] ?? 0,
		lines
	}];
}
function readLine(cursor) {
	const numbers = numbersOf(cursor);
	const packed = numbers[2] ?? 0;
	const line = Number(BigInt(packed) & 4294967295n);
	const column = small(numbers, 3) || Number(BigInt(packed) >> 32n);
	return {
		functionId: numbers[1] ?? 0,
		line,
		column
	};
}
/** Decodes varints of a repeated field, packed or one by one, onto `into`; returns how many it holds then. */
function readRepeated(cursor, wire, onto) {
	const inner = wire === "bytes" ? enter(cursor, wire, format) : cursor;
	let { count } = onto;
	do {
		if (wire === "bytes" && inner.at >= inner.end) break;
		onto.into[count++] = onto.read(inner, format);
	} while (wire === "bytes");
	return count;
}
function readIndex(cursor) {
	return readUnsigned(cursor, format);
}
function stringAt(strings, index, where) {
	const text = strings[index];
	if (text === void 0) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
	return text;
}
// src/profile/formats/profile-builder.ts
/** Frames given an index each and stacks merged: what every reader ends in. */
/** What Node, Go, Python and the JVM leave without a name shows as one word in every format. */
const anonymous = "(anonymous)";
/** Characters of all distinct frames. A name of a megabyte that a million frames refer to is a small file. */
const usualMostCharacters = 2 ** 28;
/** `width`: number of sample types. `format` names the reader in errors. */
function createProfileBuilder(format, width, mostCharacters = usualMostCharacters) {
	const tree = createStackTree(width, format);
	const frames = [];
	const indices = /* @__PURE__ */ new Map();
	let characters = 0;
	return {
		tree,
		frame(frame) {
			const { name, file = "", line = 0, column = 0, language, kind } = frame;
			const key = `${name}\n${file}\n${line}\n${column}\n${language}\n${kind}`;
			const known = indices.get(key);
			if (known !== void 0) return known;
			characters += key.length;
			if (characters > mostCharacters) throw tooManyCharacters(format, mostCharacters);
			indices.set(key, frames.length);
			return frames.push(name === "" ? {
				...frame,
				name: anonymous
			} : frame) - 1;
		},
		frames: () => frames,
		build(header) {
			const columns = tree.columns();
			checkDepths(columns, format);
			return profileOfColumns({
				...header,
				frames
			}, columns);
		}
	};
}
function tooManyCharacters(format, mostCharacters) {
	return new GateError("FILE_TOO_LARGE", `Cannot read the ${format} profile as the names of its distinct frames must be <= ${mostCharacters} characters: current value is more`, { hint: "profile a shorter run, or have the profiler shorten its names" });
}
/** A frame without the keys it lacks, as `exactOptionalPropertyTypes` wants it. Lines and columns are 1-based; 0 is none. */
function toFrame(name, place, origin) {
	return {
		name: name === "" ? anonymous : name,
		file: place.file || void 0,
		line: isPosition(place.line) ? place.line : void 0,
		column: isPosition(place.column) ? place.column : void 0,
		...origin
	};
}
function isPosition(value) {
	return value !== void 0 && Number.isSafeInteger(value) && value > 0;
}
// src/profile/formats/pprof-frames.ts
/** Origin of frames written here, in the name of their mapping. */
const ownMapping = /^\[flamegate (js|go|python|jvm|native|unknown) (user|dependency|runtime|native|kernel)\]$/;
function toOwnMapping(origin) {
	return `[flamegate ${origin.language} ${origin.kind}]`;
}
function createLocationExpander(file, builder, comments) {
	const known = [];
	const language = file.locationIds.length === 0 ? "unknown" : languageOf(file);
	const pruning = createPruning(stringAt(file.strings, file.dropFrames, "drop_frames"), stringAt(file.strings, file.keepFrames, "keep_frames"));
	const context = {
		builder,
		comments,
		language,
		frames: /* @__PURE__ */ new Map(),
		pruning,
		begins: comments.own ? /* @__PURE__ */ new Map() : scriptLines(file)
	};
	return (location) => known[location] ??= expand(file, location, context);
}
/** Profilers of V8 write where a function begins as the line of its locations, and no start line (@datadog/pprof). */
function scriptLines(file) {
	const begins = /* @__PURE__ */ new Map();
	for (const { lines } of file.locations.values()) for (const { functionId, line } of lines) {
		const entry = file.functions.get(functionId);
		if (entry === void 0 || entry.startLine > 0 || languageOfFile(file.strings[entry.file]) !== "js") continue;
		if (line > 0) begins.set(functionId, Math.min(line, begins.get(functionId) ?? line));
	}
	return begins;
}
function expand(file, number, context) {
	const id = file.locationIds[number] ?? 0;
	const location = file.locations.get(id);
	if (location === void 0) throw malformed("pprof", "location_id", "the id of a location", String(id));
	if (location.lines.length === 0) {
		const origin = {
			language: "native",
			kind: originOf("", mappingOf(file, location), "native").kind
		};
		return {
			frames: [context.builder.frame(toFrame(addressName(file, location), {}, origin))],
			kept: void 0,
			line: 0
		};
	}
	return {
		frames: location.lines.map((line) => frameOf(file, location, line, context)).reverse(),
		kept: keptOf(file, location, context),
		line: executingLine(location.lines[0])
	};
}
function keptOf(file, { lines }, { pruning }) {
	if (pruning === void 0) return void 0;
	const names = lines.map(({ functionId }) => file.strings[file.functions.get(functionId)?.name ?? 0] ?? "");
	const dropped = pruning.firstDropped(names);
	return dropped === -1 ? void 0 : lines.length - 1 - dropped;
}
function frameOf(file, location, line, context) {
	if (line.functionId === 0) return context.builder.frame(toPprofFrame(file, location, line, context));
	const key = `${line.functionId} ${context.comments.own ? `${line.column} ${location.mappingId}` : ""}`;
	const frame = context.frames.get(key) ?? context.builder.frame(toPprofFrame(file, location, line, context));
	context.frames.set(key, frame);
	return frame;
}
function executingLine(line) {
	return line !== void 0 && line.line < 2 ** 31 - 1 ? line.line : 0;
}
function toPprofFrame(file, location, line, context) {
	const entry = file.functions.get(line.functionId);
	if (entry === void 0) {
		if (line.functionId !== 0) throw malformed("pprof", "function_id", "the id of a function", String(line.functionId));
		return toFrame(addressName(file, location), {}, {
			language: "native",
			kind: "user"
		});
	}
	const systemName = stringAt(file.strings, entry.systemName, "system_name");
	const frameName = stringAt(file.strings, entry.name, "function name") || systemName;
	const fileName = stringAt(file.strings, entry.file, "filename");
	const own = context.comments.own ? ownMapping.exec(mappingOf(file, location) ?? "") : null;
	return toFrame(frameName, {
		file: fileName,
		line: entry.startLine || (context.begins.get(line.functionId) ?? 0),
		column: context.comments.own ? line.column : void 0
	}, own === null ? guessOrigin(frameName, fileName, context.language) : ownOrigin(own));
}
function ownOrigin(match) {
	return {
		language: match[1] ?? "",
		kind: match[2] ?? ""
	};
}
function guessOrigin(frameName, fileName, fallback) {
	const language = languageOfFile(fileName === "" ? void 0 : fileName);
	return originOf(frameName, fileName === "" ? void 0 : fileName, language === "unknown" ? fallback : language);
}
/** Go files hold assembly and cgo functions too: a file is Go's as soon as one function is. */
function languageOf(file) {
	for (const { file: index } of file.functions.values()) {
		const language = languageOfFile(file.strings[index]);
		if (language !== "unknown" && language !== "native") return language;
	}
	return "unknown";
}
function mappingOf(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	return mapping === void 0 ? void 0 : stringAt(file.strings, mapping.file, "mapping filename") || void 0;
}
/** `mapping!0xoffset`: the base is subtracted, as address randomisation moves it from run to run. */
function addressName(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	const path = mappingOf(file, location);
	const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
	return `${path === void 0 ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!${hex(mapping === void 0 || offset < 0n ? location.address : offset)}`;
}
function hex(address) {
	return `0x${address.toString(16)}`;
}
// src/profile/formats/pprof-place.ts
/** What was dropped so far on the way to a node. */
const nothing = 0;
/** A frame that stays was seen: what matches from here on is dropped. */
const afterKept = 1;
const dropped = 2;
function createPlacer(file, builder, comments) {
	const expand = createLocationExpander(file, builder, comments);
	const size = file.samples?.size ?? 1;
	const nodes = new Int32Array(size);
	const lines = new Int32Array(size);
	const states = new Uint8Array(size);
	const put = (node, placed) => {
		nodes[node] = placed.at;
		lines[node] = placed.line;
		states[node] = placed.state;
	};
	return {
		place(node, parent, location) {
			const over = nodes[parent] ?? 0;
			const state = states[parent] ?? nothing;
			if (state === dropped) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state
			});
			const { frames, kept, line } = expand(location);
			const drops = kept !== void 0 && state === afterKept;
			if (drops && kept === 0) return put(node, {
				at: over,
				line: lines[parent] ?? 0,
				state: dropped
			});
			let at = over;
			const shown = kept === void 0 || kept === 0 ? frames.length : kept;
			for (let i = 0; i < shown; i++) at = builder.tree.child(at, frames[i] ?? 0);
			const next = drops ? dropped : kept === void 0 ? afterKept : state;
			put(node, {
				at,
				line: shown < frames.length ? 0 : line,
				state: next
			});
		},
		leaf(node) {
			const at = nodes[node] ?? 0;
			const line = lines[node] ?? 0;
			return line === 0 || at === 0 ? at : builder.tree.child(at, ~line);
		}
	};
}
// src/profile/formats/sample-unit.ts
const base = {
	nanoseconds: ["ns", 1],
	nanosecond: ["ns", 1],
	ns: ["ns", 1],
	microseconds: ["ns", 1e3],
	microsecond: ["ns", 1e3],
	us: ["ns", 1e3],
	usec: ["ns", 1e3],
	milliseconds: ["ns", 1e6],
	millisecond: ["ns", 1e6],
	ms: ["ns", 1e6],
	msec: ["ns", 1e6],
	seconds: ["ns", 1e9],
	second: ["ns", 1e9],
	s: ["ns", 1e9],
	sec: ["ns", 1e9],
	minutes: ["ns", 6e10],
	minute: ["ns", 6e10],
	min: ["ns", 6e10],
	hours: ["ns", 36e11],
	hour: ["ns", 36e11],
	bytes: ["B", 1],
	byte: ["B", 1],
	b: ["B", 1],
	kilobytes: ["B", 1024],
	kilobyte: ["B", 1024],
	kb: ["B", 1024],
	kib: ["B", 1024],
	megabytes: ["B", 1024 ** 2],
	megabyte: ["B", 1024 ** 2],
	mb: ["B", 1024 ** 2],
	mib: ["B", 1024 ** 2],
	gigabytes: ["B", 1024 ** 3],
	gigabyte: ["B", 1024 ** 3],
	gb: ["B", 1024 ** 3],
	gib: ["B", 1024 ** 3],
	count: ["count", 1],
	samples: ["samples", 1],
	objects: ["count", 1]
};
/** `type` tells counts of samples from counts of things. */
function toBaseUnit(type, unit) {
	const spelled = unit.replace(/^[\u00b5\u03bc]/, "u").toLowerCase();
	const [name, factor] = (Object.hasOwn(base, spelled) ? base[spelled] : void 0) ?? [unit === "" ? "count" : unit, 1];
	return {
		unit: name === "count" && (type === "samples" || type === "sample") ? "samples" : name,
		factor
	};
}
const pprofNames = {
	ns: "nanoseconds",
	B: "bytes",
	samples: "count"
};
function toPprofUnit(unit) {
	return Object.hasOwn(pprofNames, unit) ? pprofNames[unit] ?? unit : unit;
}
/** The mode under which profiles may be compared, from the sample type shown. */
function modeOfType(type) {
	if (type.startsWith("alloc")) return "alloc";
	return type.startsWith("inuse") ? "inuse" : type;
}
// src/profile/formats/pprof-types.ts
const name$1 = "pprof";
function toSampleType({ type, unit }) {
	return {
		type,
		unit
	};
}
/** Go's delta heap profiles hold what was freed as values below zero, beside types that only ever grow. */
function withoutDifferences(file, all, shown) {
	const isDifference = ({ column }) => file.negatives.has(column);
	const types = all.filter((type) => !isDifference(type));
	const left = all.filter(isDifference).map(({ type }) => type);
	const negative = shown === void 0 ? void 0 : file.negatives.get(shown.column);
	if (negative !== void 0) {
		const { sample, value } = negative;
		const readable = types.length === 0 ? "" : `; --type ${types.map(({ type }) => type).join(" or ")} can be read`;
		throw difference(name$1, `sample[${sample}]`, `of values >= 0 in ${shown?.type ?? ""} (a difference of profiles${readable})`, value);
	}
	return {
		types,
		notes: left.length === 0 ? [] : [`${left.join(", ")} left out: values below zero, as of a difference of two profiles`]
	};
}
function describe(file, type, where, column = 0) {
	const typeName = stringAt(file.strings, type.type, where);
	return {
		type: typeName,
		column,
		...toBaseUnit(typeName, stringAt(file.strings, type.unit, where))
	};
}
/** What the caller asks, else `default_sample_type`, else the last. */
function chooseType(file, types, wanted) {
	const named = types.map(({ type }) => type);
	if (wanted !== void 0) {
		const index = named.indexOf(wanted);
		if (index === -1) throw malformed(name$1, "sample_type", `to hold ${wanted}`, named.join(", "));
		return index;
	}
	const preferred = named.indexOf(stringAt(file.strings, file.defaultSampleType, "default_sample_type"));
	return preferred === -1 ? types.length - 1 : preferred;
}
// src/profile/formats/pprof.ts
const name = "pprof";
const pprofFormat = {
	name,
	choices: ["label"],
	detect: looksLikePprof,
	read: readPprof
};
function readPprof(bytes, options) {
	const file = decode(inflated(bytes, name, options?.maxInflatedBytes), options?.label);
	file.samples = file.labels.chosen(file.strings) ?? file.samples;
	return lower(file, options?.sampleType);
}
function decode(chunks, wanted) {
	const file = {
		strings: [],
		valueTypes: [],
		locations: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		mappings: /* @__PURE__ */ new Map(),
		comments: [],
		locationIds: [],
		samples: void 0,
		labels: createLabels(wanted),
		sampleCount: 0,
		periodType: void 0,
		period: 0,
		durationNs: 0,
		defaultSampleType: 0,
		dropFrames: 0,
		keepFrames: 0,
		negatives: /* @__PURE__ */ new Map()
	};
	const addSample = createSampleReader(file);
	const text = new TextDecoder();
	for (const { field, wire, cursor } of fieldsOf(chunks, name)) if (wire === "varint") readNumber(file, field, cursor);
	else if (field === 2) addSample(cursor);
	else if (field === 6) file.strings.push(text.decode(cursor.bytes.subarray(cursor.at, cursor.end)));
	else readMessage(file, field, cursor);
	return file;
}
function readMessage(file, field, cursor) {
	switch (field) {
		case 1:
			if (file.samples !== void 0) throw malformed(name, "sample_type", "before the samples", "after");
			file.valueTypes.push(readValueType(cursor));
			break;
		case 3:
			file.mappings.set(...readMapping(cursor));
			break;
		case 4:
			file.locations.set(...readLocation(cursor));
			break;
		case 5:
			file.functions.set(...readFunction(cursor));
			break;
		case 11:
			file.periodType = readValueType(cursor);
			break;
		case 13: while (cursor.at < cursor.end) file.comments.push(readIndex(cursor));
	}
}
function readNumber(file, field, cursor) {
	const value = readSigned(cursor, name);
	if (field === 7) file.dropFrames = value;
	if (field === 8) file.keepFrames = value;
	if (field === 10) file.durationNs = value;
	if (field === 12) file.period = value;
	if (field === 13) file.comments.push(value);
	if (field === 14) file.defaultSampleType = value;
}
/** Adds one sample, given the cursor on its message. */
function createSampleReader(file) {
	const indices = /* @__PURE__ */ new Map();
	/** Of ids that writers count up from 1, which is all but a few: an array is several times faster here. */
	const small = (/* @__PURE__ */ new Int32Array(65536)).fill(-1);
	const ids = [];
	const values = [];
	const indexOf = (id) => {
		const isSmall = typeof id === "number" && id < small.length;
		const known = isSmall ? small[id] ?? -1 : indices.get(id) ?? -1;
		if (known !== -1) return known;
		const index = file.locationIds.push(id) - 1;
		if (isSmall) small[id] = index;
		else indices.set(id, index);
		return index;
	};
	return (cursor) => {
		const width = file.valueTypes.length;
		if (width === 0) throw malformed(name, "sample_type", "before the samples, at least one", "none");
		const counts = readSample(cursor, ids, values, file.labels);
		file.samples ??= createStackTree(width, name);
		const samples = file.labels.treeOf(() => createStackTree(width, name)) ?? file.samples;
		if (counts.values !== width) throw malformed(name, `sample[${file.sampleCount}]`, `of ${width} values, one a type`, counts.values);
		let node = 0;
		for (let i = counts.ids - 1; i >= 0; i--) node = samples.child(node, indexOf(ids[i] ?? 0));
		for (let type = 0; type < width; type++) {
			const value = Number(values[type] ?? 0);
			if (value >= 0) samples.add(node, type, value);
			else if (!file.negatives.has(type)) file.negatives.set(type, {
				sample: file.sampleCount,
				value
			});
		}
		file.sampleCount++;
	};
}
function readSample(cursor, ids, values, labels) {
	const counts = {
		ids: 0,
		values: 0
	};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name);
		if (field === 1 && isRepeated(wire)) counts.ids = readRepeated(cursor, wire, {
			into: ids,
			count: counts.ids,
			read: readExact
		});
		else if (field === 2 && isRepeated(wire)) counts.values = readRepeated(cursor, wire, {
			into: values,
			count: counts.values,
			read: readSigned
		});
		else if (field === 3 && wire === "bytes") labels.add(enter(cursor, wire, name));
		else skip(cursor, wire, name);
	}
	return counts;
}
function isRepeated(wire) {
	return wire === "varint" || wire === "bytes";
}
function lower(file, wanted) {
	if (file.strings[0] !== "") throw malformed(name, "string_table[0]", "the empty string", file.strings[0]);
	const all = file.valueTypes.map((type, i) => describe(file, type, `sample_type[${i}]`, i));
	const shown = all[chooseType(file, all, wanted)];
	const { types, notes: left } = withoutDifferences(file, all, shown);
	const notes = [...left, ...file.labels.notes(file.strings)];
	const comments = commentsOf(file.comments.map((index) => stringAt(file.strings, index, "comment")));
	const builder = createProfileBuilder(name, types.length);
	place(file, {
		types,
		builder,
		comments
	});
	const [first, ...others] = types;
	if (first === void 0 || shown === void 0) throw malformed(name, "sample_type", "at least one", "none");
	return builder.build({
		sampleTypes: [toSampleType(first), ...others.map(toSampleType)],
		defaultType: types.indexOf(shown),
		...headerOf(file, comments),
		producer: comments.producer ?? "pprof",
		mode: comments.mode ?? modeOfType(shown.type),
		notes: notes.length === 0 ? void 0 : notes
	});
}
/** Puts samples under frames. A child always has a larger number than its parent, so one pass upwards places all. */
function place(file, into) {
	const samples = file.samples ?? createStackTree(file.valueTypes.length, name);
	const placer = createPlacer(file, into.builder, into.comments);
	for (let node = 0; node < samples.size; node++) {
		if (node > 0) placer.place(node, samples.parentOf(node), samples.itemOf(node));
		let leaf = -1;
		for (const [index, { factor, column }] of into.types.entries()) {
			const value = samples.valueOf(node, column);
			if (value === 0) continue;
			if (leaf === -1) leaf = placer.leaf(node);
			into.builder.tree.add(leaf, index, value * factor);
		}
	}
}
function headerOf(file, comments) {
	const periodType = file.periodType === void 0 ? void 0 : describe(file, file.periodType, "period_type");
	return {
		sampleCount: comments.sampleCount ?? countOf(file),
		...file.period > 0 && periodType !== void 0 ? {
			period: file.period * periodType.factor,
			periodUnit: periodType.unit
		} : {},
		durationNs: file.durationNs > 0 ? file.durationNs : void 0,
		inlining: comments.inlining,
		operations: comments.operations
	};
}
/** Total of the type that counts profiler samples, where there is one. */
function countOf(file) {
	const samples = file.samples;
	const type = file.valueTypes.findIndex(({ type }) => ["samples", "sample"].includes(file.strings[type] ?? ""));
	if (type === -1 || samples === void 0) return void 0;
	return samples.totalOf(type);
}
export { looksLikeJson as A, createStackTree as B, decodeText as C, headOf as D, headBytes as E, headerOf$2 as F, leastValue as I, totalOf as L, toChunks as M, utf8Text as N, inflated as O, columnsOf as P, withHeader as R, concat as S, gunzip as T, skip as _, toPprofUnit as a, headerOf$1 as b, toFrame as c, enter as d, fieldsOf as f, readUnsigned as g, readTag as h, toBaseUnit as i, parseJson as j, isGzip as k, languageOfFile as l, readSigned as m, readPprof as n, toOwnMapping as o, readExact as p, modeOfType as r, createProfileBuilder as s, pprofFormat as t, originOf as u, isText as v, encodingOf as w, toComments as x, commentsOf as y, withOneType as z };
