export { readHeapProfile } from "./chunk-heapprofile2.js";
