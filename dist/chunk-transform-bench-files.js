export { t as bundleFiles } from "./chunk-transform-bench-files2.js";
