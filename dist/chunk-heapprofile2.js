import { parseJson } from "./chunk-bytes.js";
import { createChecks } from "./chunk-malformed.js";
import { createProfileBuilder } from "./chunk-profile-builder.js";
import { isHeap, toV8Frame, unwrapV8 } from "./chunk-v8-node.js";
// src/profile/formats/heapprofile.ts
const name = "heapprofile";
const checks = createChecks(name);
const heapProfileFormat = {
	name,
	choices: [],
	recognizes(file) {
		const profile = unwrapV8(file);
		return profile !== void 0 && isHeap(profile);
	},
	read: (file, options) => fromHeapProfile(file, options?.sampleType)
};
function readHeapProfile(bytes, options) {
	return fromHeapProfile(parseJson(bytes, name, options?.maxInflatedBytes), options?.sampleType);
}
function fromHeapProfile(value, sampleType = "inuse_space") {
	const profile = unwrapV8(value) ?? checks.object(value, "the file");
	const builder = createProfileBuilder(name, 1);
	const open = [{
		value: profile["head"],
		under: 0,
		where: "head"
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const node = checks.object(next.value, next.where);
		const frame = toV8Frame(checks, node, next.where);
		const placed = next.where === "head" && frame.name === "(root)" ? next.under : builder.tree.child(next.under, builder.frame(frame));
		builder.tree.add(placed, 0, checks.weight(node["selfSize"], `${next.where}.selfSize`));
		const children = node["children"] === void 0 ? [] : checks.array(node["children"], `${next.where}.children`);
		for (const child of children) open.push({
			value: child,
			under: placed,
			where: `a child of ${frame.name}`
		});
	}
	return builder.build({
		sampleTypes: [{
			type: sampleType,
			unit: "B"
		}],
		defaultType: 0,
		...sampleCountOf(profile),
		producer: "v8-heap",
		mode: sampleType.startsWith("alloc") ? "alloc" : "inuse"
	});
}
function sampleCountOf(profile) {
	if (profile["samples"] === void 0) return {};
	return { sampleCount: checks.array(profile["samples"], "samples").length };
}
export { fromHeapProfile, heapProfileFormat, readHeapProfile };
