import { basisWords, joinMarkdown, md, nothing, valueUnit } from "./chunk-for-action-compare-gate-top.js";
import { formatQuantity } from "./chunk-for-action-compare-diff-gate-top.js";
import { checkShaped, parseShaped, runShape } from "./chunk-for-action-compare-gate.js";
// src/report/hunk-text.ts
function lineCost({ cost }, diff) {
	return cost === void 0 || cost <= 0 ? "" : formatQuantity(cost, valueUnit(diff));
}
function hunkLines({ lines }, diff, most) {
	const costliest = lines.reduce((best, { cost = 0 }, index) => cost > (lines[best]?.cost ?? 0) ? index : best, 0);
	const start = Math.max(0, Math.min(costliest - Math.floor(most / 2), lines.length - most));
	const shown = lines.slice(start, start + most).map((line) => {
		const cost = lineCost(line, diff);
		return `${line.kind === "added" ? "+" : "-"}${line.text.trimEnd()}${cost === "" ? "" : `   ← ${cost} ${basisWords(diff)}`}`;
	});
	const left = lines.length - shown.length;
	return left > 0 ? [...shown, `  … ${left} more changed lines`] : shown;
}
// src/report/sections.ts
const cutNote = md`\n\nThe report has more; this comment is at GitHub’s size limit.`;
function keepWithin(sections, limit) {
	const order = sections.map((section, index) => ({
		...section,
		index
	})).sort((one, other) => one.rank - other.rank || one.index - other.index);
	const kept = /* @__PURE__ */ new Set();
	let size = byteLength(cutNote) + 1;
	for (const { rank, text, index } of order) {
		const bytes = byteLength(text) + 2;
		if (size + bytes <= limit) {
			kept.add(index);
			size += bytes;
		} else if (rank === 0) return void 0;
	}
	const texts = sections.filter((_, index) => kept.has(index)).map(({ text }) => text);
	return md`${joinMarkdown(texts, "\n\n")}${kept.size === sections.length ? nothing : cutNote}\n`;
}
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
// src/results/run-file.ts
const mostCharacters = 67108864;
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters
	});
}
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
export { byteLength, hunkLines, keepWithin, lineCost, parseRun, renderRun };
