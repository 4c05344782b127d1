import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
// src/harness/javascript/witness/scripts-of-worker.ts
const exists = existsSync;
function ownScripts(folder) {
	return (url) => url.startsWith(`${folder}/`) || /^(?:node|flamegate):/.test(url) || standsIn(url);
}
function standsIn(url) {
	return /\/flamegate:[^/]+$/.test(url) && !exists(url.startsWith("file:") ? fileURLToPath(url) : url);
}
export { ownScripts };
