import { isObject, malformed } from "./chunk-malformed.js";
import { originOf } from "./chunk-stack-columns.js";
import { toFrame } from "./chunk-profile-builder.js";
// src/profile/formats/v8-file.ts
function unwrapV8(file) {
	if (!isObject(file)) return void 0;
	if (file["nodes"] !== void 0 || file["head"] !== void 0) return file;
	for (const key of [
		"profile",
		"cpuProfile",
		"result"
	]) {
		const inner = isObject(file[key]) ? unwrapV8(file[key]) : void 0;
		if (inner !== void 0) return inner;
	}
}
function isHeap(profile) {
	const head = profile["head"];
	if (!isObject(head)) return false;
	const [child] = Array.isArray(head["children"]) ? head["children"] : [];
	return head["selfSize"] !== void 0 || isObject(child) && child["selfSize"] !== void 0;
}
// src/profile/formats/v8-node.ts
function toV8Frame(checks, node, where) {
	const nested = node["callFrame"] !== void 0;
	const call = nested ? checks.object(node["callFrame"], `${where}.callFrame`) : node;
	const name = checks.string(call["functionName"] ?? "", `${where}.functionName`);
	const file = checks.string(call["url"] ?? "", `${where}.url`);
	const line = position(checks, call["lineNumber"], `${where}.lineNumber`);
	const column = position(checks, call["columnNumber"], `${where}.columnNumber`);
	const shift = nested ? 1 : 0;
	return toFrame(name, {
		file,
		line: line + shift,
		column: column + shift
	}, originOf(name, file, "js"));
}
function position(checks, value, where) {
	return value === void 0 || value === null ? -1 : Math.max(-1, checks.integer(value, where));
}
function toV8Node(checks, value, where) {
	const node = checks.object(value, where);
	const children = checks.array(node["children"] ?? [], `${where}.children`);
	return {
		id: checks.integer(node["id"], `${where}.id`),
		frame: toV8Frame(checks, node, where),
		parent: (node["parent"] ?? void 0) === void 0 ? void 0 : checks.integer(node["parent"], `${where}.parent`),
		children: children.flatMap((child, i) => isObject(child) ? [] : [checks.integer(child, `${where}.children[${i}]`)]),
		hitCount: checks.weight(node["hitCount"] ?? 0, `${where}.hitCount`),
		ticks: positionTicks(checks, node["positionTicks"], `${where}.positionTicks`)
	};
}
function positionTicks(checks, value, where) {
	if (value === void 0 || value === null) return [];
	return checks.array(value, where).map((entry, i) => {
		const tick = checks.object(entry, `${where}[${i}]`);
		return {
			line: checks.integer(tick["line"], `${where}[${i}].line`, 0),
			ticks: checks.weight(tick["ticks"], `${where}[${i}].ticks`)
		};
	});
}
function indexNodes(format, nodes) {
	const index = /* @__PURE__ */ new Map();
	for (const [i, { id }] of nodes.entries()) {
		if (index.has(id)) throw malformed(format, `nodes[${i}].id`, "unlike every other id", id);
		index.set(id, i);
	}
	return index;
}
function placeNodes(format, nodes, builder) {
	const index = indexNodes(format, nodes);
	const parents = parentsOf(format, nodes, index);
	const placed = new Int32Array(nodes.length).fill(-1);
	for (let start = 0; start < nodes.length; start++) {
		const path = [];
		let node = start;
		for (; node >= 0 && placed[node] === -1; node = parents[node] ?? -1) {
			placed[node] = -2;
			path.push(node);
		}
		if (node >= 0 && placed[node] === -2) throw malformed(format, `nodes[${node}]`, "no ancestor of itself", "a cycle");
		let under = node < 0 ? 0 : placed[node] ?? 0;
		for (const step of path.reverse()) {
			const frame = nodes[step]?.frame;
			const isRoot = (parents[step] ?? -1) < 0 && frame?.name === "(root)";
			if (frame !== void 0 && !isRoot) under = builder.tree.child(under, builder.frame(frame));
			placed[step] = under;
		}
	}
	return {
		index,
		placed
	};
}
function parentsOf(format, nodes, index) {
	const parents = new Int32Array(nodes.length).fill(-1);
	const claim = (child, parent, where) => {
		if (parents[child] !== -1 && parents[child] !== parent) throw malformed(format, where, "a node with one parent", nodes[child]?.id);
		parents[child] = parent;
	};
	for (const [i, node] of nodes.entries()) {
		if (node.parent !== void 0) {
			const parent = index.get(node.parent);
			if (parent === void 0) throw malformed(format, `nodes[${i}].parent`, "the id of a node", node.parent);
			claim(i, parent, `nodes[${i}].parent`);
		}
		for (const id of node.children) {
			const child = index.get(id);
			if (child === void 0) throw malformed(format, `nodes[${i}].children`, "ids of nodes", id);
			claim(child, i, `nodes[${i}].children`);
		}
	}
	return parents;
}
export { isHeap, placeNodes, toV8Frame, toV8Node, unwrapV8 };
