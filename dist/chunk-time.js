export { measureTime } from "./chunk-time2.js";
