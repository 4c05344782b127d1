export { historyCommand } from "./chunk-history-command.js";
