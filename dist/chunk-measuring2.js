export { n as runMeasuring } from "./chunk-measuring.js";
