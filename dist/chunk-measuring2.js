export { runMeasuring } from "./chunk-measuring.js";
