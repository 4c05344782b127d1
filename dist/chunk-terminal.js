export { t as renderTerminal } from "./chunk-for-action-compare-gate.js";
