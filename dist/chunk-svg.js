import { formatCount, formatDelta, formatDeltaWithin, formatNumber, formatPair, formatSigned, scaleOf, withSuffix } from "./chunk-for-action-compare-diff-gate-top.js";
import { basisNotes, basisWords, cutToWidth, displayWidth, escapeHtml, nothingChanged, placeOf, valueUnit } from "./chunk-for-action-compare-gate-top.js";
import { toVisible } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { boxOf, changeOf, partOf, sceneOf } from "./chunk-scene.js";
// src/report/flame/label.ts
const characterEm = .602;
function labelFor(name, pixels, fontSize) {
	const columns = Math.floor(pixels / (fontSize * characterEm));
	const shown = toVisible(name);
	const width = displayWidth(shown);
	if (width <= columns) return shown;
	const short = width * .6 > columns ? ownName(shown) : shown;
	if (displayWidth(short) <= columns) return short;
	return columns < 6 ? "" : cutToWidth(short, columns);
}
function ownName(name) {
	return /^[\w$~@/.:*()-]+(?:\/|::|\.)([\w$~]{3,})$/.exec(name)?.[1] ?? name;
}
// src/report/flame/palette.ts
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
const depthSteps = [
	0,
	.02,
	.06,
	.15
];
function paintOf(change, total, theme = "light") {
	const { more, less, still } = palettes[theme];
	if (change === void 0 || !change.significant || change.delta === 0) return still;
	const share = total > 0 ? Math.abs(change.delta) / total : 0;
	const step = depthSteps.findLastIndex((bound) => share >= bound);
	return (change.delta > 0 ? more : less)[Math.max(0, step)] ?? still;
}
function scaleFills(theme = "light") {
	const { more, less, still } = palettes[theme];
	return [
		...less.toReversed(),
		still,
		...more
	].map(({ fill }) => fill);
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
		lines.push(plain(`${nothingChanged(scene.diff).replace(/^n/, "N")}.`, 16, y + 8, "#1b1b1b", scene.width));
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
function badgeX(box) {
	return box.width >= 40 ? box.x + 11 : box.x + box.width / 2;
}
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
	const most = named === "" ? `${nothingChanged(diff).replace(/^n/, "N")}.` : `Changed most: ${named}.`;
	const rest = scene.hidden === 0 ? "" : ` ${formatCount(scene.hidden, "deeper row")} not drawn.`;
	return `Baseline to candidate, ${basisWords(diff)}: ${totalsWords(scene)}. ${most} Color shows significant changes only: red more, blue less, gray not significant; hatched frames are removed, dotted ones new.${rest}`;
}
export { renderFlameSvg };
