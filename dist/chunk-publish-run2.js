export { n as publishStored } from "./chunk-publish-run.js";
