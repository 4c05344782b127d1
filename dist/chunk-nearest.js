export { nearest } from "./chunk-for-compare-gate-help-production.js";
