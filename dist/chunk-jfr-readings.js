import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { modeOfType } from "./chunk-sample-unit.js";
import { malformed, unusable } from "./chunk-malformed.js";
function need(cursor, bytes) {
	if (bytes < 0 || cursor.at + bytes > cursor.end) throw malformed("JFR", `byte ${cursor.at}`, `followed by ${bytes} bytes`, `${cursor.end - cursor.at} bytes`);
}
function readByte(cursor) {
	need(cursor, 1);
	return cursor.view.getUint8(cursor.at++);
}
function readCompressed(cursor) {
	const first = readByte(cursor);
	if (first < 128) return first;
	let low = first & 127;
	let factor = 128;
	for (let i = 1; i < 7; i++) {
		const byte = readByte(cursor);
		low += (byte & 127) * factor;
		if (byte < 128) return low;
		factor *= 128;
	}
	const eighth = readByte(cursor);
	const upper = eighth < 128 ? BigInt(eighth) : BigInt(eighth & 127) | BigInt(readByte(cursor)) << 7n;
	return toLong(BigInt.asIntN(64, BigInt(low) | upper << 49n));
}
function toLong(value) {
	const number = Number(value);
	return Number.isSafeInteger(number) ? number : value;
}
function readLong(cursor) {
	if (cursor.compressed) return readCompressed(cursor);
	need(cursor, 8);
	cursor.at += 8;
	return toLong(cursor.view.getBigInt64(cursor.at - 8));
}
function readInt(cursor) {
	if (cursor.compressed) return Number(readCompressed(cursor)) | 0;
	need(cursor, 4);
	cursor.at += 4;
	return cursor.view.getInt32(cursor.at - 4);
}
function readShort(cursor) {
	if (cursor.compressed) return Number(readCompressed(cursor)) & 65535;
	need(cursor, 2);
	cursor.at += 2;
	return cursor.view.getUint16(cursor.at - 2);
}
function readFloat(cursor) {
	need(cursor, 4);
	cursor.at += 4;
	return cursor.view.getFloat32(cursor.at - 4);
}
function readDouble(cursor) {
	need(cursor, 8);
	cursor.at += 8;
	return cursor.view.getFloat64(cursor.at - 8);
}
function enterEvent(cursor) {
	const inside = { ...cursor };
	const length = readInt(inside);
	if (length <= 0 || cursor.at + length > cursor.end) throw malformed("JFR", `the event at byte ${cursor.at}`, `1 to ${cursor.end - cursor.at} bytes long`, length);
	return {
		...inside,
		end: cursor.at + length
	};
}
function readCount(cursor, what) {
	const count = readInt(cursor);
	if (count < 0 || count > cursor.end - cursor.at) throw malformed("JFR", `the number of ${what}`, `0 to ${cursor.end - cursor.at}`, count);
	return count;
}
function readString(cursor) {
	const encoding = readByte(cursor);
	switch (encoding) {
		case 0: return null;
		case 1: return "";
		case 2: return { stringKey: readLong(cursor) };
		case 3: return new TextDecoder("utf-8").decode(readBytes(cursor));
		case 4: return readCharacters(cursor);
		case 5: return new TextDecoder("latin1").decode(readBytes(cursor));
		default: throw malformed("JFR", `the string at byte ${cursor.at - 1}`, "of encoding 0 to 5", encoding);
	}
}
function readBytes(cursor) {
	const length = readCount(cursor, "bytes of a string");
	cursor.at += length;
	return new Uint8Array(cursor.view.buffer, cursor.view.byteOffset + cursor.at - length, length);
}
function readCharacters(cursor) {
	const length = readCount(cursor, "characters of a string");
	let text = "";
	for (let i = 0; i < length; i++) text += String.fromCharCode(readShort(cursor));
	return text;
}
// src/profile/formats/jfr-metadata.ts
const maxDepth$1 = 16;
function readTypes(cursor) {
	readInt(cursor);
	const event = readLong(cursor);
	if (event !== 0) throw malformed("JFR", "the metadata", "an event of type 0", String(event));
	readLong(cursor);
	readLong(cursor);
	readLong(cursor);
	const strings = [];
	const count = readCount(cursor, "metadata strings");
	for (let i = 0; i < count; i++) {
		const text = readString(cursor);
		strings.push(typeof text === "string" ? text : "");
	}
	const types = /* @__PURE__ */ new Map();
	collect(readElement(cursor, strings, 0), types);
	return types;
}
function readElement(cursor, strings, depth) {
	if (depth > maxDepth$1) throw malformed("JFR", "the metadata", `a tree of at most ${maxDepth$1} levels`, "deeper");
	const name = stringAt(strings, readInt(cursor));
	const attributes = /* @__PURE__ */ new Map();
	const attributeCount = readCount(cursor, "attributes");
	for (let i = 0; i < attributeCount; i++) {
		const key = stringAt(strings, readInt(cursor));
		attributes.set(key, stringAt(strings, readInt(cursor)));
	}
	const children = [];
	const childCount = readCount(cursor, "metadata elements");
	for (let i = 0; i < childCount; i++) children.push(readElement(cursor, strings, depth + 1));
	return {
		name,
		attributes,
		children
	};
}
function stringAt(strings, index) {
	const text = strings[index];
	if (text === void 0) throw malformed("JFR", "a metadata string", `an index below ${strings.length}`, index);
	return text;
}
function collect(element, types) {
	if (element.name === "class") {
		const fields = element.children.filter(({ name }) => name === "field").map(({ attributes }) => toField(attributes));
		types.set(toId(element.attributes.get("id")), {
			name: element.attributes.get("name") ?? "",
			fields
		});
	}
	for (const child of element.children) collect(child, types);
}
function toField(attributes) {
	return {
		name: attributes.get("name") ?? "",
		type: toId(attributes.get("class")),
		isPooled: attributes.get("constantPool") === "true",
		isArray: (attributes.get("dimension") ?? "0") !== "0"
	};
}
function toId(text) {
	if (text === void 0 || !/^-?\d{1,19}$/.test(text)) throw malformed("JFR", "a type id", "an integer", text);
	const number = Number(text);
	return Number.isSafeInteger(number) ? number : BigInt(text);
}
// src/profile/formats/jfr-chunks.ts
function chunksOf(view) {
	const chunks = [];
	for (let at = 0; at < view.byteLength;) {
		const header = chunks.length === 0 ? readHeader(view, at) : headerOrEnd(view, at);
		if (header === void 0) return {
			chunks,
			left: view.byteLength - at
		};
		if (header.checkpoint === 0) break;
		chunks.push({
			at,
			header
		});
		at += header.size;
	}
	if (chunks.length === 0) throw malformed("JFR", "the file", "at least one complete chunk", "none");
	return {
		chunks,
		left: 0
	};
}
function coveredNs(chunks) {
	const spans = chunks.map(({ header: { startNs, durationNs } }) => ({
		from: startNs,
		until: startNs + durationNs
	})).toSorted((a, b) => a.from - b.from);
	let covered = 0;
	let end = Number.NEGATIVE_INFINITY;
	for (const { from, until } of spans) {
		covered += Math.max(0, until - Math.max(from, end));
		end = Math.max(end, until);
	}
	return covered;
}
function openChunk(view, { at, header: { size, metadata, compressed } }) {
	const cursor = {
		view: new DataView(view.buffer, view.byteOffset + at, size),
		compressed,
		at: metadata,
		end: size
	};
	return {
		cursor,
		types: readTypes(cursor)
	};
}
function* eventsOf({ cursor, types }) {
	for (let at = headerBytes; at < cursor.end;) {
		const inside = enterEvent({
			...cursor,
			at
		});
		at = inside.end;
		const type = types.get(readLong(inside));
		if (type !== void 0) yield {
			type,
			inside
		};
	}
}
function headerOrEnd(view, at) {
	try {
		return readHeader(view, at);
	} catch (error) {
		if (error instanceof GateError) return void 0;
		throw error;
	}
}
const headerBytes = 68;
function readHeader(view, at) {
	const left = view.byteLength - at;
	if (left < headerBytes || view.getUint32(at) !== 1179406848) throw malformed("JFR", `byte ${at}`, "a chunk of at least 68 bytes that starts with FLR", `${left} bytes of another kind`);
	const major = view.getUint16(at + 4);
	if (major !== 2) throw otherVersion(major);
	const [size, checkpoint, metadata] = [
		8,
		16,
		24
	].map((offset) => Number(view.getBigInt64(at + offset)));
	const header = {
		size: size ?? 0,
		checkpoint: checkpoint ?? 0,
		metadata: metadata ?? 0
	};
	if (header.checkpoint !== 0) {
		if (header.size < headerBytes || header.size > left) throw malformed("JFR", "the size of a chunk", `68 to ${left} bytes, what the file holds`, header.size);
		if (header.metadata < headerBytes || header.metadata >= header.size) throw malformed("JFR", "the place of the metadata", `within the chunk of ${header.size} bytes`, header.metadata);
	}
	const [startNs, durationNs, startTicks, ticksPerSecond] = [
		32,
		40,
		48,
		56
	].map((offset) => Math.max(0, Number(view.getBigInt64(at + offset))));
	return {
		...header,
		startNs: startNs ?? 0,
		durationNs: durationNs ?? 0,
		startTicks: startTicks ?? 0,
		ticksPerSecond: ticksPerSecond ?? 0,
		compressed: (view.getInt32(at + 64) & 1) === 1
	};
}
function otherVersion(major) {
	return unusable("JFR", {
		where: "the version",
		expected: "2",
		got: major,
		hint: major < 2 ? "a JDK before 11 recorded it; record with JDK 11 or later, or with async-profiler" : "a newer JDK than is known here recorded it; record with async-profiler"
	});
}
// src/profile/formats/jfr-values.ts
function isPooled(value) {
	return typeof value === "object" && value !== null && "key" in value;
}
const maxDepth = 32;
function checkRecord(type, depth) {
	if (depth > maxDepth) throw malformed("JFR", `a value of ${type.name}`, `at most ${maxDepth} values deep`, "deeper");
	if (depth > 0 && type.fields.length === 0) throw malformed("JFR", `a value of ${type.name}`, "of a type with fields", "none");
}
function readRecord(cursor, type, types, depth = 0) {
	checkRecord(type, depth);
	const fields = Object.create(null);
	for (const field of type.fields) if (!field.isArray) fields[field.name] = readValue(cursor, field, types, depth);
	else {
		const values = [];
		const count = readCount(cursor, `values of ${field.name}`);
		for (let i = 0; i < count; i++) values.push(readValue(cursor, field, types, depth));
		fields[field.name] = values;
	}
	return { fields };
}
function readValue(cursor, field, types, depth) {
	if (field.isPooled) return {
		type: field.type,
		key: readLong(cursor)
	};
	const type = typeOf(field, types);
	const read = primitives[type.name];
	return read === void 0 ? readRecord(cursor, type, types, depth + 1) : read(cursor);
}
function skipRecord(cursor, type, types, depth = 0) {
	checkRecord(type, depth);
	for (const field of type.fields) {
		const count = field.isArray ? readCount(cursor, `values of ${field.name}`) : 1;
		for (let i = 0; i < count; i++) if (field.isPooled) readLong(cursor);
		else {
			const inner = typeOf(field, types);
			const read = primitives[inner.name];
			if (read === void 0) skipRecord(cursor, inner, types, depth + 1);
			else read(cursor);
		}
	}
}
function typeOf(field, types) {
	const type = types.get(field.type);
	if (type !== void 0) return type;
	throw malformed("JFR", `the type of ${field.name}`, "one of the metadata", String(field.type));
}
const primitives = Object.assign(Object.create(null), {
	boolean: (cursor) => readByte(cursor) !== 0,
	byte: readByte,
	char: readShort,
	short: readShort,
	int: readInt,
	long: readLong,
	float: readFloat,
	double: readDouble,
	"java.lang.String": readString
});
function createPools(cursor, constants, types) {
	const made = /* @__PURE__ */ new Map();
	return { get(id, key) {
		const constant = constants.get(id)?.get(key);
		const type = types.get(id);
		if (typeof constant !== "object" || constant === null || !("at" in constant) || type === void 0) return constant;
		const known = made.get(constant);
		if (known !== void 0) return known;
		const record = readRecord({
			...cursor,
			at: constant.at
		}, type, types);
		if (!type.fields.some(({ isArray }) => isArray)) made.set(constant, record);
		return record;
	} };
}
function readPools(cursor, at, types) {
	const constants = /* @__PURE__ */ new Map();
	const seen = /* @__PURE__ */ new Set();
	let bytes = 0;
	for (let position = at;;) {
		if (position < 68 || position >= cursor.end || seen.has(position)) throw malformed("JFR", "a checkpoint", "at an unseen place within the chunk", position);
		seen.add(position);
		const inside = enterEvent({
			...cursor,
			at: position
		});
		bytes += inside.end - position;
		if (bytes > cursor.end) throw malformed("JFR", "the size of all checkpoints", `at most ${cursor.end} bytes`, bytes);
		const delta = readCheckpoint(inside, types, constants);
		if (delta === 0) return createPools(cursor, constants, types);
		position += delta;
	}
}
function readCheckpoint(cursor, types, constants) {
	const event = readLong(cursor);
	if (event !== 1) throw malformed("JFR", "a checkpoint", "an event of type 1", String(event));
	readLong(cursor);
	readLong(cursor);
	const delta = Number(readLong(cursor));
	readByte(cursor);
	const poolCount = readCount(cursor, "constant pools");
	for (let i = 0; i < poolCount; i++) {
		const id = readLong(cursor);
		const type = types.get(id);
		if (type === void 0) throw malformed("JFR", "the type of a constant pool", "one of the metadata", String(id));
		const pool = constants.get(id) ?? /* @__PURE__ */ new Map();
		constants.set(id, pool);
		const count = readCount(cursor, `constants of ${type.name}`);
		const isString = type.name === "java.lang.String";
		for (let j = 0; j < count; j++) {
			const key = readLong(cursor);
			if (isString) pool.set(key, readString(cursor));
			else {
				pool.set(key, { at: cursor.at });
				skipRecord(cursor, type, types);
			}
		}
	}
	return delta;
}
function createResolver(types, pools) {
	const stringType = [...types].find(([, { name }]) => name === "java.lang.String")?.[0];
	const deref = (value, depth = 0) => {
		if (typeof value !== "object" || value === null || depth > 4) return value;
		if ("stringKey" in value) return deref(pools.get(stringType ?? -1, value.stringKey), depth + 1);
		return "key" in value ? deref(pools.get(value.type, value.key), depth + 1) : value;
	};
	const record = (value) => {
		const found = deref(value);
		return typeof found === "object" && found !== null && "fields" in found ? found.fields : void 0;
	};
	return {
		record,
		text(value) {
			const found = deref(value);
			if (typeof found === "string") return found;
			const wrapped = deref(record(found)?.["string"]);
			return typeof wrapped === "string" ? wrapped : void 0;
		},
		number: (value) => typeof value === "number" || typeof value === "bigint" ? Number(value) : void 0
	};
}
// src/profile/formats/jfr-readings.ts
const ofAllocation = { classes: ["objectClass"] };
const ofLock = {
	measure: "lock",
	weight: "duration",
	isTicks: true,
	classes: ["monitorClass", "parkedClass"]
};
const readings = /* @__PURE__ */ new Map([
	["jdk.ExecutionSample", { measure: "cpu" }],
	["jdk.CPUTimeSample", {
		measure: "cpu_time",
		weight: "samplingPeriod",
		isTicks: true
	}],
	["jdk.NativeMethodSample", { measure: "native" }],
	["profiler.WallClockSample", {
		measure: "wall",
		count: "samples"
	}],
	["jdk.ObjectAllocationInNewTLAB", {
		measure: "alloc_tlab",
		weight: "tlabSize",
		...ofAllocation
	}],
	["jdk.ObjectAllocationOutsideTLAB", {
		measure: "alloc_tlab",
		weight: "allocationSize",
		...ofAllocation
	}],
	["jdk.ObjectAllocationSample", {
		measure: "alloc_sampled",
		weight: "weight",
		...ofAllocation
	}],
	["profiler.LiveObject", {
		measure: "inuse_space",
		weight: "allocationSize",
		...ofAllocation
	}],
	["profiler.Malloc", {
		measure: "malloc_space",
		weight: "size"
	}],
	["jdk.JavaMonitorEnter", ofLock],
	["jdk.ThreadPark", ofLock],
	["profiler.NativeLock", ofLock]
]);
const order = [
	"cpu_time",
	"cpu",
	"wall",
	"any_state",
	"alloc_tlab",
	"alloc_sampled",
	"inuse_space",
	"malloc_space",
	"lock",
	"native"
];
function isSampleEvent(name) {
	const reading = readings.get(name);
	return reading !== void 0 && reading !== ofLock;
}
function readingOf({ name, fields }, wanted) {
	if (name !== wanted) return readings.get(name);
	const known = readings.get(name);
	if (known !== void 0) return {
		...known,
		measure: name
	};
	return fields.some((field) => field.name === "duration") ? {
		measure: name,
		weight: "duration",
		isTicks: true
	} : { measure: name };
}
function hasStacks(fields) {
	return fields.some(({ name }) => name === "stackTrace");
}
function typeNameOf(measure) {
	if (measure === "cpu_time") return "cpu";
	if (measure === "any_state") return "wall";
	return measure.startsWith("alloc_") ? "alloc_space" : measure;
}
function weightTypeOf(measure, isTime) {
	return {
		type: typeNameOf(measure),
		unit: isTime ? "ns" : "B"
	};
}
function modeOf(measure) {
	return measure === "malloc_space" ? "malloc" : modeOfType(typeNameOf(measure));
}
export { chunksOf, coveredNs, createResolver, eventsOf, hasStacks, isPooled, isSampleEvent, modeOf, openChunk, order, readPools, readRecord, readingOf, typeNameOf, weightTypeOf };
