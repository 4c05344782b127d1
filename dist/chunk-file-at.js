import { git } from "./chunk-git.js";
// src/git/file-at.ts
async function readFileAt(repository, commit, path) {
	if (/[\n\0]/.test(path)) return void 0;
	const input = Buffer.from(`${commit}:${path}\n`);
	const answer = await git(repository, [
		"cat-file",
		"--batch",
		"--follow-symlinks"
	], { input });
	const end = answer.indexOf("\n");
	return end > 0 && /^[0-9a-f]{40,64} blob \d+$/.test(answer.slice(0, end)) ? answer.slice(end + 1) : void 0;
}
export { readFileAt };
