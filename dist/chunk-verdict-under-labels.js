import { isWorse } from "./chunk-publish.js";
import { verdict } from "./chunk-for-action-compare-gate-top.js";
// src/review/verdict-under-labels.ts
function verdictUnder({ judgements, decision, config, headSince, accepted }) {
	const { kept, void: voided } = splitVoid(decision.accepted, judgements, headSince, accepted);
	const refused = [...decision.refused, ...voided];
	const refusedOverrides = refused.length === 0 ? void 0 : refused;
	if (decision.skip !== void 0) return {
		outcome: "skipped",
		judgements,
		override: decision.skip,
		refusedOverrides
	};
	return verdict(judgements, config.policy, labelsOf(kept, refused));
}
function labelsOf(accepted, refused) {
	return {
		override: merge(accepted),
		refusedOverrides: refused.length === 0 ? void 0 : refused
	};
}
function splitVoid(overrides, judgements, headSince, accepted) {
	const isOld = ({ when }) => headSince === void 0 || Date.parse(when) < Date.parse(headSince);
	const hasWorsened = isWorse(judgements, accepted ?? {});
	const old = overrides.filter((override) => isOld(override) && hasWorsened);
	return {
		kept: overrides.filter((override) => !old.includes(override)),
		void: old.map(({ who, label }) => ({
			who,
			label,
			why: "worse-since"
		}))
	};
}
function merge(overrides) {
	const [first, ...others] = overrides.toSorted((a, b) => a.when < b.when ? 1 : -1);
	if (first === void 0 || others.length === 0) return first;
	const { reason: _, reasonBy: __, ...rest } = first;
	return {
		...rest,
		who: [...new Set(overrides.map(({ who }) => who))].join(", "),
		label: [...new Set(overrides.map(({ label }) => label))].join(", "),
		accepts: overrides.flatMap(({ accepts }) => accepts),
		...reasonOf(overrides)
	};
}
function reasonOf(overrides) {
	const own = overrides.filter(({ reasonBy }) => reasonBy === void 0);
	const reasons = [...new Set(own.flatMap(({ reason }) => reason ?? []))];
	if (reasons.length > 0) return { reason: reasons.join("; ") };
	const { reason, reasonBy } = overrides.find((override) => override.reasonBy !== void 0) ?? {};
	return reason === void 0 || reasonBy === void 0 ? {} : {
		reason,
		reasonBy
	};
}
export { verdictUnder };
