// src/github/status.ts
const statusContext = "flamegate";
/** `flamegate`, or `flamegate (packages/core)` for one of several gates of a repository. */
function contextOf(gate) {
	return gate === void 0 ? statusContext : `${statusContext} (${gate})`;
}
/** The latest status of a context wins, so repeating this is harmless. */
async function setStatus(client, commit, status) {
	await client.octokit.rest.repos.createCommitStatus({
		owner: client.owner,
		repo: client.repo,
		sha: commit,
		state: status.state,
		context: status.context ?? "flamegate",
		description: shorten(status.description, 140),
		...status.url === void 0 ? {} : { target_url: status.url }
	});
}
/** Statuses of one context on a commit, newest first; the first hundred of all contexts are looked at. */
async function readStatuses(client, commit, context = statusContext) {
	const { data } = await client.octokit.rest.repos.listCommitStatusesForRef({
		owner: client.owner,
		repo: client.repo,
		ref: commit,
		per_page: 100
	});
	return data.filter((status) => status.context === context).map((status) => ({
		state: toState(status.state),
		description: status.description ?? "",
		createdAt: status.created_at,
		context,
		...status.target_url ? { url: status.target_url } : {}
	}));
}
function toState(state) {
	return state === "success" || state === "failure" || state === "pending" ? state : "error";
}
/** Cuts at code points, so that no half of a surrogate pair is sent. */
function shorten(text, limit) {
	const flat = text.replaceAll(/\s+/g, " ").trim();
	if (flat.length <= limit) return flat;
	let cut = "";
	for (const point of flat) {
		if (cut.length + point.length > limit - 1) break;
		cut += point;
	}
	return `${cut.trimEnd()}…`;
}
export { readStatuses as n, setStatus as r, contextOf as t };
