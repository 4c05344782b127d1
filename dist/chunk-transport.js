export { proxySettings } from "./chunk-transport2.js";
