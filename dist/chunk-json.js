export { renderJson } from "./chunk-for-compare.js";
