import { git } from "./chunk-git.js";
// src/git/changed-paths.ts
/** Which files differ between two commits; of what was moved, both names. */
/** The change itself may say in .gitmodules that its submodules are to be ignored. */
const whole = ["--no-renames", "--ignore-submodules=none"];
/** Relative to the repository's root, submodules included, whatever .gitmodules says. */
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
