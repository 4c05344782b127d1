export { n as readPerfScript } from "./chunk-perf-script.js";
