export { readPerfScript } from "./chunk-perf-script.js";
