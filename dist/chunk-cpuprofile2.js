export { r as readCpuProfile } from "./chunk-cpuprofile.js";
