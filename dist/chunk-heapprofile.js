export { r as readHeapProfile } from "./chunk-heapprofile2.js";
