import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { tryGit } from "./chunk-git.js";
// src/cli/remote-repository.ts
async function findRepository({ asked, env, folder }) {
	const origin = parseRemote(await originOf(folder));
	const name = asked ?? (env["GITHUB_REPOSITORY"] || origin?.name);
	const serverUrl = (env["GITHUB_SERVER_URL"] || `https://${origin?.host ?? "github.com"}`).replace(/\/+$/, "");
	const apiUrl = (env["GITHUB_API_URL"] || apiOf(new URL(serverUrl))).replace(/\/+$/, "");
	const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(name ?? "") ?? [];
	if (owner !== void 0 && repo !== void 0) return {
		owner,
		repo,
		apiUrl,
		serverUrl
	};
	const message = `Cannot ask GitHub as --repository must be OWNER/NAME: current value is ${name ?? "nothing"}`;
	throw new GateError("USAGE", message, { hint: "inside a clone the remote `origin` names it" });
}
function parseRemote(url) {
	const [, short, long, name] = /^(?:[\w.-]+@([\w.-]+):|(?:https?|ssh|git):\/\/(?:[^@/\s]+@)?([\w.-]+)(?::\d+)?\/)([\w.-]+(?:\/[\w.-]+?)+?)(?:\.git)?\/?$/.exec(url.trim()) ?? [];
	const host = short ?? long;
	return host === void 0 || name === void 0 ? void 0 : {
		host: host.toLowerCase(),
		name
	};
}
async function repositoryPage(folder) {
	const origin = parseRemote(await originOf(folder));
	return origin === void 0 ? void 0 : `https://${origin.host}/${origin.name}`;
}
function apiOf({ protocol, host, hostname }) {
	if (hostname === "github.com") return "https://api.github.com";
	return hostname.endsWith(".ghe.com") ? `https://api.${host}` : `${protocol}//${host}/api/v3`;
}
async function originOf(folder) {
	const { code, stdout } = await tryGit(folder, [
		"config",
		"--get",
		"remote.origin.url"
	]);
	return code === 0 ? stdout.toString("utf8") : "";
}
export { findRepository, originOf, parseRemote, repositoryPage };
