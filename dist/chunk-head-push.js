import { isStatus } from "./chunk-failure.js";
import { labelKind } from "./chunk-summary.js";
// src/github/head-push.ts
async function headSince(client, { pullRequest, settings, known }) {
	if (!pullRequest.labels.some((label) => labelKind(label, settings) !== void 0)) return known;
	const pushed = await pushedAt(client, pullRequest);
	if (known === void 0 || pushed === void 0) return known ?? pushed;
	return Date.parse(pushed) < Date.parse(known) ? pushed : known;
}
const lastAsked = /* @__PURE__ */ new WeakMap();
function pushedAt(client, pullRequest) {
	const head = `${pullRequest.number} ${pullRequest.headCommit}`;
	const last = lastAsked.get(client);
	if (last?.head === head) return last.pushed;
	const pushed = askPush(client, pullRequest);
	lastAsked.set(client, {
		head,
		pushed
	});
	return pushed;
}
async function askPush({ octokit }, pullRequest) {
	const [owner, repo] = pullRequest.headRepository?.split("/") ?? [];
	if (owner === void 0 || repo === void 0) return void 0;
	try {
		const ref = `refs/heads/${pullRequest.headBranch}`;
		const { data } = await octokit.rest.repos.listActivities({
			owner,
			repo,
			ref,
			direction: "desc",
			per_page: 1
		});
		const [last] = data;
		return last?.ref === ref && last.after === pullRequest.headCommit ? last.timestamp : void 0;
	} catch (error) {
		if (isStatus(error, 403, 404, 410, 422)) return void 0;
		throw error;
	}
}
export { headSince };
