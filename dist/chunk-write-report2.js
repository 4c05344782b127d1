export { writeReport } from "./chunk-write-report.js";
