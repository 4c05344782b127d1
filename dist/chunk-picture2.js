import { benchmarkKey, bySize, diffFor, judgementsOf, weighty } from "./chunk-for-action-compare-gate-top.js";
import { renderFlameSvg } from "./chunk-svg.js";
// src/report/flame/picture.ts
function decisivePictures(report, most) {
	const largest = /* @__PURE__ */ new Map();
	for (const judgement of bySize(judgementsOf(report, "regression"))) {
		const key = benchmarkKey(judgement.target.id);
		if (!largest.has(key) && diffFor(judgement, report) !== void 0) largest.set(key, judgement);
	}
	return [...largest.values()].slice(0, most).flatMap((judgement) => {
		const found = diffFor(judgement, report);
		const { id } = judgement.target;
		return found === void 0 ? [] : [{
			id,
			svg: pictureOf(found, id.name)
		}];
	});
}
function pictureOf(found, title) {
	const blamed = weighty(found).map((each) => each.function.key);
	return renderFlameSvg(found.diff, {
		title,
		blamed: blamed.length === 0 ? void 0 : blamed
	});
}
export { decisivePictures, pictureOf };
