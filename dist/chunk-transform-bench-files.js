export { bundleFiles } from "./chunk-transform-bench-files2.js";
