export { t as diffDocument, n as renderDiffText } from "./chunk-profile-text2.js";
