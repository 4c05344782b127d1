export { t as managerOf } from "./chunk-package-manager-of2.js";
