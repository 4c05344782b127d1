export { readStoredSide } from "./chunk-stored-side2.js";
