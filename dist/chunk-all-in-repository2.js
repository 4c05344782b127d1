export { inRepository } from "./chunk-all-in-repository.js";
