export { dataBranchStore } from "./chunk-data-branch.js";
