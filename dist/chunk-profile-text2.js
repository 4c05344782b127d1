export { t as diffDocument, n as renderDiffText } from "./chunk-profile-text.js";
