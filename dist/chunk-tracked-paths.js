import { git } from "./chunk-git.js";
// src/git/tracked-paths.ts
/** What git keeps of a checkout: files, links and submodules, each by its path from the root. */
/** Of the index, so that a file of the working tree that was never added is left out. */
async function trackedPaths(root) {
	const listed = await git(root, ["ls-files", "-z"]);
	return new Set(listed.split("\0").filter((path) => path !== ""));
}
export { trackedPaths };
