export { nearest } from "./chunk-for-compare-diff-gate-help-production-top.js";
