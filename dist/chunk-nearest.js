export { t as nearest } from "./chunk-nearest2.js";
