import { E as createStackTree, a as toFrame, i as createProfileBuilder, m as inflated, n as toBaseUnit, o as languageOfFile, s as originOf, t as modeOfType } from "./chunk-sample-unit.js";
import { i as malformed, n as difference } from "./chunk-malformed.js";
import { t as GateError } from "./chunk-errors.js";
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
/** Is this the beginning of a pprof message? Protocol buffers have no magic number; only a few fields in a row identify it. */
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
* Protocol buffer wire format, one top-level field at a time from chunks, so that a very large profile
* is never in memory as a whole. pprof-format's decoder was tried for reading: it reads a truncated file as a short one, and keeps an
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
/** Labels can be as many as samples (timestamps, spans): then keeping values apart is no help and costs memory. */
const mostSets = 1e4;
const mostKeys = 64;
function createLabels(wanted) {
	const sets = /* @__PURE__ */ new Map();
	const keys = /* @__PURE__ */ new Set();
	const numbers = /* @__PURE__ */ new Set();
	let current = [];
	return {
		add(cursor) {
			const label = readLabel(cursor);
			if (keys.size < mostKeys && (label.text !== 0 || wanted !== void 0)) keys.add(label.key);
			else if (numbers.size < mostKeys) numbers.add(label.key);
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
			return [`samples have labels (${named(keys, strings)}): --label KEY=VALUE keeps those of one`];
		},
		leftOut: (strings) => numbers.size + keys.size === 0 ? [] : [`labels (${named([...keys, ...numbers], strings)})`]
	};
}
function named(keys, strings) {
	return [...new Set(keys)].map((key) => strings[key] ?? "").slice(0, 8).join(", ");
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
// src/profile/formats/pprof-pattern.ts
/** Regular expressions from an untrusted file. Go's never take long; JavaScript's can, so only plain ones are run. */
const mostCharacters = 8192;
/** Such a long name is a template's; matching it would only cost time. */
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
/** Throws PROFILE_MALFORMED where the message breaks the format, PROFILE_UNLIKE for a label that the file lacks. */
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
		notes: notes.length === 0 ? void 0 : notes,
		leftOut: leftOutOf(file, comments)
	});
}
/** Files written here have a line at the leaf alone. */
function leftOutOf({ labels, strings, locations }, { own }) {
	const hasLines = !own && [...locations.values()].some(({ lines }) => lines.some(({ line }) => line > 0));
	const left = [...labels.leftOut(strings), ...hasLines ? ["lines of calls"] : []];
	return left.length === 0 ? void 0 : left;
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
export { fieldsOf as a, readTag as c, isText as d, commentsOf as f, enter as i, readUnsigned as l, toComments as m, readPprof as n, readExact as o, headerOf$1 as p, toOwnMapping as r, readSigned as s, pprofFormat as t, skip as u };
