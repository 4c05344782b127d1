export { renderFlameSvg } from "./chunk-svg.js";
