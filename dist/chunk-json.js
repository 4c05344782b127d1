export { r as renderJson } from "./chunk-for-compare-gate.js";
