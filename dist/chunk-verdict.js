export { U as exitOf } from "./chunk-for-action-compare-gate.js";
