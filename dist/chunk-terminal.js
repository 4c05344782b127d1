export { renderTerminal } from "./chunk-for-action-compare-gate.js";
