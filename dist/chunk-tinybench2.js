export { createTinybenchTool } from "./chunk-tinybench.js";
