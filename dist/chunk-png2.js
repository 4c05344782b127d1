export { renderPng } from "./chunk-png.js";
