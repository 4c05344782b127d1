export { applySourceMaps } from "./chunk-source-map.js";
