export { t as compareCommand } from "./chunk-compare-command.js";
