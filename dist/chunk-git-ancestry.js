import { git, gitFailed, tryGit } from "./chunk-git.js";
import { isShallow, resolveCommit, shallowClone } from "./chunk-repository2.js";
// src/store/git-line.ts
async function readLine(repository, head, limit) {
	const start = await resolveCommit(repository, head);
	const words = [
		"log",
		"--first-parent",
		"-z",
		"--no-show-signature",
		`--max-count=${limit}`
	];
	const out = await git(repository, [
		...words,
		"--format=%H%n%P%n%ct%n%s",
		start,
		"--"
	]);
	const tags = await readTags(repository);
	const line = out.split("\0").flatMap((entry) => {
		const [commit = "", parents = "", seconds = "", ...subject] = entry.split("\n");
		if (commit === "") return [];
		return [{
			commit,
			parents: parents === "" ? [] : parents.split(" "),
			committedAt: (/* @__PURE__ */ new Date(Number(seconds) * 1e3)).toISOString(),
			subject: subject.join(" "),
			tags: tags.get(commit) ?? []
		}];
	});
	const reach = !(line.length < limit) ? "limit" : await isShallow(repository) ? "shallow" : "whole";
	return {
		line: line.reverse(),
		reach
	};
}
async function readTags(repository) {
	const out = await git(repository, [
		"for-each-ref",
		`--format=%(objectname) %(*objectname) %(refname:strip=2)`,
		"refs/tags"
	]);
	const tags = /* @__PURE__ */ new Map();
	for (const entry of out.split("\n")) {
		const [, own, peeled, name] = /^([0-9a-f]+) ([0-9a-f]*) (.+)$/.exec(entry) ?? [];
		if (own === void 0 || name === void 0) continue;
		const commit = peeled === "" || peeled === void 0 ? own : peeled;
		tags.set(commit, [...tags.get(commit) ?? [], name]);
	}
	return tags;
}
// src/store/git-ancestry.ts
const mostCommits = 5e3;
function openGitAncestry(repository) {
	return {
		firstParents: async (commit, limit) => {
			const start = await resolveCommit(repository, commit);
			if (!Number.isSafeInteger(limit) || limit < 1) throw new RangeError(`limit must be ≥ 1: ${limit}`);
			const commits = (await git(repository, [
				"rev-list",
				"--first-parent",
				`--max-count=${limit}`,
				start,
				"--"
			])).split("\n");
			if (commits.length === 1 && limit > 1 && await isShallow(repository)) throw shallowClone(`must hold the parents of ${start.slice(0, 12)}`);
			return commits;
		},
		line: async (commit) => (await readLine(repository, commit, mostCommits)).line,
		mergeBase: async (a, b) => {
			const [first, second] = [await resolveCommit(repository, a), await resolveCommit(repository, b)];
			const args = [
				"merge-base",
				first,
				second
			];
			const result = await tryGit(repository, args);
			if (result.code === 0) return result.stdout.toString("utf8").trim();
			if (result.code !== 1) throw gitFailed(args, result);
			if (await isShallow(repository)) throw shallowClone(`must hold the merge base of ${first.slice(0, 12)} and ${second.slice(0, 12)}`);
		}
	};
}
export { openGitAncestry, readLine };
