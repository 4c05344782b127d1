export { n as measureTime } from "./chunk-time2.js";
