export { compareCommand } from "./chunk-for-compare.js";
