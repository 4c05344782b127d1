export { t as renderTerminal } from "./chunk-terminal.js";
