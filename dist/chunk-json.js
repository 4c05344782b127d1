export { r as renderJson } from "./chunk-json2.js";
