import { basisWords, joinMarkdown, md, nothing, valueUnit } from "./chunk-for-action-compare-gate-top.js";
import { formatQuantity } from "./chunk-for-action-compare-diff-gate-top.js";
import { checkShaped, parseShaped, runShape } from "./chunk-for-action-compare-gate.js";
// src/report/hunk-text.ts
/** `0.61 ms`; empty where the profiler saw nothing on the line, or gives no lines. */
function lineCost({ cost }, diff) {
	return cost === void 0 || cost <= 0 ? "" : formatQuantity(cost, valueUnit(diff));
}
/** The costliest line and what is round it, at most so many lines. */
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
/** Pieces of a text with a size limit: which of them stay when not all do. */
const cutNote = md`\n\nThe report has more; this comment is at GitHub’s size limit.`;
/** Sections of the lowest ranks that fit into `limit` bytes together, in listed order; undefined when rank 0 does not. */
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
/** In UTF-8, which is what GitHub counts at the latest. */
function byteLength(text) {
	return new TextEncoder().encode(text).length;
}
// src/results/run-file.ts
/** A run as a file: JSON, one line, keys in a fixed order, checked the same way when written and when read. */
const mostCharacters = 67108864;
/** `source` names the file in errors. */
function parseRun(content, source) {
	return parseShaped(content, runShape, {
		source,
		what: "a run written by Flamegate",
		mostCharacters
	});
}
/** Batches are rounded to six significant digits; everything else returns as it was. */
function renderRun(run) {
	const checked = checkShaped(run, runShape, {
		source: `run ${run.id}`,
		what: "a run",
		mostCharacters
	});
	return `${JSON.stringify(checked)}\n`;
}
export { byteLength, hunkLines, keepWithin, lineCost, parseRun, renderRun };
