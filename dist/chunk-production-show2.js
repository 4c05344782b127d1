export { n as showProduction } from "./chunk-production-show.js";
