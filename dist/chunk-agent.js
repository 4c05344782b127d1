export { n as renderAgent } from "./chunk-agent2.js";
