import { GateError, shown } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { storeLocation } from "./chunk-door.js";
import { isUntouched, pathsOfNothing } from "./chunk-untouched.js";
import { git, tryGit } from "./chunk-git.js";
import { isShallow, resolveCommit, shallowClone, workingTreeRoot } from "./chunk-repository2.js";
import { folderOf, openJudged } from "./chunk-judged-config.js";
import { trackedPaths } from "./chunk-tracked-paths.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { baselineCommit } from "./chunk-baseline-commit.js";
import { resolve } from "node:path";
// src/action/checkout-config.ts
async function originOf({ root, door }) {
	const workspace = resolve(door.env["GITHUB_WORKSPACE"] || ".");
	return {
		folder: await folderOf(root, workspace),
		config: door.input("config") || void 0
	};
}
async function configOf({ root, door }, baseline) {
	const config = await openJudged({
		root: await workingTreeRoot(root),
		...await originOf({
			root,
			door
		}),
		by: "workflow",
		base: baseline
	});
	return {
		...config,
		baseline: {
			...config.baseline,
			store: storeLocation(door.input("store"), config)
		}
	};
}
// src/action/fork-rule.ts
function refuseToGate(trigger) {
	return new GateError("EVENT_UNSUPPORTED", `Cannot gate as the event must be pull_request, push or merge_group: current value is ${trigger}`, { hint: {
		pull_request_target: "it would run the pull request’s code with write permission",
		workflow_run: "use `command: report` there"
	}[trigger] });
}
function refuseToMeasure(event) {
	return new GateError("EVENT_UNSUPPORTED", `Cannot measure a bundle as the event must be pull_request: current value is ${event}`, { hint: "baselines are measured and stored by `command: gate` on pushes" });
}
function isUnreported({ isFork }, { problems }) {
	return isFork && problems.some(({ code }) => code === "GITHUB_FORBIDDEN");
}
const unreportedWords = "This pull request comes from a fork, whose token is read-only: it was measured and judged, and the result is in this log only. Two workflows do it, one that measures without permissions and one that reports without the code: `flamegate init --forks` writes them, docs/workflows.md has them under \"Pull requests from forks\".";
// src/action/event-revisions.ts
async function pullRequestRevisions(root, event) {
	const [commit = "", ...parents] = (await git(root, [
		"rev-list",
		"--parents",
		"-n",
		"1",
		"HEAD"
	])).trim().split(" ");
	const head = event.head.sha;
	if (commit !== head && parents.length === 0 && await isShallow(root)) throw tooShallow();
	if (commit !== head && !parents.includes(head)) {
		const message = `Cannot judge the checkout as HEAD must be the pull request's head ${head.slice(0, 9)} or a merge of it: current value is ${commit.slice(0, 9)}`;
		throw new GateError("GIT_REF_MISSING", message, { hint: "check out without `ref`, or with the head of the pull request" });
	}
	const choice = baselineCommit({
		commit,
		parents
	}, head);
	if (choice.kind === "commit") return {
		candidate: commit,
		baseline: choice.commit,
		notes: []
	};
	const base = await baseTip(root, event);
	const mergeBase = await openGitAncestry(root).mergeBase(base, head);
	if (mergeBase === void 0 && await isShallow(root)) throw tooShallow();
	return {
		candidate: commit,
		baseline: mergeBase,
		notes: []
	};
}
function tooShallow() {
	return shallowClone("must hold what the pull request is compared with");
}
async function baseTip(root, { base }) {
	for (const remote of ["origin", "upstream"]) {
		const found = await tryGit(root, [
			"rev-parse",
			"--verify",
			"--quiet",
			`refs/remotes/${remote}/${base.branch}^{commit}`
		]);
		if (found.code === 0) return found.stdout.toString("utf8").trim();
	}
	return resolveCommit(root, base.sha);
}
// src/action/untouched-suites.ts
async function skipUntouched({ door, root }, { suites, baseSuites = [] }, touching) {
	const bound = [...suites, ...baseSuites].filter(({ paths }) => paths.length > 0);
	if (bound.length === 0) return () => void 0;
	const tracked = await trackedPaths(root);
	const nothing = new Set(bound.flatMap((suite) => pathsOfNothing(suite, tracked)));
	if (nothing.size > 0) door.warn(shown`The "paths" of the configuration name no file that git tracks: ${[...nothing].join(", ")}. Correct or remove them; a suite that has no other paths is measured whatever changes.`);
	const untouched = /* @__PURE__ */ new Map();
	return ({ suite }) => {
		const all = [...baseSuites.filter(({ name }) => name === suite.name), suite];
		const isAnywhere = all.some(({ paths }) => paths.some((pattern) => !nothing.has(pattern)));
		const known = untouched.get(suite) ?? (isAnywhere && isUntouched(all, touching));
		untouched.set(suite, known);
		return known ? `nothing it depends on changed (${suite.paths.join(", ")})` : void 0;
	};
}
export { configOf, isUnreported, originOf, pullRequestRevisions, refuseToGate, refuseToMeasure, skipUntouched, unreportedWords };
