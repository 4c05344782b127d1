import { git } from "./chunk-git.js";
// src/git/unified-diff.ts
/** What differs between two commits, or a commit and the working tree, line by line. */
/** `sides`: baseline and candidate; the baseline alone: up to the working tree. Of what was moved the new name, with the old. */
function unifiedDiff(repository, sides) {
	return git(repository, [
		"diff",
		"--unified=0",
		"--no-color",
		"--no-ext-diff",
		"--no-textconv",
		"--src-prefix=a/",
		"--dst-prefix=b/",
		"--find-renames",
		...sides,
		"--"
	]);
}
export { unifiedDiff };
