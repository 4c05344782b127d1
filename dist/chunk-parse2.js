export { t as parseConfig } from "./chunk-parse.js";
