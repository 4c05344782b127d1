export { n as dataBranchStore } from "./chunk-data-branch.js";
