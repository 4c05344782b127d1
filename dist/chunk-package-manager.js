export { managerIn } from "./chunk-package-manager2.js";
