import { git } from "./chunk-git.js";
// src/git/changed-paths.ts
const whole = ["--no-renames", "--ignore-submodules=none"];
async function changedPaths(root, baseline, candidate) {
	return (await git(root, [
		"diff",
		"--name-only",
		...whole,
		"-z",
		baseline,
		candidate,
		"--"
	])).split("\0").filter((path) => path !== "");
}
export { changedPaths, whole };
