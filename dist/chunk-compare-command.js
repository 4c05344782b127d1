export { t as compareCommand } from "./chunk-for-compare.js";
