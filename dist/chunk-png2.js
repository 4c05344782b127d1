export { t as renderPng } from "./chunk-png.js";
