export { t as bundleFiles } from "./chunk-bundle2.js";
