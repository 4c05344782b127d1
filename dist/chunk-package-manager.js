export { managerIn, tellingFiles } from "./chunk-package-manager2.js";
