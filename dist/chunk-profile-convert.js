import { GateError, exitCode, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { defaultTypeOf } from "./chunk-call-tree.js";
import { gunzip, headBytes, isGzip } from "./chunk-bytes.js";
import { emptyNotes, formatNameOf, isElder, isFramed, messagesIn, numberOf, oneOf, otlpFormat, parseProfileArguments, readProfileFile, readSample, readWhole, readingOf, readingOptions, repeatedIn, splitExport, tellNotes, usage, writeFolded } from "./chunk-profile-files.js";
import { readTag, skip } from "./chunk-pprof-frames.js";
import { createMessage } from "./chunk-protobuf-write.js";
import { pprofFormat } from "./chunk-pprof.js";
import { createRounding, writePprof } from "./chunk-pprof-write.js";
import { writeOtlp } from "./chunk-otlp-write.js";
import { toComments } from "./chunk-pprof-comments.js";
import { writeResult } from "./chunk-profile-output.js";
import { gzipSync } from "node:zlib";
// src/profile/formats/detailed-profile.ts
function numbered(first) {
	const known = /* @__PURE__ */ new Map();
	return {
		of(key) {
			const number = known.get(key) ?? first + known.size;
			known.set(key, number);
			return number;
		},
		keys: () => known.keys()
	};
}
// src/profile/formats/detailed-otlp.ts
const format = "OTLP";
function readDetailedOtlp(bytes) {
	const { resources, dictionary } = splitExport({
		bytes,
		at: 0,
		end: bytes.length,
		high: 0
	});
	const text = (index) => dictionary.strings[index] ?? "";
	const kinds = numbered(0);
	const sampled = /* @__PURE__ */ new Map();
	const profiles = resources.flatMap((resource) => messagesIn(resource, 2).flatMap((scope) => messagesIn(scope, 2)));
	if (profiles.some(isElder)) return void 0;
	const kindOf = (message) => ({
		type: text(numberOf(message, 1, format)),
		unit: text(numberOf(message, 2, format))
	});
	for (const profile of profiles) {
		const [type] = messagesIn(profile, 1);
		const column = kinds.of(JSON.stringify(type === void 0 ? {
			type: "",
			unit: ""
		} : kindOf(type)));
		for (const message of messagesIn(profile, 2)) addSample(sampled, message, column);
	}
	const types = [...kinds.keys()].map((key) => JSON.parse(key));
	const paced = profiles.flatMap((profile) => messagesIn(profile, 5).map((type) => ({
		profile,
		type
	}))).find(({ profile }) => numberOf(profile, 6, format) > 0);
	return {
		types,
		shown: 0,
		...tablesOf(dictionary),
		samples: [...sampled.values()].map((each) => toSample$1(each, dictionary, types.length)),
		period: paced === void 0 ? 0 : numberOf(paced.profile, 6, format),
		periodType: paced === void 0 ? void 0 : kindOf(paced.type),
		durationNs: Math.max(0, ...profiles.map((profile) => numberOf(profile, 4, format))),
		takenAtNs: takenAt(profiles[0]),
		comments: []
	};
}
function takenAt(profile) {
	if (profile === void 0) return 0n;
	const cursor = { ...profile };
	let time = 0n;
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		const { at } = cursor;
		skip(cursor, wire, format);
		const { buffer, byteOffset } = cursor.bytes;
		if (field === 3 && wire === "fixed64") time = new DataView(buffer, byteOffset).getBigUint64(at, true);
	}
	return time;
}
function tablesOf(dictionary) {
	const text = (index) => dictionary.strings[index] ?? "";
	return {
		mappings: dictionary.mappings.slice(1).map(({ start, limit, offset, file }) => ({
			start,
			limit,
			offset,
			file: text(file)
		})),
		functions: dictionary.functions.slice(1).map(({ name, systemName, file, startLine }) => ({
			name: text(name),
			systemName: text(systemName),
			file: text(file),
			startLine
		})),
		locations: dictionary.locations.slice(1).map(({ mapping, address, lines }) => ({
			mapping: mapping - 1,
			address,
			lines: lines.map((line) => ({
				...line,
				function: line.function - 1
			}))
		}))
	};
}
function addSample(sampled, message, column) {
	const attributes = repeatedIn(message, 2);
	const { stack, value } = readSample({ ...message });
	const key = `${stack} ${attributes.join(" ")}`;
	const known = sampled.get(key) ?? {
		stack,
		attributes,
		values: []
	};
	sampled.set(key, known);
	known.values[column] = (known.values[column] ?? 0) + value;
}
function toSample$1({ stack, attributes, values }, dictionary, width) {
	return {
		locations: (dictionary.stacks[stack] ?? []).map((index) => index - 1),
		values: Array.from({ length: width }, (_, type) => values[type] ?? 0),
		labels: attributes.flatMap((index) => toLabel$1(dictionary.attributes[index], dictionary))
	};
}
function toLabel$1(attribute, { strings }) {
	if (attribute === void 0) return [];
	const { key, value, unit } = attribute;
	return [{
		key: strings[key] ?? "",
		value,
		unit: strings[unit] ?? ""
	}];
}
// src/profile/formats/detailed-otlp-write.ts
function writeDetailedOtlp(profile) {
	const tables = createTables(profile);
	const order = [profile.shown, ...profile.types.keys()].filter((type, index, all) => all.indexOf(type) === index);
	const scope = createMessage();
	for (const type of order) scope.message(2, profileOf(profile, type, tables));
	const resource = createMessage().message(1, createMessage()).message(2, scope);
	return createMessage().message(1, resource).message(2, tables.dictionary()).bytes();
}
function profileOf(profile, type, tables) {
	const message = createMessage();
	const kind = ({ type: name, unit }) => createMessage().number(1, tables.string(name)).number(2, tables.string(unit));
	const sampleType = profile.types[type];
	if (sampleType !== void 0) message.message(1, kind(sampleType));
	for (const sample of profile.samples) {
		const value = sample.values[type] ?? 0;
		if (value === 0) continue;
		message.message(2, createMessage().number(1, tables.stackOf(sample)).packed(2, sample.labels.map((label) => tables.attributeOf(label))).packed(4, [value]));
	}
	if (profile.takenAtNs !== 0 && profile.takenAtNs !== 0n) message.fixed64(3, BigInt(profile.takenAtNs));
	message.number(4, profile.durationNs);
	if (profile.periodType !== void 0) message.message(5, kind(profile.periodType)).number(6, profile.period);
	return message;
}
function createTables({ mappings, functions, locations }) {
	const strings = numbered(0);
	strings.of("");
	const stacks = numbered(1);
	const attributes = numbered(1);
	const labels = [];
	const string = (text) => strings.of(text);
	const tables = createMessage().message(1, createMessage());
	for (const { start, limit, offset, file } of mappings) tables.message(1, createMessage().exact(1, start).exact(2, limit).exact(3, offset).number(4, string(file)));
	tables.message(2, createMessage());
	for (const { mapping, address, lines } of locations) {
		const location = createMessage().number(1, mapping + 1).exact(2, address);
		for (const line of lines) location.message(3, createMessage().number(1, line.function + 1).number(2, line.line).number(3, line.column));
		tables.message(2, location);
	}
	tables.message(3, createMessage());
	for (const { name, systemName, file, startLine } of functions) tables.message(3, createMessage().number(1, string(name)).number(2, string(systemName)).number(3, string(file)).number(4, startLine));
	return {
		string,
		stackOf: ({ locations: path }) => stacks.of(path.map((index) => index + 1).join(" ")),
		attributeOf(label) {
			const index = attributes.of(JSON.stringify([
				label.key,
				label.value,
				label.unit
			]));
			if (index > labels.length) labels.push(label);
			return index;
		},
		dictionary() {
			tables.message(4, createMessage()).message(6, createMessage());
			for (const label of labels) tables.message(6, attribute(label, string));
			for (const text of strings.keys()) tables.text(5, text);
			tables.message(7, createMessage());
			for (const key of stacks.keys()) tables.message(7, createMessage().packed(1, key === "" ? [] : key.split(" ").map(Number)));
			return tables;
		}
	};
}
function attribute({ key, value, unit }, string) {
	const any = createMessage();
	if (typeof value === "string") any.text(1, value);
	else any.exact(3, BigInt(Math.round(value)));
	return createMessage().number(1, string(key)).message(2, any).number(3, string(unit));
}
// node_modules/pprof-format/dist/esm/index.js
var __classPrivateFieldGet = function(receiver, state, kind, f) {
	if (kind === "a" && !f) throw new TypeError("Private accessor was defined without a getter");
	if (typeof state === "function" ? receiver !== state || !f : !state.has(receiver)) throw new TypeError("Cannot read private member from an object whose class did not declare it");
	return kind === "m" ? f : kind === "a" ? f.call(receiver) : f ? f.value : state.get(receiver);
};
var _StringTable_encodings;
var _StringTable_positions;
/*!
* Private helpers. These are only used by other helpers.
*/
const lowMaxBig = 2n ** 32n - 1n;
const lowMax = 2 ** 32 - 1;
const lowMaxPlus1 = lowMax + 1;
const toUtf8 = typeof Buffer === "undefined" ? (value) => new TextEncoder().encode(value) : (value) => Buffer.from(value, "utf8");
function countNumberBytes(buffer) {
	if (!buffer.length) return 0;
	let i = 0;
	while (i < buffer.length && buffer[i++] >= 128);
	return i;
}
function decodeBigNumber(buffer) {
	if (!buffer.length) return BigInt(0);
	let value = BigInt(buffer[0] & 127);
	let i = 0;
	while (buffer[i++] >= 128) value |= BigInt(buffer[i] & 127) << BigInt(7 * i);
	return value;
}
function makeValue(value, offset = 0) {
	return {
		value,
		offset
	};
}
function getValue(mode, buffer) {
	switch (mode) {
		case kTypeVarInt:
			for (let i = 0; i < buffer.length; i++) if (!(buffer[i] & 128)) return makeValue(buffer.subarray(0, i + 1));
			return makeValue(buffer);
		case kTypeLengthDelim: {
			const offset = countNumberBytes(buffer);
			const size = decodeNumber(buffer);
			return makeValue(buffer.subarray(offset, Number(size) + offset), offset);
		}
		default: throw new Error(`Unrecognized value type: ${mode}`);
	}
}
function lowBits(number) {
	return typeof number !== "bigint" ? (number >>> 0) % lowMaxPlus1 : Number(number & lowMaxBig);
}
function highBits(number) {
	return typeof number !== "bigint" ? number / lowMaxPlus1 >>> 0 : Number(number >> 32n & lowMaxBig);
}
function long(number) {
	const sign = number < 0;
	if (sign) number = -number;
	let lo = lowBits(number);
	let hi = highBits(number);
	if (sign) {
		hi = ~hi >>> 0;
		lo = ~lo >>> 0;
		if (++lo > lowMax) {
			lo = 0;
			if (++hi > lowMax) hi = 0;
		}
	}
	return [hi, lo];
}
const kTypeVarInt = 0;
const kTypeLengthDelim = 2;
function decodeNumber(buffer) {
	if (countNumberBytes(buffer) > 4) return decodeBigNumber(buffer);
	if (!buffer.length) return 0;
	let value = buffer[0] & 127;
	let i = 0;
	while (buffer[i++] >= 128) value |= (buffer[i] & 127) << 7 * i;
	return value;
}
function decodeNumbers(buffer) {
	const values = [];
	let start = 0;
	for (let i = 0; i < buffer.length; i++) if ((buffer[i] & 128) === 0) {
		values.push(decodeNumber(buffer.subarray(start, i + 1)));
		start = i + 1;
	}
	return values;
}
function push(value, list) {
	if (list == null) return [value];
	list.push(value);
	return list;
}
function pushAll(values, list) {
	if (list == null) return values;
	for (const value of values) list.push(value);
	return list;
}
function measureNumber(number) {
	if (number === 0 || number === 0n) return 0;
	const [hi, lo] = long(number);
	const a = lo;
	const b = (lo >>> 28 | hi << 4) >>> 0;
	const c = hi >>> 24;
	if (c !== 0) return c < 128 ? 9 : 10;
	if (b !== 0) {
		if (b < 16384) return b < 128 ? 5 : 6;
		return b < 2097152 ? 7 : 8;
	}
	if (a < 16384) return a < 128 ? 1 : 2;
	return a < 2097152 ? 3 : 4;
}
function measureValue(value) {
	if (typeof value === "undefined") return 0;
	if (typeof value === "number" || typeof value === "bigint") return measureNumber(value) || 1;
	return value.length;
}
function measureArray(list) {
	let size = 0;
	for (const item of list) size += measureValue(item);
	return size;
}
function measureNumberField(number) {
	const length = measureNumber(number);
	return length ? 1 + length : 0;
}
function measureNumberArrayField(values) {
	let total = 0;
	for (const value of values) total += measureNumber(value) || 1;
	return total ? 1 + measureNumber(total) + total : 0;
}
function measureLengthDelimField(value) {
	const length = measureValue(value);
	return length ? 1 + measureNumber(length) + length : 0;
}
function measureLengthDelimArrayField(values) {
	let total = 0;
	for (const value of values) total += measureLengthDelimField(value);
	return total;
}
function encodeNumber(buffer, i, number) {
	if (number === 0 || number === 0n) {
		buffer[i++] = 0;
		return i;
	}
	let [hi, lo] = long(number);
	while (hi) {
		buffer[i++] = lo & 127 | 128;
		lo = (lo >>> 7 | hi << 25) >>> 0;
		hi >>>= 7;
	}
	while (lo > 127) {
		buffer[i++] = lo & 127 | 128;
		lo = lo >>> 7;
	}
	buffer[i++] = lo;
	return i;
}
const emptyTableToken = Symbol();
var StringTable = class StringTable {
	constructor(tok) {
		this.strings = new Array();
		_StringTable_encodings.set(this, new Array());
		_StringTable_positions.set(this, /* @__PURE__ */ new Map());
		if (tok !== emptyTableToken) this.dedup("");
	}
	get encodedLength() {
		let size = 0;
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) size += encoded.length;
		return size;
	}
	_encodeToBuffer(buffer, offset) {
		for (const encoded of __classPrivateFieldGet(this, _StringTable_encodings, "f")) {
			buffer.set(encoded, offset);
			offset += encoded.length;
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.encodedLength)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static _encodeStringFromUtf8(stringBuffer) {
		const buffer = new Uint8Array(1 + stringBuffer.length + (measureNumber(stringBuffer.length) || 1));
		let offset = 0;
		buffer[offset++] = 50;
		offset = encodeNumber(buffer, offset, stringBuffer.length);
		if (stringBuffer.length > 0) buffer.set(stringBuffer, offset);
		return buffer;
	}
	static _encodeString(string) {
		return StringTable._encodeStringFromUtf8(toUtf8(string));
	}
	dedup(string) {
		if (typeof string === "number") return string;
		if (!__classPrivateFieldGet(this, _StringTable_positions, "f").has(string)) {
			const pos = this.strings.push(string) - 1;
			__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, pos);
			__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeString(string));
		}
		return __classPrivateFieldGet(this, _StringTable_positions, "f").get(string);
	}
	_decodeString(buffer) {
		const string = new TextDecoder().decode(buffer);
		__classPrivateFieldGet(this, _StringTable_positions, "f").set(string, this.strings.push(string) - 1);
		__classPrivateFieldGet(this, _StringTable_encodings, "f").push(StringTable._encodeStringFromUtf8(buffer));
	}
};
_StringTable_encodings = /* @__PURE__ */ new WeakMap(), _StringTable_positions = /* @__PURE__ */ new WeakMap();
function decode(buffer, decoder) {
	const data = {};
	let index = 0;
	while (index < buffer.length) {
		const field = buffer[index] >> 3;
		const mode = buffer[index] & 7;
		index++;
		const { offset, value } = getValue(mode, buffer.subarray(index));
		index += value.length + offset;
		decoder(data, field, value);
	}
	return data;
}
var ValueType = class ValueType {
	static create(data) {
		return data instanceof ValueType ? data : new ValueType(data);
	}
	constructor(data) {
		this.type = data.type || 0;
		this.unit = data.unit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.type);
		total += measureNumberField(this.unit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.type) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.type);
		}
		if (this.unit) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.unit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.type = decodeNumber(buffer);
				break;
			case 2: data.unit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Label = class Label {
	static create(data) {
		return data instanceof Label ? data : new Label(data);
	}
	constructor(data) {
		this.key = data.key || 0;
		this.str = data.str || 0;
		this.num = data.num || 0;
		this.numUnit = data.numUnit || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.key);
		total += measureNumberField(this.str);
		total += measureNumberField(this.num);
		total += measureNumberField(this.numUnit);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.key) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.key);
		}
		if (this.str) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.str);
		}
		if (this.num) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.num);
		}
		if (this.numUnit) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.numUnit);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.key = decodeNumber(buffer);
				break;
			case 2:
				data.str = decodeNumber(buffer);
				break;
			case 3:
				data.num = decodeNumber(buffer);
				break;
			case 4: data.numUnit = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Sample = class Sample {
	static create(data) {
		return data instanceof Sample ? data : new Sample(data);
	}
	constructor(data) {
		this.locationId = data.locationId || [];
		this.value = data.value || [];
		this.label = (data.label || []).map(Label.create);
	}
	get length() {
		let total = 0;
		total += measureNumberArrayField(this.locationId);
		total += measureNumberArrayField(this.value);
		total += measureLengthDelimArrayField(this.label);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.locationId.length) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, measureArray(this.locationId));
			for (const locationId of this.locationId) offset = encodeNumber(buffer, offset, locationId);
		}
		if (this.value.length) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, measureArray(this.value));
			for (const value of this.value) offset = encodeNumber(buffer, offset, value);
		}
		for (const label of this.label) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, label.length);
			offset = label._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.locationId = pushAll(decodeNumbers(buffer), data.locationId);
				break;
			case 2:
				data.value = pushAll(decodeNumbers(buffer), data.value);
				break;
			case 3: data.label = push(Label.decode(buffer), data.label);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Mapping = class Mapping {
	static create(data) {
		return data instanceof Mapping ? data : new Mapping(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.memoryStart = data.memoryStart || 0;
		this.memoryLimit = data.memoryLimit || 0;
		this.fileOffset = data.fileOffset || 0;
		this.filename = data.filename || 0;
		this.buildId = data.buildId || 0;
		this.hasFunctions = !!data.hasFunctions;
		this.hasFilenames = !!data.hasFilenames;
		this.hasLineNumbers = !!data.hasLineNumbers;
		this.hasInlineFrames = !!data.hasInlineFrames;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.memoryStart);
		total += measureNumberField(this.memoryLimit);
		total += measureNumberField(this.fileOffset);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.buildId);
		total += measureNumberField(this.hasFunctions ? 1 : 0);
		total += measureNumberField(this.hasFilenames ? 1 : 0);
		total += measureNumberField(this.hasLineNumbers ? 1 : 0);
		total += measureNumberField(this.hasInlineFrames ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.memoryStart) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.memoryStart);
		}
		if (this.memoryLimit) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.memoryLimit);
		}
		if (this.fileOffset) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.fileOffset);
		}
		if (this.filename) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.buildId) {
			buffer[offset++] = 48;
			offset = encodeNumber(buffer, offset, this.buildId);
		}
		if (this.hasFunctions) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasFilenames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasLineNumbers) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, 1);
		}
		if (this.hasInlineFrames) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.memoryStart = decodeNumber(buffer);
				break;
			case 3:
				data.memoryLimit = decodeNumber(buffer);
				break;
			case 4:
				data.fileOffset = decodeNumber(buffer);
				break;
			case 5:
				data.filename = decodeNumber(buffer);
				break;
			case 6:
				data.buildId = decodeNumber(buffer);
				break;
			case 7:
				data.hasFunctions = !!decodeNumber(buffer);
				break;
			case 8:
				data.hasFilenames = !!decodeNumber(buffer);
				break;
			case 9:
				data.hasLineNumbers = !!decodeNumber(buffer);
				break;
			case 10: data.hasInlineFrames = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Line = class Line {
	static create(data) {
		return data instanceof Line ? data : new Line(data);
	}
	constructor(data) {
		this.functionId = data.functionId || 0;
		this.line = data.line || 0;
		this.column = data.column || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.functionId);
		total += measureNumberField(this.line);
		total += measureNumberField(this.column);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.functionId) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.functionId);
		}
		if (this.line) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.line);
		}
		if (this.column) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.column);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.functionId = decodeNumber(buffer);
				break;
			case 2:
				data.line = decodeNumber(buffer);
				break;
			case 3: data.column = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Location = class Location {
	static create(data) {
		return data instanceof Location ? data : new Location(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.mappingId = data.mappingId || 0;
		this.address = data.address || 0;
		this.line = (data.line || []).map(Line.create);
		this.isFolded = !!data.isFolded;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.mappingId);
		total += measureNumberField(this.address);
		total += measureLengthDelimArrayField(this.line);
		total += measureNumberField(this.isFolded ? 1 : 0);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.mappingId) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.mappingId);
		}
		if (this.address) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.address);
		}
		for (const line of this.line) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, line.length);
			offset = line._encodeToBuffer(buffer, offset);
		}
		if (this.isFolded) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, 1);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.mappingId = decodeNumber(buffer);
				break;
			case 3:
				data.address = decodeNumber(buffer);
				break;
			case 4:
				data.line = push(Line.decode(buffer), data.line);
				break;
			case 5: data.isFolded = !!decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Function = class Function {
	static create(data) {
		return data instanceof Function ? data : new Function(data);
	}
	constructor(data) {
		this.id = data.id || 0;
		this.name = data.name || 0;
		this.systemName = data.systemName || 0;
		this.filename = data.filename || 0;
		this.startLine = data.startLine || 0;
	}
	get length() {
		let total = 0;
		total += measureNumberField(this.id);
		total += measureNumberField(this.name);
		total += measureNumberField(this.systemName);
		total += measureNumberField(this.filename);
		total += measureNumberField(this.startLine);
		return total;
	}
	_encodeToBuffer(buffer, offset = 0) {
		if (this.id) {
			buffer[offset++] = 8;
			offset = encodeNumber(buffer, offset, this.id);
		}
		if (this.name) {
			buffer[offset++] = 16;
			offset = encodeNumber(buffer, offset, this.name);
		}
		if (this.systemName) {
			buffer[offset++] = 24;
			offset = encodeNumber(buffer, offset, this.systemName);
		}
		if (this.filename) {
			buffer[offset++] = 32;
			offset = encodeNumber(buffer, offset, this.filename);
		}
		if (this.startLine) {
			buffer[offset++] = 40;
			offset = encodeNumber(buffer, offset, this.startLine);
		}
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.id = decodeNumber(buffer);
				break;
			case 2:
				data.name = decodeNumber(buffer);
				break;
			case 3:
				data.systemName = decodeNumber(buffer);
				break;
			case 4:
				data.filename = decodeNumber(buffer);
				break;
			case 5: data.startLine = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
var Profile = class {
	constructor(data = {}) {
		this.sampleType = (data.sampleType || []).map(ValueType.create);
		this.sample = (data.sample || []).map(Sample.create);
		this.mapping = (data.mapping || []).map(Mapping.create);
		this.location = (data.location || []).map(Location.create);
		this.function = (data.function || []).map(Function.create);
		this.stringTable = data.stringTable || new StringTable();
		this.dropFrames = data.dropFrames || 0;
		this.keepFrames = data.keepFrames || 0;
		this.timeNanos = data.timeNanos || 0;
		this.durationNanos = data.durationNanos || 0;
		this.periodType = data.periodType ? ValueType.create(data.periodType) : void 0;
		this.period = data.period || 0;
		this.comment = data.comment || [];
		this.defaultSampleType = data.defaultSampleType || 0;
		this.docUrl = data.docUrl || 0;
	}
	get length() {
		let total = 0;
		total += measureLengthDelimArrayField(this.sampleType);
		total += measureLengthDelimArrayField(this.sample);
		total += measureLengthDelimArrayField(this.mapping);
		total += measureLengthDelimArrayField(this.location);
		total += measureLengthDelimArrayField(this.function);
		total += this.stringTable.encodedLength;
		total += measureNumberField(this.dropFrames);
		total += measureNumberField(this.keepFrames);
		total += measureNumberField(this.timeNanos);
		total += measureNumberField(this.durationNanos);
		total += measureLengthDelimField(this.periodType);
		total += measureNumberField(this.period);
		total += measureNumberArrayField(this.comment);
		total += measureNumberField(this.defaultSampleType);
		total += measureNumberField(this.docUrl);
		return total;
	}
	_encodeSampleTypesToBuffer(buffer, offset = 0) {
		for (const sampleType of this.sampleType) {
			buffer[offset++] = 10;
			offset = encodeNumber(buffer, offset, sampleType.length);
			offset = sampleType._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeSamplesToBuffer(buffer, offset = 0) {
		for (const sample of this.sample) {
			buffer[offset++] = 18;
			offset = encodeNumber(buffer, offset, sample.length);
			offset = sample._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeMappingsToBuffer(buffer, offset = 0) {
		for (const mapping of this.mapping) {
			buffer[offset++] = 26;
			offset = encodeNumber(buffer, offset, mapping.length);
			offset = mapping._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeLocationsToBuffer(buffer, offset = 0) {
		for (const location of this.location) {
			buffer[offset++] = 34;
			offset = encodeNumber(buffer, offset, location.length);
			offset = location._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeFunctionsToBuffer(buffer, offset = 0) {
		for (const fun of this.function) {
			buffer[offset++] = 42;
			offset = encodeNumber(buffer, offset, fun.length);
			offset = fun._encodeToBuffer(buffer, offset);
		}
		return offset;
	}
	_encodeBasicValuesToBuffer(buffer, offset = 0) {
		if (this.dropFrames) {
			buffer[offset++] = 56;
			offset = encodeNumber(buffer, offset, this.dropFrames);
		}
		if (this.keepFrames) {
			buffer[offset++] = 64;
			offset = encodeNumber(buffer, offset, this.keepFrames);
		}
		if (this.timeNanos) {
			buffer[offset++] = 72;
			offset = encodeNumber(buffer, offset, this.timeNanos);
		}
		if (this.durationNanos) {
			buffer[offset++] = 80;
			offset = encodeNumber(buffer, offset, this.durationNanos);
		}
		if (typeof this.periodType !== "undefined") {
			buffer[offset++] = 90;
			offset = encodeNumber(buffer, offset, this.periodType.length);
			offset = this.periodType._encodeToBuffer(buffer, offset);
		}
		if (this.period) {
			buffer[offset++] = 96;
			offset = encodeNumber(buffer, offset, this.period);
		}
		if (this.comment.length) {
			buffer[offset++] = 106;
			offset = encodeNumber(buffer, offset, measureArray(this.comment));
			for (const comment of this.comment) offset = encodeNumber(buffer, offset, comment);
		}
		if (this.defaultSampleType) {
			buffer[offset++] = 112;
			offset = encodeNumber(buffer, offset, this.defaultSampleType);
		}
		if (this.docUrl) {
			buffer[offset++] = 120;
			offset = encodeNumber(buffer, offset, this.docUrl);
		}
		return offset;
	}
	_encodeToBuffer(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	async _encodeToBufferAsync(buffer, offset = 0) {
		offset = this._encodeSampleTypesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeSamplesToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeMappingsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeLocationsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeFunctionsToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this.stringTable._encodeToBuffer(buffer, offset);
		await new Promise(setImmediate);
		offset = this._encodeBasicValuesToBuffer(buffer, offset);
		return offset;
	}
	encode(buffer = new Uint8Array(this.length)) {
		this._encodeToBuffer(buffer, 0);
		return buffer;
	}
	async encodeAsync(buffer = new Uint8Array(this.length)) {
		await this._encodeToBufferAsync(buffer, 0);
		return buffer;
	}
	static decodeValue(data, field, buffer) {
		switch (field) {
			case 1:
				data.sampleType = push(ValueType.decode(buffer), data.sampleType);
				break;
			case 2:
				data.sample = push(Sample.decode(buffer), data.sample);
				break;
			case 3:
				data.mapping = push(Mapping.decode(buffer), data.mapping);
				break;
			case 4:
				data.location = push(Location.decode(buffer), data.location);
				break;
			case 5:
				data.function = push(Function.decode(buffer), data.function);
				break;
			case 6:
				if (data.stringTable === void 0) data.stringTable = new StringTable(emptyTableToken);
				data.stringTable._decodeString(buffer);
				break;
			case 7:
				data.dropFrames = decodeNumber(buffer);
				break;
			case 8:
				data.keepFrames = decodeNumber(buffer);
				break;
			case 9:
				data.timeNanos = decodeNumber(buffer);
				break;
			case 10:
				data.durationNanos = decodeNumber(buffer);
				break;
			case 11:
				data.periodType = ValueType.decode(buffer);
				break;
			case 12:
				data.period = decodeNumber(buffer);
				break;
			case 13:
				data.comment = pushAll(decodeNumbers(buffer), data.comment);
				break;
			case 14:
				data.defaultSampleType = decodeNumber(buffer);
				break;
			case 15: data.docUrl = decodeNumber(buffer);
		}
	}
	static decode(buffer) {
		return new this(decode(buffer, this.decodeValue));
	}
};
// src/profile/formats/detailed-pprof.ts
function readDetailedPprof(plain) {
	const file = Profile.decode(plain);
	const { strings } = file.stringTable;
	const text = (index) => strings[Number(index)] ?? "";
	if (file.comment.some((index) => text(index).startsWith("flamegate:")) || text(file.dropFrames) !== "" || file.sample.some(({ value }) => value.some((each) => each < 0))) return void 0;
	const mappings = new Map(file.mapping.map(({ id }, index) => [BigInt(id), index]));
	const functions = new Map(file.function.map(({ id }, index) => [BigInt(id), index]));
	const locations = new Map(file.location.map(({ id }, index) => [BigInt(id), index]));
	const kind = ({ type, unit }) => ({
		type: text(type),
		unit: text(unit)
	});
	const types = file.sampleType.map(kind);
	const preferred = types.findIndex(({ type }) => type === text(file.defaultSampleType));
	return {
		types,
		shown: preferred === -1 ? types.length - 1 : preferred,
		mappings: file.mapping.map((each) => ({
			start: each.memoryStart,
			limit: each.memoryLimit,
			offset: each.fileOffset,
			file: text(each.filename)
		})),
		functions: file.function.map((each) => ({
			name: text(each.name),
			systemName: text(each.systemName),
			file: text(each.filename),
			startLine: Number(each.startLine)
		})),
		locations: file.location.map((each) => ({
			mapping: mappings.get(BigInt(each.mappingId)) ?? -1,
			address: each.address,
			lines: each.line.map((line) => ({
				function: functions.get(BigInt(line.functionId)) ?? -1,
				line: Number(BigInt(line.line) & 4294967295n),
				column: Number(line.column) || Number(BigInt(line.line) >> 32n)
			}))
		})),
		samples: file.sample.map((each) => ({
			locations: each.locationId.map((id) => locations.get(BigInt(id)) ?? -1),
			values: each.value.map(Number),
			labels: each.label.map((label) => toLabel(label, text))
		})),
		period: Number(file.period),
		periodType: file.periodType === void 0 ? void 0 : kind(file.periodType),
		durationNs: Number(file.durationNanos),
		takenAtNs: file.timeNanos,
		comments: file.comment.map(text)
	};
}
function toLabel({ key, str, num, numUnit }, text) {
	return {
		key: text(key),
		value: Number(str) === 0 ? Number(num) : text(str),
		unit: text(numUnit)
	};
}
function writeDetailedPprof(profile) {
	const strings = new StringTable();
	const text = (of) => strings.dedup(of);
	const kind = ({ type, unit }) => new ValueType({
		type: text(type),
		unit: text(unit)
	});
	const shown = profile.types[profile.shown];
	const file = new Profile({
		sampleType: profile.types.map(kind),
		sample: profile.samples.map((each) => toSample(each, text)),
		mapping: profile.mappings.map(({ start, limit, offset, file }, index) => new Mapping({
			id: index + 1,
			memoryStart: start,
			memoryLimit: limit,
			fileOffset: offset,
			filename: text(file),
			hasFunctions: profile.locations.every(({ mapping, lines }) => mapping !== index || lines.length > 0)
		})),
		location: profile.locations.map(toLocation),
		function: profile.functions.map(({ name, systemName, file, startLine }, index) => new Function({
			id: index + 1,
			name: text(name),
			systemName: text(systemName || name),
			filename: text(file),
			startLine
		})),
		defaultSampleType: text(shown?.type ?? ""),
		timeNanos: profile.takenAtNs,
		durationNanos: profile.durationNs,
		period: profile.period,
		...profile.periodType === void 0 ? {} : { periodType: kind(profile.periodType) },
		comment: profile.comments.map(text),
		stringTable: strings
	});
	return gzipSync(file.encode());
}
function toSample({ locations, values, labels }, text) {
	return new Sample({
		locationId: locations.map((index) => index + 1),
		value: [...values],
		label: labels.map(({ key, value, unit }) => typeof value === "string" ? new Label({
			key: text(key),
			str: text(value)
		}) : new Label({
			key: text(key),
			num: Math.round(value),
			numUnit: text(unit)
		}))
	});
}
function toLocation({ mapping, address, lines }, index) {
	return new Location({
		id: index + 1,
		mappingId: mapping + 1,
		address,
		line: lines.map((line) => new Line({
			functionId: line.function + 1,
			line: line.line,
			column: line.column
		}))
	});
}
// src/profile/formats/written-tree.ts
function toTree(profile, type, written = (value) => value) {
	const root = createNode(void 0, 0);
	for (const stack of profile.stacks) {
		const value = written(stack.values[type] ?? 0);
		if (value === 0) continue;
		let node = root;
		node.total += value;
		for (const index of stack.frames) {
			let child = node.children.get(index);
			if (child === void 0) {
				child = createNode(profile.frames[index], node.depth + 1);
				node.children.set(index, child);
			}
			child.total += value;
			node = child;
		}
		node.self += value;
		if (stack.leafLine !== void 0) node.lines.set(stack.leafLine, (node.lines.get(stack.leafLine) ?? 0) + value);
	}
	return root;
}
function createNode(frame, depth) {
	return {
		frame,
		depth,
		self: 0,
		total: 0,
		lines: /* @__PURE__ */ new Map(),
		children: /* @__PURE__ */ new Map()
	};
}
function nodesOf(root) {
	const nodes = [root];
	for (let i = 0; i < nodes.length; i++) for (const child of nodes[i]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
// src/profile/formats/cpuprofile-write.ts
function writeCpuProfile(profile, type = profile.defaultType) {
	const perMicrosecond = profile.sampleTypes[type]?.unit === "ns" ? 1e3 : 1;
	const root = toTree(profile, type);
	const nodes = nodesOf(root);
	const ids = new Map(nodes.map((node, i) => [node, i + 1]));
	const costly = nodes.filter(({ self }) => self > 0);
	const durations = costly.map(({ self }) => self / perMicrosecond);
	const scale = profile.sampleTypes[type]?.unit === "samples" ? 1 : hitScale(root.total);
	const file = {
		nodes: nodes.map((node) => toNode(node, ids, scale)),
		startTime: 0,
		endTime: durations.reduce((sum, duration) => sum + duration, 0),
		samples: [...costly.map((node) => ids.get(node)), ...costly.length === 0 ? [] : [1]],
		timeDeltas: costly.length === 0 ? [] : [0, ...durations]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
const mostHits = 1e9;
const fewestHits = 1e6;
function hitScale(total) {
	if (total > mostHits) return mostHits / total;
	return total >= fewestHits || total === 0 ? 1 : Math.ceil(fewestHits / total);
}
function toNode(node, ids, scale) {
	const children = [...node.children.values()].map((child) => ids.get(child));
	const hits = (value) => value > 0 ? Math.max(1, Math.round(value * scale)) : 0;
	const ticks = [...node.lines].map(([line, value]) => ({
		line,
		ticks: hits(value)
	}));
	return {
		id: ids.get(node),
		callFrame: toCallFrame(node.frame),
		hitCount: hits(node.self),
		children: children.length === 0 ? void 0 : children,
		positionTicks: ticks.length === 0 ? void 0 : ticks
	};
}
function toCallFrame(frame) {
	return {
		functionName: frame === void 0 ? "(root)" : frame.name === "(anonymous)" ? "" : frame.name,
		scriptId: "0",
		url: frame?.file ?? "",
		lineNumber: (frame?.line ?? 0) - 1,
		columnNumber: (frame?.column ?? 0) - 1
	};
}
// src/profile/formats/flamebearer-write.ts
function scaleOf({ type, unit }) {
	if (unit === "ns") return {
		units: "samples",
		sampleRate: 1e9
	};
	return {
		units: unit === "B" ? "bytes" : "objects",
		sampleRate: 1,
		flamegate: {
			type,
			unit
		}
	};
}
function writeFlamebearer(profile, type = profile.defaultType) {
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const toWhole = createRounding(1);
	const root = toTree(profile, type, (value) => toWhole(value, 0));
	const names = /* @__PURE__ */ new Map([["total", 0]]);
	const { levels, maxSelf } = toLevels(root, names);
	const file = {
		version: 1,
		flamebearer: {
			names: [...names.keys()],
			levels,
			numTicks: root.total,
			maxSelf
		},
		metadata: {
			format: "single",
			spyName: profile.producer,
			...scaleOf(sampleType),
			name: sampleType.type
		}
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
function toLevels(root, names) {
	const levels = [];
	let maxSelf = 0;
	for (let row = [{
		node: root,
		start: 0
	}]; row.length > 0;) {
		const level = [];
		const next = [];
		let end = 0;
		for (const { node, start } of row) {
			level.push(start - end, node.total, node.self, indexOf(names, node));
			end = start + node.total;
			maxSelf = Math.max(maxSelf, node.self);
			let at = start + node.self;
			for (const child of node.children.values()) {
				next.push({
					node: child,
					start: at
				});
				at += child.total;
			}
		}
		levels.push(level);
		row = next;
	}
	return {
		levels,
		maxSelf
	};
}
function indexOf(names, { frame }) {
	if (frame === void 0) return 0;
	const known = names.get(frame.name) ?? names.size;
	names.set(frame.name, known);
	return known;
}
// src/profile/formats/speedscope-write.ts
const units = {
	ns: "nanoseconds",
	B: "bytes"
};
function writeSpeedscope(profile, type = profile.defaultType) {
	const stacks = profile.stacks.filter(({ values }) => (values[type] ?? 0) > 0);
	const weights = stacks.map(({ values }) => values[type] ?? 0);
	const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
	const file = {
		$schema: "https://www.speedscope.app/file-format-schema.json",
		exporter: "flamegate",
		name: `${profile.producer} ${sampleType.type}`,
		activeProfileIndex: 0,
		flamegate: {
			type: sampleType.type,
			unit: sampleType.unit,
			told: toComments(profile)
		},
		shared: { frames: profile.frames.map(toFrameEntry) },
		profiles: [{
			type: "sampled",
			name: sampleType.type,
			unit: units[sampleType.unit] ?? "none",
			startValue: 0,
			endValue: weights.reduce((sum, weight) => sum + weight, 0),
			samples: stacks.map(({ frames }) => frames),
			weights
		}]
	};
	return new TextEncoder().encode(JSON.stringify(file));
}
function toFrameEntry(frame) {
	return {
		name: frame.name,
		file: frame.file,
		line: frame.line,
		col: frame.column
	};
}
// src/profile/formats/write.ts
const writers = {
	folded: writeFolded,
	pprof: (profile) => writePprof(profile),
	otlp: (profile) => writeOtlp(profile),
	speedscope: writeSpeedscope,
	cpuprofile: writeCpuProfile,
	flamebearer: writeFlamebearer
};
// src/cli/profile-convert.ts
const formats = [
	"folded",
	"pprof",
	"otlp",
	"speedscope",
	"cpuprofile",
	"flamebearer"
];
function runConvert(argv, io) {
	const parsed = parseProfileArguments("convert", argv, {
		to: "word",
		out: "word",
		...readingOptions
	});
	const [file, ...more] = parsed.files;
	if (file === void 0 || more.length > 0) throw usage("convert", `there must be one profile: current value is ${parsed.files.length}`);
	const to = oneOf("convert", parsed, "to", formats);
	if (to === void 0) throw usage("convert", `--to must be ${formats.join(", ")}: current value is none`);
	const profile = readProfileFile(file, readingOf("convert", parsed, io.cwd));
	checkHolds(to, profile);
	const kept = keptWhole(to, profile, {
		file,
		parsed,
		io
	});
	if (kept === void 0) tellNotes([profile], io);
	if (kept === void 0 && profile.leftOut !== void 0) io.stderr(shown`note: ${profile.leftOut.join(" and ")} are left out${whyLeftOut(to)}\n`);
	if (kept === void 0) for (const note of [...emptyNotes([profile], "the profile"), ...columnNotes(to, profile)]) io.stderr(shown`note: ${note}\n`);
	const written = kept ?? writers[to](profile);
	writeResult("convert", to === "pprof" || to === "otlp" ? written : new TextDecoder().decode(written), {
		parsed,
		io,
		form: "file"
	});
	return exitCode.pass;
}
function columnNotes(to, { frames }) {
	if (to !== "otlp" && to !== "flamebearer") return [];
	const same = /* @__PURE__ */ new Map();
	for (const { name, file = "", line = 0, column } of frames) {
		const key = JSON.stringify([
			name,
			file,
			line
		]);
		if (column !== void 0) same.set(key, (same.get(key) ?? 0) + 1);
	}
	const merged = [...same.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
	if (merged === 0) return [];
	return [`${merged} functions of one name and line are added up: ${to} has no place for the column; pprof and speedscope have`];
}
function whyLeftOut(to) {
	if (to !== "pprof" && to !== "otlp") return `: ${to} has no place for them; pprof and OTLP have`;
	return ": a part was chosen of the file, its frames were mapped to their sources or dropped, or it is larger than 64 MiB";
}
const mostDetailedBytes = 1 << 26;
function keptWhole(to, { frames }, { file, parsed, io }) {
	if (to !== "pprof" && to !== "otlp") return void 0;
	if (frames.some(({ language }) => language === "js")) return void 0;
	if (Object.keys(readingOptions).some((option) => parsed.words.has(option))) return void 0;
	const content = readWhole(file, io.cwd);
	const plain = isGzip(content) ? gunzip(content, to) : content;
	const name = formatNameOf(plain.subarray(0, headBytes));
	if (name !== pprofFormat.name && name !== otlpFormat.name) return void 0;
	if (name === otlpFormat.name && isFramed(plain)) return void 0;
	if (name === pprofFormat.name === (to === "pprof")) return to === "pprof" ? gzipSync(plain) : plain;
	if (plain.length > mostDetailedBytes) return void 0;
	const detailed = to === "pprof" ? readDetailedOtlp(plain) : readDetailedPprof(plain);
	if (detailed === void 0) return void 0;
	return to === "pprof" ? writeDetailedPprof(detailed) : writeDetailedOtlp(detailed);
}
function checkHolds(to, profile) {
	const { type, unit } = defaultTypeOf(profile);
	if (to !== "cpuprofile" || unit === "ns" || unit === "samples" || unit === "count") return;
	throw new GateError("USAGE", `Cannot write ${type} as cpuprofile as its values must be times: their unit is ${unit}`, { hint: "pprof, speedscope and flamebearer hold bytes as well" });
}
export { runConvert };
