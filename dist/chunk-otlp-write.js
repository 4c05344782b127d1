import { createMessage } from "./chunk-protobuf-write.js";
import { toPprofUnit } from "./chunk-sample-unit.js";
import { createRounding } from "./chunk-pprof-write.js";
// src/profile/formats/otlp-write.ts
function writeOtlp(profile, origin) {
	const tables = createTables(profile.frames);
	const toWhole = createRounding(profile.sampleTypes.length);
	const profiles = profile.sampleTypes.map(({ type, unit }, index) => {
		const message = createMessage();
		message.message(1, valueType(tables, type, unit));
		for (const stack of profile.stacks) {
			const value = toWhole(stack.values[index] ?? 0, index);
			if (value === 0) continue;
			message.message(2, createMessage().number(1, tables.stackOf(stack)).packed(4, [value]));
		}
		if (origin !== void 0) message.fixed64(3, BigInt(Math.round(origin.takenAt)) * 1000000n);
		message.number(4, Math.round(profile.durationNs ?? 0));
		if (profile.period !== void 0) message.message(5, valueType(tables, type, profile.periodUnit ?? unit)).number(6, Math.round(profile.period));
		return message;
	});
	const [shown] = profiles.splice(profile.defaultType, 1);
	const scope = createMessage();
	for (const each of shown === void 0 ? profiles : [shown, ...profiles]) scope.message(2, each);
	const resource = createMessage().message(1, attributesOf(origin)).message(2, scope);
	return createMessage().message(1, resource).message(2, tables.dictionary()).bytes();
}
function attributesOf(origin) {
	const resource = createMessage();
	for (const [key, value] of Object.entries(origin?.attributes ?? {})) resource.message(1, createMessage().text(1, key).message(2, createMessage().text(1, value)));
	return resource;
}
function valueType(tables, type, unit) {
	return createMessage().number(1, tables.string(type)).number(2, tables.string(toPprofUnit(unit)));
}
function createTables(frames) {
	const strings = /* @__PURE__ */ new Map([["", 0]]);
	const string = (text) => {
		const known = strings.get(text) ?? strings.size;
		strings.set(text, known);
		return known;
	};
	const functions = frames.map(({ name, file = "", line = 0 }) => createMessage().number(1, string(name)).number(3, string(file)).number(4, line));
	const locations = /* @__PURE__ */ new Map();
	const locationOf = (frame, line) => {
		const key = `${frame} ${line}`;
		const known = locations.get(key) ?? locations.size + 1;
		locations.set(key, known);
		return known;
	};
	const stacks = /* @__PURE__ */ new Map();
	return {
		string,
		stackOf({ frames: path, leafLine = 0 }) {
			const last = path.length - 1;
			const key = path.map((frame, depth) => locationOf(frame, depth === last ? leafLine : 0)).reverse().join(" ");
			const known = stacks.get(key) ?? stacks.size + 1;
			stacks.set(key, known);
			return known;
		},
		dictionary() {
			const dictionary = createMessage().message(1, createMessage()).message(2, createMessage());
			for (const key of locations.keys()) {
				const [frame = 0, line = 0] = key.split(" ").map(Number);
				dictionary.message(2, createMessage().message(3, createMessage().number(1, frame + 1).number(2, line)));
			}
			dictionary.message(3, createMessage());
			for (const each of functions) dictionary.message(3, each);
			dictionary.message(4, createMessage());
			for (const text of strings.keys()) dictionary.text(5, text);
			dictionary.message(6, createMessage()).message(7, createMessage());
			for (const key of stacks.keys()) {
				const path = key === "" ? [] : key.split(" ").map(Number);
				dictionary.message(7, createMessage().packed(1, path));
			}
			return dictionary;
		}
	};
}
export { writeOtlp };
