export { t as writeReport } from "./chunk-write-report.js";
