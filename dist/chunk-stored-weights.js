import { buildCallTree } from "./chunk-call-tree.js";
import { placeOf } from "./chunk-stack-columns.js";
import { clockOf } from "./chunk-for-action-compare-gate-top.js";
import { windowMs } from "./chunk-record.js";
import { findFunction, lensOf } from "./chunk-shares.js";
import { benchmarkProfiles } from "./chunk-stored-profiles.js";
// src/production/weights.ts
function weightsOf(records, profile, at) {
	const ran = buildCallTree([profile]).functions.flatMap(({ frame }) => {
		const place = frame.file === void 0 ? void 0 : placeOf(frame.file, []);
		return place?.kind === "repository" ? [{
			frame,
			place
		}] : [];
	});
	return records.map((record) => {
		const lens = lensOf(record);
		const share = [...new Set(ran.flatMap((sought) => findFunction(lens, sought) ?? []))].reduce((sum, { self }) => sum + self, 0);
		const length = windowMs(record);
		return {
			kind: record.kind,
			share: Math.min(1, share),
			service: record.service,
			ageMs: Math.max(0, Date.parse(at) - Date.parse(record.until)),
			windowMs: length,
			...clockOf(record)
		};
	}).toSorted((a, b) => b.share - a.share);
}
// src/gate/stored-weights.ts
async function storedWeights(store, records, at) {
	const profiles = await benchmarkProfiles(store);
	return new Map([...profiles].map(([key, profile]) => [key, byKind(weightsOf(records, profile, at))]));
}
function byKind(weights) {
	const found = {};
	for (const { kind, ...weight } of weights) found[kind] ??= weight;
	return found;
}
export { storedWeights };
