export { n as repositoryRoot } from "./chunk-repository2.js";
