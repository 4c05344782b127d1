import { benchmarkKey, profileKindOf } from "./chunk-for-action-compare-gate-top.js";
// src/gate/measured-shift.ts
function measuredShift(judgements, { id, kind }) {
	return judgements.filter(({ kind: judged, target }) => judged === "regression" && benchmarkKey(target.id) === benchmarkKey(id)).filter(({ target: { metric } }) => profileKindOf(metric) === kind && metric.unit !== "count").flatMap(({ target: { metric }, shift }) => shift === void 0 ? [] : [metric.better === "higher" ? 1 / shift.ratio : shift.ratio])[0];
}
export { measuredShift };
