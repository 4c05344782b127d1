export { t as exitCodeOf } from "./chunk-exit-code2.js";
