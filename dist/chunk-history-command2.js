export { t as historyCommand } from "./chunk-history-command.js";
