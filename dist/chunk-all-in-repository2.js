export { n as inRepository } from "./chunk-all-in-repository.js";
