export { parseConfig } from "./chunk-parse.js";
