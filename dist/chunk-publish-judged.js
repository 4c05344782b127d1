import { isStatus } from "./chunk-failure.js";
import { newestRun, readRun } from "./chunk-workflow-runs.js";
import { parseMarker } from "./chunk-for-action-compare-gate-top.js";
import { decideLabels, findComment, publish, verdictUnder } from "./chunk-summary.js";
import { listChangedFiles, measurementOf, pullRequestsOfMergeGroup, readPullRequest, readStatuses, readVerdictRecord, setStatus } from "./chunk-reporting-job.js";
import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { readBaseConfig } from "./chunk-base-config.js";
import { isUntouched } from "./chunk-untouched.js";
import { headSince } from "./chunk-head-push.js";
// src/review/proven-untouched.ts
const mostFiles = 3e3;
async function readChangedPaths(client, number) {
	const files = await listChangedFiles(client, number, mostFiles);
	if (files.length >= mostFiles) return void 0;
	return files.flatMap(({ path, previousPath }) => previousPath === void 0 ? [path] : [path, previousPath]);
}
function untouchedSuites({ baseSuites = [] }, origin, changed) {
	if (changed === void 0) return [];
	const touching = {
		changed,
		places: placesOf(origin)
	};
	return baseSuites.filter((suite) => isUntouched([suite], touching)).map(({ name }) => name);
}
async function isAllUntouched(client, { config, origin, number }) {
	const suites = config.baseSuites ?? [];
	if (suites.length === 0) return false;
	return untouchedSuites(config, origin, await readChangedPaths(client, number)).length === suites.length;
}
// src/review/merge-group.ts
const longestPauseMs = 6e4;
const longestWaitMs = 27e5;
const longestReportMs = 6e5;
async function runMergeGroup(world) {
	const { client, event, runUrl: url, gate } = world;
	const numbers = pullRequestsOfMergeGroup(event);
	const status = {
		...answerOf(numbers, await settledStates(world, numbers)),
		url,
		gate
	};
	await setStatus(client, event.headCommit, status);
	return status;
}
async function settledStates(world, numbers) {
	const { client, event, runUrl: url, gate, signal } = world;
	const start = client.serverTime();
	const states = new Map(numbers.map((number) => [number, "measuring"]));
	for (let turn = 0;; turn++) {
		const open = numbers.filter((number) => states.get(number) === "measuring");
		for (const number of open) states.set(number, await stateOn(world, number));
		const waited = named(states, "measuring");
		if (waited === "" || signal?.aborted === true || client.serverTime() - start > longestWaitMs) return states;
		const description = `Waiting for ${waited}, which is being measured`;
		if (turn === 0) await setStatus(client, event.headCommit, {
			state: "pending",
			description,
			url,
			gate
		});
		await client.sleep(Math.min(longestPauseMs * open.length, 1e3 * 2 ** turn));
	}
}
async function stateOn(world, number) {
	const { client, gate } = world;
	const pullRequest = await readPullRequest(client, number);
	const [latest] = await readStatuses(client, pullRequest.headCommit, gate);
	if (latest !== void 0 && latest.state !== "pending") return latest.state === "success" ? "green" : "red";
	if (latest?.description.startsWith("Measuring") === true) return stateOfMeasuring(world, latest);
	return stateOfRun(world, pullRequest, latest);
}
async function stateOfMeasuring({ client, workflow }, { measuring }) {
	const run = measuring === void 0 ? "unknown" : await readRun(client, measuring.run);
	return run === "unknown" || isUnderWay(run, workflow.verdict, client.serverTime()) ? "measuring" : "unjudged";
}
async function stateOfRun(world, pullRequest, latest) {
	const { client, origin, workflow } = world;
	const run = workflow.path === "" ? "none" : await newestRun(client, {
		head: pullRequest.headCommit,
		...workflow
	});
	if (typeof run === "object" && isUnderWay(run, workflow.verdict, client.serverTime())) return "measuring";
	const unjudged = run === "forbidden" ? "unseen" : "unjudged";
	if (latest !== void 0) return unjudged;
	const { number } = pullRequest;
	return await isAllUntouched(client, {
		config: await readBaseConfig(client, pullRequest, origin),
		origin,
		number
	}) ? "untouched" : unjudged;
}
function isUnderWay(run, verdict, now) {
	if (!run.hasEnded) return true;
	return verdict === "reported-later" && run.conclusion !== "cancelled" && run.conclusion !== "skipped" && now - Date.parse(run.updatedAt) < longestReportMs;
}
function answerOf(numbers, states) {
	const red = named(states, "red");
	if (red !== "") return {
		state: "failure",
		description: `${red} is red`
	};
	const open = named(states, "unjudged", "unseen", "measuring");
	if (open !== "") return {
		state: "error",
		description: `Not judged on ${open}${named(states, "unseen") === "" ? "" : " (this job lacks actions: read)"}: run its measuring workflow again (push, or “Re-run”), then queue it again`
	};
	if (numbers.length === 0) return {
		state: "error",
		description: "Not judged: the queue’s ref names no pull request"
	};
	const untouched = named(states, "untouched");
	const judged = named(states, "green");
	const rest = untouched === "" ? "" : `${untouched} touches nothing that is measured`;
	return {
		state: "success",
		description: [judged && `As judged on ${judged}`, rest].filter(Boolean).join("; ")
	};
}
function named(states, ...wanted) {
	return [...states].flatMap(([number, state]) => wanted.includes(state) ? [`#${number}`] : []).join(", ");
}
// src/github/ancestry.ts
const maxPages = 3;
const enoughFound = 20;
function apiAncestry(client, wanted) {
	return {
		firstParents: (commit, limit) => firstParents(client, {
			commit,
			limit,
			wanted
		}),
		line: (commit) => readLine(client, commit),
		mergeBase: (a, b) => mergeBase(client, a, b)
	};
}
async function firstParents(client, { commit, limit, wanted }) {
	const { octokit, owner, repo } = client;
	const stored = await wanted?.();
	const parents = /* @__PURE__ */ new Map();
	let line = [];
	for (let page = 1; page <= maxPages && line.length < limit; page++) {
		const { data } = await octokit.rest.repos.listCommits({
			owner,
			repo,
			sha: commit,
			per_page: 100,
			page
		});
		for (const listed of data) parents.set(listed.sha, listed.parents[0]?.sha);
		line = walk(commit, parents, limit);
		if (data.length < 100 || stored !== void 0 && isEnough(line, stored)) break;
	}
	return line;
}
function isEnough(line, stored) {
	return line.filter((commit) => stored.has(commit)).length >= Math.min(enoughFound, stored.size);
}
async function readLine(client, commit) {
	const { octokit, owner, repo } = client;
	const listed = /* @__PURE__ */ new Map();
	const parents = /* @__PURE__ */ new Map();
	const tags = await readTags(client);
	for (let page = 1; page <= maxPages; page++) {
		const { data } = await octokit.rest.repos.listCommits({
			owner,
			repo,
			sha: commit,
			per_page: 100,
			page
		});
		for (const { sha, parents: of, commit: details } of data) {
			parents.set(sha, of[0]?.sha);
			listed.set(sha, {
				commit: sha,
				parents: of.map((parent) => parent.sha),
				committedAt: details.committer?.date ?? details.author?.date ?? "",
				subject: details.message.split("\n")[0] ?? "",
				tags: tags.get(sha) ?? []
			});
		}
		if (data.length < 100) break;
	}
	return walk(commit, parents, Number.POSITIVE_INFINITY).flatMap((sha) => listed.get(sha) ?? []).reverse();
}
async function readTags({ octokit, owner, repo }) {
	const { data } = await octokit.rest.repos.listTags({
		owner,
		repo,
		per_page: 100
	});
	const tags = /* @__PURE__ */ new Map();
	for (const { name, commit } of data) tags.set(commit.sha, [...tags.get(commit.sha) ?? [], name]);
	return tags;
}
function walk(commit, parents, limit) {
	const line = [];
	for (let at = commit; at !== void 0 && line.length < limit; at = parents.get(at)) line.push(at);
	return line;
}
async function mergeBase(client, a, b) {
	const { octokit, owner, repo } = client;
	try {
		const basehead = `${a}...${b}`;
		const { data } = await octokit.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: 1
		});
		return data.merge_base_commit.sha;
	} catch (error) {
		if (isStatus(error, 404)) return void 0;
		throw error;
	}
}
async function branchTip({ octokit, owner, repo }, branch) {
	try {
		const { data } = await octokit.rest.git.getRef({
			owner,
			repo,
			ref: `heads/${branch}`
		});
		return data.object.sha;
	} catch (error) {
		if (isStatus(error, 404)) return void 0;
		throw error;
	}
}
async function readParents(client, commit) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.git.getCommit({
		owner,
		repo,
		commit_sha: commit
	});
	return data.parents.map((parent) => parent.sha);
}
// src/review/previous.ts
async function acceptedBefore(question) {
	const { client, store, pullRequest, decision, gate, before, scope } = question;
	if (decision.accepted.length === 0 || scope === "head") return void 0;
	const own = await readVerdictRecord(store, pullRequest.headCommit, gate);
	if (own?.accepted !== void 0 && own.pullRequest === pullRequest.number) return own.accepted;
	const comment = before === void 0 ? await findComment(client, {
		pullRequest,
		gate
	}) : void 0;
	const head = before ?? parseMarker(comment?.body ?? "")?.head;
	const record = head === void 0 ? void 0 : await readVerdictRecord(store, head, gate);
	return record?.pullRequest === pullRequest.number ? record.accepted : void 0;
}
// src/review/publish-judged.ts
async function publishJudged(judged) {
	const { evidences, before, measuredAt, drawPictures, ...publication } = judged;
	const { client, store, config, pullRequest, gate } = publication;
	const { labels } = config;
	const headSince$1 = await headSince(client, {
		pullRequest,
		settings: labels,
		known: publication.headSince
	});
	const decision = await decideLabels(client, {
		pullRequest,
		settings: labels,
		headSince: headSince$1
	});
	const { scope } = labels;
	const accepted = await acceptedBefore({
		client,
		store,
		pullRequest,
		decision,
		scope,
		gate,
		before
	});
	const { judgements } = publication.report.verdict;
	const verdict = verdictUnder({
		judgements,
		decision,
		config,
		headSince: headSince$1,
		accepted
	});
	const report = {
		...publication.report,
		verdict
	};
	const pictures = config.report.picture ? { pictures: {
		measuredAt,
		images: await drawPictures(report)
	} } : {};
	return publish({
		...publication,
		headSince: headSince$1,
		report,
		accepted,
		...pictures,
		measurement: measurementOf(evidences)
	});
}
export { apiAncestry, branchTip, publishJudged, readChangedPaths, readParents, runMergeGroup, untouchedSuites };
