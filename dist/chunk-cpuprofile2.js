export { readCpuProfile } from "./chunk-cpuprofile.js";
