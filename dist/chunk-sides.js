import { b as scaleBeside, h as formatScaled, t as changeStep, y as withSuffix } from "./chunk-format.js";
// src/units/sides.ts
/** Both sides of a change with digits from which the change beside them can be checked. */
/** Decimals beyond the scale's own: more of them are not legible. */
const mostMore = 3;
/**
* `211.4 µs` and `216.6 µs` beside +2.5 %, where 211 and 217 would say +2.8 %. Each on the row's scale where that shows it,
* with as few decimals as make the printed sides agree with the printed change.
*/
function formatSides(baseline, candidate, unit, change) {
	const scales = [baseline, candidate].map((side) => scaleBeside(side, [baseline, candidate], unit));
	const isWhole = wholeUnits.has(unit) && Number.isInteger(baseline);
	let cells = {
		baseline: "",
		candidate: ""
	};
	for (let more = 0; more <= mostMore; more++) {
		const [first, second] = scales.map((scale) => finer(scale, more, isWhole));
		if (first === void 0 || second === void 0) break;
		cells = {
			baseline: cell(baseline, first),
			candidate: cell(candidate, second)
		};
		const apart = rounded(candidate, second) / rounded(baseline, first) - change.ratio;
		if (!(Math.abs(apart) > changeStep(change))) break;
	}
	return cells;
}
/** Both on one line, a common unit once: `40.3 → 121 op/s`. */
function formatSidePair(baseline, candidate, unit, change) {
	const sides = formatSides(baseline, candidate, unit, change);
	const [, suffix] = /(\u202f\D+)$/.exec(sides.candidate) ?? [];
	return `${suffix !== void 0 && !suffix.includes("·") && sides.baseline.endsWith(suffix) ? sides.baseline.slice(0, -suffix.length) : sides.baseline} → ${sides.candidate}`;
}
const wholeUnits = /* @__PURE__ */ new Set([
	"B",
	"count",
	"samples"
]);
/** Of whole things there is nothing finer than one. */
function finer(scale, more, isWhole) {
	return isWhole && scale.factor === 1 && scale.decimals === 0 ? scale : {
		...scale,
		decimals: scale.decimals + more
	};
}
function cell(value, scale) {
	return withSuffix(formatScaled(value, scale), scale);
}
function rounded(value, { factor, decimals }) {
	return Number((value / factor).toFixed(Math.min(100, decimals))) * factor;
}
export { formatSides as n, formatSidePair as t };
