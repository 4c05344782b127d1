import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { originOf, withHeader, withOneType } from "./chunk-stack-columns.js";
import { concat, inflated } from "./chunk-bytes.js";
import { heldBeside, notAmong } from "./chunk-held-events.js";
import { chunksOf, coveredNs, createResolver, eventsOf, hasStacks, isPooled, modeOf, openChunk, order, readPools, readRecord, readingOf, typeNameOf, weightTypeOf } from "./chunk-jfr-readings.js";
import { createProfileBuilder, toFrame } from "./chunk-profile-builder.js";
import { chooseThreads } from "./chunk-threads.js";
import { malformed, unusable } from "./chunk-malformed.js";
// src/profile/formats/jfr-frames.ts
const noFrames = {
	frames: [],
	line: 0
};
function toJfrStack(resolver, value, known) {
	const list = resolver.record(value)?.["frames"];
	if (!Array.isArray(list)) return noFrames;
	const frames = [];
	let leaf;
	for (const entry of list) {
		const frame = frameOf(resolver, entry, known);
		if (frame === void 0) continue;
		leaf ??= entry;
		frames.push(frame);
	}
	const line = resolver.number(resolver.record(leaf)?.["lineNumber"]) ?? 0;
	return {
		frames: frames.reverse(),
		line: line > 0 && line < 2 ** 31 - 1 ? line : 0
	};
}
function frameOf(resolver, entry, known) {
	const { method, type } = resolver.record(entry) ?? {};
	const key = isPooled(method) && (type === void 0 || isPooled(type)) ? `${method.key} ${type?.key}` : void 0;
	if (key !== void 0 && known.has(key)) return known.get(key);
	const frame = resolver.record(method)?.["hidden"] === true ? void 0 : toJfrFrame(resolver, entry);
	if (key !== void 0) known.set(key, frame);
	return frame;
}
function toJfrFrame(resolver, value) {
	const frame = resolver.record(value) ?? {};
	const method = resolver.record(frame["method"]) ?? {};
	const name = resolver.text(method["name"]) ?? "";
	const type = resolver.text(resolver.record(frame["type"])?.["description"]) ?? "";
	if (type === "Kernel") return toFrame(name, {}, {
		language: "native",
		kind: "kernel"
	});
	if (type === "Native" || type === "C++") {
		const isJava = resolver.record(method["type"]) !== void 0 && resolver.number(method["modifiers"]) !== void 0;
		const library = className(resolver, method["type"]);
		if (!isJava || library === "" || !hasDescriptor(resolver, method["descriptor"])) return toFrame(name, {}, {
			language: "native",
			kind: "native"
		});
	}
	const owner = className(resolver, method["type"]);
	const full = owner === "" ? name : `${owner}.${name}`;
	return toFrame(full, {}, originOf(full, void 0, "jvm"));
}
function hasDescriptor(resolver, value) {
	const descriptor = resolver.text(value) ?? "";
	return descriptor.startsWith("(") && descriptor !== "()L;";
}
function toClassFrame(resolver, value) {
	const name = className(resolver, value);
	return name === "" ? void 0 : toFrame(name, {}, originOf(name, void 0, "jvm"));
}
const arrayElements = {
	B: "byte",
	C: "char",
	D: "double",
	F: "float",
	I: "int",
	J: "long",
	S: "short",
	Z: "boolean"
};
function className(resolver, value) {
	const name = resolver.text(resolver.record(value)?.["name"]) ?? "";
	const dimensions = /^\[*/.exec(name)?.[0].length ?? 0;
	if (dimensions === 0) return name.replaceAll("/", ".");
	const element = name.slice(dimensions);
	return (arrayElements[element] ?? element.replace(/^L(.*);$/, "$1")).replaceAll("/", ".") + "[]".repeat(dimensions);
}
function placeFrames(builder, stack) {
	let node = 0;
	for (const frame of stack.frames) node = builder.tree.child(node, builder.frame(frame));
	return node;
}
function placeLeaf(builder, node, { stack, top }) {
	if (top !== void 0) return builder.tree.child(node, builder.frame(top));
	return stack.line === 0 || stack.frames.length === 0 ? node : builder.tree.child(node, ~stack.line);
}
// src/profile/formats/jfr-threads.ts
function createJfrThreads(wanted) {
	const seen = /* @__PURE__ */ new Map();
	let found = false;
	return {
		isWanted(event, resolver) {
			if (wanted === void 0) return true;
			const thread = threadOf(event, resolver);
			seen.set(thread.name, thread);
			const isMeant = thread.name === wanted || thread.also.includes(wanted);
			found ||= isMeant;
			return isMeant;
		},
		check() {
			if (!found) chooseThreads("JFR", [...seen.values()], {
				wanted,
				what: "thread",
				namesOf: (thread) => thread
			});
		}
	};
}
function threadOf(event, resolver) {
	const thread = resolver.record(event.fields["sampledThread"] ?? event.fields["eventThread"]) ?? {};
	const [java = "", os = ""] = [resolver.text(thread["javaName"]), resolver.text(thread["osName"])];
	const ids = [resolver.number(thread["osThreadId"]), resolver.number(thread["javaThreadId"])];
	return {
		name: java === "" ? os : java,
		also: [os, ...ids.flatMap((id) => id === void 0 ? [] : [String(id)])]
	};
}
// src/profile/formats/jfr.ts
const jfrFormat = {
	name: "JFR",
	choices: ["thread"],
	detect: (head) => head[0] === 70 && head[1] === 76 && head[2] === 82 && head[3] === 0,
	read: readJfr
};
const sleeping = "STATE_SLEEPING";
function readJfr(bytes, options = {}) {
	const whole = concat(inflated(bytes, "JFR", options.maxInflatedBytes));
	const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
	const measures = /* @__PURE__ */ new Map();
	const threads = createJfrThreads(options.thread);
	const { chunks, left } = chunksOf(view);
	const unread = /* @__PURE__ */ new Map();
	const reader = {
		measures,
		threads,
		wanted: options.sampleType,
		unread
	};
	for (const chunk of chunks) readChunk(view, chunk, reader);
	threads.check();
	const profile = toProfile({
		measures,
		unread
	}, options.sampleType, coveredNs(chunks));
	const note = `the file is cut short or damaged: ${left} bytes after its ${formatCount(chunks.length, "whole chunk")} are left out`;
	return left === 0 ? profile : withHeader(profile, { notes: [...profile.notes ?? [], note] });
}
function readChunk(view, chunk, { measures, threads, wanted, unread }) {
	const opened = openChunk(view, chunk);
	const { cursor, types } = opened;
	const resolver = createResolver(types, readPools(cursor, chunk.header.checkpoint, types));
	const { ticksPerSecond } = chunk.header;
	const nsPerTick = ticksPerSecond > 0 ? 1e9 / ticksPerSecond : 1;
	const known = {
		resolver,
		stacks: /* @__PURE__ */ new Map(),
		frames: /* @__PURE__ */ new Map(),
		nsPerTick
	};
	for (const { type, inside } of eventsOf(opened)) {
		const reading = readingOf(type, wanted);
		if (reading === void 0 && !hasStacks(type.fields)) continue;
		const event = readRecord(inside, type, types);
		if (!threads.isWanted(event, resolver)) continue;
		if (reading !== void 0) addEvent(measures, known, {
			reading,
			event
		});
		else if (hasStack(event)) unread.set(type.name, (unread.get(type.name) ?? 0) + 1);
	}
}
function hasStack({ fields: { stackTrace } }) {
	return isPooled(stackTrace) ? stackTrace.key !== 0 : stackTrace !== null;
}
function addEvent(measures, known, { reading, event }) {
	const { resolver } = known;
	const stack = stackOf(event.fields["stackTrace"], known);
	const classes = reading.classes?.find((field) => field in event.fields) ?? "";
	const top = toClassFrame(resolver, event.fields[classes]);
	const count = reading.count === void 0 ? 1 : resolver.number(event.fields[reading.count]) ?? 1;
	const isTime = reading.isTicks === true;
	const given = reading.weight === void 0 ? void 0 : resolver.number(event.fields[reading.weight]);
	const weight = given !== void 0 && isTime ? Math.round(given * known.nsPerTick) : given;
	if (count < 0 || (weight ?? 0) < 0) throw malformed("JFR", "an event", "of weight >= 0", weight ?? count);
	const cost = {
		stack,
		top,
		count,
		weight,
		isTime
	};
	const state = resolver.text(resolver.record(event.fields["state"])?.["name"]);
	if (reading.measure === "cpu") addCost(measures, "any_state", cost);
	if (reading.measure !== "cpu" || state !== sleeping) addCost(measures, reading.measure, cost);
}
function stackOf(value, { resolver, stacks, frames }) {
	if (!isPooled(value)) return toJfrStack(resolver, value, frames);
	const stack = stacks.get(value.key) ?? toJfrStack(resolver, value, frames);
	stacks.set(value.key, stack);
	return stack;
}
function addCost(measures, name, cost) {
	const known = measures.get(name);
	const measure = known ?? {
		builder: createProfileBuilder("JFR", 2),
		placed: /* @__PURE__ */ new WeakMap(),
		samples: 0,
		hasWeight: false,
		isTime: cost.isTime
	};
	if (known === void 0) measures.set(name, measure);
	const under = measure.placed.get(cost.stack) ?? placeFrames(measure.builder, cost.stack);
	measure.placed.set(cost.stack, under);
	const node = placeLeaf(measure.builder, under, cost);
	measure.samples += cost.count;
	measure.hasWeight ||= cost.weight !== void 0;
	measure.builder.tree.add(node, 0, cost.count);
	measure.builder.tree.add(node, 1, cost.weight ?? 0);
}
function toProfile({ measures, unread }, wanted, durationNs) {
	const slept = (measures.get("any_state")?.samples ?? 0) > (measures.get("cpu")?.samples ?? 0);
	const candidates = [...wanted !== void 0 && measures.has(wanted) && !order.includes(wanted) ? [wanted] : [], ...order.filter((name) => measures.has(name) && (name !== "any_state" || slept))];
	const chosen = wanted === void 0 ? candidates[0] : candidates.find((name) => typeNameOf(name) === wanted || name === wanted);
	const measure = chosen === void 0 ? void 0 : measures.get(chosen);
	const held = [...[...new Map(candidates.toReversed().map((each) => [typeNameOf(each), measures.get(each)?.samples ?? 0]))].reverse(), ...[...unread].sort(([, first], [, second]) => second - first)];
	if (chosen === void 0 || measure === void 0) throw nothingRead(held, wanted);
	const profile = measure.builder.build({
		sampleTypes: [{
			type: "samples",
			unit: "samples"
		}, weightTypeOf(chosen, measure.isTime)],
		defaultType: measure.hasWeight ? 1 : 0,
		sampleCount: measure.samples,
		durationNs: durationNs > 0 ? durationNs : void 0,
		producer: "jfr",
		mode: modeOf(chosen),
		notes: heldBeside(typeNameOf(chosen), held)
	});
	return measure.hasWeight ? profile : withOneType(profile, 0);
}
function nothingRead(held, wanted) {
	const names = held.map(([name]) => name);
	if (wanted !== void 0 && held.length > 0) return notAmong("JFR", wanted, names);
	const [first] = names;
	return unusable("JFR", {
		where: "the events",
		expected: "samples of cpu, wall, memory or locks",
		got: first === void 0 ? "none" : names.slice(0, 5).join(", "),
		hint: first === void 0 ? "record with samples: java -XX:StartFlightRecording:settings=profile, or async-profiler -e cpu -o jfr" : `read others by their name: --type ${first}`
	});
}
export { jfrFormat, readJfr };
