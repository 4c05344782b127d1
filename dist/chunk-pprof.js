import { inflated } from "./chunk-bytes.js";
import { difference, malformed, show } from "./chunk-malformed.js";
import { commentsOf } from "./chunk-pprof-comments.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { createLocationExpander, createPruning, enter, fieldsOf, readExact, readFunction, readIndex, readLocation, readMapping, readRepeated, readSigned, readTag, readValueType, skip, stringAt } from "./chunk-pprof-frames.js";
import { modeOfType, toBaseUnit } from "./chunk-sample-unit.js";
import { createProfileBuilder } from "./chunk-profile-builder.js";
import { createStackTree } from "./chunk-stack-columns.js";
// src/profile/formats/pprof-detect.ts
const wireTypes = [
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
const fieldsNeeded = 3;
function looksLikePprof(head) {
	if (isText(head)) return false;
	let at = 0;
	for (let field = 0; field < fieldsNeeded; field++) {
		if (at === head.length) return field > 0;
		const tag = head[at] ?? 0;
		const wire = tag & 7;
		if (tag >= 128 || wireTypes[tag >> 3]?.includes(wire) !== true) return false;
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
// src/profile/formats/pprof-labels.ts
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
// src/profile/formats/pprof-place.ts
const nothing = 0;
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
function createSampleReader(file) {
	const indices = /* @__PURE__ */ new Map();
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
	const notes = [
		...left,
		...file.labels.notes(file.strings),
		...unpruned(file)
	];
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
function leftOutOf({ labels, strings, locations }, { own }) {
	const hasLines = !own && [...locations.values()].some(({ lines }) => lines.some(({ line }) => line > 0));
	const left = [...labels.leftOut(strings), ...hasLines ? ["lines of calls"] : []];
	return left.length === 0 ? void 0 : left;
}
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
function countOf(file) {
	const samples = file.samples;
	const type = file.valueTypes.findIndex(({ type }) => ["samples", "sample"].includes(file.strings[type] ?? ""));
	if (type === -1 || samples === void 0) return void 0;
	return samples.totalOf(type);
}
function unpruned({ strings, dropFrames, keepFrames }) {
	const drop = stringAt(strings, dropFrames, "drop_frames");
	const keep = stringAt(strings, keepFrames, "keep_frames");
	if (drop === "" || createPruning(drop, keep) !== void 0) return [];
	return [`frames that pprof would leave out are kept, as its expression for them is not plain: ${show(drop)}`];
}
export { isText, pprofFormat, readPprof };
