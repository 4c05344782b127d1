import { planPrune } from "./chunk-prune-plan.js";
import { isStorePath } from "./chunk-store-layout.js";
// src/store/branch-prune.ts
function planBranchPrune(tree, keep) {
	const { drop, dropped } = planPrune([...tree.blobs.keys()], keep);
	return {
		drop,
		dropped,
		history: tree.others.size === 0 && [...tree.blobs.keys()].every(isStorePath) ? "replaced" : "continued"
	};
}
export { planBranchPrune };
