export { exitCodeOf } from "./chunk-exit-code2.js";
