export { t as readSpeedscope } from "./chunk-speedscope.js";
