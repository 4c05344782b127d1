import { git } from "./chunk-git.js";
// src/git/tracked-paths.ts
async function trackedPaths(folder) {
	const listed = await git(folder, [
		"ls-files",
		"-z",
		"--full-name",
		"--",
		":/"
	]);
	return new Set(listed.split("\0").filter((path) => path !== ""));
}
export { trackedPaths };
