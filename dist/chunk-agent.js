export { t as renderAgent } from "./chunk-agent2.js";
