export { diffDocument, renderDiffText } from "./chunk-profile-text.js";
