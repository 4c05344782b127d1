export { repositoryRoot } from "./chunk-repository2.js";
