import { toComments } from "./chunk-pprof-comments.js";
import { toOwnMapping } from "./chunk-pprof-frames.js";
import { createMessage, packedMessage } from "./chunk-protobuf-write.js";
import { toPprofUnit } from "./chunk-sample-unit.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { gzipSync } from "node:zlib";
// src/profile/formats/whole-numbers.ts
const largest = 2 ** 63;
const largestBelow = largest - 1024;
function createRounding(width) {
	const exact = new Array(width).fill(0);
	const written = new Array(width).fill(0);
	return (value, type) => {
		if (value > largest) throw tooLarge(value);
		if (value === largest) return largestBelow;
		if (Number.isInteger(value)) return value;
		const sum = (exact[type] ?? 0) + value;
		const whole = Math.max(0, Math.round(sum) - (written[type] ?? 0));
		exact[type] = sum;
		written[type] = (written[type] ?? 0) + whole;
		return whole;
	};
}
function tooLarge(value) {
	return new GateError("USAGE", `Cannot write the profile as its values must be below 2^63: current value is ${value}`, { hint: "folded, speedscope and cpuprofile hold larger ones" });
}
// src/profile/formats/pprof-write.ts
function writePprof(profile, stamp) {
	const string = createStrings();
	const tables = createTables(profile.frames, string.indexOf);
	const toWhole = createRounding(profile.sampleTypes.length);
	const valueType = (type, unit) => createMessage().number(1, string.indexOf(type)).number(2, string.indexOf(toPprofUnit(unit)));
	const shown = profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
	const file = createMessage();
	for (const { type, unit } of profile.sampleTypes) file.message(1, valueType(type, unit));
	for (const stack of profile.stacks) file.content(2, packedMessage([1, tables.locationsOf(stack)], [2, stack.values.map(toWhole)]));
	for (const mapping of tables.mappings) file.message(3, mapping);
	for (const location of tables.locations) file.message(4, location);
	for (const each of tables.functions) file.message(5, each);
	const period = periodOf(profile, stamp);
	const periodType = period === void 0 ? void 0 : valueType(period.type, period.unit);
	const comments = toComments(profile).map(string.indexOf);
	const defaultType = string.indexOf(shown.type);
	for (const text of string.all()) file.text(6, text);
	if (stamp !== void 0) file.exact(9, BigInt(Math.round(stamp.takenAt)) * 1000000n);
	file.number(10, Math.round(profile.durationNs ?? 0));
	if (periodType !== void 0) file.message(11, periodType).number(12, Math.round(period?.value ?? 0));
	return gzipSync(file.packed(13, comments).number(14, defaultType).bytes());
}
function createStrings() {
	const known = /* @__PURE__ */ new Map([["", 0]]);
	return {
		indexOf(text) {
			const index = known.get(text) ?? known.size;
			known.set(text, index);
			return index;
		},
		all: () => known.keys()
	};
}
function periodOf({ period, periodUnit, sampleTypes, defaultType }, stamp) {
	if (stamp !== void 0) return {
		...stamp.periodType,
		value: period ?? 0
	};
	const shown = sampleTypes[defaultType] ?? sampleTypes[0];
	return period === void 0 ? void 0 : {
		type: shown.type,
		unit: periodUnit ?? shown.unit,
		value: period
	};
}
function createTables(frames, string) {
	const tables = {
		mappings: [],
		functions: [],
		locations: []
	};
	const mappingIds = /* @__PURE__ */ new Map();
	const mappingId = (frame) => {
		const filename = toOwnMapping(frame);
		const known = mappingIds.get(filename);
		if (known !== void 0) return known;
		const id = mappingIds.size + 1;
		mappingIds.set(filename, id);
		const mapping = createMessage().number(1, id).number(5, string(filename));
		for (const flag of [
			7,
			8,
			9,
			10
		]) mapping.number(flag, 1);
		tables.mappings.push(mapping);
		return id;
	};
	for (const [i, frame] of frames.entries()) tables.functions.push(toFunction(frame, i + 1, string));
	const locationIds = /* @__PURE__ */ new Map();
	const locationId = (index, line) => {
		const key = `${index}:${line}`;
		const known = locationIds.get(key);
		if (known !== void 0) return known;
		const frame = frames[index];
		if (frame === void 0) throw new RangeError(`stack names frame ${index} of ${frames.length}`);
		const id = locationIds.size + 1;
		locationIds.set(key, id);
		const entry = createMessage().number(1, index + 1).number(2, line).number(3, frame.column ?? 0);
		tables.locations.push(createMessage().number(1, id).number(2, mappingId(frame)).message(4, entry));
		return id;
	};
	return {
		...tables,
		locationsOf(stack) {
			const ids = [];
			for (let i = stack.frames.length - 1; i >= 0; i--) ids.push(locationId(stack.frames[i] ?? -1, i === stack.frames.length - 1 ? stack.leafLine ?? 0 : 0));
			return ids;
		}
	};
}
function toFunction(frame, id, string) {
	const functionName = string(frame.name);
	return createMessage().number(1, id).number(2, functionName).number(3, functionName).number(4, string(frame.file ?? "")).number(5, frame.line ?? 0);
}
export { createRounding, writePprof };
