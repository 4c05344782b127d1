export { t as evaluateOverride, n as runOverride } from "./chunk-reevaluate.js";
