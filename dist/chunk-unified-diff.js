import { git } from "./chunk-git.js";
// src/git/unified-diff.ts
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
