export { readPprof } from "./chunk-pprof.js";
