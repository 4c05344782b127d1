import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { withoutRef, workflowPath } from "./chunk-workflow-runs.js";
// src/github/event.ts
function parseEvent(payload, env) {
	const [owner = "", repo = ""] = variable(env, "GITHUB_REPOSITORY").split("/");
	const serverUrl = env["GITHUB_SERVER_URL"] || "https://github.com";
	const apiUrl = env["GITHUB_API_URL"] || "https://api.github.com";
	const root = object(payload, "payload");
	const repository = optionalObject(root["repository"]);
	const defaultBranch = optionalText(repository?.["default_branch"]) ?? scheduledBranch(env) ?? "main";
	const runId = integer(env["GITHUB_RUN_ID"]);
	const attempt = integer(env["GITHUB_RUN_ATTEMPT"]) || 1;
	const runUrl = `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`;
	return {
		event: eventOf(variable(env, "GITHUB_EVENT_NAME"), root, env, defaultBranch),
		owner,
		repo,
		repositoryId: typeof repository?.["id"] === "number" ? repository["id"] : integer(env["GITHUB_REPOSITORY_ID"]),
		defaultBranch,
		isPrivate: repository?.["private"] === true,
		apiUrl: apiUrl.replace(/\/+$/, ""),
		serverUrl: serverUrl.replace(/\/+$/, ""),
		isEnterpriseServer: isEnterpriseServer(serverUrl),
		runId,
		runAttempt: attempt,
		runUrl,
		attemptUrl: attempt === 1 ? runUrl : `${runUrl}/attempts/${attempt}`,
		workflowPath: workflowPath(env["GITHUB_WORKFLOW_REF"] ?? "", `${owner}/${repo}`),
		commit: variable(env, "GITHUB_SHA"),
		workspace: env["GITHUB_WORKSPACE"] || "."
	};
}
function scheduledBranch(env) {
	return env["GITHUB_EVENT_NAME"] === "schedule" ? branchOf(env["GITHUB_REF"] ?? "") : void 0;
}
function eventOf(name, root, env, main) {
	switch (name) {
		case "push": return pushEvent(root, main);
		case "pull_request":
		case "pull_request_target": return pullRequestEvent(name, root);
		case "merge_group": return mergeGroupEvent(root);
		case "workflow_run": return workflowRunEvent(root);
		case "schedule":
		case "workflow_dispatch": {
			const branch = branchOf(env["GITHUB_REF"] ?? "");
			return {
				kind: name === "schedule" ? name : "dispatch",
				branch,
				isDefaultBranch: branch === main
			};
		}
		default: throw new GateError("EVENT_UNSUPPORTED", `Cannot run on event as it must be one Flamegate knows: current value is ${name}`, { hint: "use push, pull_request, merge_group, workflow_run, schedule or workflow_dispatch, as in the example workflows" });
	}
}
function pushEvent(root, main) {
	const branch = branchOf(text(root, "ref"));
	const before = text(root, "before");
	return {
		kind: "push",
		branch,
		isDefaultBranch: branch === main,
		commit: text(root, "after"),
		before: /^0+$/.test(before) ? void 0 : before
	};
}
function pullRequestEvent(trigger, root) {
	const pull = object(root["pull_request"], "pull_request");
	const head = side(pull, "head");
	const base = side(pull, "base");
	return {
		kind: "pull-request",
		trigger,
		action: text(root, "action"),
		isRetargeted: optionalObject(optionalObject(root["changes"])?.["base"]) !== void 0,
		number: number(pull, "number"),
		head,
		base,
		isFork: head.repositoryId !== base.repositoryId,
		isDraft: pull["draft"] === true,
		author: optionalText(optionalObject(pull["user"])?.["login"]) ?? "ghost",
		updatedAt: text(pull, "updated_at"),
		before: optionalText(root["before"]),
		sender: optionalText(optionalObject(root["sender"])?.["login"]) ?? "ghost",
		label: optionalText(optionalObject(root["label"])?.["name"])
	};
}
function side(pull, name) {
	const from = object(pull[name], `pull_request.${name}`);
	const repository = optionalObject(from["repo"]);
	return {
		sha: text(from, "sha"),
		branch: text(from, "ref"),
		repositoryId: typeof repository?.["id"] === "number" ? repository["id"] : void 0,
		repository: optionalText(repository?.["full_name"]),
		owner: optionalText(optionalObject(repository?.["owner"])?.["login"])
	};
}
function mergeGroupEvent(root) {
	const group = object(root["merge_group"], "merge_group");
	return {
		kind: "merge-group",
		action: text(root, "action"),
		headCommit: text(group, "head_sha"),
		headRef: text(group, "head_ref"),
		baseCommit: text(group, "base_sha"),
		baseBranch: branchOf(text(group, "base_ref")) ?? ""
	};
}
function workflowRunEvent(root) {
	const run = object(root["workflow_run"], "workflow_run");
	const repository = optionalObject(run["head_repository"]);
	return {
		kind: "workflow-run",
		runId: number(run, "id"),
		runAttempt: typeof run["run_attempt"] === "number" ? run["run_attempt"] : 1,
		event: text(run, "event"),
		isUnderWay: ["requested", "in_progress"].includes(optionalText(root["action"]) ?? ""),
		conclusion: optionalText(run["conclusion"]),
		path: withoutRef(optionalText(run["path"]) ?? ""),
		headCommit: text(run, "head_sha"),
		headBranch: optionalText(run["head_branch"]) ?? "",
		headRepositoryId: typeof repository?.["id"] === "number" ? repository["id"] : void 0,
		headOwner: optionalText(optionalObject(repository?.["owner"])?.["login"]),
		createdAt: text(run, "created_at"),
		attemptStartedAt: optionalText(run["run_started_at"])
	};
}
function isEnterpriseServer(serverUrl) {
	const host = new URL(serverUrl).hostname.toUpperCase();
	const isLocal = host === "LOCALHOST" || host === "127.0.0.1" || host.endsWith(".LOCALHOST");
	return host !== "GITHUB.COM" && !host.endsWith(".GHE.COM") && !isLocal;
}
function branchOf(ref) {
	return ref.startsWith("refs/heads/") ? ref.slice(11) : void 0;
}
function variable(env, name) {
	const value = env[name];
	if (value !== void 0 && value !== "") return value;
	throw new GateError("EVENT_UNSUPPORTED", `Cannot run as an Action as ${name} must be set: current value is empty`, { hint: "outside GitHub Actions use the command line: `flamegate gate`" });
}
function integer(value) {
	return /^\d+$/.test(value ?? "") ? Number(value) : 0;
}
function malformed(what, needs, value) {
	const shown = JSON.stringify(value)?.slice(0, 80) ?? "nothing";
	return new GateError("EVENT_UNSUPPORTED", `Cannot read the event as ${what} must be ${needs}: current value is ${shown}`);
}
function object(value, what) {
	const found = optionalObject(value);
	if (found === void 0) throw malformed(what, "an object", value);
	return found;
}
function optionalObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function text(from, key) {
	const value = from[key];
	if (typeof value !== "string") throw malformed(key, "text", value);
	return value;
}
function optionalText(value) {
	return typeof value === "string" ? value : void 0;
}
function number(from, key) {
	const value = from[key];
	if (typeof value !== "number") throw malformed(key, "a number", value);
	return value;
}
export { isEnterpriseServer, parseEvent };
