export { publishStored } from "./chunk-publish-run.js";
