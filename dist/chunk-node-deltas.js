// src/profile/node-deltas.ts
const laidOut = /* @__PURE__ */ new WeakMap();
function keepDeltas(root, make) {
	laidOut.set(root, make);
	return root;
}
function deltasOf(root) {
	return laidOut.get(root)?.() ?? toDeltas(root);
}
function toDeltas(root) {
	const indices = /* @__PURE__ */ new Map();
	const nodes = [root];
	const parents = [0];
	for (const [at, { key, children }] of nodes.entries()) {
		if (!indices.has(key)) indices.set(key, indices.size);
		for (const child of children) {
			nodes.push(child);
			parents.push(at);
		}
	}
	const delta = (node, part) => {
		const { baseline, candidate } = nodes[node] ?? root;
		return candidate[part] - baseline[part];
	};
	return {
		size: nodes.length,
		parents: Int32Array.from(parents),
		keys: Int32Array.from(nodes, ({ key }) => indices.get(key) ?? 0),
		names: [...indices.keys()],
		self: (node) => delta(node, "self"),
		total: (node) => delta(node, "total")
	};
}
export { deltasOf, keepDeltas };
