export { n as readPprof } from "./chunk-pprof.js";
