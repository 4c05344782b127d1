export { t as renderFlameSvg } from "./chunk-svg.js";
