import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { git, gitFailed, tryGit } from "./chunk-git.js";
// src/git/repository.ts
async function repositoryRoot(folder) {
	return await workingTree(folder) ?? git(folder, ["rev-parse", "--absolute-git-dir"]);
}
async function workingTreeRoot(folder) {
	const root = await workingTree(folder);
	if (root !== void 0) return root;
	throw new GateError("NO_GIT", `Cannot measure in ${folder} as it must be in a working tree: the repository is bare`, { hint: "make one and go there: git worktree add ../checkout" });
}
async function workingTree(folder) {
	const args = ["rev-parse", "--show-toplevel"];
	const result = await tryGit(folder, args);
	if (result.code === 0) return result.stdout.toString("utf8").replace(/\r?\n$/, "");
	if (/must be run in a work tree/i.test(result.stderr)) return void 0;
	if (/cannot change to/i.test(result.stderr)) {
		const message = `Cannot open repository as its folder must exist: current value is ${JSON.stringify(folder)}`;
		throw new GateError("NO_GIT", message, { hint: "check the path" });
	}
	throw gitFailed(args, result, folder);
}
async function resolveCommit(repository, name) {
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${await tagsBranch(repository, name) ?? name}^{commit}`
	];
	const result = await tryGit(repository, args);
	if (result.code === 0) return result.stdout.toString("utf8").trim();
	if (result.stderr !== "" && !/^fatal: (?:needed a single revision|ambiguous|bad)/i.test(result.stderr)) throw gitFailed(args, result);
	if (await isShallow(repository)) throw shallowClone(`must hold ${JSON.stringify(name)}`);
	if (name.startsWith("HEAD") && !await isBorn(repository)) throw noCommits(repository);
	const message = `Cannot find commit as the name must be one of this repository: current value is ${JSON.stringify(name)}`;
	throw new GateError("GIT_REF_MISSING", message, { hint: "git log --oneline --all shows what there is; git fetch may be needed" });
}
async function tagsBranch(repository, name) {
	if (!await isRef(repository, `refs/tags/${name}`)) return void 0;
	for (const branch of [`refs/heads/${name}`, `refs/remotes/origin/${name}`]) if (await isRef(repository, branch)) return branch;
}
async function isRef(repository, name) {
	return (await tryGit(repository, [
		"show-ref",
		"--verify",
		"--quiet",
		"--",
		name
	])).code === 0;
}
async function isBorn(repository) {
	return (await tryGit(repository, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	])).code === 0;
}
function noCommits(repository) {
	const message = `Cannot find a commit as the repository in ${repository} must have one: it has none so far`;
	return new GateError("GIT_REF_MISSING", message, { hint: "commit the code and its benchmarks first" });
}
async function isShallow(repository) {
	return await git(repository, ["rev-parse", "--is-shallow-repository"]) === "true";
}
function shallowClone(need) {
	return new GateError("SHALLOW_CLONE", `Cannot read history as the clone ${need}: it is shallow`, { hint: "in a workflow give actions/checkout \"fetch-depth: 0\"; elsewhere run: git fetch --unshallow" });
}
export { isShallow, repositoryRoot, resolveCommit, shallowClone, workingTreeRoot };
