export { readSpeedscope } from "./chunk-speedscope.js";
