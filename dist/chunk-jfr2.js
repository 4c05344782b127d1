export { readJfr } from "./chunk-jfr.js";
