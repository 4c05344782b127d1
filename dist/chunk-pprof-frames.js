import { languageOfFile, originOf } from "./chunk-stack-columns.js";
import { malformed } from "./chunk-malformed.js";
import { toFrame } from "./chunk-profile-builder.js";
import { toCalledFrame } from "./chunk-symbol-frame.js";
// src/profile/formats/protobuf.ts
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
function readShort(cursor) {
	const { bytes, at } = cursor;
	if (at + 2 > cursor.end) return -1;
	const first = bytes[at] ?? 0;
	const second = bytes[at + 1] ?? 0;
	if (first >= 128 && second >= 128) return -1;
	cursor.at = first < 128 ? at + 1 : at + 2;
	return first < 128 ? first : first & 127 | second << 7;
}
function readUnsigned(cursor, format) {
	const first = cursor.at < cursor.end ? cursor.bytes[cursor.at] ?? 0 : 128;
	if (first < 128) {
		cursor.at++;
		return first;
	}
	return readBits(cursor, format) + cursor.high * 2 ** 32;
}
function readSigned(cursor, format) {
	const short = readShort(cursor);
	if (short !== -1) return short;
	return readBits(cursor, format) + (cursor.high | 0) * 2 ** 32;
}
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
function skip(cursor, wire, format) {
	if (wire === "varint") readUnsigned(cursor, format);
	else enter(cursor, wire, format);
}
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
// src/profile/formats/pprof-pattern.ts
const mostCharacters = 8192;
const mostTested = 512;
const mostRepetitions = 2;
function decodedPattern(pattern) {
	if (pattern === "" || pattern.length > mostCharacters) return void 0;
	const [begin, flags = ""] = /^\(\?([is]+)\)/.exec(pattern) ?? [""];
	const source = inJavaScript(pattern.slice(begin.length));
	if (!isPlain(source)) return void 0;
	try {
		const expression = new RegExp(`^(?:${source})$`, [...new Set(flags)].join(""));
		return { test: (text) => text.length <= mostTested && expression.test(text) };
	} catch {
		return;
	}
}
const posix = {
	alnum: "a-zA-Z0-9",
	alpha: "a-zA-Z",
	digit: "0-9",
	lower: "a-z",
	punct: String.raw`!-\/:-@\[-\x60{-~`,
	space: String.raw`\s`,
	upper: "A-Z",
	word: String.raw`\w`,
	xdigit: "0-9a-fA-F"
};
function inJavaScript(source) {
	return source.replaceAll(/\\Q([\s\S]*?)(?:\\E|$)/g, (_, literal) => literal.replaceAll(/[^\w\s]/g, String.raw`\$&`)).replaceAll("(?P<", "(?<").replaceAll(/\[:(\w+):\]/g, (all, name) => posix[name] ?? all).replaceAll(/(?<!\\)((?:\\\\)*)\\([zA])/g, (_, before, end) => before + (end === "z" ? "$" : "^"));
}
function isPlain(source) {
	const outline = source.replaceAll(/\\./g, "x").replaceAll(/\[[^\]]*\]/g, "x");
	if (/\)[*+{]/.test(outline)) return false;
	return outline.split("|").every((alternative) => (alternative.match(/[*+{]/g) ?? []).length <= mostRepetitions);
}
// src/profile/formats/pprof-prune.ts
function createPruning(drop, keep) {
	const dropped = decodedPattern(drop);
	const kept = decodedPattern(keep);
	if (dropped === void 0 || keep !== "" && kept === void 0) return void 0;
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
function simplified(name) {
	const plainName = name.startsWith(".") ? name.slice(1) : name;
	for (const { 0: found, index } of plainName.matchAll(/\(anonymous namespace\)|operator\(\)|\(/g)) if (found === "(") return plainName.slice(0, index);
	return plainName;
}
// src/profile/formats/pprof-tables.ts
const format = "pprof";
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
	const place = {
		file: fileName,
		line: entry.startLine || (context.begins.get(line.functionId) ?? 0),
		column: context.comments.own ? line.column : void 0
	};
	if (own !== null) return toFrame(frameName, place, ownOrigin(own));
	const language = languageOfFile(fileName === "" ? void 0 : fileName);
	return toCalledFrame(frameName, place, language === "unknown" ? context.language : language);
}
function ownOrigin(match) {
	return {
		language: match[1] ?? "",
		kind: match[2] ?? ""
	};
}
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
function addressName(file, location) {
	const mapping = file.mappings.get(location.mappingId);
	const path = mappingOf(file, location);
	const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
	return `${path === void 0 ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!${hex(mapping === void 0 || offset < 0n ? location.address : offset)}`;
}
function hex(address) {
	return `0x${address.toString(16)}`;
}
export { createLocationExpander, createPruning, enter, fieldsOf, readExact, readFunction, readIndex, readLocation, readMapping, readRepeated, readSigned, readTag, readUnsigned, readValueType, skip, stringAt, toOwnMapping };
