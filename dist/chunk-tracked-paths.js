import { git } from "./chunk-git.js";
// src/git/tracked-paths.ts
async function trackedPaths(root) {
	const listed = await git(root, ["ls-files", "-z"]);
	return new Set(listed.split("\0").filter((path) => path !== ""));
}
export { trackedPaths };
