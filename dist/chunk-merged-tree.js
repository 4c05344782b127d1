// src/profile/merged-tree.ts
/** Time in which nothing ran is nobody's cost. */
const idle = "(idle)";
const root = "(root)";
const preemption = /^runtime\.asyncPreempt(?: \(|$)/;
function mergeProfiles(inputs, options) {
	const tree = {
		root: createNode("", void 0, options.columns),
		functions: /* @__PURE__ */ new Map()
	};
	for (const input of inputs) for (const stack of input.profile.stacks) {
		const value = stack.values[input.type] ?? 0;
		if (value === 0) continue;
		const path = pathOf(stack.frames, input);
		if (path === void 0) continue;
		const preempted = options.preemption === "caller" && path.length > 1 && preemption.test(path.at(-1) ?? "");
		if (preempted) path.pop();
		addNodes(tree.root, path, {
			value,
			options,
			column: input.column
		});
		addFunctions(tree.functions, path, {
			value,
			options,
			column: input.column,
			line: preempted ? void 0 : stack.leafLine
		});
	}
	return tree;
}
/** Keys root first, or undefined for idle time. */
function pathOf(frames, input) {
	const path = [];
	for (const frame of frames) {
		const key = input.keys[frame];
		if (key === void 0) throw new RangeError(`Stack names frame ${frame} of ${input.keys.length}`);
		if (key === idle) return void 0;
		if (key !== root || path.length > 0) path.push(key);
	}
	return path;
}
function addNodes(top, path, addition) {
	const { value, column, options } = addition;
	const open = [top];
	const depthOf = /* @__PURE__ */ new Map();
	for (const key of path) {
		const again = options.recursion === "fold" ? depthOf.get(key) : void 0;
		if (again !== void 0) {
			for (const closed of open.splice(again + 1)) depthOf.delete(closed.key);
			depthOf.set(key, again);
			continue;
		}
		const parent = open.at(-1) ?? top;
		let node = parent.children.get(key);
		if (node === void 0) {
			node = createNode(key, parent, options.columns);
			parent.children.set(key, node);
		}
		if (options.recursion === "fold") depthOf.set(key, open.length);
		open.push(node);
	}
	for (const node of open) add(node.total, column, value);
	add((open.at(-1) ?? top).self, column, value);
}
function addFunctions(functions, path, addition) {
	const { value, column, options, line } = addition;
	for (const key of path.length > 1 ? new Set(path) : path) {
		let known = functions.get(key);
		if (known === void 0) {
			known = {
				key,
				self: new Float64Array(options.columns),
				total: new Float64Array(options.columns),
				lines: /* @__PURE__ */ new Map()
			};
			functions.set(key, known);
		}
		add(known.total, column, value);
	}
	const leaf = functions.get(path.at(-1) ?? "");
	if (leaf === void 0) return;
	add(leaf.self, column, value);
	if (line === void 0) return;
	const values = leaf.lines.get(line) ?? new Float64Array(options.columns);
	add(values, column, value);
	leaf.lines.set(line, values);
}
function add(values, column, value) {
	values[column] = (values[column] ?? 0) + value;
}
function createNode(key, parent, columns) {
	return {
		key,
		parent,
		children: /* @__PURE__ */ new Map(),
		self: new Float64Array(columns),
		total: new Float64Array(columns)
	};
}
/** Every node, parents before children; loops, so that no depth of stack is too deep. */
function nodesOf(tree) {
	const nodes = [tree.root];
	for (let next = 0; next < nodes.length; next++) for (const child of nodes[next]?.children.values() ?? []) nodes.push(child);
	return nodes;
}
/** Turns merged nodes into another tree without recursion: `convert` gets a node whose children are already converted. */
function convertTree(tree, convert) {
	const nodes = nodesOf(tree);
	const done = /* @__PURE__ */ new Map();
	for (const node of [...nodes].reverse()) {
		const children = [];
		for (const child of node.children.values()) {
			const converted = done.get(child);
			if (converted !== void 0) children.push(converted);
		}
		done.set(node, convert(node, children));
	}
	const top = done.get(tree.root);
	if (top === void 0) throw new RangeError("A merged tree always has a root");
	return top;
}
export { mergeProfiles as n, nodesOf as r, convertTree as t };
