import { setStatus } from "./chunk-reporting-job.js";
import { attempt, noteOf } from "./chunk-summary.js";
// src/review/skip.ts
async function skipPullRequest(world, by) {
	const { client, pullRequest, runUrl: url, gate } = world;
	const whose = by.reasonBy === void 0 ? "" : `; the description by @${by.reasonBy} says`;
	const reason = by.reason === void 0 ? "" : `${whose}: ${by.reason}`;
	const description = `Skipped by @${by.who}${reason}`;
	await setStatus(client, pullRequest.headCommit, {
		state: "success",
		description,
		url,
		gate
	});
	return rememberUnmeasured(world, {
		outcome: "skipped",
		judgements: [],
		override: by
	});
}
async function rememberUnmeasured(world, verdict) {
	const problems = [];
	await attempt(problems, async () => {
		const note = await noteOf({
			...world,
			candidate: world.pullRequest.headCommit,
			verdict
		});
		if (note.size > 0) await world.store.writeFiles(note);
	});
	return problems;
}
export { rememberUnmeasured, skipPullRequest };
