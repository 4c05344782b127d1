export { showProduction } from "./chunk-production-show.js";
