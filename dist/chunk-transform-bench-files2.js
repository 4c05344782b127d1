export { bundleFiles } from "./chunk-transform-bench-files.js";
