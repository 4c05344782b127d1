export { i as renderAgent } from "./chunk-for-compare.js";
