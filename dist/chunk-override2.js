export { t as evaluateOverride, n as runOverride } from "./chunk-override.js";
