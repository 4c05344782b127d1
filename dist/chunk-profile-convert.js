import { GateError, exitCode, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { defaultTypeOf } from "./chunk-call-tree.js";
import { gunzip, headBytes, isGzip } from "./chunk-bytes.js";
import { formatNameOf, isElder, isFramed, messagesIn, numberOf, oneOf, otlpFormat, parseProfileArguments, readProfileFile, readSample, readWhole, readingOf, readingOptions, repeatedIn, splitExport, tellNotes, usage, writeFolded } from "./chunk-profile-files.js";
import { readTag, skip } from "./chunk-pprof-frames.js";
import { createMessage } from "./chunk-protobuf-write.js";
import { Function, Label, Line, Location, Mapping, Profile, Sample, StringTable, ValueType, createRounding, writePprof } from "./chunk-pprof-write.js";
import { pprofFormat } from "./chunk-pprof.js";
import { writeOtlp } from "./chunk-otlp-write.js";
import { toComments } from "./chunk-pprof-comments.js";
import { totalOf } from "./chunk-profile-builder.js";
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
	if (kept === void 0) for (const note of [...emptyNotes(profile), ...columnNotes(to, profile)]) io.stderr(shown`note: ${note}\n`);
	const written = kept ?? writers[to](profile);
	writeResult("convert", to === "pprof" || to === "otlp" ? written : new TextDecoder().decode(written), {
		parsed,
		io,
		form: "file"
	});
	return exitCode.pass;
}
function emptyNotes(profile) {
	const { type } = defaultTypeOf(profile);
	if (totalOf(profile, profile.defaultType) > 0) return [];
	const others = profile.sampleTypes.flatMap((each, index) => totalOf(profile, index) > 0 ? [each.type] : []);
	if (others.length === 0) return [`the profile is empty: nothing of ${type} was sampled`];
	return [`nothing of ${type} was sampled; the profile holds ${others.join(", ")}: --type ${others[0]}`];
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
