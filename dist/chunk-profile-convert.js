import { n as exitCode, t as GateError } from "./chunk-errors.js";
import { r as defaultTypeOf } from "./chunk-call-tree.js";
import { d as gunzip, f as headBytes, h as isGzip } from "./chunk-sample-unit.js";
import { a as readingOf, c as formatNameOf, d as writeFolded, i as readWhole, l as otlpFormat, n as readProfileFile, o as readingOptions, s as tellNotes, u as isFramed } from "./chunk-profile-files.js";
import { m as toComments, t as pprofFormat } from "./chunk-pprof.js";
import { t as writeOtlp } from "./chunk-otlp-write.js";
import { t as writePprof } from "./chunk-pprof-write.js";
import { n as parseProfileArguments, r as usage, t as oneOf } from "./chunk-profile-arguments.js";
import { t as writeResult } from "./chunk-profile-output.js";
import { gzipSync } from "node:zlib";
// src/profile/formats/written-tree.ts
function toTree(profile, type) {
	const root = createNode(void 0, 0);
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
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
/** Parents before children; no recursion, as stacks may be a million deep. */
function nodesOf(root) {
	const nodes = [root];
	for (let i = 0; i < nodes.length; i++) for (const child of nodes[i]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
// src/profile/formats/cpuprofile-write.ts
/**
* One sample a stack, that lasts as long as the stack cost, and one of the root at the end: a sample's time is known only
* by when the next one was taken. Viewers that count hits instead (DevTools' tree) share the time by them, so hits are
* written in proportion. Values that are no time are written as if they were microseconds: viewers know no other unit.
*/
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
/** Enough hits that rounding them is below what anyone sees, and few enough that sums stay whole numbers. */
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
/** Ticks of a flamebearer are time, and `objects` the one thing it counts that is neither time nor bytes. */
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
	const root = toTree(profile, type);
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
/** A bar's offset counts from the end of the bar before it on its level. */
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
/** JSON in UTF-8. `type`: index of the sample type; stacks of 0 in it are left out, nanoseconds and bytes keep their unit. */
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
/** `type`: index of the sample type, the default one when absent; pprof holds them all. */
const writers = {
	folded: writeFolded,
	pprof: (profile) => writePprof(profile),
	otlp: (profile) => writeOtlp(profile),
	speedscope: writeSpeedscope,
	cpuprofile: writeCpuProfile,
	flamebearer: writeFlamebearer
};
// src/cli/profile-convert.ts
/** `profile convert`: any profile format in, any that is written out. */
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
	const kept = profile.frames.some(({ language }) => language === "js") ? void 0 : keptWhole(to, file, {
		parsed,
		io
	});
	if (kept === void 0) tellNotes([profile], io);
	const written = kept ?? writers[to](profile);
	writeResult("convert", to === "pprof" || to === "otlp" ? written : new TextDecoder().decode(written), {
		parsed,
		io,
		form: "file"
	});
	return exitCode.pass;
}
/**
* A file that is in that format already, of which nothing was chosen, stays what it is: the model has no place for labels, lines of calls
* and mappings.
*/
function keptWhole(to, file, { parsed, io }) {
	if (to !== "pprof" && to !== "otlp") return void 0;
	if (Object.keys(readingOptions).some((option) => parsed.words.has(option))) return void 0;
	const content = readWhole(file, io.cwd);
	const plain = isGzip(content) ? gunzip(content, to) : content;
	const name = formatNameOf(plain.subarray(0, headBytes));
	if (to === "otlp") return name === otlpFormat.name && !isFramed(plain) ? plain : void 0;
	return name === pprofFormat.name ? gzipSync(plain) : void 0;
}
/** V8's CPU profiles hold nothing but time: bytes in them would be shown as seconds. */
function checkHolds(to, profile) {
	const { type, unit } = defaultTypeOf(profile);
	if (to !== "cpuprofile" || unit === "ns" || unit === "samples" || unit === "count") return;
	throw new GateError("USAGE", `Cannot write ${type} as cpuprofile as its values must be times: their unit is ${unit}`, { hint: "pprof, speedscope and flamebearer hold bytes as well" });
}
export { runConvert };
