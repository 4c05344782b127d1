import { planPrune } from "./chunk-prune-plan.js";
import { isStorePath } from "./chunk-store-layout.js";
// src/store/branch-prune.ts
/** What a prune of a branch drops; loaded by who prunes. */
/** Keeps the `keep` newest runs. The branch's history is replaced only where everything on the branch is Flamegate's own. */
function planBranchPrune(tree, keep) {
	const { drop, dropped } = planPrune([...tree.blobs.keys()], keep);
	return {
		drop,
		dropped,
		history: tree.others.size === 0 && [...tree.blobs.keys()].every(isStorePath) ? "replaced" : "continued"
	};
}
export { planBranchPrune };
