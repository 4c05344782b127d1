export { planBranchPrune } from "./chunk-branch-prune2.js";
