export { t as applySourceMaps } from "./chunk-source-map.js";
