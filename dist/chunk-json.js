export { n as renderJson } from "./chunk-json2.js";
