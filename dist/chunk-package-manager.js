export { n as managerIn } from "./chunk-package-manager2.js";
