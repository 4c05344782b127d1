export { r as exitOf } from "./chunk-verdict.js";
