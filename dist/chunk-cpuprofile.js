import { parseJson } from "./chunk-bytes.js";
import { createChecks, isObject, malformed } from "./chunk-malformed.js";
import { isHeap, placeNodes, toV8Node, unwrapV8 } from "./chunk-v8-node.js";
import { createProfileBuilder } from "./chunk-profile-builder.js";
// src/profile/formats/v8-samples.ts
const sampleTypes = [{
	type: "samples",
	unit: "samples"
}, {
	type: "cpu",
	unit: "ns"
}];
function toCpuProfile(format, threads) {
	const builder = createProfileBuilder(format, sampleTypes.length);
	let sampleCount = 0;
	let durationUs = 0;
	for (const thread of threads) {
		sampleCount += addThread(format, thread, builder);
		if (thread.startUs !== void 0 && thread.endUs !== void 0) durationUs = Math.max(durationUs, thread.endUs - thread.startUs);
	}
	return builder.build({
		sampleTypes,
		defaultType: 1,
		sampleCount,
		durationNs: durationUs > 0 ? durationUs * 1e3 : void 0,
		producer: "v8-cpu",
		mode: "cpu"
	});
}
function addThread(format, thread, builder) {
	const { index, placed } = placeNodes(format, thread.nodes, builder);
	const costs = thread.samples === void 0 ? costsOfHits(thread) : costsOfSamples(format, thread, index);
	let taken = 0;
	for (const [i, node] of thread.nodes.entries()) {
		const byLine = costs[i];
		if (byLine === void 0 || node.frame.name === "(idle)") continue;
		for (const [line, cost] of byLine) {
			taken += cost.samples;
			spread(builder, placed[i] ?? 0, line === 0 ? node.ticks : [{
				line,
				ticks: 1
			}], cost);
		}
	}
	return taken;
}
function costsOfSamples(format, thread, index) {
	const samples = thread.samples ?? [];
	const costs = new Array(thread.nodes.length).fill(void 0);
	const nsOf = (timeUs) => timeUs === void 0 ? void 0 : Math.round(timeUs * 1e3);
	let now = nsOf(thread.timesUs[0]) ?? 0;
	for (const [i, id] of samples.entries()) {
		const node = index.get(id);
		if (node === void 0) throw malformed(format, `samples[${i}]`, "the id of a node", id);
		const next = Math.max(now, nsOf(thread.timesUs[i + 1] ?? thread.endUs) ?? now);
		const byLine = costs[node] ?? /* @__PURE__ */ new Map();
		costs[node] = byLine;
		if (next === now && i === samples.length - 1 && thread.nodes[node]?.frame.name === "(root)") break;
		const line = thread.lines?.[i] ?? 0;
		const cost = byLine.get(line) ?? {
			samples: 0,
			ns: 0
		};
		cost.samples += 1;
		cost.ns += next - now;
		byLine.set(line, cost);
		now = next;
	}
	return costs;
}
const nominalIntervalUs = 1e3;
function costsOfHits(thread) {
	const hits = thread.nodes.reduce((sum, node) => sum + node.hitCount, 0);
	const durationUs = (thread.endUs ?? 0) - (thread.startUs ?? 0);
	const intervalUs = durationUs > 0 && hits > 0 ? durationUs / hits : nominalIntervalUs;
	return thread.nodes.map(({ hitCount }) => hitCount === 0 ? void 0 : /* @__PURE__ */ new Map([[0, {
		samples: hitCount,
		ns: Math.round(hitCount * intervalUs * 1e3)
	}]]));
}
function spread(builder, node, ticks, cost) {
	const known = ticks.filter(({ line, ticks }) => line > 0 && ticks > 0);
	const total = known.reduce((sum, tick) => sum + tick.ticks, 0);
	if (total === 0) {
		builder.tree.add(node, 0, cost.samples);
		builder.tree.add(node, 1, cost.ns);
		return;
	}
	let before = 0;
	for (const tick of known) {
		const after = before + tick.ticks;
		const leaf = builder.tree.child(node, ~tick.line);
		builder.tree.add(leaf, 0, part(cost.samples, before, after, total));
		builder.tree.add(leaf, 1, part(cost.ns, before, after, total));
		before = after;
	}
}
function part(whole, from, to, total) {
	return Math.round(whole * to / total) - Math.round(whole * from / total);
}
// src/profile/formats/cpuprofile.ts
const name = "cpuprofile";
const checks = createChecks(name);
const cpuProfileFormat = {
	name,
	choices: [],
	recognizes(file) {
		const profile = unwrapV8(file);
		if (profile === void 0 || isHeap(profile)) return false;
		if (isObject(profile["head"])) return profile["head"]["functionName"] !== void 0 || "callFrame" in profile["head"];
		const [first] = Array.isArray(profile["nodes"]) ? profile["nodes"] : [];
		if (first === void 0) return typeof profile["startTime"] === "number" && Array.isArray(profile["samples"]);
		return isObject(first) && (first["callFrame"] !== void 0 || first["functionName"] !== void 0);
	},
	read: fromCpuProfile
};
function readCpuProfile(bytes, options) {
	return fromCpuProfile(parseJson(bytes, name, options?.maxInflatedBytes));
}
function fromCpuProfile(value) {
	return toCpuProfile(name, [toThread(unwrapV8(value) ?? checks.object(value, "the file"))]);
}
function toThread(profile) {
	return profile["head"] === void 0 ? modern(profile) : elder(profile);
}
function modern(profile) {
	const nodes = checks.array(profile["nodes"], "nodes").map((node, i) => toV8Node(checks, node, `nodes[${i}]`));
	const startUs = checks.number(profile["startTime"] ?? 0, "startTime");
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks.number(end, "endTime");
	const samples = ids(profile["samples"]);
	if (samples === void 0) return {
		nodes,
		samples,
		timesUs: [],
		startUs,
		endUs
	};
	return {
		nodes,
		samples,
		timesUs: timesOf(profile, {
			samples: samples.length,
			startUs,
			endUs
		}),
		startUs,
		endUs
	};
}
function timesOf(profile, { samples, startUs, endUs }) {
	const given = profile["timeDeltas"] ?? void 0;
	if (given !== void 0 && !(Array.isArray(given) && given.length === 0)) {
		const deltas = checks.array(given, "timeDeltas");
		sameLength(samples, deltas.length, "timeDeltas");
		let now = startUs;
		return deltas.map((delta, i) => now += checks.number(delta, `timeDeltas[${i}]`));
	}
	if (Array.isArray(profile["timestamps"])) {
		sameLength(samples, profile["timestamps"].length, "timestamps");
		return profile["timestamps"].map((time, i) => checks.number(time, `timestamps[${i}]`));
	}
	const step = endUs === void 0 || endUs <= startUs ? nominalIntervalUs : (endUs - startUs) / samples;
	return Array.from({ length: samples + 1 }, (_, i) => startUs + i * step);
}
function elder(profile) {
	const nodes = flatten(profile["head"]);
	const startUs = checks.number(profile["startTime"] ?? 0, "startTime") * 1e6;
	const end = profile["endTime"] ?? void 0;
	const endUs = end === void 0 ? void 0 : checks.number(end, "endTime") * 1e6;
	const samples = ids(profile["samples"]);
	if (samples === void 0 || profile["timestamps"] === void 0) return {
		nodes,
		samples: void 0,
		timesUs: [],
		startUs,
		endUs
	};
	const timesUs = checks.array(profile["timestamps"], "timestamps").map((time, i) => checks.number(time, `timestamps[${i}]`));
	sameLength(samples.length, timesUs.length, "timestamps");
	const [first] = timesUs;
	const length = endUs === void 0 ? void 0 : endUs - startUs;
	return {
		nodes,
		samples,
		timesUs,
		startUs: length === void 0 ? void 0 : 0,
		endUs: length === void 0 || first === void 0 ? void 0 : endWithin(timesUs, first + length)
	};
}
function endWithin(timesUs, endUs) {
	const last = timesUs.reduce((max, time) => Math.max(max, time), Number.NEGATIVE_INFINITY);
	return Math.max(last, endUs);
}
function flatten(head) {
	const nodes = [];
	const open = [{
		value: head,
		parent: void 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = toV8Node(checks, next.value, next.where);
		nodes.push(next.parent === void 0 ? node : {
			...node,
			parent: next.parent
		});
		const children = checks.object(next.value, next.where)["children"];
		for (const value of Array.isArray(children) ? children : []) if (isObject(value)) open.push({
			value,
			parent: node.id,
			where: `a child of node ${node.id}`
		});
	}
	return nodes;
}
function ids(value) {
	if (value === void 0 || value === null || Array.isArray(value) && value.length === 0) return void 0;
	return checks.array(value, "samples").map((id, i) => checks.integer(id, `samples[${i}]`));
}
function sameLength(samples, times, where) {
	if (samples !== times && samples + 1 !== times) throw malformed(name, `the length of ${where}`, `${samples} as that of samples`, times);
}
export { cpuProfileFormat, fromCpuProfile, readCpuProfile, toCpuProfile, toThread };
