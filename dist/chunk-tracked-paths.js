import { git } from "./chunk-git.js";
// src/git/tracked-paths.ts
async function cameAndWent(folder, { baseline, candidate }) {
	const options = [
		"--no-relative",
		"--no-renames",
		"--no-ext-diff",
		"--name-only",
		"-z"
	];
	const pathsOf = async (filter) => {
		return (await git(folder, [
			"diff",
			...options,
			`--diff-filter=${filter}`,
			baseline,
			candidate,
			"--"
		])).split("\0").filter((path) => path !== "");
	};
	const [added, removed] = await Promise.all([pathsOf("A"), pathsOf("D")]);
	return {
		added,
		removed
	};
}
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
export { cameAndWent, trackedPaths };
