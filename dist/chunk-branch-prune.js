export { t as planBranchPrune } from "./chunk-branch-prune2.js";
