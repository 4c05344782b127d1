import { m as formatQuantity } from "./chunk-format.js";
import { h as valueUnit, n as basisWords } from "./chunk-where.js";
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
export { lineCost as n, hunkLines as t };
