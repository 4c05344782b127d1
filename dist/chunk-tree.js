// src/report/flame/tree.ts
function toFlameTree(diff) {
	const nodes = preorder(diff.root);
	const frames = /* @__PURE__ */ new Map();
	const frameOf = (node) => {
		const known = frames.get(node.key);
		if (known !== void 0) return known.index;
		const { name, file, line, kind } = node.frame;
		const frame = {
			key: node.key,
			name,
			kind,
			file,
			line
		};
		frames.set(node.key, {
			index: frames.size,
			frame
		});
		return frames.size - 1;
	};
	return {
		frame: nodes.map(({ node }) => frameOf(node)),
		parent: nodes.map(({ parent }) => parent),
		baselineSelf: nodes.map(({ node }) => node.baseline.self),
		baselineTotal: nodes.map(({ node }) => node.baseline.total),
		candidateSelf: nodes.map(({ node }) => node.candidate.self),
		candidateTotal: nodes.map(({ node }) => node.candidate.total),
		status: nodes.map(({ node }) => node.status),
		change: nodes.map(({ node }) => node.change),
		selfChange: nodes.map(({ node }) => node.selfChange),
		unseen: nodes.some(({ node }) => node.unseen !== void 0) ? nodes.map(({ node }) => node.unseen ?? 0) : void 0,
		frames: [...frames.values()].map(({ frame }) => frame)
	};
}
function preorder(root) {
	const found = [];
	const open = [{
		node: root,
		parent: -1
	}];
	for (let next = open.pop(); next !== void 0; next = open.pop()) {
		const index = found.push(next) - 1;
		for (const child of next.node.children.toReversed()) open.push({
			node: child,
			parent: index
		});
	}
	return found;
}
export { toFlameTree };
