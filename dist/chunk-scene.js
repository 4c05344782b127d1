import { toFlameTree } from "./chunk-tree.js";
// src/report/flame/bearer.ts
function bearerOf(frame, { part, sign }, tree, { span }) {
	const [before, after] = part === "self" ? [tree.baselineSelf, tree.candidateSelf] : [tree.baselineTotal, tree.candidateTotal];
	let best = -1;
	let most = Number.NEGATIVE_INFINITY;
	tree.frame.forEach((each, node) => {
		if (each !== frame) return;
		const moved = sign * ((after[node] ?? 0) - (before[node] ?? 0));
		if (moved < most || moved === most && (span[node] ?? 0) <= (span[best] ?? 0)) return;
		best = node;
		most = moved;
	});
	return best;
}
function partOf({ self, total }) {
	return self?.significant === true || total?.significant !== true ? "self" : "total";
}
// src/report/flame/fold-chains.ts
const carriedShare = .9;
const fewestLinks = 3;
function foldChains(tree, layout, options) {
	const chains = chainsOf(tree, layout, options.keep);
	const chainOf = new Map(chains.flatMap((chain) => chain.links.map((node) => [node, chain])));
	const folded = /* @__PURE__ */ new Set();
	for (;;) {
		const deepest = deepestShown(tree, layout, {
			options,
			chainOf,
			folded
		});
		if (deepest.depth < options.rows) break;
		const longest = chainsAbove(tree, deepest.node, chainOf).reduce((best, chain) => folded.has(chain) || best !== void 0 && best.links.length >= chain.links.length ? best : chain, void 0);
		if (longest === void 0) break;
		folded.add(longest);
	}
	return withoutLinks(tree, folded);
}
function chainsOf(tree, layout, keep) {
	const carrierOf = carriersOf(tree, layout, keep);
	const carried = new Set(carrierOf.values());
	const chains = [];
	for (const start of carrierOf.keys()) {
		if (carried.has(start)) continue;
		const members = [];
		for (let node = start; node !== void 0; node = carrierOf.get(node)) members.push(node);
		const links = members.slice(1, -1);
		if (links.length >= fewestLinks) chains.push({ links });
	}
	return chains;
}
function carriersOf(tree, { span }, keep) {
	const carriers = /* @__PURE__ */ new Map();
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		if (parent === 0 || keep.has(node) || keep.has(parent)) continue;
		if ((span[node] ?? 0) >= carriedShare * (span[parent] ?? 0) && signOf(tree, node) === signOf(tree, parent) && tree.status[node] === tree.status[parent]) carriers.set(parent, node);
	}
	return carriers;
}
function signOf({ change, selfChange }, node) {
	const sign = (known) => known?.significant === true ? Math.sign(known.delta) : 0;
	return `${sign(change[node])} ${sign(selfChange[node])}`;
}
function deepestShown(tree, { span }, { options, chainOf, folded }) {
	const depth = new Int32Array(tree.parent.length);
	let deepest = 0;
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		const chain = chainOf.get(node);
		const isInside = chain !== void 0 && folded.has(chain) && chainOf.get(parent) === chain;
		depth[node] = (depth[parent] ?? 0) + (isInside ? 0 : 1);
		if (((span[node] ?? 0) >= options.narrowest || options.keep.has(node)) && (depth[node] ?? 0) > (depth[deepest] ?? 0)) deepest = node;
	}
	return {
		node: deepest,
		depth: depth[deepest] ?? 0
	};
}
function chainsAbove(tree, node, chainOf) {
	const found = /* @__PURE__ */ new Set();
	for (let at = node; at > 0; at = tree.parent[at] ?? -1) {
		const chain = chainOf.get(at);
		if (chain !== void 0) found.add(chain);
	}
	return [...found];
}
function withoutLinks(tree, folded) {
	const first = new Map([...folded].flatMap(({ links }) => links.map((node) => [node, links[0] ?? 0])));
	const kept = tree.parent.flatMap((_, node) => (first.get(node) ?? node) === node ? [node] : []);
	const nodeOf = new Int32Array(tree.parent.length);
	kept.forEach((node, index) => {
		nodeOf[node] = index;
	});
	for (const [node, row] of first) nodeOf[node] = nodeOf[row] ?? 0;
	const column = (values) => kept.map((node) => values[node]);
	const reduced = {
		frames: [...tree.frames],
		frame: column(tree.frame),
		parent: kept.map((node) => node === 0 ? -1 : nodeOf[tree.parent[node] ?? 0] ?? 0),
		baselineSelf: column(tree.baselineSelf),
		baselineTotal: column(tree.baselineTotal),
		candidateSelf: column(tree.candidateSelf),
		candidateTotal: column(tree.candidateTotal),
		status: column(tree.status),
		change: column(tree.change),
		selfChange: column(tree.selfChange),
		unseen: tree.unseen === void 0 ? void 0 : column(tree.unseen)
	};
	for (const { links } of folded) standFor(links, nodeOf[links[0] ?? 0] ?? 0, tree, reduced);
	return {
		tree: reduced,
		nodeOf
	};
}
function standFor(links, index, tree, reduced) {
	const sum = (values) => links.reduce((total, node) => total + (values[node] ?? 0), 0);
	const name = (node) => tree.frames[tree.frame[node ?? 0] ?? 0]?.name ?? "";
	const words = `… ${links.length} frames, ${name(links[0])} to ${name(links.at(-1))} …`;
	reduced.frame[index] = reduced.frames.push({
		key: `\u0000folded ${index}`,
		name: words,
		kind: "runtime"
	}) - 1;
	reduced.baselineSelf[index] = sum(tree.baselineSelf);
	reduced.candidateSelf[index] = sum(tree.candidateSelf);
	if (reduced.unseen !== void 0) reduced.unseen[index] = sum(tree.unseen ?? []);
	reduced.selfChange[index] = void 0;
}
// src/report/flame/layout.ts
function layoutOf(tree, view) {
	const span = spansOf(tree, view);
	const left = new Float64Array(span.length);
	const depth = new Int32Array(span.length);
	const { first, children } = childrenOf(tree, span);
	const rows = [];
	let row = (span[0] ?? 0) > 0 ? Int32Array.of(0) : /* @__PURE__ */ new Int32Array();
	while (row.length > 0) {
		rows.push(row);
		const below = [];
		for (const node of row) {
			let x = left[node] ?? 0;
			for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at += 1) {
				const child = children[at] ?? 0;
				if ((span[child] ?? 0) <= 0) continue;
				left[child] = x;
				depth[child] = rows.length;
				x += span[child] ?? 0;
				below.push(child);
			}
		}
		row = Int32Array.from(below);
	}
	return {
		left,
		span,
		depth,
		rows
	};
}
function spansOf(tree, view) {
	const { baselineTotal, candidateTotal, baselineSelf, candidateSelf, parent } = tree;
	if (view !== "diff") return Float64Array.from(view === "baseline" ? baselineTotal : candidateTotal);
	const below = Float64Array.from(tree.unseen ?? new Float64Array(parent.length));
	const span = new Float64Array(parent.length);
	for (let index = parent.length - 1; index >= 0; index -= 1) {
		const self = Math.max(baselineSelf[index] ?? 0, candidateSelf[index] ?? 0);
		const own = Math.max(baselineTotal[index] ?? 0, candidateTotal[index] ?? 0);
		span[index] = Math.max(own, (below[index] ?? 0) + self);
		const up = parent[index] ?? -1;
		if (up >= 0) below[up] = (below[up] ?? 0) + (span[index] ?? 0);
	}
	return span;
}
function childrenOf({ parent }, span) {
	const first = new Int32Array(parent.length + 1);
	for (const up of parent) if (up >= 0) first[up + 1] = (first[up + 1] ?? 0) + 1;
	for (let index = 1; index < first.length; index += 1) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
	const next = first.slice();
	const children = new Int32Array(parent.length);
	parent.forEach((up, index) => {
		if (up < 0) return;
		children[next[up] ?? 0] = index;
		next[up] = (next[up] ?? 0) + 1;
	});
	for (let node = 0; node < parent.length; node += 1) {
		const brothers = children.subarray(first[node], first[node + 1]);
		if (brothers.length > 1) brothers.sort((one, other) => (span[other] ?? 0) - (span[one] ?? 0) || one - other);
	}
	return {
		first,
		children
	};
}
const narrowest = 2.3;
const leastShareDrawn = .99 * narrowest / 768;
const worthARow = 12;
const mostBadges = 5;
const mostRows = 36;
function sceneOf(diff, options) {
	const width = options.width ?? 800;
	const most = options.rows ?? 18;
	const whole = toFlameTree(diff);
	const wide = layoutOf(whole, "diff");
	const least = spanOf(worthARow, wide, width);
	const keys = (options.blamed ?? significantKeys(diff)).slice(0, mostBadges);
	const numbered = keys.map((key) => functionOf(diff, key));
	const color = options.color ?? (numbered.some((each) => each?.self?.significant === true) ? "self" : "total");
	const bearers = numbered.map((each) => bearer(each, whole, wide));
	const { tree, nodeOf } = foldChains(whole, wide, {
		rows: most,
		keep: new Set(bearers.flatMap((node) => [node, whole.parent[node] ?? -1])),
		narrowest: least
	});
	const layout = layoutOf(tree, "diff");
	const badges = keys.map((key, index) => ({
		key,
		node: nodeAfter(bearers[index] ?? -1, nodeOf)
	}));
	const shown = rowsWith(layout, least);
	const lowest = Math.max(0, ...badges.map(({ node }) => node === -1 ? 0 : (layout.depth[node] ?? 0) + 1));
	const rows = Math.max(1, Math.min(mostRows, Math.max(lowest, Math.min(most, shown))));
	const all = rowsWith(layout, spanOf(narrowest, layout, width));
	return {
		diff,
		tree,
		layout,
		options,
		width,
		color,
		rows,
		hidden: Math.max(0, all - rows),
		whole: Math.max(diff.root.baseline.total, diff.root.candidate.total),
		badges: badges.map(({ key, node }) => ({
			key,
			node: (layout.depth[node] ?? 0) < rows ? node : -1
		}))
	};
}
function spanOf(pixels, { span }, width) {
	return (span[0] ?? 0) * pixels / (width - 32);
}
function nodeAfter(node, nodeOf) {
	return node === -1 ? -1 : nodeOf[node] ?? -1;
}
function rowsWith({ rows, span }, least) {
	return rows.findLastIndex((row) => row.some((node) => (span[node] ?? 0) >= least)) + 1;
}
function significantKeys(diff) {
	const significant = diff.functions.filter(({ self }) => self?.significant === true);
	const largest = Math.abs(significant[0]?.self?.delta ?? 0);
	return significant.filter(({ self }) => Math.abs(self?.delta ?? 0) >= .01 * largest).map(({ key }) => key);
}
function functionOf({ functions }, key) {
	return functions.find((each) => each.key === key);
}
function bearer(change, tree, layout) {
	if (change === void 0) return -1;
	const part = partOf(change);
	const sign = Math.sign(change.candidate[part] - change.baseline[part]) || 1;
	return bearerOf(tree.frames.findIndex(({ key }) => key === change.key), {
		part,
		sign
	}, tree, layout);
}
function boxOf(index, { layout, width }, graphTop) {
	const scale = (width - 32) / Math.max(layout.span[0] ?? 0, Number.MIN_VALUE);
	return {
		x: 16 + (layout.left[index] ?? 0) * scale,
		y: graphTop + (layout.depth[index] ?? 0) * 20,
		width: (layout.span[index] ?? 0) * scale
	};
}
function changeOf(index, { tree, color }) {
	return color === "self" ? tree.selfChange[index] : tree.change[index];
}
export { boxOf, changeOf, leastShareDrawn, narrowest, partOf, sceneOf };
