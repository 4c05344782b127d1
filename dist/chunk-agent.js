export { renderAgent } from "./chunk-for-compare.js";
