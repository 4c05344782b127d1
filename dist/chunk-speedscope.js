import { parseJson } from "./chunk-bytes.js";
import { columnsOf, headerOf, languageOfFile, originOf } from "./chunk-stack-columns.js";
import { createProfileBuilder, toFrame } from "./chunk-profile-builder.js";
import { createChecks, isObject, malformed } from "./chunk-malformed.js";
import { commentsOf, headerOf as headerOf$1 } from "./chunk-pprof-comments.js";
import { toBaseUnit } from "./chunk-sample-unit.js";
import { chooseThreads, threadNotes } from "./chunk-threads.js";
// src/profile/formats/executing-lines.ts
function holdsExecutingLines(frames) {
	const lines = /* @__PURE__ */ new Map();
	for (const { name, file, line, column } of frames) {
		if (file === void 0 || line === void 0 || column !== void 0 || name.includes("<")) continue;
		const key = `${name}\n${file}`;
		const known = lines.get(key);
		if (known !== void 0 && known !== line) return true;
		lines.set(key, line);
	}
	return false;
}
function withLinesOnLeaves(format, profile) {
	const builder = createProfileBuilder(format, profile.sampleTypes.length);
	const indices = profile.frames.map(({ name, file, column, line, language, kind }) => builder.frame(toFrame(name, column === void 0 ? { file } : {
		file,
		line: line ?? 0,
		column
	}, {
		language,
		kind
	})));
	const { size, parents, items, values, width } = columnsOf(profile);
	const nodes = new Int32Array(size);
	for (let node = 0; node < size; node++) {
		const item = items[node] ?? 0;
		if (node > 0) nodes[node] = builder.tree.child(nodes[parents[node] ?? 0] ?? 0, indices[item] ?? 0);
		for (let type = 0; type < width; type++) {
			const value = values[node * width + type] ?? 0;
			if (value === 0) continue;
			const line = node === 0 ? void 0 : lineOf(profile.frames[item]);
			const leaf = nodes[node] ?? 0;
			builder.tree.add(line === void 0 ? leaf : builder.tree.child(leaf, ~line), type, value);
		}
	}
	return builder.build(headerOf(profile));
}
function lineOf(leaf) {
	return leaf?.column === void 0 ? leaf?.line : void 0;
}
// src/profile/formats/speedscope.ts
const name = "speedscope";
const checks = createChecks(name);
const speedscopeFormat = {
	name,
	choices: ["thread"],
	recognizes(file) {
		if (!isObject(file)) return false;
		if (String(file["$schema"]).includes("speedscope")) return true;
		return isObject(file["shared"]) && Array.isArray(file["shared"]["frames"]) && Array.isArray(file["profiles"]);
	},
	read: fromSpeedscope
};
function readSpeedscope(bytes, options = {}) {
	return fromSpeedscope(parseJson(bytes, name, options.maxInflatedBytes), options);
}
function fromSpeedscope(value, options = {}) {
	const file = checks.object(value, "the file");
	const { threads, unit, notes } = choose(file, options);
	const exporter = typeof file["exporter"] === "string" ? file["exporter"] : "";
	const builder = createProfileBuilder(name, 1);
	const shared = checks.object(file["shared"], "shared");
	const self = ownTime.find((each) => exporter.startsWith(each.exporter))?.frame;
	const target = {
		builder,
		frames: checks.array(shared["frames"], "shared.frames").map((value, i) => {
			const frame = toSpeedscopeFrame(value, `shared.frames[${i}]`);
			return frame.name === self && frame.file === void 0 ? callerItself : builder.frame(frame);
		}),
		notes: [...notes]
	};
	let sampleCount = 0;
	for (const thread of threads) sampleCount += addThread({
		...target,
		factor: thread.unit.factor
	}, thread);
	const own = ownHeader(file);
	const type = options.sampleType ?? own?.type ?? unit.type;
	const profile = builder.build({
		sampleTypes: [{
			type,
			unit: unit.unit === "samples" ? own?.unit ?? unit.unit : unit.unit
		}],
		defaultType: 0,
		sampleCount: sampleCount > 0 && own === void 0 ? sampleCount : void 0,
		producer: exporter.startsWith("py-spy") ? "py-spy" : "speedscope",
		mode: type,
		...own?.header,
		notes: target.notes.length === 0 ? void 0 : target.notes
	});
	return options.lines === "executing" || options.lines === void 0 && exporter.startsWith("py-spy") && holdsExecutingLines(profile.frames) ? withLinesOnLeaves(name, profile) : profile;
}
const ownTime = [{
	exporter: "Microsoft.Diagnostics.Tracing",
	frame: "CPU_TIME"
}, {
	exporter: "pyinstrument",
	frame: "[self]"
}];
const callerItself = -1;
function ownHeader(file) {
	const own = file["flamegate"];
	if (!isObject(own) || !Array.isArray(own["told"])) return void 0;
	const { type, unit, told } = own;
	if (typeof type !== "string" || typeof unit !== "string") return void 0;
	return {
		type,
		unit,
		header: headerOf$1(commentsOf(told.filter((each) => typeof each === "string")))
	};
}
function choose(file, options) {
	const all = checks.array(file["profiles"], "profiles").map((value, index) => {
		const where = `profiles[${index}]`;
		const profile = checks.object(value, where);
		return {
			where,
			name: (typeof profile["name"] === "string" ? profile["name"] : "") || where,
			index,
			profile,
			unit: unitOf(profile, where)
		};
	});
	const named = chooseThreads(name, all, {
		wanted: options.thread,
		what: "profile",
		namesOf: (thread) => ({
			name: thread.name,
			also: [String(thread.index), thread.where]
		})
	});
	const active = named[activeOf(file)];
	const first = named.find(({ unit }) => unit.type === options.sampleType) ?? (active !== void 0 && isFilled(active) ? active : named.find(isFilled)) ?? active ?? named[0];
	if (first === void 0) throw malformed(name, "profiles", "at least one", "none");
	const threads = named.filter(({ unit }) => unit.unit === first.unit.unit);
	const others = named.filter(({ unit }) => unit.unit !== first.unit.unit);
	const notes = [...threadNotes("profile", threads.map((thread) => thread.name)), ...others.map((thread) => `${thread.name} is of another unit and not shown: --thread ${quoted(thread.name)}`)];
	return {
		threads,
		unit: first.unit,
		notes: notes.slice(0, 5)
	};
}
function isFilled({ profile: { samples, events } }) {
	return [samples, events].some((each) => Array.isArray(each) && each.length > 0);
}
function quoted(text) {
	return /^[\w.-]+$/.test(text) ? text : `"${text}"`;
}
function activeOf(file) {
	return typeof file["activeProfileIndex"] === "number" ? file["activeProfileIndex"] : 0;
}
function unitOf(profile, where) {
	const unit = checks.string(profile["unit"] ?? "none", `${where}.unit`);
	if (unit === "none") return {
		type: "samples",
		unit: "samples",
		factor: 1
	};
	const base = toBaseUnit("", unit);
	return {
		type: base.unit === "B" ? "alloc_space" : "wall",
		...base
	};
}
function toSpeedscopeFrame(value, where) {
	const frame = checks.object(value, where);
	const frameName = checks.string(frame["name"], `${where}.name`);
	const file = frame["file"] === void 0 || frame["file"] === null ? void 0 : checks.string(frame["file"], `${where}.file`);
	const place = {
		file,
		line: positionOf(frame["line"], `${where}.line`),
		column: positionOf(frame["col"], `${where}.col`)
	};
	return toFrame(frameName, place, originOf(frameName, file, languageOfFile(file)));
}
function positionOf(value, where) {
	return value === void 0 || value === null ? 0 : checks.integer(value, where);
}
function addThread(target, { profile, where }) {
	if (profile["type"] === "sampled") return addSampled(target, profile, where);
	if (profile["type"] === "evented") return addEvented(target, profile, where);
	throw malformed(name, `${where}.type`, "sampled or evented", profile["type"]);
}
function addSampled(target, thread, where) {
	const samples = checks.array(thread["samples"], `${where}.samples`);
	const weights = checks.array(thread["weights"], `${where}.weights`);
	if (samples.length !== weights.length) throw malformed(name, `the length of ${where}.weights`, `${samples.length} as that of samples`, weights.length);
	for (const [i, sample] of samples.entries()) {
		let node = 0;
		for (const index of checks.array(sample, `${where}.samples[${i}]`)) node = under(target, node, frameAt(target, index, `${where}.samples[${i}]`));
		target.builder.tree.add(node, 0, exact(checks.weight(weights[i], `${where}.weights[${i}]`) * target.factor, target.factor));
	}
	return samples.length;
}
function exact(value, factor) {
	return factor > 1 ? Math.round(value) : value;
}
function under({ builder }, node, frame) {
	return frame === callerItself ? node : builder.tree.child(node, frame);
}
function frameAt(target, index, where) {
	const frame = target.frames[checks.integer(index, where, 0)];
	if (frame === void 0) throw malformed(name, where, `frames below ${target.frames.length}`, index);
	return frame;
}
function between(start, end, { factor }) {
	return exact(end * factor, factor) - exact(start * factor, factor);
}
function addEvented(target, thread, where) {
	const events = checks.array(thread["events"], `${where}.events`);
	const open = [];
	let last = Number.NEGATIVE_INFINITY;
	for (const [i, value] of events.entries()) {
		const at = `${where}.events[${i}]`;
		const event = checks.object(value, at);
		const time = checks.number(event["at"], `${at}.at`);
		if (time < last) throw malformed(name, `${at}.at`, `>= ${last}, that of the event before`, time);
		const top = open.at(-1);
		if (top !== void 0) target.builder.tree.add(top.node, 0, between(last, time, target));
		last = time;
		const frame = frameAt(target, event["frame"], `${at}.frame`);
		if (event["type"] === "O") open.push({
			frame,
			node: under(target, top?.node ?? 0, frame)
		});
		else if (event["type"] !== "C") throw malformed(name, `${at}.type`, "O or C", event["type"]);
		else if (open.pop()?.frame !== frame) throw malformed(name, at, "the close of the frame opened last", event["frame"]);
	}
	const end = typeof thread["endValue"] === "number" && Number.isFinite(thread["endValue"]) ? thread["endValue"] : last;
	const top = open.at(-1);
	if (top !== void 0) {
		target.builder.tree.add(top.node, 0, Math.max(0, between(last, end, target)));
		target.notes.push(`${where} leaves ${open.length} frames open: they last to its end`);
	}
	return 0;
}
export { holdsExecutingLines, readSpeedscope, speedscopeFormat, withLinesOnLeaves };
