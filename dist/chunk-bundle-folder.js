import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { join, relative } from "node:path";
import { readFile, readdir } from "node:fs/promises";
// src/cli/bundle-folder.ts
const mostFiles = 5e3;
const mostBytes = 536870912;
async function readFolder(folder) {
	const entries = await readdir(folder, {
		recursive: true,
		withFileTypes: true
	}).catch((error) => {
		throw new GateError("FILE_MISSING", `Cannot read ${folder} as it must be a folder: ${error instanceof Error ? error.message : error}`, { hint: "a bundle is the folder \"flamegate measure --out DIR\" wrote" });
	});
	const files = /* @__PURE__ */ new Map();
	let total = 0;
	for (const entry of entries.filter((each) => each.isFile())) {
		const path = join(entry.parentPath, entry.name);
		const bytes = await readFile(path);
		total += bytes.length;
		files.set(relative(folder, path).replaceAll("\\", "/"), bytes);
		if (files.size > mostFiles || total > mostBytes) throw new GateError("FILE_TOO_LARGE", `Cannot read ${folder} as a bundle must hold ≤ ${mostFiles} files and ≤ ${mostBytes} bytes: it holds more`);
	}
	return files;
}
export { readFolder };
