export { filesToRead } from "./chunk-changed-values.js";
