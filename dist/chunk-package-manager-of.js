export { managerOf } from "./chunk-package-manager-of2.js";
