export { t as createTinybenchTool } from "./chunk-tinybench.js";
