export { exitOf } from "./chunk-for-action-compare-gate-top.js";
