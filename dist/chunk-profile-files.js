import { GateError, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { readScripts, readSourceMaps } from "./chunk-source-maps.js";
import { defaultTypeOf, typeIndex } from "./chunk-call-tree.js";
import { concat, decodeText, gunzip, headOf, inflated, isGzip, looksLikeJson, parseJson, toChunks } from "./chunk-bytes.js";
import { columnsOf as columnsOf$1, headerOf as headerOf$1, languageOfFile, originOf, totalOf, withHeader } from "./chunk-stack-columns.js";
import { forEachLine, perfScriptFormat } from "./chunk-perf-script.js";
import { createChecks, difference, isObject, malformed, show, unusable } from "./chunk-malformed.js";
import { createProfileBuilder, toFrame } from "./chunk-profile-builder.js";
import { saysExecutingLine, tidyJava, toCalledFrame, toSymbolFrame } from "./chunk-symbol-frame.js";
import { chooseThreads, threadNotes } from "./chunk-threads.js";
import { modeOfType, toBaseUnit } from "./chunk-sample-unit.js";
import { cpuProfileFormat, toCpuProfile, toThread as toThread$2 } from "./chunk-cpuprofile.js";
import { toV8Node } from "./chunk-v8-node.js";
import { holdsExecutingLines, speedscopeFormat, withLinesOnLeaves } from "./chunk-speedscope.js";
import { heapProfileFormat } from "./chunk-heapprofile2.js";
import { jfrFormat } from "./chunk-jfr.js";
import { isText, pprofFormat } from "./chunk-pprof.js";
import { enter, readExact, readSigned, readTag, skip } from "./chunk-pprof-frames.js";
import { createMessage } from "./chunk-protobuf-write.js";
import { notAmong } from "./chunk-held-events.js";
import { applyEachMap } from "./chunk-source-map.js";
import { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
import { choiceOf } from "./chunk-choice.js";
import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { resolve } from "node:path";
import { spawnSync } from "node:child_process";
// src/profile/formats/flamebearer.ts
const name$12 = "flamebearer";
const checks$5 = createChecks(name$12);
const flamebearerFormat = {
	name: name$12,
	choices: [],
	recognizes: (file) => isObject(file) && isObject(file["flamebearer"]),
	read: fromFlamebearer
};
function readFlamebearer(bytes, options = {}) {
	return fromFlamebearer(parseJson(bytes, name$12, options.maxInflatedBytes), options);
}
function fromFlamebearer(value, options = {}) {
	const file = checks$5.object(value, "the file");
	const bearer = checks$5.object(file["flamebearer"], "flamebearer");
	const metadata = isObject(file["metadata"]) ? file["metadata"] : {};
	const format = metadata["format"] ?? bearer["format"] ?? "single";
	if (format !== "single" && format !== "double") throw malformed(name$12, "metadata.format", "single or double", format);
	if (format === "double" && options.side === void 0) throw new GateError("PROFILE_UNLIKE", "Cannot read the flamebearer profile as the side must be left or right: the file compares two profiles, and none was chosen", { hint: "choose one with --side left or --side right; diff takes the left as baseline and the right as candidate" });
	const scale = scaleOf({
		...bearer,
		...metadata
	}, options.sampleType);
	const builder = createProfileBuilder(name$12, 1);
	addLevels(builder, bearer, {
		columns: columnsOf(format, options.side),
		factor: scale.factor
	});
	const ticks = builder.tree.totalOf(0) / scale.factor;
	const profile = builder.build({
		sampleTypes: [scale.type],
		defaultType: 0,
		sampleCount: scale.countsSamples ? ticks : void 0,
		producer: "pyroscope",
		mode: modeOfType(scale.type.type)
	});
	return isFolded(profile) ? withHeader(profile, { notes: ["\"other\" is what the server folded: ask it for more nodes (maxNodes)"] }) : profile;
}
function isFolded(profile) {
	const other = profile.frames.findIndex((frame) => frame.name === "other" && frame.file === void 0);
	if (other === -1) return false;
	const { items, parents, size } = columnsOf$1(profile);
	for (let node = 1; node < size; node++) if (parents[node] !== 0 && items[parents[node] ?? 0] === other) return false;
	return true;
}
function columnsOf(format, side) {
	if (format === "single") return {
		width: 4,
		offsets: [0],
		total: 1
	};
	return {
		width: 7,
		offsets: [0, 3],
		total: side === "right" ? 4 : 1
	};
}
function addLevels(builder, bearer, options) {
	const names = checks$5.array(bearer["names"], "flamebearer.names").map((text, i) => checks$5.string(text, `flamebearer.names[${i}]`));
	const frames = /* @__PURE__ */ new Map();
	const frameOf = (index, text) => {
		const frame = frames.get(index) ?? builder.frame(toSymbolFrame(text));
		frames.set(index, frame);
		return frame;
	};
	let before = [];
	const close = (bars) => {
		for (const bar of bars) builder.tree.add(bar.node, 0, Math.max(0, bar.self) * options.factor);
	};
	for (const [depth, value] of checks$5.array(bearer["levels"], "flamebearer.levels").entries()) {
		const where = `flamebearer.levels[${depth}]`;
		const level = checks$5.array(value, where).map((number, i) => checks$5.weight(number, `${where}[${i}]`));
		const { width } = options.columns;
		if (level.length % width !== 0) throw malformed(name$12, `the length of ${where}`, `a multiple of ${width}`, level.length);
		const nodeOf = (over, index, at) => {
			const text = names[index];
			if (text === void 0) throw malformed(name$12, at, `an index below ${names.length}`, index);
			return over === void 0 ? 0 : builder.tree.child(over.node, frameOf(index, text));
		};
		const bars = toBars(level, where, {
			columns: options.columns,
			before: depth === 0 ? void 0 : before,
			nodeOf
		});
		close(before);
		before = bars;
	}
	close(before);
}
function toBars(level, where, { columns, before, nodeOf }) {
	const { width, offsets, total } = columns;
	const bars = [];
	let end = 0;
	let parent = 0;
	for (let i = 0; i < level.length; i += width) {
		const start = end + offsets.reduce((sum, column) => sum + (level[i + column] ?? 0), 0);
		end = start + offsets.reduce((sum, column) => sum + (level[i + column + 1] ?? 0), 0);
		if (end === start) continue;
		while (before !== void 0 && parent < before.length && (before[parent]?.end ?? 0) <= start) parent++;
		const over = before?.[parent];
		if (before !== void 0 && (over === void 0 || over.start > start || over.end < end)) throw malformed(name$12, `${where}[${i}]`, "a bar under one of the level before", `${start} to ${end}`);
		const self = level[i + total] ?? 0;
		if (over !== void 0) over.self -= self;
		const node = nodeOf(over, level[i + width - 1] ?? 0, `${where}[${i + width - 1}]`);
		bars.push({
			start,
			end,
			node,
			self
		});
	}
	return bars;
}
function scaleOf(metadata, wanted) {
	const own = ownType(metadata["flamegate"]);
	if (own !== void 0) return {
		type: {
			...own,
			type: wanted ?? own.type
		},
		factor: 1,
		countsSamples: own.unit === "samples"
	};
	const units = typeof metadata["units"] === "string" ? metadata["units"] : "";
	const rate = metadata["sampleRate"];
	if (units === "samples" || units === "") {
		const perSecond = typeof rate === "number" && Number.isFinite(rate) && rate > 0 ? rate : 100;
		return {
			type: {
				type: wanted ?? "cpu",
				unit: "ns"
			},
			factor: 1e9 / perSecond,
			countsSamples: perSecond < 1e6
		};
	}
	const known = units === "lock_nanoseconds" ? toBaseUnit("", "nanoseconds") : toBaseUnit("", units);
	const guessed = known.unit === "B" ? "alloc_space" : units === "objects" ? "alloc_objects" : units === "nanoseconds" ? "cpu" : units;
	return {
		type: {
			type: wanted ?? guessed,
			unit: known.unit
		},
		factor: known.factor,
		countsSamples: false
	};
}
function ownType(value) {
	if (!isObject(value) || typeof value["type"] !== "string" || typeof value["unit"] !== "string") return void 0;
	return {
		type: value["type"],
		unit: value["unit"]
	};
}
// src/cli/profile-arguments.ts
const short = {
	"-o": "--out",
	"-h": "--help"
};
function parseProfileArguments(command, argv, known) {
	const files = [];
	const words = /* @__PURE__ */ new Map();
	const flags = /* @__PURE__ */ new Set();
	for (let at = 0; at < argv.length; at++) {
		const word = argv[at] ?? "";
		if (!word.startsWith("-") || word === "-") {
			files.push(word);
			continue;
		}
		const [, long = word, inline] = /^(--[^=]+)(?:=(.*))?$/s.exec(short[word] ?? word) ?? [];
		const name = long.slice(2);
		const kind = Object.hasOwn(known, name) ? known[name] : void 0;
		if (kind === void 0) throw unknownOption(command, word, known);
		if (kind === "flag") {
			flags.add(name);
			continue;
		}
		const taken = inline === void 0 ? [] : [inline];
		while (inline === void 0 && (taken.length === 0 || kind === "words") && isValue(argv[at + 1])) taken.push(argv[++at] ?? "");
		if (taken.length === 0) throw usage(command, `--${name} must have a value: current value is none`);
		words.set(name, [...words.get(name) ?? [], ...taken]);
	}
	return {
		files,
		words,
		flags
	};
}
function unknownOption(command, word, known) {
	const near = nearest(word.replace(/^--?/, "").replace(/=.*$/s, ""), Object.keys(known));
	const hint = near === void 0 ? void 0 : `did you mean --${near}?`;
	return usage(command, `options must be ${list(known)}: current value is ${word}`, hint);
}
function isValue(word) {
	return word !== void 0 && !/^-./.test(word);
}
function list(known) {
	return Object.keys(known).map((name) => `--${name}`).join(", ");
}
function usage(command, problem, cure) {
	const [first = "", second] = command.split(" ");
	const full = second === void 0 ? `profile ${command}` : command;
	return new GateError("USAGE", `Cannot run ${full} as ${problem}`, { hint: cure ?? `see: flamegate ${second === void 0 ? "profile" : first} --help` });
}
function oneOf(command, parsed, name, allowed) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	const [first = ""] = command.split(" ");
	const isOwn = command.includes(" ");
	const start = `Cannot run ${isOwn ? command : `profile ${command}`} as --${name}`;
	return choiceOf(value, allowed, {
		start,
		hint: `see: flamegate ${isOwn ? first : "profile"} --help`
	});
}
function wholeNumber(command, parsed, name) {
	const value = parsed.words.get(name)?.at(-1);
	if (value === void 0) return void 0;
	if (!/^[1-9]\d{0,8}$/.test(value)) throw usage(command, `--${name} must be a whole number > 0: current value is ${value}`);
	return Number(value);
}
// src/measure/perf-data.ts
const mostBytes = 1 << 30;
const timeoutMs = 6e5;
function printPerfData(path) {
	const script = spawnSync("perf", [
		"script",
		"--no-inline",
		"-i",
		path
	], {
		maxBuffer: mostBytes,
		timeout: timeoutMs,
		stdio: [
			"ignore",
			"pipe",
			"ignore"
		]
	});
	return script.status === 0 && script.stdout.length > 0 ? script.stdout : void 0;
}
function isPerfData(head) {
	return Buffer.from(head.subarray(0, 8)).toString("latin1") === "PERFILE2";
}
// src/profile/compiled-positions.ts
const longestGap = 60;
function withoutCompiledPositions(profile, sources) {
	const compiled = new Set([...sources].flatMap(([file, text]) => isCompiled(profile, file, text) ? [file] : []));
	const [first] = compiled;
	if (first === void 0) return profile;
	const isOne = (frame) => compiled.has(frame?.file ?? "");
	const frames = profile.frames.map((frame) => {
		if (!isOne(frame)) return frame;
		const { line: _, column: __, ...rest } = frame;
		return rest;
	});
	const stacks = profile.stacks.map((stack) => {
		const { leafLine: _, ...rest } = stack;
		return isOne(profile.frames[stack.frames.at(-1) ?? -1]) ? rest : stack;
	});
	const note = `lines of ${first}${compiled.size === 1 ? "" : ` and ${compiled.size - 1} more`} are left out: they are those of what it was compiled to while it ran`;
	return {
		...profile,
		frames,
		stacks,
		notes: [...profile.notes ?? [], note]
	};
}
function isCompiled({ frames }, file, text) {
	const lines = text.split("\n");
	const placed = frames.filter((each) => each.file === file && isPlaced(each));
	return placed.some((each) => !isHeld(each, lines)) && !placed.some((each) => isThere(each, lines));
}
function isPlaced({ name, line, column }) {
	return line !== void 0 && column !== void 0 && !(line === 1 && column === 1) && /^[\w$#. ]+$/.test(name);
}
function isHeld({ line = 1, column = 1 }, lines) {
	const text = lines[line - 1];
	return text !== void 0 && column <= text.length;
}
function isThere({ name, line = 1, column = 1 }, lines) {
	const word = name.split(/[. ]/).at(-1) ?? "";
	return (lines[line - 1] ?? "").slice(Math.max(0, column - 1 - word.length - longestGap), column - 1).includes(word);
}
// src/profile/formats/async-profiler-html.ts
const name$11 = "async-profiler HTML";
const asyncProfilerHtmlFormat = {
	name: name$11,
	choices: [],
	detect(head) {
		const text = decodeText(head);
		return /^\s*<!DOCTYPE html>/i.test(text) && text.includes("cpool");
	},
	read: readAsyncProfilerHtml
};
const nativeType = 3;
const cppType = 4;
const kernelType = 5;
function readAsyncProfilerHtml(bytes, options = {}) {
	const page = createPageReader();
	forEachLine(bytes, name$11, {
		line: page.line,
		maxInflatedBytes: options.maxInflatedBytes
	});
	const builder = createProfileBuilder(name$11, 1);
	addBars(builder, page);
	const type = options.sampleType ?? typeOfTitle(page.title());
	const unit = type.endsWith("_space") ? "B" : type === "cpu" || type === "wall" || type.endsWith("samples") ? "samples" : type;
	return builder.build({
		sampleTypes: [{
			type,
			unit
		}],
		defaultType: 0,
		sampleCount: unit === "samples" ? builder.tree.totalOf(0) : void 0,
		producer: "async-profiler",
		mode: type === "alloc_space" ? "alloc" : type
	});
}
function typeOfTitle(title) {
	if (/^alloc/i.test(title)) return "alloc_samples";
	if (/^wall/i.test(title)) return "wall";
	return /^(cpu|itimer|ctimer)/i.test(title) ? "cpu" : "samples";
}
function createPageReader() {
	const pool = [];
	const bars = [];
	let title = "";
	let section = "head";
	let last = {
		key: 0,
		level: 0,
		left: 0,
		width: 0
	};
	return {
		pool,
		bars,
		title: () => title,
		line(text, number) {
			if (section === "head") {
				title = /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? title;
				if (text.startsWith("const cpool = [")) section = "pool";
			} else if (section === "pool") {
				if (text.startsWith("];")) section = "bars";
				else pool.push(unpack$1(text, pool.at(-1), number));
			} else if (/^[fun]\(/.test(text)) {
				last = toBar(text, last, number);
				bars.push(last);
			}
		}
	};
}
function unpack$1(text, previous, number) {
	const match = /^'((?:[^'\\]|\\.)*)',?$/.exec(text);
	if (match?.[1] === void 0) throw malformed(name$11, `line ${number}`, "a quoted name of the constant pool", text);
	const packed = match[1].replaceAll(/\\(.)/g, "$1");
	return previous === void 0 ? packed : previous.slice(0, Math.max(0, packed.charCodeAt(0) - 32)) + packed.slice(1);
}
function toBar(text, last, number) {
	const match = /^([fun])\(([\d,]+)\)/.exec(text);
	const numbers = (match?.[2] ?? "").split(",").map(Number);
	const [key = NaN] = numbers;
	if (match === null || Number.isNaN(key)) throw malformed(name$11, `line ${number}`, "a call of f, u or n", text);
	const widthOr = (width) => width === void 0 || width === 0 ? last.width : width;
	if (match[1] === "u") return {
		key,
		level: last.level + 1,
		left: last.left,
		width: widthOr(numbers[1])
	};
	if (match[1] === "n") return {
		key,
		level: last.level,
		left: last.left + last.width,
		width: widthOr(numbers[1])
	};
	return {
		key,
		level: numbers[1] ?? 0,
		left: last.left + (numbers[2] ?? 0),
		width: widthOr(numbers[3])
	};
}
function addBars(builder, page) {
	const frames = /* @__PURE__ */ new Map();
	const indexOf = (key, bar) => {
		const frame = frames.get(key) ?? builder.frame(frameOf$2(page, key, bar));
		frames.set(key, frame);
		return frame;
	};
	const open = [];
	const close = (level) => {
		for (let bar = open.pop(); bar !== void 0; bar = open.pop()) {
			builder.tree.add(bar.node, 0, bar.self);
			if (open.length <= level) break;
		}
	};
	for (const [i, bar] of page.bars.entries()) {
		if (open.length > bar.level) close(bar.level);
		const parent = open.at(-1);
		if (!(bar.level === open.length && (parent === void 0 ? i === 0 : bar.left + bar.width <= parent.end))) throw malformed(name$11, `bar ${i}`, "within the bar below it", `level ${bar.level}, ${bar.left} + ${bar.width}`);
		if (parent !== void 0) parent.self -= bar.width;
		if (parent !== void 0 && parent.self < 0) throw malformed(name$11, `bar ${i}`, "within the bar below it", `${bar.width}`);
		const node = parent === void 0 ? 0 : builder.tree.child(parent.node, indexOf(bar.key, i));
		open.push({
			node,
			end: bar.left + bar.width,
			self: bar.width
		});
	}
	if (open.length > 0) close(0);
	if (page.bars.length === 0) throw malformed(name$11, "the page", "a flame graph with bars", "none");
}
function frameOf$2(page, key, bar) {
	const title = page.pool[Math.floor(key / 8)];
	if (title === void 0) throw malformed(name$11, `bar ${bar}`, `of a name below ${page.pool.length}`, Math.floor(key / 8));
	const type = key % 8;
	if (type === kernelType) return toFrame(title, {}, {
		language: "native",
		kind: "kernel"
	});
	if (type === nativeType || type === cppType) return toFrame(title, {}, {
		language: "native",
		kind: "native"
	});
	const tidied = tidyJava(title);
	return toFrame(tidied, {}, originOf(tidied, void 0, "jvm"));
}
// src/profile/formats/austin.ts
const name$10 = "austin";
const sample$1 = /^P(\d+);T([0-9a-fx]+)(?::([0-9a-f]+))?(;.*)? (-?\d+(?:,-?\d+)*)$/;
const place = /^(.*?):([^:]*[^:\d][^:]*|):(\d+)(?::\d+:\d+:\d+)?$/s;
const austinFormat = {
	name: name$10,
	choices: ["thread"],
	detect(head) {
		const lines = decodeText(head).split(/\r?\n/);
		const stacks = lines.filter((line) => line !== "" && !line.startsWith("# "));
		const first = sample$1.exec(stacks[0] ?? "");
		if (first === null) return false;
		return /^# austin: \d/.test(lines[0] ?? "") || place.test(first[4] ?? "");
	},
	read: readAustin
};
const memory = {
	type: "alloc_space",
	unit: "B"
};
const wall = {
	type: "wall",
	unit: "ns"
};
const cpu = {
	type: "cpu",
	unit: "ns"
};
const ns = (us = 0) => us * 1e3;
const wallMode = {
	types: [wall],
	costs: ([us]) => [ns(us)]
};
const modes = /* @__PURE__ */ new Map([
	["wall", wallMode],
	["cpu", {
		types: [cpu],
		costs: ([us]) => [ns(us)]
	}],
	["memory", {
		types: [memory],
		costs: ([size = 0]) => [Math.max(0, size)]
	}],
	["full", {
		types: [
			wall,
			cpu,
			memory
		],
		costs: ([us, idle, size = 0]) => [
			ns(us),
			idle === 0 ? ns(us) : 0,
			Math.max(0, size)
		]
	}]
]);
function readAustin(bytes, options = {}) {
	const reading = {
		mode: wallMode,
		builder: void 0,
		samples: 0,
		wanted: options.thread,
		threads: /* @__PURE__ */ new Map()
	};
	forEachLine(bytes, name$10, {
		line(text, number, isOpen) {
			if (text === "") return;
			if (text.startsWith("# ")) reading.mode = modes.get(/^# mode: (\w+)/.exec(text)?.[1] ?? "") ?? reading.mode;
			else addSample(reading, text, {
				number,
				isOpen
			});
		},
		maxInflatedBytes: options.maxInflatedBytes
	});
	return toProfile(reading);
}
function addSample(reading, text, at) {
	const match = sample$1.exec(text);
	if (match === null) {
		const got = at.isOpen ? `cut short, ${show(text)}` : text;
		throw malformed(name$10, `line ${at.number}`, "\"P…;T…;file:function:line… numbers\"", got);
	}
	const [, process = "", first = "", second = "", frames = "", numbers = ""] = match;
	const thread = `${process}/${second === "" ? first : second}`;
	const also = [
		second === "" ? first : second,
		process,
		`P${process}`
	];
	reading.threads.set(thread, {
		name: thread,
		also
	});
	if (reading.wanted !== void 0 && ![thread, ...also].includes(reading.wanted)) return;
	reading.builder ??= createProfileBuilder(name$10, reading.mode.types.length);
	const { tree } = reading.builder;
	const node = nodeOf(reading.builder, frames.split(";").slice(1));
	for (const [type, cost] of reading.mode.costs(numbers.split(",").map(Number)).entries()) if (cost > 0) tree.add(node, type, cost);
	reading.samples++;
}
function nodeOf(builder, frames) {
	let node = 0;
	let line = 0;
	for (const text of frames) {
		const [, file = "", called = "", ran = "0"] = place.exec(text) ?? [];
		const isPlaced = file !== "";
		const frame = isPlaced ? toFrame(called, { file }, originOf(called, file, "python")) : toFrame(text, {}, {
			language: "python",
			kind: "runtime"
		});
		node = builder.tree.child(node, builder.frame(frame));
		line = isPlaced ? Number(ran) : 0;
	}
	return line > 0 ? builder.tree.child(node, ~line) : node;
}
function toProfile({ mode, builder, samples, threads, wanted }) {
	const all = [...threads.values()];
	chooseThreads(name$10, all, {
		wanted,
		what: "thread",
		namesOf: (thread) => thread
	});
	if (builder === void 0) throw malformed(name$10, "the file", "at least one sample", "none");
	const notes = wanted === void 0 ? threadNotes("thread", all.map((thread) => thread.name)) : [];
	return builder.build({
		sampleTypes: mode.types,
		defaultType: 0,
		sampleCount: samples,
		producer: "austin",
		mode: mode.types[0].type,
		notes: notes.length === 0 ? void 0 : notes
	});
}
// src/profile/formats/call-cycles.ts
function cyclesOf(calls) {
	const of = calls.map(() => -1);
	const members = [];
	const found = calls.map(() => -1);
	const lowest = calls.map(() => 0);
	const held = [];
	let count = 0;
	const close = (index) => {
		if (lowest[index] !== found[index]) return;
		const cycle = held.splice(held.lastIndexOf(index));
		for (const member of cycle) of[member] = members.length;
		members.push(cycle);
	};
	const enter = (index) => {
		found[index] = count;
		lowest[index] = count++;
		held.push(index);
		return (calls[index] ?? /* @__PURE__ */ new Map()).keys();
	};
	for (const start of calls.keys()) {
		if (found[start] !== -1) continue;
		const path = [{
			index: start,
			rest: enter(start)
		}];
		for (let top = path.at(-1); top !== void 0; top = path.at(-1)) {
			const { index, rest } = top;
			const next = rest.next();
			if (next.done === true) {
				path.pop();
				close(index);
				const above = path.at(-1)?.index;
				if (above !== void 0) lowest[above] = Math.min(lowest[above] ?? 0, lowest[index] ?? 0);
			} else if (found[next.value] === -1) path.push({
				index: next.value,
				rest: enter(next.value)
			});
			else if (of[next.value] === -1) lowest[index] = Math.min(lowest[index] ?? 0, found[next.value] ?? 0);
		}
	}
	return {
		of,
		members
	};
}
function passageOf(entry, calls, own) {
	const rank = /* @__PURE__ */ new Map();
	const open = [entry];
	for (let index = open.pop(); index !== void 0; index = open.pop()) {
		if (rank.has(index)) continue;
		rank.set(index, rank.size);
		for (const [callee] of calls[index] ?? []) if (!rank.has(callee)) open.push(callee);
	}
	const into = /* @__PURE__ */ new Map();
	for (const [index, at] of rank) for (const [callee, cost] of calls[index] ?? []) if ((rank.get(callee) ?? 0) > at) into.set(callee, (into.get(callee) ?? 0) + cost);
	const below = /* @__PURE__ */ new Map();
	for (const [index, at] of [...rank].reverse()) {
		let sum = own[index] ?? 0;
		for (const [callee, cost] of calls[index] ?? []) if ((rank.get(callee) ?? 0) > at) sum += (below.get(callee) ?? 0) * cost / (into.get(callee) ?? 1);
		below.set(index, sum);
	}
	return {
		rank,
		into,
		below
	};
}
// src/profile/formats/call-graph.ts
const leastShare = 1e-7;
const mostPlaces = 3e5;
const coarseShare = 1e-4;
const deepest$1 = 512;
function addCallGraph(builder, nodes, main) {
	const frames = nodes.map(({ frame }) => builder.frame(frame));
	const placed = placeAll(builder, {
		nodes,
		frames,
		main
	});
	const shares = nodes.map(() => 0);
	for (const { index, share } of placed) shares[index] = (shares[index] ?? 0) + share;
	for (const [index, share] of shares.entries()) {
		if (share > 0 || nodes[index]?.self.every((value) => value === 0) === true) continue;
		shares[index] = 1;
		placed.push({
			index,
			node: builder.tree.child(0, frames[index] ?? 0),
			share: 1
		});
	}
	const before = nodes.map(() => 0);
	for (const { index, node, share } of placed) {
		const from = before[index] ?? 0;
		before[index] = from + share;
		for (const [type, value] of (nodes[index]?.self ?? []).entries()) {
			const at = (part) => Math.round(value * part / (shares[index] ?? 1));
			builder.tree.add(node, type, at(from + share) - at(from));
		}
	}
}
function placeAll(builder, { nodes, frames, main }) {
	const costs = costsOf(nodes, main);
	const whole = nodes.reduce((sum, { self }) => sum + (self[main] ?? 0), 0);
	const placed = [];
	const open = rootsOf(costs).map(({ index, share }) => ({
		index,
		under: 0,
		share,
		depth: 1,
		passage: costs.passage(index)
	}));
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const { index, under, share, depth } = next;
		const node = builder.tree.child(under, frames[index] ?? 0);
		placed.push({
			index,
			node,
			share
		});
		if (depth >= deepest$1) continue;
		const least = (placed.length < mostPlaces ? leastShare : coarseShare) * whole;
		for (const [callee, cost] of costs.calls[index] ?? []) {
			const below = costs.isWithin(index, callee) ? onward(next, callee, cost) : outward(costs, next, callee, cost);
			if (below !== void 0 && below.cost >= least) open.push({
				index: callee,
				under: node,
				share: below.share,
				depth: depth + 1,
				passage: below.passage
			});
		}
	}
	return placed;
}
function onward({ index, share, passage }, callee, cost) {
	if ((passage.rank.get(callee) ?? 0) <= (passage.rank.get(index) ?? 0)) return void 0;
	const part = share * (cost / (passage.into.get(callee) ?? cost));
	return {
		share: part,
		passage,
		cost: part * (passage.below.get(callee) ?? 0)
	};
}
function outward({ inclusive, passage }, { share }, callee, cost) {
	const below = inclusive(callee);
	if (below <= 0) return void 0;
	return {
		share: cost * share / below,
		passage: passage(callee),
		cost: cost * share
	};
}
function costsOf(nodes, main) {
	const calls = nodes.map((node, index) => new Map([...node.calls].flatMap(([callee, costs]) => callee !== index && (costs[main] ?? 0) > 0 ? [[callee, costs[main] ?? 0]] : [])));
	const { of, members } = cyclesOf(calls);
	const isWithin = (first, second) => of[first] === of[second];
	const own = nodes.map(({ self }) => self[main] ?? 0);
	const called = nodes.map(() => 0);
	for (const [index, each] of calls.entries()) for (const [callee, cost] of each) {
		if (isWithin(index, callee)) continue;
		own[index] = (own[index] ?? 0) + cost;
		called[callee] = (called[callee] ?? 0) + cost;
	}
	const inclusive = members.map((cycle) => cycle.reduce((sum, index) => sum + (own[index] ?? 0), 0));
	const inner = calls.map((each, index) => [...each].filter(([callee]) => isWithin(index, callee)).sort(([, one], [, other]) => one - other));
	const passages = /* @__PURE__ */ new Map();
	const entries = members.map((cycle) => costliest(cycle, called));
	const passage = (entry) => {
		const known = entries[of[entry] ?? 0] ?? [];
		const through = known.includes(entry) ? entry : known[0] ?? entry;
		const found = passages.get(through) ?? passageOf(through, inner, own);
		passages.set(through, found);
		return found;
	};
	return {
		calls,
		members,
		isWithin,
		inclusive: (index) => inclusive[of[index] ?? 0] ?? 0,
		called,
		passage
	};
}
const mostPassed = 1e5;
function costliest(cycle, called) {
	const most = Math.max(1, Math.floor(mostPassed / cycle.length));
	if (cycle.length <= most) return cycle;
	return [...cycle].sort((one, other) => (called[other] ?? 0) - (called[one] ?? 0)).slice(0, most);
}
const leastUncalled = 1e-6;
function rootsOf({ members, inclusive, called, calls }) {
	return members.flatMap((cycle) => {
		const [first = 0] = cycle;
		const cost = inclusive(first);
		const uncalled = cost - cycle.reduce((sum, index) => sum + (called[index] ?? 0), 0);
		if (!(uncalled > leastUncalled * cost)) return [];
		const spent = (index) => [...calls[index]?.values() ?? []].reduce((sum, each) => sum + each, 0);
		return [{
			index: cycle.reduce((most, each) => spent(each) > spent(most) ? each : most, first),
			share: uncalled / cost
		}];
	});
}
// src/profile/formats/callgrind.ts
const name$9 = "callgrind";
const callgrindFormat = {
	name: name$9,
	choices: [],
	detect(head) {
		const lines = decodeText(head).split(/\r?\n/, 60);
		if (/^# callgrind format/.test(lines[0] ?? "")) return true;
		return lines.some((line) => /^events: ?\S/.test(line)) && lines.some((line) => /^(fn|fl|fi|fe|ob|positions)[=:]/.test(line));
	},
	read: readCallgrind
};
function readCallgrind(bytes, options = {}) {
	const parsing = {
		events: [],
		positions: 1,
		names: /* @__PURE__ */ new Map(),
		indices: /* @__PURE__ */ new Map(),
		nodes: [],
		file: "",
		lineFile: "",
		object: "",
		current: -1,
		calledFile: void 0,
		calledObject: void 0,
		called: "",
		call: void 0,
		promised: {
			sum: 0,
			parts: 0
		},
		counted: {
			sum: 0,
			parts: 0
		},
		isOpen: false
	};
	forEachLine(bytes, name$9, {
		line: (text, number, isOpen) => {
			readLine(parsing, text.trim(), number);
			parsing.isOpen = isOpen && /^[\d+*-]/.test(text.trim());
		},
		maxInflatedBytes: options.maxInflatedBytes
	});
	const missed = checkWhole(parsing);
	ownWhatIsUnrecorded(parsing.nodes);
	return build(parsing, options.sampleType, missed);
}
function build({ events, nodes, isOpen, counted }, wanted, missed) {
	const [first, ...others] = events.map(({ type, unit }) => ({
		type,
		unit
	}));
	if (first === void 0 || nodes.length === 0) throw malformed(name$9, "the file", "events and functions", "none");
	const types = [first, ...others];
	const shown = wanted === void 0 ? 0 : events.findIndex(({ type, given }) => type === wanted || given === wanted);
	if (shown < 0) throw malformed(name$9, "events", `to hold ${wanted}`, types.map(({ type }) => type).join(", "));
	const builder = createProfileBuilder(name$9, types.length);
	const plain = plainNames(nodes.map(({ called }) => called));
	addCallGraph(builder, nodes.map(({ called, file, self, calls }) => ({
		frame: frameOf$1(plain(called), file),
		self,
		calls
	})), shown);
	return builder.build({
		sampleTypes: types,
		defaultType: shown,
		producer: "callgrind",
		mode: types[shown]?.type ?? "",
		notes: [
			nodes.some(({ calls }) => calls.size > 0) ? "callgrind knows calls and no stacks: self costs are exact, and inclusive ones but for recursion; stacks are in proportion to calls" : "the file holds no calls, as of cachegrind: each function stands alone, with its own cost",
			...isOpen && counted.parts === 0 ? ["the last line has no end: where the file was cut short, its last cost is too small"] : [],
			...missed
		]
	});
}
function checkWhole({ events, nodes, promised, counted, isOpen }) {
	const isEnded = counted.parts >= promised.parts;
	const { sum: stated } = isEnded ? counted : promised;
	const sum = nodes.reduce((all, { self }) => all + (self[0] ?? 0), 0) / (events[0]?.factor ?? 1);
	if (sum >= stated * (isOpen && !isEnded ? 1 : 1 - mostUnlike)) return !isEnded && sum < stated ? [`its costs add up to ${sum}, and its head says ${stated}`] : [];
	throw malformed(name$9, "the sum of all costs", `${stated}, as the file says`, sum);
}
const mostUnlike = .001;
function ownWhatIsUnrecorded(nodes) {
	const isEmpty = ({ self, calls }) => calls.size === 0 && self.every((cost) => cost === 0);
	const emptyNodes = new Set(nodes.flatMap((node, index) => isEmpty(node) ? [index] : []));
	for (const { calls } of nodes) for (const [called, costs] of calls) {
		const self = emptyNodes.has(called) ? nodes[called]?.self : void 0;
		if (self !== void 0) for (const [type, cost] of costs.entries()) self[type] = (self[type] ?? 0) + cost;
	}
}
function eventOf(event) {
	const [, type = "", count = "", given = ""] = /^(.+?)_?\((\d*)([^()\d]+)\)$/.exec(event) ?? [];
	const { unit, factor } = toBaseUnit("", event === "usec" ? "us" : given);
	if (unit !== "ns" && unit !== "B") return {
		given: event,
		type: event,
		unit: event,
		factor: 1
	};
	return {
		given: event,
		type: type || event,
		unit,
		factor: factor * Number(count || 1)
	};
}
function readLine(parsing, line, number) {
	if (line === "" || line.startsWith("#")) return;
	const header = /^(events|positions|[a-z]+): ?(.*)$/.exec(line);
	const spec = /^(fn|fl|fi|fe|ob|cfn|cfl|cfi|cob|calls|jump|jcnd|jfi|jfn|rcalls|frfn)=(.*)$/.exec(line);
	if (header !== null) readHeader(parsing, header[1] ?? "", header[2] ?? "");
	else if (spec !== null) readSpec(parsing, spec[1] ?? "", spec[2] ?? "");
	else if (/^([+-]?\d+|0x[0-9a-f]+|[+-]0x[0-9a-f]+|\*)(\s|$)/i.test(line)) readCosts(parsing, line, number);
	else throw malformed(name$9, `line ${number}`, "a header, a name or costs", line);
}
function readHeader(parsing, key, value) {
	if (key === "events") parsing.events = value.trim().split(/\s+/).map(eventOf);
	if (key === "positions") parsing.positions = value.trim().split(/\s+/).length;
	if (key === "summary" && parsing.current === -1) state(parsing.promised, value);
	if (key === "totals") {
		state(parsing.counted, value);
		parsing.current = -1;
	}
}
function state(stated, costs) {
	stated.sum += Number(/^\d+/.exec(costs.trim())?.[0] ?? 0);
	stated.parts++;
}
function nameOf$1(parsing, kind, text) {
	const match = /^\((\d+)\)(?: (.*))?$/.exec(text);
	if (match === null) return text;
	const key = `${kind}${match[1]}`;
	if (match[2] !== void 0) parsing.names.set(key, match[2]);
	return parsing.names.get(key) ?? text;
}
function readSpec(parsing, key, value) {
	switch (key) {
		case "ob":
			parsing.object = nameOf$1(parsing, "ob", value);
			break;
		case "fl":
			parsing.file = nameOf$1(parsing, "fl", value);
			parsing.lineFile = parsing.file;
			break;
		case "fi":
		case "fe":
			parsing.lineFile = nameOf$1(parsing, "fl", value);
			break;
		case "fn":
			if (parsing.file !== "") parsing.lineFile = parsing.file;
			parsing.current = indexOf(parsing, nameOf$1(parsing, "fn", value), parsing.lineFile);
			break;
		case "cob":
			parsing.calledObject = nameOf$1(parsing, "ob", value);
			break;
		case "cfl":
		case "cfi":
			parsing.calledFile = nameOf$1(parsing, "fl", value);
			break;
		case "cfn":
			parsing.called = nameOf$1(parsing, "fn", value);
			break;
		case "calls":
			parsing.call = indexOf(parsing, parsing.called, parsing.calledFile ?? parsing.lineFile);
			parsing.calledFile = void 0;
			parsing.calledObject = void 0;
	}
}
function indexOf(parsing, functionName, file) {
	const key = `${functionName}\n${file}`;
	const known = parsing.indices.get(key);
	if (known !== void 0) return known;
	parsing.indices.set(key, parsing.nodes.length);
	return parsing.nodes.push({
		called: functionName,
		file,
		self: parsing.events.map(() => 0),
		calls: /* @__PURE__ */ new Map()
	}) - 1;
}
function plainNames(all) {
	const begins = /* @__PURE__ */ new Set();
	for (const each of all) {
		for (let at = each.indexOf("'"); at > 0; at = each.indexOf("'", at + 1)) begins.add(each.slice(0, at));
		begins.add(each);
	}
	return (called) => {
		const [first = "", ...rest] = called.split("'");
		const callers = rest.findIndex((part) => begins.has(part));
		return [first, ...rest.slice(0, callers < 0 ? void 0 : callers)].join("'").replace(/'\d+$/, "");
	};
}
function frameOf$1(called, file) {
	const place = file === "" || file === "???" ? void 0 : file;
	const plain = withoutPlace(called, file);
	return toFrame(plain, { file: place }, originOf(plain, place, languageOfFile(place)));
}
function withoutPlace(functionName, file) {
	const place = /:\d+$/.exec(functionName)?.index ?? -1;
	const isThere = file !== "" && functionName.slice(0, place).endsWith(` ${file}`);
	return place > 0 && isThere ? functionName.slice(0, place - file.length - 1) : functionName;
}
function readCosts(parsing, line, number) {
	const costs = line.split(/\s+/).slice(parsing.positions).map((cost, type) => Number(cost) * (parsing.events[type]?.factor ?? 1));
	const node = parsing.nodes[parsing.current];
	if (node === void 0 || costs.some((cost) => !(cost >= 0))) throw malformed(name$9, `line ${number}`, "costs >= 0 of a function", line);
	const { call } = parsing;
	parsing.call = void 0;
	const into = call === void 0 ? node.self : node.calls.get(call) ?? parsing.events.map(() => 0);
	if (call !== void 0) node.calls.set(call, into);
	for (const [type, cost] of costs.entries()) if (type < into.length) into[type] = (into[type] ?? 0) + cost;
}
// src/profile/formats/choices.ts
const others = {
	thread: "leave --thread and --profile out; threads of pprof are labels: --label KEY=VALUE",
	label: "leave --label out; threads of traces, perf, JFR, Firefox and speedscope are named by --thread"
};
function refuseUnanswered(format, options = {}) {
	const unanswered = ["thread", "label"].find((choice) => options[choice] !== void 0 && !format.choices.includes(choice));
	if (unanswered === void 0) return;
	throw new GateError("PROFILE_UNLIKE", `Cannot read one ${unanswered} of the ${format.name} profile as its format must distinguish ${unanswered}s: current value is one that does not`, { hint: others[unanswered] });
}
// src/profile/formats/chrome-durations.ts
function readDurations(events, options) {
	const tracks = collectTracks(events);
	if (tracks.length === 0) return void 0;
	const nameOf = ({ key }) => options.threadNames.get(key) ?? key;
	const chosen = chooseThreads("Chrome trace", tracks, {
		wanted: options.thread,
		what: "thread",
		namesOf: (track) => ({
			name: nameOf(track),
			also: [track.key, track.key.slice(track.key.indexOf("/") + 1)]
		})
	});
	const builder = createProfileBuilder("Chrome trace", 1);
	for (const track of chosen) addTrack(builder, track);
	const open = chosen.reduce((sum, track) => sum + track.open.length, 0);
	const notes = [...threadNotes("thread", chosen.map(nameOf)), ...open === 0 ? [] : [`${open} events were never ended and last to the end of their thread`]];
	return builder.build({
		sampleTypes: [{
			type: "wall",
			unit: "ns"
		}],
		defaultType: 0,
		producer: "trace",
		mode: "wall",
		notes: notes.length === 0 ? void 0 : notes
	});
}
function collectTracks(events) {
	const tracks = /* @__PURE__ */ new Map();
	const lasting = events.flatMap((event) => {
		if (!isObject(event) || event["ph"] !== "X" && event["ph"] !== "B" && event["ph"] !== "E") return [];
		const startUs = numberOf$2(event["ts"]);
		return startUs === void 0 || isSum(event) ? [] : [{
			event,
			startUs
		}];
	});
	for (const { event, startUs } of lasting.sort((one, other) => one.startUs - other.startUs)) {
		const key = `${String(event["pid"])}/${String(event["tid"])}`;
		const track = tracks.get(key) ?? {
			key,
			slices: [],
			open: []
		};
		tracks.set(key, track);
		addSlice(track, event, startUs);
	}
	return [...tracks.values()].filter(({ slices }) => slices.length > 0);
}
function numberOf$2(value) {
	const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
	return typeof number === "number" && Number.isFinite(number) ? number : void 0;
}
function isSum(event) {
	const args = event["args"];
	return String(event["name"]).startsWith("Total ") && isObject(args) && args["count"] !== void 0;
}
function addSlice(track, event, startUs) {
	if (event["ph"] === "E") {
		const begun = track.open.pop();
		if (begun !== void 0) begun.endUs = startUs;
		return;
	}
	const slice = {
		name: nameOf(event),
		startUs,
		endUs: Number.POSITIVE_INFINITY
	};
	track.slices.push(slice);
	if (event["ph"] === "B") track.open.push(slice);
	else slice.endUs = startUs + Math.max(0, numberOf$2(event["dur"]) ?? 0);
}
function nameOf(event) {
	const name = typeof event["name"] === "string" ? event["name"] : "";
	const detail = isObject(event["args"]) ? event["args"]["detail"] : void 0;
	return typeof detail === "string" && detail !== "" ? `${name} ${detail}` : name;
}
function addTrack(builder, { slices }) {
	const last = slices.flatMap(({ startUs, endUs }) => Number.isFinite(endUs) ? [startUs, endUs] : [startUs]).reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
	const sorted = slices.map((slice) => ({
		...slice,
		endUs: Math.min(slice.endUs, last)
	})).sort((a, b) => a.startUs - b.startUs || b.endUs - a.endUs);
	const frames = /* @__PURE__ */ new Map();
	const open = [];
	for (const { name, startUs, endUs } of sorted) {
		while ((open.at(-1)?.endUs ?? Number.POSITIVE_INFINITY) <= startUs) open.pop();
		const over = open.at(-1);
		const end = Math.min(endUs, over?.endUs ?? endUs);
		const frame = frames.get(name) ?? builder.frame(toSymbolFrame(name));
		frames.set(name, frame);
		const node = builder.tree.child(over?.node ?? 0, frame);
		const ns = Math.round(end * 1e3) - Math.round(startUs * 1e3);
		builder.tree.add(node, 0, ns);
		if (over !== void 0) builder.tree.add(over.node, 0, -ns);
		open.push({
			node,
			endUs: end
		});
	}
}
// src/profile/formats/trace-samples.ts
const name$8 = "Chrome trace";
const checks$4 = createChecks(name$8);
function holdsSamples(file) {
	return isObject(file) && isObject(file["stackFrames"]) && Array.isArray(file["samples"]) && file["samples"].length > 0;
}
function readTraceSamples(file, options) {
	const threads = threadsOf(checks$4.array(file["samples"], "samples"));
	const nameOf = ({ key }) => options.threadNames.get(key) ?? key;
	const chosen = chooseThreads(name$8, threads, {
		wanted: options.thread,
		what: "thread",
		namesOf: (thread) => ({
			name: nameOf(thread),
			also: [thread.key, thread.key.slice(thread.key.indexOf("/") + 1)]
		})
	});
	const builder = createProfileBuilder(name$8, 2);
	const nodeOf = createTable(builder, checks$4.object(file["stackFrames"], "stackFrames"));
	for (const thread of chosen) addThread$1(builder, thread, nodeOf);
	const notes = threadNotes("thread", chosen.map(nameOf));
	return builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, {
			type: "wall",
			unit: "ns"
		}],
		defaultType: 1,
		sampleCount: chosen.reduce((sum, { samples }) => sum + samples.length, 0),
		producer: "trace",
		mode: "wall",
		notes: notes.length === 0 ? void 0 : notes
	});
}
function threadsOf(samples) {
	const threads = /* @__PURE__ */ new Map();
	for (const [i, each] of samples.entries()) {
		const sample = checks$4.object(each, `samples[${i}]`);
		const key = `${String(sample["pid"] ?? "")}/${String(sample["tid"] ?? "")}`;
		const thread = threads.get(key) ?? {
			key,
			samples: []
		};
		threads.set(key, thread);
		const stack = sample["sf"] === void 0 ? void 0 : String(sample["sf"]);
		thread.samples.push({
			at: checks$4.number(Number(sample["ts"] ?? NaN), `samples[${i}].ts`),
			stack
		});
	}
	return [...threads.values()];
}
function addThread$1({ tree }, { samples }, nodeOf) {
	const inOrder = [...samples].sort((first, second) => first.at - second.at);
	const [first, last] = [inOrder[0]?.at ?? 0, inOrder.at(-1)?.at ?? 0];
	const usual = inOrder.length > 1 ? (last - first) / (inOrder.length - 1) : 0;
	for (const [index, { at, stack }] of inOrder.entries()) {
		if (stack === void 0) continue;
		const node = nodeOf(stack);
		tree.add(node, 0, 1);
		tree.add(node, 1, Math.round(1e3 * ((inOrder[index + 1]?.at ?? at + usual) - at)));
	}
}
function createTable({ tree, frame }, table) {
	const nodes = /* @__PURE__ */ new Map();
	const most = Object.keys(table).length;
	return (stack) => {
		const path = [];
		let key = stack;
		while (key !== void 0 && !nodes.has(key)) {
			const parent = checks$4.object(table[key], `stackFrames[${key}]`)["parent"];
			path.push(key);
			if (path.length > most) throw malformed(name$8, `stackFrames[${key}]`, "no ancestor of itself", parent);
			key = parent === void 0 || parent === null ? void 0 : String(parent);
		}
		let node = key === void 0 ? 0 : nodes.get(key) ?? 0;
		for (const each of path.reverse()) {
			node = tree.child(node, frame(frameOf(checks$4.object(table[each], `stackFrames[${each}]`))));
			nodes.set(each, node);
		}
		return node;
	};
}
function frameOf(entry) {
	const text = String(entry["name"] ?? "");
	const [, called, file, line, column] = /^(.*)\(([^()]+):(\d+):(\d+)\)$/s.exec(text) ?? [];
	if (called === void 0 || file === void 0) return toSymbolFrame(text);
	const [begins, beginsAt] = [numberOf$1(entry["funcLine"]), numberOf$1(entry["funcColumn"])];
	const place = {
		file,
		line: begins ?? Number(line),
		column: begins === void 0 ? Number(column) : beginsAt
	};
	const trimmed = called.trim();
	return toFrame(trimmed, place, originOf(trimmed, file, languageOfFile(file)));
}
function numberOf$1(value) {
	const number = Number(value ?? 0);
	return Number.isInteger(number) && number > 0 ? number : void 0;
}
// src/profile/formats/v8-lost.ts
function nothingLost(thread) {
	return {
		thread,
		orphans: 0,
		nameless: 0
	};
}
function rejoinLost(format, thread) {
	const ids = new Set(thread.nodes.map(({ id }) => id));
	const isLost = (id) => id !== void 0 && !ids.has(id);
	const orphans = thread.nodes.filter(({ parent }) => isLost(parent)).length;
	const nameless = thread.samples?.filter((id) => isLost(id)).length ?? 0;
	if (nameless > 0 && nameless === thread.samples?.length) throw malformed(format, "samples", "ids of nodes", thread.samples[0]);
	const nodes = thread.nodes.map((node) => ({
		...node,
		parent: isLost(node.parent) ? void 0 : node.parent,
		children: node.children.filter((id) => !isLost(id))
	}));
	if (nameless === 0) return {
		thread: {
			...thread,
			nodes
		},
		orphans,
		nameless
	};
	const unknown = Math.min(0, ...ids) - 1;
	const samples = thread.samples?.map((id) => isLost(id) ? unknown : id);
	return {
		thread: {
			...thread,
			nodes: [...nodes, unnamed(unknown)],
			samples
		},
		orphans,
		nameless
	};
}
function unnamed(id) {
	return {
		id,
		frame: {
			name: "(unknown)",
			language: "js",
			kind: "runtime"
		},
		parent: void 0,
		children: [],
		hitCount: 0,
		ticks: []
	};
}
function lostNotes(threads) {
	const sum = (of) => threads.reduce((all, each) => all + of(each), 0);
	const [orphans, nameless] = [sum((each) => each.orphans), sum((each) => each.nameless)];
	const lost = [...orphans === 0 ? [] : [`${orphans} of its calls are shown without what called them`], ...nameless === 0 ? [] : [`${nameless} of its samples are of no known function, (unknown)`]];
	return lost.length === 0 ? [] : [`a part of the trace is lost: ${lost.join(", and ")}; what they cost is all there`];
}
// src/profile/formats/chrome-trace.ts
const name$7 = "Chrome trace";
const checks$3 = createChecks(name$7);
const chromeTraceFormat = {
	name: name$7,
	choices: ["thread"],
	recognizes(file) {
		if (isObject(file)) return Array.isArray(file["traceEvents"]);
		return Array.isArray(file) && file.some((event) => isObject(event) && typeof event["ph"] === "string");
	},
	read: fromChromeTrace
};
function fromChromeTrace(file, options = {}) {
	const events = checks$3.array(isObject(file) ? file["traceEvents"] : file, "traceEvents");
	const threadNames = namesOfThreads(events);
	const collected = collect(events, threadNames);
	const begun = collected.filter((recording) => recording.whole !== void 0 || hasNodes(recording));
	const recordings = begun.length > 0 ? begun : collected;
	if (recordings.length === 0 && holdsSamples(file)) return readTraceSamples(file, {
		...options,
		threadNames
	});
	if (recordings.length === 0) return durationsOrRefusal(events, threadNames, options);
	const chosen = chooseThreads(name$7, recordings, {
		wanted: options.thread,
		what: "thread",
		namesOf: ({ thread, key }) => ({
			name: thread,
			also: [key, key.slice(key.indexOf("/") + 1)]
		})
	});
	const left = collected.length - recordings.length;
	const notes = [...threadNotes("thread", chosen.map(({ thread }) => thread)), ...left === 0 ? [] : [`${left} of the recordings began before the trace and ${left === 1 ? "is" : "are"} left out`]];
	const rejoined = chosen.map((each) => each.isLossy ? rejoinLost(name$7, toThread$1(each)) : nothingLost(toThread$1(each)));
	notes.push(...lostNotes(rejoined));
	const profile = toCpuProfile(name$7, rejoined.map(({ thread }) => thread));
	return notes.length === 0 ? profile : {
		...profile,
		notes
	};
}
function durationsOrRefusal(events, threadNames, options) {
	const profile = readDurations(events, {
		...options,
		threadNames
	});
	if (profile !== void 0) return profile;
	throw unusable(name$7, {
		where: "the CPU profiles (category disabled-by-default-v8.cpu_profiler) or durations",
		expected: "at least one",
		got: "none",
		hint: "record with the JavaScript profiler on: the Performance panel, or --trace-event-categories v8.cpu_profiler"
	});
}
function hasNodes({ chunks }) {
	return chunks.some(({ data }) => {
		const profile = isObject(data["cpuProfile"]) ? data["cpuProfile"] : {};
		return Array.isArray(profile["nodes"]) && profile["nodes"].length > 0;
	});
}
function namesOfThreads(events) {
	const names = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (!isObject(event) || event["name"] !== "thread_name") continue;
		const named = isObject(event["args"]) ? event["args"]["name"] : void 0;
		if (typeof named === "string" && named !== "") names.set(threadKey(event), named);
	}
	return names;
}
function threadKey(event) {
	return `${String(event["pid"])}/${String(event["tid"])}`;
}
function collect(events, threadNames) {
	const recordings = /* @__PURE__ */ new Map();
	for (const [i, event] of events.entries()) {
		if (!isObject(event)) continue;
		if (event["name"] !== "Profile" && event["name"] !== "ProfileChunk" && event["name"] !== "CpuProfile") continue;
		const key = `${String(event["pid"])}:${String(event["id"] ?? event["tid"])}`;
		const known = recordings.get(key) ?? {
			key: threadKey(event),
			thread: "",
			startUs: void 0,
			endUs: void 0,
			chunks: [],
			isLossy: false,
			whole: void 0
		};
		recordings.set(key, known);
		addEvent(known, event, `traceEvents[${i}]`);
	}
	for (const recording of recordings.values()) recording.thread = threadNames.get(recording.key) ?? recording.key;
	return [...recordings.values()].filter(({ chunks, whole }) => chunks.length > 0 || whole !== void 0);
}
function addEvent(recording, event, where) {
	const args = checks$3.object(event["args"], `${where}.args`);
	if (args["data"] === void 0) {
		recording.isLossy = true;
		return;
	}
	const data = checks$3.object(args["data"], `${where}.args.data`);
	if (event["name"] === "CpuProfile") {
		recording.whole = checks$3.object(data["cpuProfile"], `${where}.args.data.cpuProfile`);
		return;
	}
	if (event["name"] === "Profile") {
		recording.key = threadKey(event);
		recording.startUs = checks$3.number(data["startTime"], `${where}.args.data.startTime`);
		return;
	}
	if (data["endTime"] !== void 0) recording.endUs = checks$3.number(data["endTime"], `${where}.args.data.endTime`);
	recording.chunks.push({
		time: checks$3.number(event["ts"] ?? 0, `${where}.ts`),
		data,
		where: `${where}.args.data`
	});
}
function toThread$1({ startUs, endUs, chunks, whole }) {
	if (whole !== void 0) return toThread$2(whole);
	const nodes = [];
	const samples = [];
	const lines = [];
	const timesUs = [];
	let now = startUs ?? 0;
	for (const { data, where } of [...chunks].sort((first, second) => first.time - second.time)) {
		const profile = data["cpuProfile"] === void 0 ? {} : checks$3.object(data["cpuProfile"], `${where}.cpuProfile`);
		for (const [i, node] of arrayOf(profile["nodes"], `${where}.cpuProfile.nodes`).entries()) nodes.push(toV8Node(checks$3, node, `${where}.cpuProfile.nodes[${i}]`));
		const taken = arrayOf(profile["samples"], `${where}.cpuProfile.samples`);
		const deltas = arrayOf(data["timeDeltas"], `${where}.timeDeltas`);
		if (taken.length !== deltas.length) throw malformed(name$7, `the length of ${where}.timeDeltas`, `${taken.length} as that of samples`, deltas.length);
		const executing = arrayOf(data["lines"] ?? profile["lines"], `${where}.lines`);
		for (const [i, id] of taken.entries()) {
			samples.push(checks$3.integer(id, `${where}.cpuProfile.samples[${i}]`));
			now += checks$3.number(deltas[i], `${where}.timeDeltas[${i}]`);
			timesUs.push(now);
			lines.push(typeof executing[i] === "number" ? checks$3.integer(executing[i], `${where}.lines[${i}]`, 0) : 0);
		}
	}
	return {
		nodes,
		samples,
		timesUs,
		lines,
		startUs,
		endUs
	};
}
function arrayOf(value, where) {
	return value === void 0 ? [] : checks$3.array(value, where);
}
// src/profile/formats/marshal.ts
const format$1 = "cProfile";
const reference = 128;
const deepest = 64;
const endOfDict = 48;
function readMarshal(bytes) {
	return readValue({
		cursor: cursorIn(bytes),
		known: []
	}, 0);
}
function cursorIn(bytes) {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const text = new TextDecoder();
	let at = 0;
	const need = (length) => {
		if (at + length > bytes.length) throw malformed(format$1, `byte ${at}`, `followed by ${length} bytes`, "cut short");
		at += length;
		return at - length;
	};
	const int32 = () => view.getInt32(need(4), true);
	return {
		at: () => at,
		most: bytes.length,
		next: () => bytes[at],
		byte: () => bytes[need(1)] ?? 0,
		int32,
		int64: () => Number(view.getBigInt64(need(8), true)),
		float64: () => view.getFloat64(need(8), true),
		long: () => {
			const digits = int32();
			let value = 0;
			for (let i = 0; i < Math.abs(digits); i++) value += view.getUint16(need(2), true) * 2 ** (15 * i);
			return digits < 0 ? -value : value;
		},
		string: (length) => {
			if (length < 0) throw malformed(format$1, `byte ${at}`, "a length >= 0", length);
			const start = need(length);
			return text.decode(bytes.subarray(start, start + length));
		}
	};
}
function readValue(reading, depth) {
	const { cursor, known } = reading;
	if (depth > deepest) throw malformed(format$1, `byte ${cursor.at()}`, `nested less than ${deepest} deep`, "deeper");
	const code = cursor.byte();
	const type = String.fromCharCode(code & -129);
	if (type === "r") {
		const found = known[cursor.int32()];
		if (found === void 0) throw malformed(format$1, `byte ${cursor.at()}`, "a reference to what came before", "none");
		return found;
	}
	const place = (code & reference) === 0 ? -1 : known.push(null) - 1;
	const read = readContent(reading, type, depth);
	if (place >= 0) known[place] = read;
	return read;
}
function readContent(reading, type, depth) {
	const { cursor } = reading;
	switch (type) {
		case "N": return null;
		case "T": return 1;
		case "F": return 0;
		case "i": return cursor.int32();
		case "I": return cursor.int64();
		case "l": return cursor.long();
		case "g": return cursor.float64();
		case "f": return Number(cursor.string(cursor.byte()));
		case "z":
		case "Z": return cursor.string(cursor.byte());
		case "s":
		case "t":
		case "u":
		case "a":
		case "A": return cursor.string(cursor.int32());
		case ")": return readTuple(reading, cursor.byte(), depth);
		case "(": return readTuple(reading, cursor.int32(), depth);
		case "{": return readDict(reading, depth);
		default: throw malformed(format$1, `byte ${cursor.at() - 1}`, "a type of marshal that profiles hold", type);
	}
}
function readTuple(reading, length, depth) {
	const { at, most } = reading.cursor;
	if (length < 0 || length > most) throw malformed(format$1, `byte ${at()}`, "a length within the file", length);
	return Array.from({ length }, () => readValue(reading, depth + 1));
}
function readDict(reading, depth) {
	const { cursor } = reading;
	const entries = /* @__PURE__ */ new Map();
	while (cursor.next() !== endOfDict) {
		const key = readValue(reading, depth + 1);
		entries.set(JSON.stringify(key), [key, readValue(reading, depth + 1)]);
	}
	cursor.byte();
	return entries;
}
// src/profile/formats/cprofile.ts
const name$6 = "cProfile";
const cProfileFormat = {
	name: name$6,
	choices: [],
	detect: (head) => {
		const [dict = 0, tuple = 0, length] = head;
		if ((dict & 127) !== 123 || (tuple & 127) !== 41 && (tuple & 127) !== 40) return false;
		return length === 3 || length === 1 && decodeText(head.subarray(0, 24)).includes(sampledMark);
	},
	read: readCProfile
};
const nsPerSecond = 1e9;
const sampledMark = "__sampled__";
function readCProfile(bytes, options = {}) {
	const stats = readMarshal(concat(inflated(bytes, name$6, options.maxInflatedBytes)));
	if (!(stats instanceof Map)) throw malformed(name$6, "the file", "a dict of functions", "something else");
	const isSampled = stats.has(JSON.stringify([sampledMark]));
	const rows = [...stats].filter(([key]) => key !== JSON.stringify([sampledMark])).map(([key, [place, row]]) => [key, toRow(place, row, isSampled)]);
	const indices = new Map(rows.map(([key], index) => [key, index]));
	const calls = rows.map(() => /* @__PURE__ */ new Map());
	for (const [index, [, { callers, perSample }]] of rows.entries()) for (const [caller, [, costs]] of callers) {
		const of = indices.get(caller);
		if (of === void 0) throw malformed(name$6, "a caller", "one of the functions", caller);
		const cost = Array.isArray(costs) ? seconds(costs[3]) : samples(costs) * perSample;
		calls[of]?.set(index, [Math.round(cost)]);
	}
	const nodes = rows.map(([, { frame, self }], index) => ({
		frame,
		self: [self],
		calls: calls[index] ?? /* @__PURE__ */ new Map()
	}));
	const builder = createProfileBuilder(name$6, 1);
	addCallGraph(builder, nodes, 0);
	return builder.build({
		sampleTypes: [{
			type: "wall",
			unit: "ns"
		}],
		defaultType: 0,
		producer: isSampled ? "profiling.sampling" : "cprofile",
		mode: "wall",
		notes: [isSampled ? "the file holds who called whom in how many samples, and no stacks: they are in proportion to those" : "cProfile knows calls and no stacks: self times are exact, stacks are in proportion to calls"]
	});
}
function toRow(place, row, isSampled) {
	const [file, line, functionName] = Array.isArray(place) ? place : [];
	const [, count, self, inclusive, callers] = Array.isArray(row) ? row : [];
	if (typeof file !== "string" || typeof line !== "number" || typeof functionName !== "string" || !(callers instanceof Map)) throw malformed(name$6, "an entry", "(file, line, function): (calls, primitive calls, self, inclusive, callers)", "another");
	const where = file === "~" || file === "" ? void 0 : file;
	const origin = where === void 0 ? {
		language: "python",
		kind: "runtime"
	} : originOf(functionName, where, "python");
	return {
		frame: toFrame(functionName, isSampled ? { file: where } : {
			file: where,
			line
		}, origin),
		self: seconds(self),
		callers,
		perSample: isSampled ? seconds(inclusive) / Math.max(samples(count), 1) : 0
	};
}
function samples(value) {
	if (typeof value !== "number" || !(value >= 0)) throw malformed(name$6, "a number of samples", "a number >= 0", value);
	return value;
}
function seconds(value) {
	if (typeof value !== "number" || !(value >= 0)) throw malformed(name$6, "a time", "a number >= 0", value);
	return Math.round(value * nsPerSecond);
}
// src/profile/formats/firefox-frames.ts
function createFirefoxFrames(checks, source) {
	const tables = tablesOf(checks, source);
	const frames = /* @__PURE__ */ new Map();
	const nodes = /* @__PURE__ */ new Map();
	const frameOf = (index) => {
		const known = frames.get(index) ?? source.builder.frame(tables.frame(index));
		frames.set(index, known);
		return known;
	};
	const nodeOf = (stack) => {
		const path = [];
		let at = stack;
		while (at !== void 0 && !nodes.has(at)) {
			path.push(at);
			if (path.length > tables.stacks) throw malformed("Firefox", `${source.where}.stackTable`, "no prefix of itself", "a cycle");
			at = tables.prefix(at);
		}
		let node = at === void 0 ? 0 : nodes.get(at) ?? 0;
		for (const step of path.reverse()) {
			node = source.builder.tree.child(node, frameOf(tables.frameOfStack(step)));
			nodes.set(step, node);
		}
		return node;
	};
	return { leafOf(stack) {
		const node = nodeOf(stack);
		const line = tables.lineOf(tables.frameOfStack(stack));
		return line > 0 ? source.builder.tree.child(node, ~line) : node;
	} };
}
function tablesOf(checks, { file, thread, where }) {
	const shared = isObject(file["shared"]) ? file["shared"] : {};
	const table = (key) => checks.object(thread[key] ?? shared[key], `${where}.${key}`);
	const [stackTable, frameTable, funcTable] = [
		table("stackTable"),
		table("frameTable"),
		table("funcTable")
	];
	const column = (of, key, at) => checks.array(of[key], `${where}.${at}.${key}`);
	const optional = (of, key) => Array.isArray(of[key]) ? of[key] : [];
	const strings = checks.array(thread["stringArray"] ?? thread["stringTable"] ?? shared["stringArray"], `${where}.stringArray`);
	const parents = parentsOf(checks, stackTable, `${where}.stackTable`);
	const stackFrames = column(stackTable, "frame", "stackTable");
	const functions = column(frameTable, "func", "frameTable");
	const lines = optional(frameTable, "line");
	const names = column(funcTable, "name", "funcTable");
	const text = (index) => typeof index === "number" ? String(strings[index] ?? "") : "";
	const files = fileNames({
		funcTable,
		shared,
		text
	});
	const originals = originalsOf(shared, text);
	return {
		stacks: parents.length,
		prefix: parents.of,
		frameOfStack: (stack) => checks.integer(stackFrames[stack], `${where}.stackTable.frame[${stack}]`, 0),
		lineOf: (frame) => originals(optional(frameTable, "originalLocation")[frame])?.line ?? positive(lines[frame]),
		frame(index) {
			const of = checks.integer(functions[index], `${where}.frameTable.func[${index}]`, 0);
			const name = checks.string(strings[Number(names[of])], `${where}.funcTable.name[${of}]`);
			const place = originals(optional(funcTable, "originalLocation")[of]) ?? {
				file: files(of),
				line: positive(optional(funcTable, "lineNumber")[of]),
				column: positive(optional(funcTable, "columnNumber")[of])
			};
			const isPython = languageOfFile(place.file) === "python";
			const isJs = optional(funcTable, "isJS")[of] === true && !isPython;
			const library = libraryOf(thread, {
				funcTable,
				shared,
				file,
				text
			}, of) ?? libraryOfFrame(file, optional(frameTable, "lib")[index]);
			return named(name, isPython ? { file: place.file } : place, {
				isJs,
				library
			});
		}
	};
}
function parentsOf(checks, stackTable, where) {
	const offsets = stackTable["prefixOffset"];
	if (Array.isArray(offsets) && stackTable["prefix"] === void 0) return {
		length: offsets.length,
		of(stack) {
			const at = `${where}.prefixOffset[${stack}]`;
			const offset = checks.integer(offsets[stack], at, 0);
			if (offset > stack) throw malformed("Firefox", at, `at most ${stack}`, offset);
			return offset === 0 ? void 0 : stack - offset;
		}
	};
	const prefixes = checks.array(stackTable["prefix"], `${where}.prefix`);
	return {
		length: prefixes.length,
		of(stack) {
			const prefix = prefixes[stack];
			if (prefix === null || prefix === void 0) return void 0;
			return checks.integer(prefix, `${where}.prefix[${stack}]`, 0);
		}
	};
}
function fileNames(of) {
	const sources = isObject(of.shared["sources"]) ? of.shared["sources"] : {};
	const sourceNames = Array.isArray(sources["filename"]) ? sources["filename"] : [];
	const direct = Array.isArray(of.funcTable["fileName"]) ? of.funcTable["fileName"] : [];
	const indirect = Array.isArray(of.funcTable["source"]) ? of.funcTable["source"] : [];
	return (index) => of.text(direct[index]) || of.text(sourceNames[Number(indirect[index])]) || void 0;
}
function originalsOf(shared, text) {
	const of = (table, key) => {
		const columns = isObject(shared[table]) ? shared[table][key] : void 0;
		return Array.isArray(columns) ? columns : [];
	};
	const sources = of("sourceLocationTable", "source");
	const [lines, columns] = [of("sourceLocationTable", "line"), of("sourceLocationTable", "column")];
	const names = of("sources", "filename");
	return (index) => {
		if (typeof index !== "number" || index < 0) return void 0;
		const file = text(names[Number(sources[index])]);
		return file === "" ? void 0 : {
			file,
			line: positive(lines[index]),
			column: positive(columns[index])
		};
	};
}
function libraryOfFrame(file, index) {
	const library = Array.isArray(file["libs"]) && typeof index === "number" ? file["libs"][index] : void 0;
	const called = isObject(library) ? library["name"] ?? library["path"] : void 0;
	return typeof called === "string" && called !== "" ? called : void 0;
}
function libraryOf(thread, of, index) {
	const table = thread["resourceTable"] ?? of.shared["resourceTable"];
	const resources = isObject(table) ? table : {};
	const resource = Array.isArray(of.funcTable["resource"]) ? of.funcTable["resource"][index] : -1;
	const nameIndex = Array.isArray(resources["name"]) && typeof resource === "number" ? resources["name"][resource] : void 0;
	return of.text(nameIndex) || void 0;
}
function named(name, place, { isJs, library }) {
	if (/^0x[0-9a-f]+$/.test(name)) {
		const base = library === void 0 ? "[unknown]" : library.slice(library.lastIndexOf("/") + 1);
		return toFrame(`${base}!${name}`, {}, {
			language: "native",
			kind: "user"
		});
	}
	const language = isJs ? "js" : languageOfFile(place.file) === "unknown" && library !== void 0 ? "native" : languageOfFile(place.file);
	return toFrame(name, place, originOf(name, place.file ?? (language === "native" ? library : void 0), language));
}
function positive(value) {
	return typeof value === "number" && value > 0 ? value : 0;
}
// src/profile/formats/firefox-raw.ts
function isRawFirefox(file) {
	return processesOf(file).some((each) => listOf(each["threads"]).some((thread) => isObject(thread) && isObject(thread["samples"]) && thread["samples"]["schema"] !== void 0));
}
function processFirefox(checks, file) {
	const threads = processesOf(file).flatMap((owner, at) => {
		const libraries = librariesOf(owner);
		return listOf(owner["threads"]).map((thread, index) => {
			const where = `${at === 0 ? "" : `processes[${at - 1}].`}threads[${index}]`;
			return processThread(checks, checks.object(thread, where), {
				where,
				libraries
			});
		});
	});
	return {
		meta: file["meta"],
		threads
	};
}
function processesOf(file) {
	const found = [];
	const open = [file];
	for (let next = open.shift(); next !== void 0; next = open.shift()) {
		if (!isObject(next)) continue;
		found.push(next);
		open.push(...listOf(next["processes"]));
	}
	return found;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function librariesOf(owner) {
	return listOf(owner["libs"]).flatMap((each) => {
		if (!isObject(each)) return [];
		const [start, end] = [Number(each["start"]), Number(each["end"])];
		return end > start ? [{
			name: String(each["name"] ?? each["path"] ?? ""),
			start,
			end
		}] : [];
	});
}
function processThread(checks, thread, { where, libraries }) {
	const column = (table, name) => columnOf(checks, thread[table], {
		where: `${where}.${table}`,
		name
	});
	const strings = checks.array(thread["stringTable"], `${where}.stringTable`);
	const functions = column("frameTable", "location").map((index) => functionOf(String(strings[Number(index)] ?? ""), libraries));
	const texts = /* @__PURE__ */ new Map();
	const indexOf = (text) => {
		const known = texts.get(text) ?? texts.size;
		texts.set(text, known);
		return known;
	};
	const functionTable = {
		name: functions.map(({ name }) => indexOf(name)),
		fileName: functions.map(({ file }) => file === void 0 ? void 0 : indexOf(file)),
		lineNumber: functions.map(({ line }) => line),
		columnNumber: functions.map(({ at }) => at),
		isJS: functions.map(({ file }) => file !== void 0),
		resource: functions.map((_, index) => index)
	};
	const resources = functions.map(({ library }) => library === void 0 ? void 0 : indexOf(library));
	const cpu = column("samples", "threadCPUDelta");
	return {
		name: thread["name"],
		tid: thread["tid"],
		processName: thread["processName"] ?? thread["processType"],
		samples: {
			stack: column("samples", "stack"),
			length: column("samples", "stack").length,
			threadCPUDelta: cpu.some((delta) => typeof delta === "number") ? cpu : void 0
		},
		stackTable: {
			prefix: column("stackTable", "prefix"),
			frame: column("stackTable", "frame")
		},
		frameTable: {
			func: functions.map((_, index) => index),
			line: column("frameTable", "line")
		},
		funcTable: functionTable,
		resourceTable: { name: resources },
		stringArray: [...texts.keys()]
	};
}
function columnOf(checks, value, { where, name }) {
	const table = checks.object(value, where);
	const at = checks.object(table["schema"], `${where}.schema`)[name];
	return checks.array(table["data"], `${where}.data`).map((row, index) => checks.array(row, `${where}.data[${index}]`)[typeof at === "number" ? at : -1]);
}
function functionOf(location, libraries) {
	if (/^0x[0-9a-f]+$/i.test(location)) {
		const address = Number(location);
		const library = libraries.find(({ start, end }) => address >= start && address < end);
		if (library === void 0) return { name: location };
		return {
			name: `0x${(address - library.start).toString(16)}`,
			library: library.name
		};
	}
	const [, called, library] = /^(.*) \(in ([^)]*)\) \(?\+ ?\w+\)?$/.exec(location) ?? [];
	if (called !== void 0 && library !== void 0) return {
		name: called,
		library
	};
	const [, name, file, line, at] = /^(.*) \(([^()]+?)(?::(\d+))?(?::(\d+))?\)$/.exec(location) ?? [];
	if (name === void 0 || file === void 0 || !/[/:]|\.\w/.test(file)) return { name: location };
	return {
		name,
		file,
		line: Number(line ?? 0),
		at: Number(at ?? 0)
	};
}
// src/profile/formats/firefox.ts
const name$5 = "Firefox";
const checks$2 = createChecks(name$5);
const firefoxFormat = {
	name: name$5,
	choices: ["thread"],
	recognizes: (file) => isObject(file) && isObject(file["meta"]) && Array.isArray(file["threads"]),
	read: fromFirefox
};
function fromFirefox(value, options = {}) {
	const given = checks$2.object(value, "the file");
	const file = isRawFirefox(given) ? processFirefox(checks$2, given) : given;
	const meta = checks$2.object(file["meta"], "meta");
	const all = checks$2.array(file["threads"], "threads").map(toThread);
	const chosen = chooseThreads(name$5, all, {
		wanted: options.thread,
		what: "thread",
		namesOf: (thread) => thread
	});
	const unit = unitsOf(meta, chosen);
	const builder = createProfileBuilder(name$5, 2);
	for (const thread of chosen) addThread(file, thread, {
		builder,
		unit
	});
	const sampled = chosen.filter(({ samples }) => Number(samples["length"]) > 0);
	const notes = [...threadNotes("thread", sampled.map((thread) => thread.name)), ...unit.notes];
	const sampleCount = builder.tree.totalOf(0);
	return builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, unit.type],
		defaultType: unit.isWeighed || options.sampleType !== "samples" ? 1 : 0,
		sampleCount: sampleCount > 0 ? sampleCount : void 0,
		...unit.periodNs > 0 ? {
			period: unit.periodNs,
			periodUnit: "ns"
		} : {},
		producer: "firefox",
		mode: unit.type.type,
		notes: notes.length === 0 ? void 0 : notes
	});
}
function toThread(value, index) {
	const where = `threads[${index}]`;
	const thread = checks$2.object(value, where);
	const samples = checks$2.object(thread["samples"], `${where}.samples`);
	const threadName = typeof thread["name"] === "string" && thread["name"] !== "" ? thread["name"] : where;
	const process = typeof thread["processName"] === "string" ? [`${thread["processName"]}/${threadName}`] : [];
	return {
		where,
		name: threadName,
		also: [
			String(thread["tid"]),
			String(index),
			...process
		],
		thread,
		samples
	};
}
const cpuFactors = {
	ns: 1,
	µs: 1e3,
	us: 1e3,
	ms: 1e6
};
function unitsOf(meta, threads) {
	const interval = typeof meta["interval"] === "number" && meta["interval"] > 0 ? meta["interval"] : 0;
	const units = isObject(meta["sampleUnits"]) ? meta["sampleUnits"] : {};
	const cpuFactor = cpuFactors[String(units["threadCPUDelta"])] ?? 0;
	const hasCpu = cpuFactor > 0 && threads.some(({ samples }) => Array.isArray(samples["threadCPUDelta"]));
	const weightType = threads.find(({ samples }) => samples["weightType"] !== void 0)?.samples["weightType"];
	const common = {
		periodNs: interval * 1e6,
		isWeighed: true,
		hasCpu: false,
		cpuFactor,
		notes: []
	};
	if (weightType === "bytes") return {
		...common,
		type: {
			type: "alloc_space",
			unit: "B"
		},
		periodNs: 0
	};
	if (weightType === "tracing-ms") return {
		...common,
		type: {
			type: "wall",
			unit: "ns"
		}
	};
	if (hasCpu) return {
		...common,
		type: {
			type: "cpu",
			unit: "ns"
		},
		isWeighed: false,
		hasCpu
	};
	if (interval > 0) return {
		...common,
		type: {
			type: "wall",
			unit: "ns"
		},
		isWeighed: false
	};
	const notes = ["the file does not name the sampling interval: samples are counted as they are"];
	return {
		...common,
		type: {
			type: "wall",
			unit: "samples"
		},
		periodNs: 1,
		isWeighed: false,
		notes
	};
}
function addThread(file, { where, thread, samples }, { builder, unit }) {
	const stacks = checks$2.array(samples["stack"] ?? [], `${where}.samples.stack`);
	const weights = Array.isArray(samples["weight"]) ? samples["weight"] : void 0;
	const cpu = Array.isArray(samples["threadCPUDelta"]) ? samples["threadCPUDelta"] : void 0;
	const frames = createFirefoxFrames(checks$2, {
		file,
		thread,
		where,
		builder
	});
	for (const [i, stack] of stacks.entries()) {
		const weight = weights === void 0 ? 1 : checks$2.number(weights[i], `${where}.samples.weight[${i}]`);
		if (weight < 0) throw difference(name$5, `${where}.samples.weight[${i}]`, "a number >= 0", weight);
		if (stack === null || stack === void 0) continue;
		const node = frames.leafOf(checks$2.integer(stack, `${where}.samples.stack[${i}]`, 0));
		const delta = cpu?.[i];
		const value = unit.hasCpu ? typeof delta === "number" && delta > 0 ? delta * unit.cpuFactor : 0 : weightValue(weight, unit);
		builder.tree.add(node, 0, unit.isWeighed ? 1 : weight);
		builder.tree.add(node, 1, Math.round(value));
	}
}
function weightValue(weight, { isWeighed, type, periodNs }) {
	if (!isWeighed) return weight * periodNs;
	return type.unit === "ns" ? weight * 1e6 : weight;
}
// src/profile/formats/folded-pairs.ts
function withoutFirstCounts(format, profile) {
	const { size, parents, items, values, width } = columnsOf$1(profile);
	const builder = createProfileBuilder(format, width);
	const plain = profile.frames.map((frame) => builder.frame(frame));
	const shorter = profile.frames.map((frame) => builder.frame({
		...frame,
		name: frame.name.replace(/\s+\d+$/, "")
	}));
	const nodes = new Int32Array(size);
	for (let node = 1; node < size; node++) {
		const item = items[node] ?? 0;
		const parent = nodes[parents[node] ?? 0] ?? 0;
		const sums = Array.from({ length: width }, (_, type) => values[node * width + type] ?? 0);
		const isLeaf = sums.some((value) => value !== 0);
		nodes[node] = builder.tree.child(parent, (isLeaf ? shorter : plain)[item] ?? 0);
		for (const [type, value] of sums.entries()) if (value !== 0) builder.tree.add(nodes[node] ?? 0, type, value);
	}
	return builder.build(headerOf$1(profile));
}
// src/profile/formats/folded-write.ts
const noStack = "(no stack)";
function writeFolded(profile, type = profile.defaultType) {
	const texts = profile.frames.map(toText);
	const values = /* @__PURE__ */ new Map();
	for (const stack of profile.stacks) {
		const value = stack.values[type] ?? 0;
		if (value === 0) continue;
		const path = pathOf(stack, texts);
		values.set(path, (values.get(path) ?? 0) + value);
	}
	const chunks = [];
	const encoder = new TextEncoder();
	for (const [path, value] of values) chunks.push(encoder.encode(`${path} ${value}\n`));
	return Buffer.concat(chunks);
}
function pathOf(stack, texts) {
	const path = stack.frames.map((frame) => texts[frame] ?? "").join(";");
	if (path === "") return noStack;
	return path.startsWith("# ") || path.startsWith("#!") ? `#${path.slice(2)}` : path;
}
function toText(frame) {
	const name = clean(frame.name);
	if (frame.kind === "kernel") return `${name}_[k]`;
	if (frame.file === void 0) return name;
	const column = frame.column === void 0 ? "" : `:${frame.column}`;
	return `${name} (${clean(frame.file)}:${frame.line ?? 0}${column})`;
}
function clean(text) {
	return text.replaceAll(";", ":").replaceAll(/\s/g, " ").replaceAll(/\p{Cc}/gu, "�");
}
// src/profile/formats/separated-values.ts
const separatedValues = {
	what: "a table of separated values, whose last column need not be a cost",
	hint: "write its stacks as lines of \"frame;frame count\", or have the profiler write pprof or speedscope"
};
const rowsLookedAt = 20;
function isTable(text) {
	const [names = "", ...rows] = text.split(/\r?\n/, rowsLookedAt).filter((line) => line.trim() !== "");
	const separator = [
		",",
		"	",
		"|"
	].find((each) => names.split(each).length >= 3);
	if (separator === void 0 || /(?:^|[\s,|])-?[\d.]+\s*$/.test(names)) return false;
	const whole = rows.slice(0, Math.max(1, rows.length - 1));
	return whole.length > 0 && whole.every((row) => row.split(separator).length >= names.split(separator).length);
}
// src/profile/formats/folded.ts
const name$4 = "folded";
const foldedFormat = {
	name: name$4,
	choices: [],
	detect(head) {
		const text = decodeText(head);
		if (isTable(text)) return false;
		const lines = text.split("\n").slice(0, linesToTell);
		if (lines.length === 1 && head.length >= 65536) return /^[^\s;{<][^;]*;/.test(lines[0] ?? "");
		if (lines.length > 1 && lines.length < linesToTell) lines.pop();
		const filled = lines.map((line) => line.trimEnd()).filter((line) => line !== "" && !isComment(line));
		const stacks = filled.filter((line) => stackLine.test(line));
		const counted = !filled.some((line) => line.includes(";")) ? stacks.filter((line) => !namesNoFunction(line)) : stacks;
		return counted.length > 0 && 2 * counted.length > filled.length;
	},
	read: readFolded
};
const linesToTell = 40;
const stackLine = /^(|\S.*|\s+\S.*;.*)[ \t]-?\d+(\.\d*)?(e[+-]?\d+)?$/i;
function namesNoFunction(line) {
	const before = line.slice(0, line.trimEnd().search(/[ \t]+\S+$/));
	return /(?:[\s,]-?\d[\d.]*|[:=])$|^[\w.:]+\{.*=.*\}$|(?:^|[\s,])[\w.-]+=\S*$/.test(before);
}
function readFolded(bytes, options) {
	const builder = createProfileBuilder(name$4, 1);
	const reader = createLineReader(builder);
	forEachLine(bytes, name$4, {
		line: reader.add,
		maxInflatedBytes: options?.maxInflatedBytes
	});
	const notes = notesOf$1(reader);
	const type = options?.sampleType ?? "samples";
	const profile = builder.build({
		sampleTypes: [{
			type,
			unit: unitOf(type)
		}],
		defaultType: 0,
		sampleCount: type === "samples" && Number.isInteger(reader.total()) ? reader.total() : void 0,
		producer: producerOf(reader.hasTiers(), builder),
		mode: type,
		notes: notes.length === 0 ? void 0 : notes
	});
	if (holdsPairs(reader.seen())) return withoutFirstCounts(name$4, profile);
	const isExecuting = reader.hasExecuting() || holdsExecutingLines(profile.frames);
	return (options?.lines ?? (isExecuting ? "executing" : "definition")) === "executing" ? withLinesOnLeaves(name$4, profile) : profile;
}
function notesOf$1(reader) {
	const { lines, skipped, firstSkipped } = reader.seen();
	if (skipped > lines || lines === 0 && firstSkipped !== void 0) throw malformed(name$4, `line ${firstSkipped?.number ?? 1}`, expectedLine, firstSkipped?.text);
	if (lines === 0) throw malformed(name$4, "the file", "lines of \"frame;frame count\"", "empty");
	const shown = show(firstSkipped?.text);
	return [
		...skipped === 0 ? [] : [`${skipped} of ${lines + skipped} lines are no stacks and were passed over, the first ${shown}`],
		...lines > 1 && !reader.seen().isDeep ? ["no line holds a \";\", which parts callers from what they call: each is taken for a function by itself"] : [],
		...holdsPairs(reader.seen()) ? ["each line ends in two numbers, as differences do; the last is what is shown"] : []
	];
}
function holdsPairs({ lines, pairs }) {
	return lines > 1 && pairs === lines;
}
function unitOf(type) {
	if (type === "cpu" || type === "wall") return "ns";
	return type.endsWith("_space") ? "B" : "samples";
}
function producerOf(hasTiers, builder) {
	if (hasTiers) return "async-profiler";
	return builder.frames().some(({ language, line }) => language === "python" && line !== void 0) ? "py-spy" : "folded";
}
function createLineReader(builder) {
	const { indexOf, hasTiers, hasExecuting } = frameIndices(builder);
	const ends = [];
	const nodes = [];
	let previous = "";
	let lines = 0;
	let pairs = 0;
	let skipped = 0;
	let firstSkipped;
	let total = 0;
	let isDeep = false;
	return {
		add(text, number, isOpen) {
			if (isBlank$1(text) || isComment(text)) return;
			const line = withoutPadding(text.startsWith(`(no stack) `) ? text.slice(10) : text);
			const space = countAt(line);
			const value = countOf(line, space, number);
			if (value === void 0) {
				if (!isProse(line)) throw malformed(name$4, `line ${number}`, expectedLine, isOpen ? `cut short, ${show(line)}` : line);
				skipped++;
				firstSkipped ??= {
					number,
					text
				};
				return;
			}
			lines++;
			if (endsInPair(line, space)) pairs++;
			const stackEnd = endOfStack(line, space);
			let depth = commonDepth(previous, line, ends);
			let node = depth === 0 ? 0 : nodes[depth - 1] ?? 0;
			for (let start = depth === 0 ? 0 : (ends[depth - 1] ?? 0) + 1; start < stackEnd; depth++) {
				const found = line.indexOf(";", start);
				const end = found === -1 || found > stackEnd ? stackEnd : found;
				node = builder.tree.child(node, indexOf(line.slice(start, end)));
				ends[depth] = end;
				nodes[depth] = node;
				start = end + 1;
			}
			isDeep ||= depth > 1;
			ends.length = depth;
			previous = line;
			builder.tree.add(node, 0, value);
			total += value;
		},
		seen: () => ({
			lines,
			pairs,
			skipped,
			isDeep,
			firstSkipped
		}),
		total: () => total,
		hasTiers,
		hasExecuting
	};
}
function frameIndices(builder) {
	const indices = /* @__PURE__ */ new Map();
	let isMarked = false;
	let isExecuting = false;
	return {
		indexOf(text) {
			const known = indices.get(text);
			if (known !== void 0) return known;
			isMarked ||= /_\[[01ij]\]$/.test(text);
			isExecuting ||= saysExecutingLine(text.trimStart());
			const index = builder.frame(toSymbolFrame(text.trimStart() || text));
			indices.set(Buffer.from(text).toString(), index);
			return index;
		},
		hasTiers: () => isMarked,
		hasExecuting: () => isExecuting
	};
}
function commonDepth(previous, line, ends) {
	let known = 0;
	let unknown = ends.length;
	while (known < unknown) {
		const middle = known + unknown + 1 >>> 1;
		const end = ends[middle - 1] ?? 0;
		if (line.charCodeAt(end) === semicolon && line.slice(0, end) === previous.slice(0, end)) known = middle;
		else unknown = middle - 1;
	}
	return known;
}
const semicolon = 59;
const expectedLine = "\"frame;frame count\" with a count >= 0";
function withoutPadding(text) {
	const last = text.charCodeAt(text.length - 1);
	return last === 32 || last === 9 ? text.trimEnd() : text;
}
function isBlank$1(line) {
	return !(line.charCodeAt(0) > 32) || line.charCodeAt(0) > 126 ? line.trim() === "" : false;
}
function isComment(line) {
	return line.startsWith("#") && /^#(?:\s(?!\s*\d+$)|!|$)/.test(line);
}
function isProse(line) {
	return !line.includes(";") && /\s(?!nan$|inf)[a-z]+[.!]?$/i.test(line);
}
function countAt(line) {
	let at = line.length - 1;
	while (at >= 0 && !isGap(line.charCodeAt(at))) at--;
	return at;
}
function endOfStack(line, space) {
	let end = space;
	while (end > 0 && isGap(line.charCodeAt(end - 1))) end--;
	return end === 0 || line[end - 1] === ";" ? space : end;
}
function endsInPair(line, space) {
	let at = space - 1;
	while (isDigit(line.charCodeAt(at))) at--;
	return at < space - 1 && isGap(line.charCodeAt(at)) && /^\d+$/.test(line.slice(space + 1));
}
function isGap(code) {
	return code === 32 || code === 9;
}
function isDigit(code) {
	return code >= 48 && code <= 57;
}
function countOf(line, space, number) {
	const text = line.slice(space + 1);
	if (space === -1 || !/^-?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return void 0;
	const value = Number(text);
	if (!Number.isFinite(value)) throw malformed(name$4, `line ${number}`, "a finite count", text);
	if (value < 0) throw difference(name$4, `line ${number}`, expectedLine, line);
	return value;
}
// src/profile/formats/foreign-results.ts
const results = [
	{
		begin: /^mode: (set|count|atomic)\r?\n/,
		what: "coverage of Go tests, which has counts and no costs",
		hint: "have them profiled: go test -bench . -cpuprofile cpu.pb.gz"
	},
	{
		begin: /^(goos: |goarch: |pkg: [^\n]*\n|Benchmark\w[^\s:]*\s+\d+\s+[\d.]+ ns\/op)/,
		what: "results of go test -bench, which have no stacks",
		hint: "have it profile, too: go test -bench . -cpuprofile cpu.pb.gz"
	},
	{
		begin: /^(TN:.*\r?\n)?SF:/,
		what: "coverage (lcov), which has counts and no costs",
		hint: "read what a profiler of that language writes"
	},
	{
		begin: /^(#\s*\r?\n)*# (HELP|TYPE) [\w:]+ /,
		what: "metrics of Prometheus, which have no stacks",
		hint: "fetch a profile instead, of Go: /debug/pprof/profile?seconds=30"
	},
	{
		begin: /^\s*(\S+\s+)?Total allocations:\s*\n/u,
		what: "text printed by memray stats",
		hint: "memray flamegraph shows its stacks; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		begin: /^\s*<!DOCTYPE html>[\s\S]{0,600}<title>memray/i,
		what: "a page of memray",
		hint: "open it in a browser; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		begin: /^\s*<!DOCTYPE html>[\s\S]{0,600}pyinstrument/i,
		what: "a page of pyinstrument",
		hint: "have it write speedscope: pyinstrument -r speedscope -o out.json PROGRAM"
	},
	{
		begin: /^reading file "[^"\n]*" - please wait/,
		what: "text printed by heaptrack_print",
		hint: "have it fold the stacks: heaptrack_print -F out.folded FILE"
	},
	{
		begin: /^\s*(<\?xml[^>]*>\s*)?<recording xmlns[:=]|^class boolean \{\n\}/,
		what: "text printed by jfr (print --xml or metadata)",
		hint: "read the recording itself: FILE.jfr"
	},
	{
		begin: /^\s*(strict\s+)?digraph\b/,
		what: "a drawing for Graphviz (dot), as gprof2dot and pprof make it",
		hint: "read the profile it was made of"
	},
	{
		begin: /^\x80[\s\S]{0,40}tracemalloc/,
		what: "a snapshot of tracemalloc, which only Python can open",
		hint: "record CPU for a diff: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		begin: /^\x80[\s\S]{0,40}yappi/,
		what: "yappi's own file, which only Python can open",
		hint: "save it as cProfile does: yappi.get_func_stats().save('run.prof', 'pstat')"
	},
	{
		begin: /^(line profiling: |memory profiling: |GC profiling: )*sample\.interval=\d+\n/,
		what: "what Rprof of R writes",
		hint: "convert it: profile::write_pprof(profile::read_rprof(\"FILE\"), \"cpu.pb.gz\") (R package profile)"
	},
	{
		begin: /^0 \S+ \S+:-?\d+\n1 \S+ \S+:-?\d+\n/,
		what: "stacks printed by phpspy",
		hint: "fold them: stackcollapse-phpspy.pl FILE > out.folded (phpspy)"
	},
	{
		begin: /^heap_v2\/\d+\n/,
		what: "a heap profile of jemalloc, whose addresses need the program",
		hint: "fold it: jeprof --collapsed PROGRAM FILE > out.folded"
	},
	{
		begin: /^hdrb/,
		what: "an eventlog of GHC",
		hint: "convert it: hs-speedscope FILE"
	},
	{
		begin: /^\s*(<\?xml[^>]*>\s*)?<StackWindow>/,
		what: "stacks as PerfView saves them (XML)",
		hint: "have it save speedscope: in its window of stacks, File, Save View As, .speedscope.json"
	},
	{
		begin: /^Date\/Time: .*\nEnd time: .*\nOS Version: /,
		what: "a report of spindump of macOS",
		hint: "record with samply, and read its JSON: samply record --save-only -o out.json PROGRAM"
	},
	{
		begin: /^(tlZ\x04|tr\xfdP)/,
		what: "a trace of Tracy, whose zones have no stacks",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^SQLite format 3\0/,
		what: "a database (SQLite), as Nsight Systems and others keep their captures",
		hint: "have the profiler export pprof, speedscope or folded stacks"
	}
];
// src/profile/formats/foreign.ts
const unpack = (command) => `unpack it first: ${command}`;
const signatures = [
	{
		begin: /^(PERFILE2|2ELIFREP|PERFFILE|ELIFFREP)/,
		what: "perf.data, which only perf itself can resolve",
		hint: "on the machine that took it: perf script -i FILE > perf.txt, and read perf.txt"
	},
	{
		begin: /^QPERFSTREAM\0/,
		what: "what hotspot's perfparser makes of perf.data",
		hint: "read the recording itself: perf script -i perf.data > perf.txt"
	},
	{
		begin: /^PK\x03\x04/,
		what: "a ZIP archive",
		hint: unpack("unzip FILE")
	},
	{
		begin: /^BZh[1-9]/,
		what: "compressed by bzip2",
		hint: unpack("bunzip2 FILE")
	},
	{
		begin: /^\xfd7zXZ/,
		what: "compressed by xz",
		hint: unpack("unxz FILE")
	},
	{
		begin: /^\x28\xb5\x2f\xfd/,
		what: "compressed by zstd",
		hint: unpack("unzstd FILE")
	},
	{
		begin: /^\x1f\x8b/,
		what: "compressed by gzip twice",
		hint: unpack("gunzip FILE, once")
	},
	{
		begin: /^H4sI[\w+/=\s]+$/,
		what: "base64 of a file",
		hint: "decode it first: base64 -d FILE > cpu.pb.gz"
	},
	{
		begin: /^(memray|\x04\x22\x4d\x18[\s\S]{4,24}memray\0)/,
		what: "a capture of memray",
		hint: "memray flamegraph, table or stats read it"
	},
	{
		begin: /^\x04\x22\x4d\x18/,
		what: "compressed by lz4",
		hint: unpack("unlz4 FILE")
	},
	{
		begin: /^[^\0]{1,100}\0[\s\S]{156,256}ustar/,
		what: "a tar archive",
		hint: unpack("tar xf FILE")
	},
	{
		begin: /^version https:\/\/git-lfs/,
		what: "a pointer of Git LFS and not the file itself",
		hint: "fetch the file: git lfs pull"
	},
	{
		begin: /^Nettrace/,
		what: "a nettrace file of .NET",
		hint: "convert it: dotnet-trace convert --format Speedscope FILE"
	},
	{
		begin: /^(v8-version,|shared-library,|code-creation,|profiler,)/,
		what: "a log of V8 (node --prof)",
		hint: "run node --cpu-prof instead; what node --prof-process makes of it is no profile either"
	},
	{
		begin: /^(heap profile: |goroutine profile: |threadcreate profile: |--- (contention|mutex|heapz|threadz)|goroutine \d+ \[)/,
		what: "text of Go or gperftools (debug=1 or 2)",
		hint: "fetch it without ?debug=1 or 2, so that it is pprof"
	},
	{
		begin: /^((File|Build ID|Type|Time|Duration|Main binary filename|Doc): .*\n|comment\d*\n)*(Active filters:\n( {3}\S.*\n)+)?(Showing nodes accounting for |-+\+-+)|^PeriodType: .*\nPeriod: |^ ?\w+: Total \S+ of \S+ \(|^digraph "|^Total: \S+\nROUTINE =+ /,
		what: "text printed by pprof",
		hint: "read the file pprof was given, or write it: go tool pprof -proto FILE > cpu.pb.gz"
	},
	{
		begin: /^\0{8}(\x03\0{7}\0{8}|\0{7}\x03\0{8})|^\0{4}(\x03\0{3}|\0{3}\x03)\0{4}/,
		what: "a CPU profile of gperftools, whose addresses need the program",
		hint: "convert it: pprof -proto PROGRAM FILE > cpu.pb.gz"
	},
	{
		begin: /^--- symbol\nbinary=/,
		what: "a profile of gperftools with its symbols, as pprof --raw writes it",
		hint: "convert it: go tool pprof -proto FILE > cpu.pb.gz"
	},
	{
		begin: /^go 1\.\d+ trace\0/,
		what: "an execution trace of Go",
		hint: "capture a CPU profile (-cpuprofile)"
	},
	{
		begin: /^(Attach(ing|ed) \d+ probes?(\.\.\.)?\s+)?(\^C\s+)?@\w*\[/,
		what: "a map printed by bpftrace",
		hint: "fold it: stackcollapse-bpftrace.pl FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^(#[^\n]*\n)*\s*(# Overhead|# (Children|Samples): )/,
		what: "a table printed by perf report",
		hint: "print the samples instead: perf script > perf.txt"
	},
	{
		begin: /^( Percent \|\t|\s*(# started on .*\s+)?Performance counter stats for |[\d.]+,(msec)?,[\w-]+,\d+,[\d.]+,)/,
		what: "text of perf annotate or perf stat, which has no stacks",
		hint: "record and print the samples: perf record -g PROGRAM, then perf script > perf.txt"
	},
	{
		begin: new RegExp([
			String.raw`^(?![^\n]*\d\.\d+:)[^\n\0-\x08]*[^:\s][ \t]*\n([\t ]+[0-9a-f]{6,16}|[\t ]{8,}[0-9a-f]{4,5}) \S.*\n`,
			String.raw`^\n(\t +[0-9a-f]{1,16}|[\t ]+[0-9a-f]{6,16}) \S`,
			String.raw`^\s+\d+ [\w:-]+:\s+[0-9a-f]{6,16}\b`,
			String.raw`^ *(\d+ +)?[\w/:-]+: *\n\t +[0-9a-f]{4,16} \S`,
			String.raw`^(?![^\n]*: +[0-9a-f]{6,16} ) +\S[^\n]* \d+ +[0-9a-f]{6,16} \S+ \([^\n]*\)\n`,
			String.raw`^( *\S[^\n]* \d+(/\d+)? +(\d+ )?[\w/-]+: *\n){2}`,
			String.raw`^\n?0x[0-9a-f]+@\S+ \[0x`,
			"^build id event received"
		].join("|")),
		what: "perf script without the fields that identify a sample, or mixed with messages",
		hint: "print them: perf script -F comm,pid,tid,time,period,event,ip,sym,dso > perf.txt"
	},
	{
		begin: /^\s*\d+ [^\s;]+(;[^;\n]+)+\n/,
		what: "folded stacks with the count ahead of them, as uniq -c has it",
		hint: "put the count last: sed -E \"s/^ *([0-9]+) (.*)/\\2 \\1/\" FILE > out.folded"
	},
	{
		begin: /^([^\n;\0-\x08]*\n)?[^\n;\0-\x08]*;[^\n\0-\x08]*([ \t,](\+?\d{1,3}(,\d{3}){1,6}|\+\d+|0x[0-9a-f]+|[\d.]+ ?%|nan|[+-]?inf(inity)?)|[^\s,],\d+)[ \t]*\r?\n/i,
		what: "folded stacks whose counts are not plain numbers",
		hint: "write each line as \"frame;frame 1234\""
	},
	{
		begin: /^( {2,4}\S.*\n)+ {4,8}\S.* \(\d+\)\n {8}\d+\n/,
		what: "stacks printed by a tool of bcc (profile, offcputime)",
		hint: "have it fold them: -f"
	},
	{
		begin: /^import time: /,
		what: "import times of Python",
		hint: "record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		begin: /^(Flat profile:|\s+Call graph\b|index +% time +self +children +called|\s*call graph profile:)/,
		what: "a table printed by gprof",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^\s*(\w{3} \w{3} .*\n\s*)?\d+ function calls .*in [\d.]+ seconds/,
		what: "a table printed by cProfile",
		hint: "read the file it writes: python -m cProfile -o run.prof PROGRAM"
	},
	{
		begin: /^\s*_ +\._ +__\/__ +_ _ .*Recorded: /,
		what: "text printed by pyinstrument",
		hint: "have it write speedscope: pyinstrument -r speedscope -o out.json PROGRAM"
	},
	{
		begin: /^-{20,}\n(Profile data file '|\w+ cache: )/,
		what: "a table printed by callgrind_annotate or cg_annotate",
		hint: "read the file that it annotates, as callgrind writes it: callgrind.out.PID"
	},
	{
		begin: /^-{20,}\nCommand: .*\nMassif arguments:/,
		what: "text printed by ms_print",
		hint: "for stacks, record allocations with heaptrack: heaptrack_print -F out.folded FILE"
	},
	{
		begin: /^\x80[\x02\x03](c|\}|\]|csq)|^\x80[\x04\x05]\x95/,
		what: "a pickle of Python, which only Python can open, and line_profiler writes",
		hint: "record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		begin: /^Statistical profiling result from /,
		what: "a table printed by node --prof-process",
		hint: "run node --cpu-prof instead"
	},
	{
		begin: /^(\s*CPU +ID +FUNCTION:NAME\n( +\d+ +\d+ .*\n)*|dtrace: .*\n)*\s*( +\S*`\S.*\n)+ +\d+\n|^\s*CPU +ID +FUNCTION:NAME\n/,
		what: "stacks printed by DTrace",
		hint: "fold them: stackcollapse.pl FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^((\d{4}-\d\d-\d\d \S+\s+)?Full thread dump |"[^"\n]+" (#\d+ .*)?(daemon )?prio=\d)/,
		what: "a thread dump of Java, one moment and no profile",
		hint: "record over time: async-profiler, or java -XX:+FlightRecorder"
	},
	{
		begin: /^Process \d+: .*\nPython v\d/,
		what: "what py-spy dump prints, one moment and no profile",
		hint: "record over time: py-spy record -f speedscope -o out.json --pid PID"
	},
	{
		begin: /^Cmdline: .*\n(Arch: .*\n)?Event: /,
		what: "a table printed by simpleperf report",
		hint: "print the samples instead: report_sample.py > perf.txt"
	},
	{
		begin: /^\ufeff?Function Stack,CPU Time/,
		what: "a table of VTune (CSV)",
		hint: "fold it: inferno-collapse-vtune FILE > out.folded"
	},
	{
		begin: /^\ufeff?Level,Function Name,/,
		what: "a table of Visual Studio (CSV)",
		hint: "fold it: inferno-collapse-vsprof FILE > out.folded"
	},
	{
		begin: /^(Running Time|Weight|Bytes Used)\t/,
		what: "text copied from Xcode's Instruments",
		hint: "fold it: stackcollapse-instruments.pl FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^\s*\w{3} \w{3} +\d+ \d\d:\d\d \d{4} Time and Allocation Profiling Report/,
		what: "a report of GHC (+RTS -p)",
		hint: "fold it: inferno-collapse-ghcprof FILE > out.folded"
	},
	{
		begin: /^--- Execution profile ---\n|^<!DOCTYPE html>\s*<html[^>]*>\s*<head>\s*<title>Tree view<\/title>/,
		what: "async-profiler's text of a flat profile or of traces, or its tree",
		hint: "have it write stacks: output collapsed or jfr"
	},
	{
		begin: /^jdk\.\w+ \{\n|^\s*Version: \d\.\d\n Chunks: \d/,
		what: "text printed by jfr (print or summary)",
		hint: "read the recording itself: FILE.jfr"
	},
	{
		begin: /^@ [\w.-]+ \[\d+ samples\]/,
		what: "a call graph printed by pmcstat",
		hint: "fold it: stackcollapse-pmc.pl FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^SIMPLEPERF/,
		what: "simpleperf's samples as protobuf",
		hint: "print them as text instead: report_sample.py -i perf.data > perf.txt"
	},
	{
		begin: /^Index\s+% CPU Time/,
		what: "a table printed by VTune (gprof-cc)",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^rbspy\d/,
		what: "a recording of rbspy",
		hint: "convert it: rbspy report -f speedscope -i FILE -o out.speedscope.json"
	},
	{
		begin: /^% self +% total +name\n/,
		what: "a table printed by rbspy (summary)",
		hint: "record stacks: rbspy record -f speedscope -o out.json -- ruby PROGRAM"
	},
	{
		begin: /^(HCAT|TACH)/,
		what: "a recording of Python's sampling profiler (--binary)",
		hint: "convert it: python -m profiling.sampling replay FILE --collapsed -o out.folded"
	},
	{
		begin: /^\x04\x08/,
		what: "a dump of Ruby (stackprof)",
		hint: "fold it: stackprof --stackcollapse FILE > out.folded"
	},
	{
		begin: /^(\d{3}:? [A-Z][a-z]+( [A-Z][a-z]+)*\s*$|HTTP\/\d)/,
		what: "the answer of a server and not the file itself",
		hint: "download the file again"
	},
	{
		begin: /^\[?(\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\d\d:\d\d:\d\d)/,
		what: "a log with times",
		hint: "read the profile that was written beside it"
	},
	{
		begin: /^gmon/,
		what: "gmon.out of gprof",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^desc: .*\ncmd: .*\ntime_unit: /,
		what: "massif's output",
		hint: "for stacks, record allocations with heaptrack: heaptrack PROGRAM, then heaptrack_print -F out.folded FILE"
	},
	{
		begin: /^v \d+( [0-9a-f]+)*\n[xX] /,
		what: "heaptrack's output",
		hint: "fold it: heaptrack_print -F out.folded FILE"
	},
	{
		begin: /^MOJ/,
		what: "austin's MOJO file",
		hint: "convert it: mojo2austin FILE out.austin (pip install austin-python)"
	},
	{
		begin: /^JAVA PROFILE [\d.]+, created/,
		what: "text of Java's hprof agent, which left the JDK with version 9",
		hint: "record with async-profiler or java -XX:+FlightRecorder"
	},
	{
		begin: /^JAVA PROFILE 1\./,
		what: "a heap dump of Java (hprof)",
		hint: "record allocations: java -XX:+FlightRecorder, or async-profiler -e alloc"
	},
	{
		begin: /^(SLOW|\*version\n)/,
		what: "a method trace of Android",
		hint: "record with simpleperf, and: report_sample.py > perf.txt"
	},
	{
		begin: /^(Sampling process \d+|Analysis of sampling )/,
		what: "a report of macOS sample",
		hint: "fold it: stackcollapse-sample.awk FILE > out.folded (FlameGraph)"
	},
	{
		begin: /^\s*<profile>\s*<size>/,
		what: "a profile of sysprof 1 (XML)",
		hint: "record with perf and read: perf script > perf.txt"
	},
	{
		begin: /^\s*<\?xml[^>]*>\s*<trace-query-result/,
		what: "an export of Xcode's Instruments",
		hint: "fold it: inferno-collapse-xctrace FILE > out.folded"
	},
	{
		begin: /^\s*(<\?xml[^>]*>\s*)?(<!DOCTYPE svg[^>]*>\s*)?(<!--[\s\S]*?-->\s*)?<svg/,
		what: "a picture (SVG)",
		hint: "read the folded stacks it was drawn of"
	},
	{
		begin: /^\s*<(!DOCTYPE|html)/i,
		what: "a web page",
		hint: "read the profile it shows, or that it was to be downloaded from"
	},
	{
		begin: /^(\x7fELF|\xfe\xed\xfa|\xcf\xfa\xed\xfe|MZ)/,
		what: "a program",
		hint: "read a profile of it"
	}
];
const beginBytes = 16384;
function foreignOf(head) {
	const begin = head.subarray(0, beginBytes);
	const bytes = Buffer.from(begin).toString("latin1");
	const text = decodeText(begin);
	return [...results, ...signatures].find((signature) => signature.begin.test(bytes) || signature.begin.test(text));
}
// src/profile/formats/foreign-keys.ts
const known = [
	{
		matches: (file) => isObject(file["snapshot"]) && Array.isArray(file["strings"]),
		what: "a heap snapshot of V8, which holds objects and no stacks",
		hint: "record allocations over time instead: node --heap-prof, or Allocation sampling in DevTools"
	},
	{
		matches: (file) => (isObject(file["session"]) || file["sample_count"] !== void 0) && isObject(file["root_frame"]),
		what: "a session of pyinstrument",
		hint: "have it write speedscope: pyinstrument -r speedscope -o out.json"
	},
	{
		matches: (file) => Array.isArray(file["frame_records"]) && file["sample_count"] !== void 0,
		what: "a session of pyinstrument",
		hint: "convert it: pyinstrument --load FILE -r speedscope -o out.json"
	},
	{
		matches: (file) => file["elapsed_time_sec"] !== void 0 && isObject(file["files"]),
		what: "a profile of Scalene, which has lines and no stacks",
		hint: "record stacks: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		matches: (file) => file["rts_arguments"] !== void 0 && file["cost_centres"] !== void 0,
		what: "a report of GHC as JSON (+RTS -pj)",
		hint: "write it as text (+RTS -p) and fold it: inferno-collapse-ghcprof PROGRAM.prof > out.folded"
	},
	{
		matches: (file) => isObject(file["recording"]) && Array.isArray(file["recording"]["events"]),
		what: "events printed by jfr (print --json)",
		hint: "read the recording itself: FILE.jfr"
	},
	{
		matches: (file) => Array.isArray(file["code"]) && Array.isArray(file["functions"]) && Array.isArray(file["ticks"]),
		what: "a log of V8 as node --prof-process --preprocess writes it",
		hint: "run node --cpu-prof instead"
	},
	{
		matches: (file) => isObject(file["recording"]) && file["version"] !== void 0,
		what: "a recording of Safari's Web Inspector",
		hint: "open it at speedscope.app and export it, or record with Chrome or node --cpu-prof"
	},
	{
		matches: (file) => isObject(file["profile"]) && file["markers"] !== void 0 && file["ticks"] !== void 0,
		what: "a recording of Firefox's Performance panel before version 90",
		hint: "open it at speedscope.app and export it, or record at profiler.firefox.com"
	},
	{
		matches: (file) => file["linux-perf-json-version"] !== void 0,
		what: "perf.data as JSON",
		hint: "print the samples instead: perf script > perf.txt"
	},
	{
		matches: (file) => file["dhatFileVersion"] !== void 0,
		what: "DHAT's output",
		hint: "open it in dh_view.html; for stacks, record allocations with heaptrack"
	},
	{
		matches: (file) => file["gc_samples"] !== void 0 && isObject(file["frames"]),
		what: "a dump of Ruby (stackprof), in which functions have no stacks",
		hint: "record with raw: true, and write it as JSON: stackprof --json FILE > out.json"
	},
	{
		matches: (file) => file["total_num_allocations"] !== void 0 && file["allocation_size_histogram"] !== void 0,
		what: "statistics of memray, which have no stacks",
		hint: "memray flamegraph shows them; for a diff, record CPU: py-spy record -f speedscope -o out.json -- python PROGRAM"
	},
	{
		matches: (file) => typeof file["name"] === "string" && file["value"] !== void 0 && Array.isArray(file["children"]),
		what: "a tree for d3-flame-graph",
		hint: "read the profile it was made of"
	},
	{
		matches: (file) => typeof file["n"] === "string" && file["v"] !== void 0 && Array.isArray(file["c"]),
		what: "a tree for d3-flame-graph",
		hint: "read the profile it was made of"
	},
	{
		matches: (file) => Array.isArray(file["Function"]) && Array.isArray(file["SampleType"]),
		what: "pprof as JSON",
		hint: "read the file it was decoded from"
	},
	{
		matches: (file) => Array.isArray(file["functions"]) && Array.isArray(file["events"]) && Array.isArray(file["costs"]),
		what: "a profile for gprof2dot",
		hint: "read the profile it was made of"
	},
	{
		matches: (file) => isObject(file["root"]) && file["unit"] !== void 0 && file["height"] !== void 0,
		what: "a flame graph of Parca, as it draws it",
		hint: "download the profile instead: Download pprof"
	},
	{
		matches: (file) => isObject(file["flamegraph"]),
		what: "what a server answers to draw a flame graph of (Pyroscope, Parca)",
		hint: "ask it for pprof: profilecli query merge --output=pprof, or Download pprof; or for /pyroscope/render?format=json"
	},
	{
		matches: (file) => file["stringTable"] !== void 0 && file["sampleType"] !== void 0,
		what: "pprof as JSON",
		hint: "read the file it was decoded from"
	},
	{
		matches: (file) => file["received"] !== void 0 && file["organization_id"] !== void 0 && file["project_id"] !== void 0,
		what: "a profile as Sentry sends it",
		hint: "in Sentry, open the profile and export it, or record with a profiler that writes pprof or speedscope"
	},
	{
		matches: (file) => typeof file["message"] === "string" && file["documentation_url"] !== void 0,
		what: "the answer of a server and not the file itself",
		hint: "download the file again"
	},
	{
		matches: (file) => [
			"resourceSpans",
			"resourceLogs",
			"resourceMetrics"
		].some((key) => file[key] !== void 0),
		what: "spans, logs or metrics of OpenTelemetry, in which functions have no stacks",
		hint: "export its profiles, or record with a profiler that writes pprof or speedscope"
	},
	{
		matches: (file) => Array.isArray(file["result"]) && file["result"].some((each) => isObject(each) && Array.isArray(each["functions"])),
		what: "coverage of V8 (NODE_V8_COVERAGE), which has counts and no costs",
		hint: "record over time: node --cpu-prof"
	},
	{
		matches: (file) => isObject(file["header"]) && file["header"]["reportVersion"] !== void 0,
		what: "a diagnostic report of Node.js, one moment and no profile",
		hint: "record over time: node --cpu-prof"
	},
	{
		matches: (file) => file["type"] === "meta" && file["sample_interval_usec"] !== void 0,
		what: "what Python's sampling profiler writes as --jsonl, in which functions have no stacks",
		hint: "record stacks: python -m profiling.sampling run --collapsed -o out.folded PROGRAM"
	},
	{
		matches: (file) => ["attached_probes", "map"].includes(String(file["type"])) && isObject(file["data"]),
		what: "what bpftrace prints as JSON (-f json)",
		hint: "print it as text and fold that: stackcollapse-bpftrace.pl FILE > out.folded (FlameGraph)"
	},
	{
		matches: (file) => isXhprof(file) || isXhprof(file["profile"]),
		what: "a profile of XHProf or Tideways, which has pairs of callers and callees and no stacks",
		hint: "record stacks with Excimer, which writes speedscope, or calls with Xdebug (xdebug.mode=profile), which writes callgrind"
	}
];
function isXhprof(value) {
	return isObject(value) && isObject(value["main()"]) && value["main()"]["ct"] !== void 0;
}
function foreignJson(file) {
	return isObject(file) ? known.find(({ matches }) => matches(file)) : void 0;
}
// src/profile/formats/otlp-detect.ts
const resourcesTag = 10;
const dictionaryTag = 18;
function looksLikeOtlp(head) {
	return !isText(head) && (beginsMessage(head, 0) || isFramed(head));
}
function isFramed(head) {
	const length = frameLength(head, 0);
	if (beginsMessage(head, 0)) return false;
	if (length === 0 || length >= 2 ** 31 || !beginsMessage(head, 4)) return false;
	const next = 4 + length;
	return next + 4 >= head.length || beginsMessage(head, next + 4);
}
function frameLength(bytes, at) {
	return [
		0,
		1,
		2,
		3
	].reduce((length, i) => length * 256 + (bytes[at + i] ?? 0), 0);
}
function beginsMessage(head, at) {
	if (head[at] === resourcesTag) return isMessageOf(head, at, [
		1,
		2,
		3
	]);
	if (head[at] !== dictionaryTag || !isMessageOf(head, at, [
		1,
		2,
		3,
		4,
		5,
		6,
		7
	])) return false;
	const { length, start } = lengthAt(head, at + 1);
	const after = start + length;
	return after >= head.length || isMessageOf(head, after, [
		1,
		2,
		3
	]);
}
function isMessageOf(head, at, fields) {
	const { length, start } = lengthAt(head, at + 1);
	const end = Math.min(head.length, start + length);
	if (start >= end) return false;
	for (let next = start; next < end;) {
		if (!fields.some((field) => head[next] === field * 8 + 2)) return false;
		const inner = lengthAt(head, next + 1);
		next = inner.start + inner.length;
		if (next > start + length) return false;
	}
	return true;
}
function lengthAt(head, at) {
	let length = 0;
	for (let i = 0; i < 6; i++) {
		const byte = head[at + i] ?? 0;
		length += (byte & 127) * 2 ** (7 * i);
		if (byte < 128) return {
			length,
			start: at + i + 1
		};
	}
	return {
		length,
		start: head.length
	};
}
// src/profile/formats/otlp-tables.ts
const format = "OTLP";
const text = new TextDecoder();
function readDictionary(cursor) {
	const mappings = [];
	const locations = [];
	const functions = [];
	const strings = [];
	const attributes = [];
	const stacks = [];
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (wire !== "bytes") {
			skip(cursor, wire, format);
			continue;
		}
		const inner = enter(cursor, wire, format);
		if (field === 1) mappings.push(readMapping(inner));
		else if (field === 2) locations.push(readLocation(inner));
		else if (field === 3) functions.push(readFunction(inner));
		else if (field === 5) strings.push(text.decode(inner.bytes.subarray(inner.at, inner.end)));
		else if (field === 6) attributes.push(readAttribute(inner));
		else if (field === 7) stacks.push(repeatedIn(inner, 1));
	}
	return {
		mappings,
		locations,
		functions,
		strings,
		attributes,
		stacks
	};
}
function readMapping(cursor) {
	return {
		start: exactOf(cursor, 1),
		limit: exactOf(cursor, 2),
		offset: exactOf(cursor, 3),
		file: numberOf(cursor, 4, format)
	};
}
function readFunction(cursor) {
	return {
		name: numberOf(cursor, 1, format),
		systemName: numberOf(cursor, 2, format),
		file: numberOf(cursor, 3, format),
		startLine: numberOf(cursor, 4, format)
	};
}
function readLocation(cursor) {
	const lines = [];
	const inner = { ...cursor };
	while (inner.at < inner.end) {
		const { field, wire } = readTag(inner, format);
		if (field !== 3 || wire !== "bytes") skip(inner, wire, format);
		else {
			const line = enter(inner, wire, format);
			lines.push({
				function: numberOf(line, 1, format),
				line: numberOf(line, 2, format),
				column: numberOf(line, 3, format)
			});
		}
	}
	return {
		mapping: numberOf(cursor, 1, format),
		address: exactOf(cursor, 2),
		lines,
		attributes: repeatedIn(cursor, 4)
	};
}
function readAttribute(cursor) {
	const inner = { ...cursor };
	let value = "";
	while (inner.at < inner.end) {
		const { field, wire } = readTag(inner, format);
		if (field !== 2 || wire !== "bytes") skip(inner, wire, format);
		else value = readAnyValue(enter(inner, wire, format));
	}
	return {
		key: numberOf(cursor, 1, format),
		value,
		unit: numberOf(cursor, 3, format)
	};
}
function readAnyValue(cursor) {
	let value = "";
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field === 1 && wire === "bytes") {
			const content = enter(cursor, wire, format);
			value = text.decode(content.bytes.subarray(content.at, content.end));
		} else if (field === 2 && wire === "varint") value = readSigned(cursor, format) === 0 ? "false" : "true";
		else if (field === 3 && wire === "varint") value = readSigned(cursor, format);
		else if (field === 4 && wire === "fixed64") value = readDouble(cursor);
		else skip(cursor, wire, format);
	}
	return value;
}
function readDouble(cursor) {
	const { bytes, at } = cursor;
	skip(cursor, "fixed64", format);
	return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(at, true);
}
function numberOf(outer, wanted, of) {
	const cursor = { ...outer };
	let value = 0;
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, of);
		if (field === wanted && wire === "varint") value = readSigned(cursor, of);
		else skip(cursor, wire, of);
	}
	return value;
}
function exactOf(outer, wanted) {
	const cursor = { ...outer };
	let value = 0;
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field === wanted && wire === "varint") value = readExact(cursor, format);
		else skip(cursor, wire, format);
	}
	return value;
}
function repeatedIn(outer, wanted) {
	const cursor = { ...outer };
	const values = [];
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, format);
		if (field !== wanted) skip(cursor, wire, format);
		else if (wire === "varint") values.push(readSigned(cursor, format));
		else {
			const inner = enter(cursor, wire, format);
			while (inner.at < inner.end) values.push(readSigned(inner, format));
		}
	}
	return values;
}
function stringOf({ strings }, index, where) {
	const value = strings[index];
	if (value === void 0) throw malformed(format, where, `an index below ${strings.length} into the strings`, index);
	return value;
}
// src/profile/formats/otlp-elder.ts
const name$3 = "OTLP";
const elderFields = {
	duration: 5,
	periodType: 6,
	period: 7
};
const locationIndices = 3;
function isElder(profile) {
	const cursor = { ...profile };
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$3);
		if (field === locationIndices) return wire === "bytes" || wire === "varint";
		skip(cursor, wire, name$3);
	}
	return false;
}
function withElderStacks(dictionary, profile, samples) {
	const locations = repeatedIn(profile, locationIndices);
	const stacks = samples.map((sample, i) => {
		const [start, length] = [numberOf(sample, 1, name$3), numberOf(sample, 2, name$3)];
		if (start < 0 || length < 0 || start + length > locations.length) throw malformed(name$3, `samples[${i}]`, `of locations below ${locations.length}`, start + length);
		return locations.slice(start, start + length);
	});
	return {
		...dictionary,
		stacks
	};
}
function elderValues(sample) {
	return repeatedIn(sample, 3);
}
// src/profile/formats/otlp-frames.ts
const languages = {
	jvm: "jvm",
	cpython: "python",
	v8js: "js",
	go: "go",
	native: "native",
	kernel: "native"
};
function createOtlpFrames(dictionary, builder) {
	const expanded = /* @__PURE__ */ new Map();
	const leaves = /* @__PURE__ */ new Map();
	const expand = (index) => {
		const known = expanded.get(index) ?? toFrames(dictionary, index, builder);
		expanded.set(index, known);
		return known;
	};
	return { leafOf(stack) {
		const known = leaves.get(stack);
		if (known !== void 0) return known;
		const locations = dictionary.stacks[stack];
		if (locations === void 0) throw malformed("OTLP", "stack_index", `an index below ${dictionary.stacks.length}`, stack);
		let node = 0;
		let line = 0;
		for (const location of locations.toReversed()) {
			const { frames, line: executing } = expand(location);
			for (const frame of frames) node = builder.tree.child(node, frame);
			line = executing;
		}
		const leaf = line > 0 && node > 0 ? builder.tree.child(node, ~line) : node;
		leaves.set(stack, leaf);
		return leaf;
	} };
}
function toFrames(dictionary, index, builder) {
	const location = dictionary.locations[index];
	if (location === void 0) throw malformed("OTLP", "location_indices", `indices below ${dictionary.locations.length}`, index);
	const type = frameType(dictionary, location);
	if (location.lines.length === 0) {
		const origin = {
			language: "native",
			kind: type === "kernel" ? "kernel" : "user"
		};
		return {
			frames: [builder.frame(toFrame(addressName(dictionary, location), {}, origin))],
			line: 0
		};
	}
	const frames = location.lines.map((line) => builder.frame(lineFrame(dictionary, {
		location,
		type,
		of: line.function
	})));
	const line = location.lines[0]?.line ?? 0;
	return {
		frames: frames.reverse(),
		line: line < 2 ** 31 - 1 ? line : 0
	};
}
function frameType(dictionary, { attributes }) {
	const type = attributes.map((index) => dictionary.attributes[index]).find((attribute) => dictionary.strings[attribute?.key ?? 0] === "profile.frame.type")?.value;
	return type === void 0 ? void 0 : String(type);
}
function lineFrame(dictionary, { location, type, of }) {
	const entry = dictionary.functions[of];
	if (entry === void 0) throw malformed("OTLP", "function_index", `below ${dictionary.functions.length}`, of);
	const name = stringOf(dictionary, entry.name, "name_strindex") || stringOf(dictionary, entry.systemName, "system_name_strindex") || addressName(dictionary, location);
	const file = entry.file === 0 ? void 0 : stringOf(dictionary, entry.file, "filename_strindex") || void 0;
	const language = languages[type ?? ""] ?? languageOfFile(file);
	const place = {
		file,
		line: entry.startLine
	};
	if (type === "kernel") return toFrame(name, place, {
		language: "native",
		kind: "kernel"
	});
	return toCalledFrame(name, place, language);
}
function addressName(dictionary, { mapping, address }) {
	const mapped = mapping > 0 ? dictionary.mappings[mapping] : void 0;
	const path = mapped === void 0 ? "" : stringOf(dictionary, mapped.file, "filename_strindex");
	const offset = BigInt(address) - BigInt(mapped?.start ?? 0) + BigInt(mapped?.offset ?? 0);
	return `${path === "" ? "[unknown]" : path.slice(path.lastIndexOf("/") + 1)}!0x${(mapped === void 0 || offset < 0n ? BigInt(address) : offset).toString(16)}`;
}
// src/profile/formats/otlp.ts
const name$2 = "OTLP";
const otlpFormat = {
	name: name$2,
	choices: [],
	detect: looksLikeOtlp,
	read: readOtlp
};
function readOtlp(bytes, options = {}) {
	return readExports(exportsIn(concat(inflated(bytes, name$2, options.maxInflatedBytes))), options);
}
function readExports(messages, options = {}) {
	const exports = messages.map(splitExport);
	const resources = exports.reduce((all, each) => all + each.resources.length, 0);
	const profiles = exports.flatMap((each) => profilesIn(each));
	const types = distinctTypes(profiles);
	const [first, ...others] = types;
	if (first === void 0) throw malformed(name$2, "the profiles", "at least one", "none");
	const builder = createProfileBuilder(name$2, types.length);
	const known = /* @__PURE__ */ new Map();
	for (const profile of profiles) {
		const frames = known.get(profile.dictionary) ?? createOtlpFrames(profile.dictionary, builder);
		known.set(profile.dictionary, frames);
		addSamples(profile, typeAt(types, profile.type), {
			builder,
			frames
		});
	}
	const shown = options.sampleType === void 0 ? 0 : types.findIndex(({ type }) => type === options.sampleType);
	if (shown < 0) throw malformed(name$2, "the sample types", `with ${options.sampleType}`, types.map(({ type }) => type).join(", "));
	const notes = resources < 2 ? [] : [`${resources} resources (services or containers) are added up`];
	return builder.build({
		sampleTypes: [first, ...others],
		defaultType: shown,
		...headerOf(profiles),
		producer: "otlp",
		mode: modeOfType(types[shown]?.type ?? ""),
		notes: notes.length === 0 ? void 0 : notes,
		leftOut: leftOutOf(profiles)
	});
}
function leftOutOf(profiles) {
	const keys = /* @__PURE__ */ new Set();
	let hasLines = false;
	for (const { samples, dictionary, read, attributesOf } of profiles) for (const [i, sample] of samples.entries()) {
		for (const index of attributesOf(sample)) keys.add(dictionary.strings[dictionary.attributes[index]?.key ?? 0] ?? "");
		hasLines ||= (dictionary.stacks[read(sample, i).stack] ?? []).slice(1).some((location) => (dictionary.locations[location]?.lines[0]?.line ?? 0) > 0);
	}
	const left = [...keys.size === 0 ? [] : [`labels (${[...keys].slice(0, 8).join(", ")})`], ...hasLines ? ["lines of calls"] : []];
	return left.length === 0 ? void 0 : left;
}
function wholeOf(bytes) {
	return {
		bytes,
		at: 0,
		end: bytes.length,
		high: 0
	};
}
function exportsIn(whole) {
	if (!isFramed(whole)) return [wholeOf(whole)];
	const found = [];
	for (let at = 0; at < whole.length;) {
		const start = at + 4;
		const end = start + frameLength(whole, at);
		if (start > whole.length || end > whole.length) throw malformed(name$2, `byte ${at}`, `followed by ${end - start} bytes`, `${Math.max(0, whole.length - start)} bytes`);
		found.push({
			bytes: whole,
			at: start,
			end,
			high: 0
		});
		at = end;
	}
	return found;
}
function profilesIn({ resources, dictionary }) {
	return resources.flatMap((resource) => messagesIn(resource, 2).flatMap((scope) => messagesIn(scope, 2).flatMap((each) => readOne(each, dictionary))));
}
function splitExport(message) {
	const cursor = { ...message };
	const resources = [];
	let dictionary;
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$2);
		if (wire === "bytes" && (field === 1 || field === 2)) {
			const inner = enter(cursor, wire, name$2);
			if (field === 1) resources.push(inner);
			else dictionary = inner;
		} else skip(cursor, wire, name$2);
	}
	if (dictionary === void 0) throw unusable(name$2, {
		where: "the dictionary",
		expected: "there (v1development of 1.9 and later)",
		got: "absent",
		hint: "export with a collector of OTLP 1.9 or later, or as pprof"
	});
	return {
		resources,
		dictionary: readDictionary(dictionary)
	};
}
function messagesIn(outer, wanted) {
	const cursor = { ...outer };
	const found = [];
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$2);
		if (field === wanted && wire === "bytes") found.push(enter(cursor, wire, name$2));
		else skip(cursor, wire, name$2);
	}
	return found;
}
function readOne(message, shared) {
	const isOld = isElder(message);
	const fields = isOld ? elderFields : {
		duration: 4,
		periodType: 5,
		period: 6
	};
	const samples = messagesIn(message, 2);
	const dictionary = isOld ? withElderStacks(shared, message, samples) : shared;
	const sampleTypes = messagesIn(message, 1).slice(0, isOld ? void 0 : 1);
	const [periodType] = messagesIn(message, fields.periodType);
	if (sampleTypes.length === 0) throw malformed(name$2, "sample_type", "there", "absent");
	const period = periodType === void 0 ? void 0 : typeOf(periodType, dictionary);
	return sampleTypes.map((sampleType, column) => ({
		type: typeOf(sampleType, dictionary),
		samples,
		read: isOld ? (sample, index) => ({
			stack: index,
			value: elderValues(sample)[column] ?? 0
		}) : (sample) => readSample({ ...sample }),
		attributesOf: (sample) => isOld ? [] : repeatedIn(sample, 2),
		period: numberOf(message, fields.period, name$2),
		periodType: period === void 0 ? void 0 : {
			unit: period.unit,
			factor: period.factor
		},
		durationNs: numberOf(message, fields.duration, name$2),
		dictionary
	}));
}
function typeOf(message, dictionary) {
	const type = stringOf(dictionary, numberOf(message, 1, name$2), "type_strindex");
	return {
		type,
		...toBaseUnit(type, stringOf(dictionary, numberOf(message, 2, name$2), "unit_strindex"))
	};
}
function distinctTypes(profiles) {
	const types = /* @__PURE__ */ new Map();
	for (const { type: { type, unit } } of profiles) types.set(`${type} ${unit}`, {
		type,
		unit
	});
	return [...types.values()];
}
function typeAt(types, wanted) {
	return types.findIndex(({ type, unit }) => type === wanted.type && unit === wanted.unit);
}
function addSamples(profile, column, { builder, frames }) {
	for (const [i, message] of profile.samples.entries()) {
		const { stack, value } = profile.read(message, i);
		if (value < 0) throw malformed(name$2, `samples[${i}]`, "of values >= 0", value);
		builder.tree.add(frames.leafOf(stack), column, value * profile.type.factor);
	}
}
function readSample(cursor) {
	let [stack, sum, values, times] = [
		0,
		0,
		0,
		0
	];
	const each = (inner, isPacked, take) => {
		do
			take(inner);
		while (isPacked && inner.at < inner.end);
	};
	while (cursor.at < cursor.end) {
		const { field, wire } = readTag(cursor, name$2);
		if (field === 1 && wire === "varint") stack = readSigned(cursor, name$2);
		else if (field === 4 && (wire === "varint" || wire === "bytes")) {
			const inner = wire === "bytes" ? enter(cursor, wire, name$2) : cursor;
			if (wire === "bytes" && inner.at === inner.end) continue;
			each(inner, wire === "bytes", (at) => {
				sum += readSigned(at, name$2);
				values++;
			});
		} else if (field === 5 && wire === "bytes") {
			const inner = enter(cursor, wire, name$2);
			times += (inner.end - inner.at) / 8;
		} else {
			if (field === 5) times++;
			skip(cursor, wire, name$2);
		}
	}
	return {
		stack,
		value: values === 0 ? times : sum
	};
}
function headerOf(profiles) {
	const paced = profiles.find(({ period, periodType }) => period > 0 && periodType !== void 0);
	const durationNs = profiles.reduce((most, each) => Math.max(most, each.durationNs), 0);
	return {
		...paced?.periodType === void 0 ? {} : {
			period: paced.period * paced.periodType.factor,
			periodUnit: paced.periodType.unit
		},
		durationNs: durationNs > 0 ? durationNs : void 0
	};
}
// src/profile/formats/otlp-json.ts
const name$1 = "OTLP JSON";
const checks$1 = createChecks(name$1);
const otlpJsonFormat = {
	name: name$1,
	choices: [],
	recognizes: (file) => isObject(file) && (isExport(file) || holdsExports(file)),
	read: fromOtlpJson
};
function isExport(file) {
	return (file["resourceProfiles"] ?? file["resource_profiles"]) !== void 0;
}
function holdsExports(file) {
	const documents = file["documents"];
	return Array.isArray(documents) && documents.every((each) => isObject(each) && isExport(each));
}
function fromOtlpJson(value, options = {}) {
	const file = checks$1.object(value, "the file");
	const documents = holdsExports(file) ? file.documents : [file];
	return readExports(documents.map((each, index) => {
		const where = documents.length === 1 ? "" : `line ${index + 1}`;
		const document = checks$1.object(each, where || "the file");
		return wholeOf(toMessage(document, isElderJson(document) ? elderData : profilesData, where).bytes());
	}), options);
}
const anyValue = {
	stringValue: [1, "text"],
	boolValue: [2, "whole"],
	intValue: [3, "whole"],
	doubleValue: [4, "double"]
};
const valueType = {
	typeStrindex: [1, "whole"],
	unitStrindex: [2, "whole"]
};
const dictionary = {
	mappingTable: [1, {
		memoryStart: [1, "whole"],
		memoryLimit: [2, "whole"],
		fileOffset: [3, "whole"],
		filenameStrindex: [4, "whole"]
	}],
	locationTable: [2, {
		mappingIndex: [1, "whole"],
		address: [2, "whole"],
		lines: [3, () => line],
		line: [3, () => line],
		attributeIndices: [4, "whole"]
	}],
	functionTable: [3, {
		nameStrindex: [1, "whole"],
		systemNameStrindex: [2, "whole"],
		filenameStrindex: [3, "whole"],
		startLine: [4, "whole"]
	}],
	stringTable: [5, "text"],
	attributeTable: [6, {
		keyStrindex: [1, "whole"],
		value: [2, anyValue],
		unitStrindex: [3, "whole"]
	}],
	stackTable: [7, { locationIndices: [1, "whole"] }]
};
const line = {
	functionIndex: [1, "whole"],
	line: [2, "whole"],
	column: [3, "whole"]
};
const sample = {
	stackIndex: [1, "whole"],
	attributeIndices: [2, "whole"],
	values: [4, "whole"],
	timestampsUnixNano: [5, "fixed"]
};
const profile = {
	sampleType: [1, valueType],
	samples: [2, sample],
	sample: [2, sample],
	durationNano: [4, "whole"],
	periodType: [5, valueType],
	period: [6, "whole"]
};
const elderProfile = {
	sampleType: [1, valueType],
	sample: [2, {
		locationsStartIndex: [1, "whole"],
		locationsLength: [2, "whole"],
		value: [3, "whole"]
	}],
	locationIndices: [3, "whole"],
	durationNanos: [5, "whole"],
	periodType: [6, valueType],
	period: [7, "whole"]
};
const dataOf = (each) => ({
	resourceProfiles: [1, { scopeProfiles: [2, { profiles: [2, each] }] }],
	dictionary: [2, dictionary]
});
const profilesData = dataOf(profile);
const elderData = dataOf(elderProfile);
function isElderJson(file) {
	const listed = (value, key) => {
		const found = isObject(value) ? value[key] ?? value[snake(key)] : void 0;
		return Array.isArray(found) ? found : [];
	};
	return listed(file, "resourceProfiles").flatMap((each) => listed(each, "scopeProfiles")).flatMap((each) => listed(each, "profiles")).some((each) => listed(each, "locationIndices").length > 0);
}
function snake(key) {
	return key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
function toMessage(value, fields, where) {
	const message = createMessage();
	for (const [key, [field, holds]] of Object.entries(fields)) {
		const given = value[key] ?? value[snake(key)];
		if (given === void 0 || given === null) continue;
		const all = Array.isArray(given) ? given : [given];
		for (const [index, each] of all.entries()) add(message, field, {
			holds,
			value: each,
			where: `${where === "" ? "" : `${where}.`}${key}${Array.isArray(given) ? `[${index}]` : ""}`
		});
	}
	return message;
}
function add(message, field, { holds, value, where }) {
	if (holds === "text") message.text(field, checks$1.string(value, where));
	else if (holds === "double") message.double(field, checks$1.number(Number(value), where));
	else if (holds === "fixed") message.fixed64(field, BigInt.asUintN(64, integerOf(value, where)));
	else if (holds === "whole") message.exact(field, integerOf(value, where));
	else message.message(field, toMessage(checks$1.object(value, where), typeof holds === "function" ? holds() : holds, where));
}
function integerOf(value, where) {
	if (typeof value === "boolean") return BigInt(value);
	if (typeof value === "number" && Number.isSafeInteger(value)) return BigInt(value);
	if (typeof value === "string" && /^-?\d{1,20}$/.test(value)) return BigInt(value);
	throw malformed(name$1, where, "a whole number", value);
}
// src/profile/formats/stackprof.ts
const name = "stackprof";
const checks = createChecks(name);
const stackprofFormat = {
	name,
	choices: [],
	recognizes: (file) => isObject(file) && file["gc_samples"] !== void 0 && isObject(file["frames"]) && Array.isArray(file["raw"]),
	read: fromStackprof
};
function fromStackprof(value, options = {}) {
	const file = checks.object(value, "the file");
	const { type, factor } = costOf(checks.string(file["mode"], "mode"), checks.weight(file["interval"] ?? 1, "interval"));
	const { sampleType = type.type } = options;
	if (sampleType !== type.type && sampleType !== "samples") throw notAmong(name, sampleType, [type.type, "samples"]);
	const builder = createProfileBuilder(name, 2);
	addRuns(file, builder, factor);
	const samples = builder.tree.totalOf(0);
	const missed = typeof file["missed_samples"] === "number" ? file["missed_samples"] : 0;
	return builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, type],
		defaultType: sampleType === "samples" ? 0 : 1,
		sampleCount: samples,
		period: factor,
		periodUnit: type.unit,
		producer: name,
		mode: type.type,
		notes: missed > 0 ? [`${missed} samples were missed by the profiler`] : void 0
	});
}
function costOf(mode, interval) {
	if (mode === "object") return {
		type: {
			type: "alloc_objects",
			unit: "count"
		},
		factor: interval
	};
	if (mode === "cpu" || mode === "wall") return {
		type: {
			type: mode,
			unit: "ns"
		},
		factor: interval * 1e3
	};
	return {
		type: {
			type: mode,
			unit: "count"
		},
		factor: 1
	};
}
function addRuns(file, builder, factor) {
	const raw = checks.array(file["raw"], "raw");
	const lines = Array.isArray(file["raw_lines"]) ? file["raw_lines"] : [];
	const frames = checks.object(file["frames"], "frames");
	const known = /* @__PURE__ */ new Map();
	const frameOf = (id, where) => {
		const frame = known.get(id) ?? builder.frame(toStackprofFrame(frames, id, where));
		known.set(id, frame);
		return frame;
	};
	for (let at = 0; at < raw.length;) {
		const length = checks.integer(raw[at], `raw[${at}]`, 0);
		const end = at + 1 + length;
		if (end >= raw.length) throw malformed(name, `raw[${at}]`, `at most ${raw.length - at - 2}`, length);
		let node = 0;
		for (let i = at + 1; i < end; i++) node = builder.tree.child(node, frameOf(raw[i], `raw[${i}]`));
		const line = lines[end - 1];
		if (length > 0 && typeof line === "number" && line > 0) node = builder.tree.child(node, ~line);
		const count = checks.weight(raw[end], `raw[${end}]`);
		builder.tree.add(node, 0, count);
		builder.tree.add(node, 1, count * factor);
		at = end + 1;
	}
}
function toStackprofFrame(frames, id, where) {
	const key = String(id);
	if (!Object.hasOwn(frames, key)) throw malformed(name, where, "the id of a frame", id);
	const frame = checks.object(frames[key], `frames.${key}`);
	const called = checks.string(frame["name"] ?? "", `frames.${key}.name`);
	const file = typeof frame["file"] === "string" ? frame["file"] : "";
	if (file === "") return toFrame(called, {}, {
		language: "unknown",
		kind: "runtime"
	});
	const line = typeof frame["line"] === "number" ? frame["line"] : 0;
	return toFrame(called, {
		file,
		line
	}, originOf(called, file, "unknown"));
}
// src/profile/formats/detect.ts
const sure = [
	jfrFormat,
	asyncProfilerHtmlFormat,
	cProfileFormat,
	callgrindFormat
];
const likely = [
	austinFormat,
	otlpFormat,
	pprofFormat,
	perfScriptFormat,
	foldedFormat
];
const jsons = [
	flamebearerFormat,
	speedscopeFormat,
	chromeTraceFormat,
	heapProfileFormat,
	cpuProfileFormat,
	firefoxFormat,
	stackprofFormat,
	otlpJsonFormat
];
function readProfile(bytes, options) {
	const chunks = toChunks(bytes)[Symbol.iterator]();
	const read = [];
	let size = 0;
	for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
		read.push(next.value);
		size += next.value.length;
		if (size >= 65536) break;
	}
	const head = concat(read);
	const inflated = headOf(head);
	const whole = rejoin(head, chunks);
	if (looksLikeJson(inflated)) {
		refuseForeignLines(inflated);
		return readJson(whole, options);
	}
	if (isGzip(head) && inflated.length === 0) gunzip(concat(read), "gzip");
	const format = detectFormat(inflated);
	refuseUnanswered(format, options);
	return format.read(whole, options);
}
function formatNameOf(head) {
	const inflated = headOf(head);
	return looksLikeJson(inflated) ? void 0 : detectFormat(inflated).name;
}
function* rejoin(head, rest) {
	yield head;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
function readJson(bytes, options) {
	const file = parseJson(bytes, "JSON", options?.maxInflatedBytes);
	const format = jsons.find((each) => each.recognizes(file));
	if (format === void 0) throw unknownFormat(keysOf(file), foreignJson(file));
	refuseUnanswered(format, options);
	return format.read(file, options);
}
function refuseForeignLines(head) {
	const [first = "", ...rest] = decodeText(head).split("\n", 2);
	if ((rest[0] ?? "").trim() === "") return;
	const document = parsed(first);
	const foreign = foreignJson(document);
	if (foreign !== void 0) throw unknownFormat(keysOf(document), foreign);
}
function parsed(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function keysOf(file) {
	if (!isObject(file)) return "it is JSON without a profile";
	return `it is JSON of the keys ${Object.keys(file).slice(0, 8).join(", ").slice(0, 120) || "(none)"}`;
}
function detectFormat(head) {
	if (isBlank(head)) throw unknownFormat(beginOf(head), nothing);
	const detected = sure.find((each) => each.detect(head));
	if (detected !== void 0) return detected;
	const foreign = foreignOf(head);
	if (foreign !== void 0) throw unknownFormat(beginOf(head), foreign);
	const format = likely.find((each) => each.detect(head));
	const other = isTable(decodeText(head)) ? separatedValues : void 0;
	if (format === void 0) throw unknownFormat(beginOf(head), other);
	return format;
}
const nothing = {
	what: "empty",
	hint: "the program that writes it failed or was stopped first: look at what it printed"
};
function isBlank(head) {
	return decodeText(head).trim() === "";
}
function beginOf(head) {
	return `it starts with ${JSON.stringify(decodeText(head.subarray(0, 40)))}`;
}
function unknownFormat(got, foreign) {
	const names = [
		...sure,
		...jsons,
		...likely
	].map(({ name }) => name).join(", ");
	return new GateError("PROFILE_UNKNOWN_FORMAT", `Cannot read the profile as its content must be one of ${names}: ${foreign === void 0 ? got : `it is ${foreign.what}`}`, { hint: foreign?.hint ?? "convert it to pprof, speedscope or folded stacks, which most profilers write" });
}
// src/cli/profile-files.ts
const readingOptions = {
	type: "word",
	side: "word",
	thread: "word",
	profile: "word",
	label: "word"
};
function readingOf(command, parsed, cwd) {
	return {
		cwd,
		type: parsed.words.get("type")?.at(-1),
		side: oneOf(command, parsed, "side", ["left", "right"]),
		thread: (parsed.words.get("thread") ?? parsed.words.get("profile"))?.at(-1),
		...labelOf(parsed)
	};
}
function labelOf(parsed) {
	const word = parsed.words.get("label")?.at(-1);
	if (word === void 0) return {};
	const [key = "", ...rest] = word.split("=");
	return { label: rest.length === 0 ? { key } : {
		key,
		value: rest.join("=")
	} };
}
const mostNotes = 5;
function notesOf(profiles) {
	return [...new Set(profiles.flatMap(({ notes = [] }) => notes))].slice(0, mostNotes);
}
function tellNotes(profiles, io) {
	for (const note of notesOf(profiles)) io.stderr(shown`note: ${note}\n`);
}
function emptyNotes(profiles, what) {
	const [first] = profiles;
	if (first === void 0 || profiles.some((each) => totalOf(each, each.defaultType) > 0)) return [];
	const { type } = defaultTypeOf(first);
	const others = first.sampleTypes.flatMap((each, index) => totalOf(first, index) > 0 ? [each.type] : []);
	if (others.length === 0) return [`${what} is empty: nothing of ${type} was sampled`];
	return [`nothing of ${type} was sampled; ${what} holds ${others.join(", ")}: --type ${others[0]}`];
}
const chunkBytes = 1 << 20;
function readProfileFile(path, { cwd, type, ...choice }) {
	const profile = naming(path, () => withType(type, (options) => readProfile(contentOf(resolve(cwd, path)), {
		...choice,
		...options
	})));
	const files = new Set(profile.frames.flatMap(({ file }) => file ?? []));
	const maps = readSourceMaps(files);
	const typed = [...files].filter((file) => !maps.has(file) && /\.[cm]?tsx?$/.test(file));
	return withoutCompiledPositions(applyEachMap(profile, maps), readScripts(typed));
}
function withType(type, read) {
	if (type === void 0) return read({});
	const profile = tried(() => read({}));
	if (profile === void 0) return read({ sampleType: type });
	const known = profile.sampleTypes.findIndex((each) => each.type === type);
	if (known >= 0) return withHeader(profile, { defaultType: known });
	try {
		return read({ sampleType: type });
	} catch (error) {
		if (error instanceof GateError && error.code !== "PROFILE_UNLIKE") typeIndex(profile, type);
		throw error;
	}
}
function tried(read) {
	try {
		return read();
	} catch (error) {
		if (error instanceof GateError) return void 0;
		throw error;
	}
}
function contentOf(path) {
	return (isPerfData(readHead(path)) ? printPerfData(path) : void 0) ?? readChunks(path);
}
function readHead(path) {
	const head = /* @__PURE__ */ new Uint8Array(16);
	const file = openSync(path, "r");
	try {
		return head.subarray(0, readSync(file, head));
	} finally {
		closeSync(file);
	}
}
function* readChunks(path) {
	const file = openSync(path, "r");
	try {
		for (;;) {
			const chunk = Buffer.allocUnsafeSlow(chunkBytes);
			const length = readSync(file, chunk);
			if (length === 0) return;
			yield chunk.subarray(0, length);
		}
	} finally {
		closeSync(file);
	}
}
function readWhole(path, cwd) {
	return naming(path, () => readFileSync(resolve(cwd, path)));
}
function readText(path, cwd) {
	return naming(path, () => readFileSync(resolve(cwd, path), "utf8"));
}
function naming(path, read) {
	try {
		return read();
	} catch (cause) {
		if (cause instanceof GateError) throw new GateError(cause.code, `${path}: ${cause.message}`, {
			cause,
			hint: cause.hint
		});
		const code = cause.code;
		if (typeof code !== "string") throw cause;
		throw new GateError("FILE_MISSING", `Cannot read ${path} as it must be a readable file: current value is ${code}`, {
			hint: "check the path; profiles are named one by one",
			cause
		});
	}
}
export { emptyNotes, formatNameOf, isElder, isFramed, messagesIn, notesOf, numberOf, oneOf, otlpFormat, parseProfileArguments, readFlamebearer, readProfileFile, readSample, readText, readWhole, readingOf, readingOptions, repeatedIn, splitExport, tellNotes, usage, wholeNumber, writeFolded };
