export { r as readJfr } from "./chunk-jfr.js";
