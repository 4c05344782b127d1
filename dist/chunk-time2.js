export { measureTime } from "./chunk-time.js";
