import { tryGit } from "./chunk-git.js";
import { unifiedDiff } from "./chunk-unified-diff.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";
// src/store/git-changes.ts
const mostSourceBytes = 2e6;
function openGitChanges(repository, baseline, candidate) {
	return {
		diff: () => unifiedDiff(repository, [baseline, candidate]),
		source: async (path) => {
			const result = await tryGit(repository, ["show", `${candidate}:${path}`]);
			return result.code === 0 ? textOf(result.stdout) : void 0;
		}
	};
}
function openTreeChanges(root, baseline) {
	return {
		diff: () => unifiedDiff(root, [baseline]),
		source: async (path) => textOf(await readFile(join(root, path)).catch(() => Buffer.alloc(0)))
	};
}
function textOf(bytes) {
	return bytes.length === 0 || bytes.length > mostSourceBytes || bytes.includes(0) ? void 0 : bytes.toString("utf8");
}
export { openGitChanges, openTreeChanges };
