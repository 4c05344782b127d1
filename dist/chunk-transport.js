export { r as proxySettings } from "./chunk-transport2.js";
