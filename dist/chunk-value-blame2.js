export { withValues } from "./chunk-value-blame.js";
