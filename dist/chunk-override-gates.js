export { t as gatesOf } from "./chunk-override-gates2.js";
