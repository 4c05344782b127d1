export { t as exitCodeOf } from "./chunk-tell.js";
