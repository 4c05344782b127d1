import { p as toVisible } from "./chunk-errors.js";
import { s as toFlameTree } from "./chunk-html.js";
import { T as placeOf } from "./chunk-words.js";
import { a as formatDelta, f as formatPair, g as formatSigned, i as formatCount, s as formatDeltaWithin, u as formatNumber, x as scaleOf, y as withSuffix } from "./chunk-format.js";
import { d as valueUnit, n as basisWords, t as basisNotes } from "./chunk-where.js";
import { _ as escapeHtml } from "./chunk-phrase.js";
import { n as displayWidth, t as cutToWidth } from "./chunk-display-width.js";
// src/report/flame/label.ts
/** Names cut so that they fit a width, from the middle: qualified names differ at both ends. */
/** Advance of DejaVu Sans Mono and its like, in em. */
const characterEm = .602;
/** What of a name fits into so many pixels at a font size; empty when that would tell nothing. */
function labelFor(name, pixels, fontSize) {
	const columns = Math.floor(pixels / (fontSize * characterEm));
	const shown = toVisible(name);
	const width = displayWidth(shown);
	if (width <= columns) return shown;
	const short = width * .6 > columns ? ownName(shown) : shown;
	if (displayWidth(short) <= columns) return short;
	return columns < 6 ? "" : cutToWidth(short, columns);
}
/**
* The last part of a qualified name: `example.com/work.(*Pool).Get` → `Get`, `core::iter::next` → `next`. Unchanged
* where it is not one plain path, as with templates, sentences and what a runtime puts in parentheses.
*/
function ownName(name) {
	return /^[\w$~@/.:*()-]+(?:\/|::|\.)([\w$~]{3,})$/.exec(name)?.[1] ?? name;
}
// src/report/flame/palette.ts
/** Light: ColorBrewer RdBu, the usable ends of both arms, the third steps darkened until white letters read on them. Dark: the same hues, deeper change being brighter. */
const palettes = {
	light: {
		more: [
			{
				fill: "#fbd0bb",
				text: "#1b1b1b"
			},
			{
				fill: "#f4a582",
				text: "#1b1b1b"
			},
			{
				fill: "#c84d3b",
				text: "#ffffff"
			},
			{
				fill: "#b2182b",
				text: "#ffffff"
			}
		],
		less: [
			{
				fill: "#cfe4f1",
				text: "#1b1b1b"
			},
			{
				fill: "#92c5de",
				text: "#1b1b1b"
			},
			{
				fill: "#2f78b3",
				text: "#ffffff"
			},
			{
				fill: "#1c5a9c",
				text: "#ffffff"
			}
		],
		still: {
			fill: "#dcdcdc",
			text: "#3a3a3a"
		},
		way: {
			more: {
				fill: "#ecd9d0",
				text: "#3a3a3a"
			},
			less: {
				fill: "#d3e0ea",
				text: "#3a3a3a"
			}
		}
	},
	dark: {
		more: [
			{
				fill: "#5b3a31",
				text: "#f3e4de"
			},
			{
				fill: "#8f4a37",
				text: "#ffffff"
			},
			{
				fill: "#d2624a",
				text: "#141414"
			},
			{
				fill: "#ff8a6f",
				text: "#141414"
			}
		],
		less: [
			{
				fill: "#254a68",
				text: "#e4eef6"
			},
			{
				fill: "#2f6389",
				text: "#ffffff"
			},
			{
				fill: "#4b97cf",
				text: "#141414"
			},
			{
				fill: "#86c7f7",
				text: "#141414"
			}
		],
		still: {
			fill: "#3b4048",
			text: "#c9ced6"
		},
		way: {
			more: {
				fill: "#4d3d3c",
				text: "#d8d3d2"
			},
			less: {
				fill: "#2f4559",
				text: "#cfd6de"
			}
		}
	}
};
const insignificant = palettes.light.still;
/** Lower bounds of the steps, as share of the benchmark's cost. */
const depthSteps = [
	0,
	.02,
	.06,
	.15
];
/** `total`: the larger of both sides' whole cost. */
function paintOf(change, total, theme = "light") {
	const { more, less, still } = palettes[theme];
	if (change === void 0 || !change.significant || change.delta === 0) return still;
	const share = total > 0 ? Math.abs(change.delta) / total : 0;
	const step = depthSteps.findLastIndex((bound) => share >= bound);
	return (change.delta > 0 ? more : less)[Math.max(0, step)] ?? still;
}
/** From the deepest blue over gray to the deepest red, for legends. */
function scaleFills(theme = "light") {
	const { more, less, still } = palettes[theme];
	return [
		...less.toReversed(),
		still,
		...more
	].map(({ fill }) => fill);
}
// src/report/flame/fold-chains.ts
/** What a child must carry of its parent for the parent to be a link of a chain. */
const heirShare = .9;
/** A shorter chain saves next to nothing. */
const fewestLinks = 3;
/** Folds the longest chains above the deepest rows until all fits, or nothing is left to fold. */
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
	const heir = heirsOf(tree, layout, keep);
	const inherited = new Set(heir.values());
	const chains = [];
	for (const start of heir.keys()) {
		if (inherited.has(start)) continue;
		const members = [];
		for (let node = start; node !== void 0; node = heir.get(node)) members.push(node);
		const links = members.slice(1, -1);
		if (links.length >= fewestLinks) chains.push({ links });
	}
	return chains;
}
/** The child that carries nearly all of a node and changed as it did: told apart, the two would look alike. */
function heirsOf(tree, { span }, keep) {
	const heirs = /* @__PURE__ */ new Map();
	for (let node = 1; node < tree.parent.length; node += 1) {
		const parent = tree.parent[node] ?? 0;
		if (parent === 0 || keep.has(node) || keep.has(parent)) continue;
		if ((span[node] ?? 0) >= heirShare * (span[parent] ?? 0) && signOf(tree, node) === signOf(tree, parent) && tree.status[node] === tree.status[parent]) heirs.set(parent, node);
	}
	return heirs;
}
/** Both ways a frame can be colored. */
function signOf({ change, selfChange }, node) {
	const sign = (known) => known?.significant === true ? Math.sign(known.delta) : 0;
	return `${sign(change[node])} ${sign(selfChange[node])}`;
}
/** Depths as they are when the folded chains take one row each. */
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
/** What hung on a link hangs on the row that stands for the chain, so no cost is lost. */
function withoutLinks(tree, folded) {
	const first = new Map([...folded].flatMap(({ links }) => links.map((node) => [node, links[0] ?? 0])));
	const kept = tree.parent.flatMap((_, node) => (first.get(node) ?? node) === node ? [node] : []);
	const nodeOf = new Int32Array(tree.parent.length);
	kept.forEach((node, index) => {
		nodeOf[node] = index;
	});
	for (const [node, stands] of first) nodeOf[node] = nodeOf[stands] ?? 0;
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
/**
* In the diff view a frame is as wide as its larger side, and at least as wide as what stands under it: where one
* child is gone and another is new both are drawn, so that nothing vanishes. Children stand widest first.
*/
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
/** Brothers stand widest first, equal ones as they are. By counting: one sort of 50,000 frames takes too long. */
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
/** Pixels; narrower frames are left out: they would be a smear. 0.3 % of the usual width. */
const narrowest = 2.3;
/** Share of a whole that is too narrow to be drawn at the usual width. */
const leastShareDrawn = .99 * narrowest / 768;
/** Pixels; a row is drawn for a frame at least as wide, for slivers alone make a tall and empty picture. */
const worthARow = 12;
const mostBadges = 5;
/** For the sake of a numbered frame; a picture taller than a screen shows nothing at a glance. */
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
	const bearers = numbered.map((each) => bearerOf(each, whole, wide));
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
/** Units of the profile in so many pixels. */
function spanOf(pixels, { span }, width) {
	return (span[0] ?? 0) * pixels / (width - 32);
}
function nodeAfter(node, nodeOf) {
	return node === -1 ? -1 : nodeOf[node] ?? -1;
}
/** Rows down to the deepest that has a frame so wide. */
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
/** Which of both changes a function is numbered for; a caller blamed for what it calls has none of its own. */
function partOf({ self, total }) {
	return self?.significant === true || total?.significant !== true ? "self" : "total";
}
/** Of a function's frames the one in which most of its change happened. */
function bearerOf(change, tree, { span }) {
	if (change === void 0) return -1;
	const [before, after] = partOf(change) === "self" ? [tree.baselineSelf, tree.candidateSelf] : [tree.baselineTotal, tree.candidateTotal];
	const sign = Math.sign(change.candidate[partOf(change)] - change.baseline[partOf(change)]) || 1;
	let best = -1;
	let most = Number.NEGATIVE_INFINITY;
	tree.frame.forEach((frame, node) => {
		if (tree.frames[frame]?.key !== change.key) return;
		const moved = sign * ((after[node] ?? 0) - (before[node] ?? 0));
		if (moved < most || moved === most && (span[node] ?? 0) <= (span[best] ?? 0)) return;
		best = node;
		most = moved;
	});
	return best;
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
// src/report/flame/svg-foot.ts
const patterns = [
	"<defs>",
	"<pattern id=\"gone\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><rect width=\"2.4\" height=\"7\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"<pattern id=\"born\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><circle cx=\"1.5\" cy=\"1.5\" r=\"1.1\" fill=\"#ffffff\" fill-opacity=\"0.75\"/></pattern>",
	"</defs>"
].join("");
function footOf(scene, top) {
	const lines = [];
	let y = top;
	scene.badges.forEach(({ key }, index) => {
		lines.push(badgeCircle(index + 1, 24, y + 4.5));
		lines.push(plain(badgeWords(key, scene), 38, y + 8, "#1b1b1b", scene.width));
		y += 19;
	});
	if (scene.badges.length === 0) {
		lines.push(plain("No single function changed significantly.", 16, y + 8, "#1b1b1b", scene.width));
		y += 19;
	}
	for (const note of notesOf(scene)) {
		lines.push(plain(note, 16, y + 8, "#6a6a6a", scene.width));
		y += 17;
	}
	const legend = legendOf(scene, y + 6);
	return {
		text: [...lines, legend.text].join("\n"),
		bottom: legend.bottom
	};
}
function notesOf({ diff, hidden }) {
	const deeper = `not drawn: ${formatCount(hidden, "deeper row")}; the interactive report has all`;
	return [...hidden > 0 ? [deeper] : [], ...basisNotes(diff)];
}
function badgeCircle(number, x, y) {
	return `<circle cx="${rounded(x)}" cy="${rounded(y)}" r="7.5" fill="#1b1b1b" stroke="#ffffff"/><text x="${rounded(x)}" y="${rounded(y + 3.6)}" text-anchor="middle" font-size="10" font-weight="bold" fill="#ffffff">${number}</text>`;
}
/** `readString · self 0.61 → 1.28 ms · +0.67 ms ±0.04 · src/lexer.ts:212`. */
function badgeWords(key, { diff }) {
	const change = diff.functions.find((entry) => entry.key === key);
	if (change === void 0) return key;
	const part = partOf(change);
	const test = change[part];
	const sides = [change.baseline[part], change.candidate[part]];
	const delta = test === void 0 ? formatDelta(sides[1] - sides[0], valueUnit(diff), sides) : formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
	const status = change.status === "common" ? "" : ` · ${change.status}`;
	const place = placeOf(change);
	return `${change.frame.name} · ${part} ${formatPair(...sides, valueUnit(diff))} · ${delta}${status}${place === void 0 ? "" : ` · ${place}`}`;
}
function plain(text, x, y, fill, width) {
	return `<text x="${x}" y="${y}" fill="${fill}">${escapeHtml(labelFor(text, width - 16 - x, 11))}</text>`;
}
const swatchWidth = 38;
function legendOf(scene, top) {
	const bar = colorBar(scene, top);
	const fits = bar.right + 280 <= scene.width - 16;
	const key = keyOfMarks(fits ? bar.right + 18 : 16, fits ? top : top + 34);
	const last = top + (fits ? 44 : 68);
	const words = `color: change of ${scene.color} ${basisWords(scene.diff)}, ${sureness(scene.diff)} · width: the larger side`;
	return {
		text: [
			bar.text,
			key,
			plain(words, 16, last, "#6a6a6a", scene.width)
		].join("\n"),
		bottom: last + 4
	};
}
/** Every shade with the change it begins at written under its edge. */
function colorBar(scene, y) {
	const fills = scaleFills();
	const start = 16 + wordWidth("less");
	const parts = [word("less", 16, y + 10)];
	fills.forEach((fill, index) => {
		parts.push(`<rect x="${rounded(start + index * swatchWidth)}" y="${y}" width="${swatchWidth}" height="13" fill="${fill}"/>`);
	});
	const right = start + fills.length * swatchWidth + 8;
	parts.push(word("more", right, y + 10));
	const middle = start + fills.length / 2 * swatchWidth;
	const unit = valueUnit(scene.diff);
	const bounds = depthSteps.slice(1).map((share) => share * scene.whole);
	const scale = scaleOf(bounds, unit);
	const decimals = bounds.every((bound) => Number.isInteger(rounded(bound / scale.factor))) ? 0 : scale.decimals;
	bounds.forEach((bound, index) => {
		const away = (index + 1.5) * swatchWidth;
		const number = (sign) => formatSigned(sign * bound / scale.factor, decimals);
		const isLast = index === bounds.length - 1;
		parts.push(tick(number(-1), middle - away, y));
		parts.push(tick(isLast ? withSuffix(number(1), scale) : number(1), middle + away, y));
	});
	return {
		text: parts.join(""),
		right: right + wordWidth("more")
	};
}
function tick(text, x, y) {
	const left = x - [...text.replace(/\s.*$/u, "")].length * 10 * characterEm / 2;
	return `<path d="M${rounded(x)} ${y + 13}v3" stroke="#6a6a6a"/><text x="${rounded(left)}" y="${y + 26}" font-size="10" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function keyOfMarks(start, y) {
	const fills = scaleFills();
	const parts = [];
	let x = start;
	for (const [fill, words, texture] of [
		[insignificant.fill, "not significant"],
		[
			fills[1] ?? "",
			"removed",
			"gone"
		],
		[
			fills.at(-2) ?? "",
			"new",
			"born"
		]
	]) {
		const shape = `x="${rounded(x)}" y="${y}" width="16" height="13"`;
		parts.push(`<rect ${shape} fill="${fill}"/>`);
		if (texture !== void 0) parts.push(`<rect ${shape} fill="url(#${texture})"/>`);
		parts.push(word(words, x + 21, y + 10));
		x += 21 + wordWidth(words) + 4;
	}
	return parts.join("");
}
function word(text, x, y) {
	return `<text x="${rounded(x)}" y="${y}" fill="#4a4a4a">${escapeHtml(text)}</text>`;
}
function wordWidth(text) {
	return text.length * 11 * characterEm + 8;
}
function sureness({ lowConfidence, repeats }) {
	if (lowConfidence) return "a single profile a side: low confidence";
	const { baseline, candidate } = repeats;
	return `where significant over ${baseline === candidate ? baseline : `${baseline} and ${candidate}`} profiles a side`;
}
/** Two decimals are a hundredth of a pixel. */
function rounded(value) {
	return Math.round(value * 100) / 100;
}
// src/report/flame/svg.ts
function renderFlameSvg(diff, options) {
	const scene = sceneOf(diff, options);
	const graphTop = 66;
	const foot = footOf(scene, graphTop + scene.rows * 20 + 14);
	const height = foot.bottom + 16 - 4;
	const { width } = scene;
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="t d" font-family="'DejaVu Sans Mono',ui-monospace,Menlo,Consolas,monospace" font-size="11">`,
		`<title id="t">${escapeHtml(`Flame graph diff of ${options.title}`, 300)}</title>`,
		`<desc id="d">${escapeHtml(describe(scene), 2e3)}</desc>`,
		patterns,
		`<rect width="${width}" height="${height}" fill="#ffffff"/>`,
		`<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" fill="none" stroke="#b8b8b8"/>`,
		headOf(scene),
		framesOf(scene, graphTop),
		foot.text,
		"</svg>",
		""
	].join("\n");
}
function headOf(scene) {
	const { diff, options, width } = scene;
	const kind = diff.kind === "cpu" ? "CPU" : "allocation";
	const room = width - 32;
	const title = labelFor(`${options.title} · ${kind} ${basisWords(diff)}`, room, 14);
	const line = labelFor(`baseline → candidate: ${totalsWords(scene)}`, room, 11);
	return [`<text x="16" y="29" font-size="14" font-weight="bold" fill="#1b1b1b">${escapeHtml(title)}</text>`, `<text x="16" y="49" fill="#4a4a4a">${escapeHtml(line)}</text>`].join("\n");
}
/** Under shares both totals are 100 %, which says nothing; how much was sampled does. */
function totalsWords({ diff }) {
	if (diff.basis === "share") {
		const { baseline, candidate } = diff.samples;
		return `each side’s own total is 100 % (${formatNumber(baseline, 0)} and ${formatCount(candidate, "sample")})`;
	}
	const sides = [diff.root.baseline.total, diff.root.candidate.total];
	return `${formatPair(...sides, valueUnit(diff))} (${formatDelta(sides[1] - sides[0], valueUnit(diff), sides)})`;
}
function framesOf(scene, graphTop) {
	const frames = [];
	const marked = [];
	for (const row of scene.layout.rows.slice(0, scene.rows)) for (const index of row) {
		const box = boxOf(index, scene, graphTop);
		const badge = scene.badges.findIndex(({ node }) => node === index);
		if (box.width < 2.3 && badge === -1) continue;
		frames.push(frameOf(index, box, badge, scene));
		if (badge !== -1) marked.push({
			number: badge + 1,
			x: badgeX(box),
			y: box.y + 10
		});
	}
	return [...frames, ...apart(marked).map(({ number, x, y }) => badgeCircle(number, x, y))].join("\n");
}
/** At the left edge where a name follows, in the middle of a frame too narrow for one. */
function badgeX(box) {
	return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}
/** Numbers of narrow neighbors would cover one another: those to the right give way. Given row by row, left to right. */
function apart(marked) {
	const placed = [];
	for (const mark of marked) {
		const left = placed.at(-1);
		const least = left !== void 0 && left.y === mark.y ? left.x + 17 : 0;
		placed.push({
			...mark,
			x: Math.max(mark.x, least)
		});
	}
	return placed;
}
function frameOf(index, box, badge, scene) {
	const status = scene.tree.status[index] ?? "common";
	const paint = paintOf(changeOf(index, scene), scene.whole);
	const frame = scene.tree.frames[scene.tree.frame[index] ?? 0];
	const shape = `x="${rounded(box.x)}" y="${rounded(box.y)}" width="${rounded(Math.max(1, box.width - 1))}" height="19" rx="2"`;
	const outline = badge === -1 ? "" : " stroke=\"#1b1b1b\" stroke-width=\"1.5\"";
	const texture = status === "removed" ? "gone" : status === "new" ? "born" : void 0;
	const dashed = status === "removed" && badge === -1 ? " stroke=\"#6a6a6a\" stroke-dasharray=\"3 2\"" : "";
	const over = texture === void 0 ? "" : `<rect ${shape} fill="url(#${texture})"/>`;
	const inset = badge === -1 ? 5 : 22;
	const label = labelFor(frame?.name ?? "", box.width - inset - 4, 11);
	const text = label === "" ? "" : textOf(label, box.x + inset, box.y + 13.5, paint, texture);
	return `<g><title>${escapeHtml(tooltip(index, scene), 600)}</title><rect ${shape} fill="${paint.fill}"${outline}${dashed}/>${over}${text}</g>`;
}
/** Over a texture a name needs ground of its own. */
function textOf(label, x, y, paint, texture) {
	const halo = texture === void 0 ? "" : ` stroke="${paint.fill}" stroke-width="3" paint-order="stroke" stroke-linejoin="round"`;
	return `<text x="${rounded(x)}" y="${rounded(y)}" fill="${paint.text}"${halo}>${escapeHtml(label)}</text>`;
}
function tooltip(index, scene) {
	const { tree, diff } = scene;
	const name = tree.frames[tree.frame[index] ?? 0]?.name ?? "";
	const total = formatPair(tree.baselineTotal[index], tree.candidateTotal[index], valueUnit(diff));
	const self = formatPair(tree.baselineSelf[index], tree.candidateSelf[index], valueUnit(diff));
	const status = tree.status[index] === "common" ? "" : `, ${tree.status[index]}`;
	const change = tree.change[index];
	return `${name}${status}: total ${total}, self ${self}${change === void 0 ? "" : change.significant ? ", significant" : ", not significant"}`;
}
function describe(scene) {
	const { diff, badges } = scene;
	const named = badges.map(({ key }) => badgeWords(key, scene)).join("; ");
	const most = named === "" ? "No function changed significantly." : `Changed most: ${named}.`;
	const rest = scene.hidden === 0 ? "" : ` ${formatCount(scene.hidden, "deeper row")} not drawn.`;
	return `Baseline to candidate, ${basisWords(diff)}: ${totalsWords(scene)}. ${most} Color shows significant changes only: red more, blue less, gray not significant; hatched frames are removed, dotted ones new.${rest}`;
}
// node_modules/@resvg/resvg-wasm/index.mjs
var wasm;
var heap = new Array(128).fill(void 0);
heap.push(void 0, null, true, false);
var heap_next = heap.length;
function addHeapObject(obj) {
	if (heap_next === heap.length) heap.push(heap.length + 1);
	const idx = heap_next;
	heap_next = heap[idx];
	heap[idx] = obj;
	return idx;
}
function getObject(idx) {
	return heap[idx];
}
function dropObject(idx) {
	if (idx < 132) return;
	heap[idx] = heap_next;
	heap_next = idx;
}
function takeObject(idx) {
	const ret = getObject(idx);
	dropObject(idx);
	return ret;
}
var WASM_VECTOR_LEN = 0;
var cachedUint8Memory0 = null;
function getUint8Memory0() {
	if (cachedUint8Memory0 === null || cachedUint8Memory0.byteLength === 0) cachedUint8Memory0 = new Uint8Array(wasm.memory.buffer);
	return cachedUint8Memory0;
}
var cachedTextEncoder = typeof TextEncoder !== "undefined" ? new TextEncoder("utf-8") : { encode: () => {
	throw Error("TextEncoder not available");
} };
var encodeString = typeof cachedTextEncoder.encodeInto === "function" ? function(arg, view) {
	return cachedTextEncoder.encodeInto(arg, view);
} : function(arg, view) {
	const buf = cachedTextEncoder.encode(arg);
	view.set(buf);
	return {
		read: arg.length,
		written: buf.length
	};
};
function passStringToWasm0(arg, malloc, realloc) {
	if (realloc === void 0) {
		const buf = cachedTextEncoder.encode(arg);
		const ptr2 = malloc(buf.length, 1) >>> 0;
		getUint8Memory0().subarray(ptr2, ptr2 + buf.length).set(buf);
		WASM_VECTOR_LEN = buf.length;
		return ptr2;
	}
	let len = arg.length;
	let ptr = malloc(len, 1) >>> 0;
	const mem = getUint8Memory0();
	let offset = 0;
	for (; offset < len; offset++) {
		const code = arg.charCodeAt(offset);
		if (code > 127) break;
		mem[ptr + offset] = code;
	}
	if (offset !== len) {
		if (offset !== 0) arg = arg.slice(offset);
		ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
		const view = getUint8Memory0().subarray(ptr + offset, ptr + len);
		const ret = encodeString(arg, view);
		offset += ret.written;
		ptr = realloc(ptr, len, offset, 1) >>> 0;
	}
	WASM_VECTOR_LEN = offset;
	return ptr;
}
function isLikeNone(x) {
	return x === void 0 || x === null;
}
var cachedInt32Memory0 = null;
function getInt32Memory0() {
	if (cachedInt32Memory0 === null || cachedInt32Memory0.byteLength === 0) cachedInt32Memory0 = new Int32Array(wasm.memory.buffer);
	return cachedInt32Memory0;
}
var cachedTextDecoder = typeof TextDecoder !== "undefined" ? new TextDecoder("utf-8", {
	ignoreBOM: true,
	fatal: true
}) : { decode: () => {
	throw Error("TextDecoder not available");
} };
if (typeof TextDecoder !== "undefined") cachedTextDecoder.decode();
function getStringFromWasm0(ptr, len) {
	ptr = ptr >>> 0;
	return cachedTextDecoder.decode(getUint8Memory0().subarray(ptr, ptr + len));
}
function _assertClass(instance, klass) {
	if (!(instance instanceof klass)) throw new Error(`expected instance of ${klass.name}`);
	return instance.ptr;
}
function handleError(f, args) {
	try {
		return f.apply(this, args);
	} catch (e) {
		wasm.__wbindgen_exn_store(addHeapObject(e));
	}
}
var BBoxFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_bbox_free(ptr >>> 0));
var BBox = class _BBox {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_BBox.prototype);
		obj.__wbg_ptr = ptr;
		BBoxFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		BBoxFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_bbox_free(ptr);
	}
	/**
	* @returns {number}
	*/
	get x() {
		return wasm.__wbg_get_bbox_x(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set x(arg0) {
		wasm.__wbg_set_bbox_x(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get y() {
		return wasm.__wbg_get_bbox_y(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set y(arg0) {
		wasm.__wbg_set_bbox_y(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get width() {
		return wasm.__wbg_get_bbox_width(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set width(arg0) {
		wasm.__wbg_set_bbox_width(this.__wbg_ptr, arg0);
	}
	/**
	* @returns {number}
	*/
	get height() {
		return wasm.__wbg_get_bbox_height(this.__wbg_ptr);
	}
	/**
	* @param {number} arg0
	*/
	set height(arg0) {
		wasm.__wbg_set_bbox_height(this.__wbg_ptr, arg0);
	}
};
var RenderedImageFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_renderedimage_free(ptr >>> 0));
var RenderedImage = class _RenderedImage {
	static __wrap(ptr) {
		ptr = ptr >>> 0;
		const obj = Object.create(_RenderedImage.prototype);
		obj.__wbg_ptr = ptr;
		RenderedImageFinalization.register(obj, obj.__wbg_ptr, obj);
		return obj;
	}
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		RenderedImageFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_renderedimage_free(ptr);
	}
	/**
	* Get the PNG width
	* @returns {number}
	*/
	get width() {
		return wasm.renderedimage_width(this.__wbg_ptr) >>> 0;
	}
	/**
	* Get the PNG height
	* @returns {number}
	*/
	get height() {
		return wasm.renderedimage_height(this.__wbg_ptr) >>> 0;
	}
	/**
	* Write the image data to Uint8Array
	* @returns {Uint8Array}
	*/
	asPng() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.renderedimage_asPng(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the RGBA pixels of the image
	* @returns {Uint8Array}
	*/
	get pixels() {
		return takeObject(wasm.renderedimage_pixels(this.__wbg_ptr));
	}
};
var ResvgFinalization = typeof FinalizationRegistry === "undefined" ? {
	register: () => {},
	unregister: () => {}
} : new FinalizationRegistry((ptr) => wasm.__wbg_resvg_free(ptr >>> 0));
var Resvg = class {
	__destroy_into_raw() {
		const ptr = this.__wbg_ptr;
		this.__wbg_ptr = 0;
		ResvgFinalization.unregister(this);
		return ptr;
	}
	free() {
		const ptr = this.__destroy_into_raw();
		wasm.__wbg_resvg_free(ptr);
	}
	/**
	* @param {Uint8Array | string} svg
	* @param {string | undefined} [options]
	* @param {Array<any> | undefined} [custom_font_buffers]
	*/
	constructor(svg, options, custom_font_buffers) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			var ptr0 = isLikeNone(options) ? 0 : passStringToWasm0(options, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			var len0 = WASM_VECTOR_LEN;
			wasm.resvg_new(retptr, addHeapObject(svg), ptr0, len0, isLikeNone(custom_font_buffers) ? 0 : addHeapObject(custom_font_buffers));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			this.__wbg_ptr = r0 >>> 0;
			return this;
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Get the SVG width
	* @returns {number}
	*/
	get width() {
		return wasm.resvg_width(this.__wbg_ptr);
	}
	/**
	* Get the SVG height
	* @returns {number}
	*/
	get height() {
		return wasm.resvg_height(this.__wbg_ptr);
	}
	/**
	* Renders an SVG in Wasm
	* @returns {RenderedImage}
	*/
	render() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_render(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return RenderedImage.__wrap(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* Output usvg-simplified SVG string
	* @returns {string}
	*/
	toString() {
		let deferred1_0;
		let deferred1_1;
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_toString(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			deferred1_0 = r0;
			deferred1_1 = r1;
			return getStringFromWasm0(r0, r1);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
			wasm.__wbindgen_free(deferred1_0, deferred1_1, 1);
		}
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	*
	* Note: path bounding box are approx values.
	* @returns {BBox | undefined}
	*/
	innerBBox() {
		const ret = wasm.resvg_innerBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Calculate a maximum bounding box of all visible elements in this SVG.
	* This will first apply transform.
	* Similar to `SVGGraphicsElement.getBBox()` DOM API.
	* @returns {BBox | undefined}
	*/
	getBBox() {
		const ret = wasm.resvg_getBBox(this.__wbg_ptr);
		return ret === 0 ? void 0 : BBox.__wrap(ret);
	}
	/**
	* Use a given `BBox` to crop the svg. Currently this method simply changes
	* the viewbox/size of the svg and do not move the elements for simplicity
	* @param {BBox} bbox
	*/
	cropByBBox(bbox) {
		_assertClass(bbox, BBox);
		wasm.resvg_cropByBBox(this.__wbg_ptr, bbox.__wbg_ptr);
	}
	/**
	* @returns {Array<any>}
	*/
	imagesToResolve() {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			wasm.resvg_imagesToResolve(retptr, this.__wbg_ptr);
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			var r1 = getInt32Memory0()[retptr / 4 + 1];
			if (getInt32Memory0()[retptr / 4 + 2]) throw takeObject(r1);
			return takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
	/**
	* @param {string} href
	* @param {Uint8Array} buffer
	*/
	resolveImage(href, buffer) {
		try {
			const retptr = wasm.__wbindgen_add_to_stack_pointer(-16);
			const ptr0 = passStringToWasm0(href, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
			const len0 = WASM_VECTOR_LEN;
			wasm.resvg_resolveImage(retptr, this.__wbg_ptr, ptr0, len0, addHeapObject(buffer));
			var r0 = getInt32Memory0()[retptr / 4 + 0];
			if (getInt32Memory0()[retptr / 4 + 1]) throw takeObject(r0);
		} finally {
			wasm.__wbindgen_add_to_stack_pointer(16);
		}
	}
};
async function __wbg_load(module, imports) {
	if (typeof Response === "function" && module instanceof Response) {
		if (typeof WebAssembly.instantiateStreaming === "function") try {
			return await WebAssembly.instantiateStreaming(module, imports);
		} catch (e) {
			if (module.headers.get("Content-Type") != "application/wasm") console.warn("`WebAssembly.instantiateStreaming` failed because your server does not serve wasm with `application/wasm` MIME type. Falling back to `WebAssembly.instantiate` which is slower. Original error:\n", e);
			else throw e;
		}
		const bytes = await module.arrayBuffer();
		return await WebAssembly.instantiate(bytes, imports);
	} else {
		const instance = await WebAssembly.instantiate(module, imports);
		if (instance instanceof WebAssembly.Instance) return {
			instance,
			module
		};
		else return instance;
	}
}
function __wbg_get_imports() {
	const imports = {};
	imports.wbg = {};
	imports.wbg.__wbg_new_28c511d9baebfa89 = function(arg0, arg1) {
		return addHeapObject(new Error(getStringFromWasm0(arg0, arg1)));
	};
	imports.wbg.__wbindgen_memory = function() {
		const ret = wasm.memory;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_buffer_12d079cc21e14bdb = function(arg0) {
		const ret = getObject(arg0).buffer;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_newwithbyteoffsetandlength_aa4a17c33a06e5cb = function(arg0, arg1, arg2) {
		return addHeapObject(new Uint8Array(getObject(arg0), arg1 >>> 0, arg2 >>> 0));
	};
	imports.wbg.__wbindgen_object_drop_ref = function(arg0) {
		takeObject(arg0);
	};
	imports.wbg.__wbg_new_63b92bc8671ed464 = function(arg0) {
		return addHeapObject(new Uint8Array(getObject(arg0)));
	};
	imports.wbg.__wbg_values_839f3396d5aac002 = function(arg0) {
		return addHeapObject(getObject(arg0).values());
	};
	imports.wbg.__wbg_next_196c84450b364254 = function() {
		return handleError(function(arg0) {
			return addHeapObject(getObject(arg0).next());
		}, arguments);
	};
	imports.wbg.__wbg_done_298b57d23c0fc80c = function(arg0) {
		return getObject(arg0).done;
	};
	imports.wbg.__wbg_value_d93c65011f51a456 = function(arg0) {
		const ret = getObject(arg0).value;
		return addHeapObject(ret);
	};
	imports.wbg.__wbg_instanceof_Uint8Array_2b3bbecd033d19f6 = function(arg0) {
		let result;
		try {
			result = getObject(arg0) instanceof Uint8Array;
		} catch (_) {
			result = false;
		}
		return result;
	};
	imports.wbg.__wbindgen_string_get = function(arg0, arg1) {
		const obj = getObject(arg1);
		const ret = typeof obj === "string" ? obj : void 0;
		var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
		var len1 = WASM_VECTOR_LEN;
		getInt32Memory0()[arg0 / 4 + 1] = len1;
		getInt32Memory0()[arg0 / 4 + 0] = ptr1;
	};
	imports.wbg.__wbg_new_16b304a2cfa7ff4a = function() {
		return addHeapObject(new Array());
	};
	imports.wbg.__wbindgen_string_new = function(arg0, arg1) {
		return addHeapObject(getStringFromWasm0(arg0, arg1));
	};
	imports.wbg.__wbg_push_a5b05aedc7234f9f = function(arg0, arg1) {
		return getObject(arg0).push(getObject(arg1));
	};
	imports.wbg.__wbg_length_c20a40f15020d68a = function(arg0) {
		return getObject(arg0).length;
	};
	imports.wbg.__wbg_set_a47bac70306a19a7 = function(arg0, arg1, arg2) {
		getObject(arg0).set(getObject(arg1), arg2 >>> 0);
	};
	imports.wbg.__wbindgen_throw = function(arg0, arg1) {
		throw new Error(getStringFromWasm0(arg0, arg1));
	};
	return imports;
}
function __wbg_finalize_init(instance, module) {
	wasm = instance.exports;
	__wbg_init.__wbindgen_wasm_module = module;
	cachedInt32Memory0 = null;
	cachedUint8Memory0 = null;
	return wasm;
}
async function __wbg_init(input) {
	if (wasm !== void 0) return wasm;
	if (typeof input === "undefined") input = new URL("index_bg.wasm", void 0);
	const imports = __wbg_get_imports();
	if (typeof input === "string" || typeof Request === "function" && input instanceof Request || typeof URL === "function" && input instanceof URL) input = fetch(input);
	const { instance, module } = await __wbg_load(await input, imports);
	return __wbg_finalize_init(instance, module);
}
var dist_default = __wbg_init;
var initialized = false;
var initWasm = async (module_or_path) => {
	if (initialized) throw new Error("Already initialized. The `initWasm()` function can be used only once.");
	await dist_default(await module_or_path);
	initialized = true;
};
var Resvg2 = class extends Resvg {
	/**
	* @param {Uint8Array | string} svg
	* @param {ResvgRenderOptions | undefined} options
	*/
	constructor(svg, options) {
		if (!initialized) throw new Error("Wasm has not been initialized. Call `initWasm()` function.");
		const font = options?.font;
		if (!!font && isCustomFontsOptions(font)) {
			const serializableOptions = {
				...options,
				font: {
					...font,
					fontBuffers: void 0
				}
			};
			super(svg, JSON.stringify(serializableOptions), font.fontBuffers);
		} else super(svg, JSON.stringify(options));
	}
};
function isCustomFontsOptions(value) {
	return Object.prototype.hasOwnProperty.call(value, "fontBuffers");
}
// src/report/flame/png.ts
/**
* The SVG as PNG at twice its size. The one file of a pure room that answers later: WebAssembly starts asynchronously.
* It still reads and writes nothing; whoever calls it brings the renderer's bytes and the fonts.
*/
/** The module may be started once a process. */
let started;
function renderPng(svg, assets) {
	started ??= initWasm(Uint8Array.from(assets.wasm));
	return started.then(() => {
		const renderer = new Resvg2(svg, {
			fitTo: {
				mode: "zoom",
				value: 2
			},
			font: {
				fontBuffers: [...assets.fonts],
				defaultFontFamily: "DejaVu Sans Mono",
				monospaceFamily: "DejaVu Sans Mono"
			}
		});
		const image = renderer.render();
		const bytes = Uint8Array.from(image.asPng());
		image.free();
		renderer.free();
		return bytes;
	});
}
export { renderFlameSvg as n, leastShareDrawn as r, renderPng as t };
