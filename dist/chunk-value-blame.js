export { withValues } from "./chunk-value-blame2.js";
