import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { gateContext, gateOfContext, integer, oneOf, optional } from "./chunk-for-action-compare-gate-top.js";
import { allPages } from "./chunk-all-pages.js";
import { failurePath, verdictPath } from "./chunk-store-layout.js";
import { fitting, list, part, verbatim } from "./chunk-foreign-shape.js";
import { timeShape } from "./chunk-for-action-compare-gate.js";
import { foreignJson } from "./chunk-for-action-compare-worker.js";
import { createHash } from "node:crypto";
const measuringWord = "Measuring";
async function setStatus(client, commit, status) {
	const { data } = await client.octokit.rest.repos.createCommitStatus({
		owner: client.owner,
		repo: client.repo,
		sha: commit,
		state: status.state,
		context: gateContext(status.gate),
		description: shorten(status.description, 140),
		...status.url === void 0 ? {} : { target_url: marked(status.url, status.measuring) }
	});
	return data.id;
}
function marked(url, measuring) {
	return measuring === void 0 ? url : `${url}#measured-${measuring.run}-${measuring.attempt}`;
}
function unmarked(link) {
	const mark = /^(.*)#measured-(\d+)-(\d+)$/.exec(link);
	if (mark === null) return { url: link };
	return {
		url: mark[1] ?? "",
		measuring: {
			run: Number(mark[2]),
			attempt: Number(mark[3])
		}
	};
}
async function readStatuses(client, commit, gate) {
	return (await listStatuses(client, commit)).filter((status) => status.gate === gate);
}
async function readGates(client, commit) {
	return [...new Set((await listStatuses(client, commit)).map(({ gate }) => gate))];
}
const lastRead = /* @__PURE__ */ new WeakMap();
async function recentStatuses(client, commit, gate) {
	const last = lastRead.get(client);
	return (last?.commit === commit ? last.statuses : await listStatuses(client, commit)).filter((status) => status.gate === gate);
}
const mostStatuses = 5e3;
async function listStatuses(client, commit) {
	const { octokit, owner, repo } = client;
	const where = {
		owner,
		repo,
		ref: commit
	};
	const statuses = (await allPages((page) => octokit.rest.repos.listCommitStatusesForRef({
		...where,
		...page
	}), mostStatuses)).flatMap(({ id, context, state, description, created_at: createdAt, target_url: url }) => {
		const gate = gateOfContext(context);
		if (gate === void 0) return [];
		return [{
			id,
			state: toState(state),
			description: description ?? "",
			createdAt,
			gate,
			...url ? unmarked(url) : {}
		}];
	});
	lastRead.set(client, {
		commit,
		statuses
	});
	return statuses;
}
function toState(state) {
	return state === "success" || state === "failure" || state === "pending" ? state : "error";
}
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
// src/github/pull-request.ts
function toPullRequest(pull) {
	return {
		number: pull.number,
		state: pull.state === "open" ? "open" : "closed",
		isDraft: pull.draft === true,
		author: pull.user?.login ?? "ghost",
		body: pull.body ?? "",
		headCommit: pull.head.sha,
		headBranch: pull.head.ref,
		headOwner: pull.head.repo?.owner.login,
		headRepositoryId: pull.head.repo?.id,
		headRepository: pull.head.repo?.full_name,
		baseBranch: pull.base.ref,
		labels: pull.labels.map((label) => label.name),
		url: pull.html_url
	};
}
async function readPullRequest(client, number) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	return toPullRequest(data);
}
var SharedHead = class extends GateError {
	constructor(head, numbers) {
		const named = numbers.map((number) => `#${number}`).join(" and ");
		const needs = `exactly one open pull request must have head ${head}: current value is ${numbers.length}, ${named}`;
		super("PULL_REQUEST_AMBIGUOUS", `Cannot report on pull request as ${needs}`, { hint: duplicateHint });
	}
};
const duplicateHint = "close the duplicate, or push a commit to run the measuring workflow again";
async function resolvePullRequest(client, run) {
	if (run.event !== "pull_request") throw ambiguous(`the measuring run must come from pull_request: current value is ${run.event}`);
	if (run.headOwner === void 0 || run.headRepositoryId === void 0) throw ambiguous("the head repository must still exist: current value is none");
	const { octokit, owner, repo } = client;
	const head = `${run.headOwner}:${run.headBranch}`;
	const { data } = await octokit.rest.pulls.list({
		owner,
		repo,
		state: "open",
		head,
		per_page: 100
	});
	const ours = data.map(toPullRequest).filter((pull) => pull.headRepositoryId === run.headRepositoryId && pull.headBranch === run.headBranch);
	const current = ours.filter((pull) => pull.headCommit === run.headCommit);
	const [only] = current;
	if (only !== void 0 && current.length === 1) return only;
	if (current.length === 0 && ours.length > 0) return "outdated";
	const shown = run.headCommit.slice(0, 12);
	if (current.length > 1) throw new SharedHead(`${head} at ${run.headCommit.slice(0, 12)}`, current.map(({ number }) => number));
	throw ambiguous(`exactly one open pull request must have head ${head} at ${shown}: current value is ${current.length}`);
}
async function listMerged(client) {
	const { octokit, owner, repo } = client;
	const { data } = await octokit.rest.pulls.list({
		owner,
		repo,
		state: "closed",
		sort: "updated",
		direction: "desc",
		per_page: 100
	});
	return data.flatMap(({ number, head, merged_at: mergedAt, merge_commit_sha: mergeCommit }) => mergedAt === null || mergeCommit === null ? [] : [{
		number,
		headCommit: head.sha,
		mergeCommit
	}]);
}
function ambiguous(needs) {
	return new GateError("PULL_REQUEST_AMBIGUOUS", `Cannot report on pull request as ${needs}`, { hint: duplicateHint });
}
function pullRequestsOfMergeGroup(event) {
	return [...event.headRef.matchAll(/\/pr-(\d+)-[0-9a-f]{40}/g)].map((match) => Number(match[1]));
}
async function listChangedFiles(client, number, limit = 3e3) {
	const { octokit, owner, repo } = client;
	const where = {
		owner,
		repo,
		pull_number: number
	};
	return (await allPages((page) => octokit.rest.pulls.listFiles({
		...where,
		...page
	}), limit)).map(({ filename, status, previous_filename: previous, patch }) => ({
		path: filename,
		status,
		previousPath: previous,
		patch
	}));
}
// src/review/verdict-record.ts
function renderVerdictRecord(record) {
	return `${JSON.stringify({
		...record,
		report: withoutTrees(record.report)
	})}\n`;
}
async function readVerdictRecord(store, head, gate) {
	const path = verdictPath(head, gate);
	const bytes = await store.readFile(path);
	if (bytes === void 0) return void 0;
	const record = parse(Buffer.from(bytes).toString("utf8"));
	if (record?.head === head && (record.gate ?? "") === gate) return record;
	throw new GateError("STORE_CORRUPT", `Cannot read ${store.name} ${path} as it must be a verdict on ${head}`, { hint: "delete this one file and run the measuring workflow again" });
}
const judgementShape = part({
	kind: verbatim,
	reasons: list(part({ code: verbatim })),
	target: part({
		id: part({
			suite: verbatim,
			name: verbatim
		}),
		metric: part({
			name: verbatim,
			unit: verbatim,
			better: oneOf("lower", "higher")
		})
	})
});
const essentials = part({
	schema: oneOf(1),
	pullRequest: integer(1),
	baseBranch: optional(verbatim),
	run: integer(0),
	attempt: integer(0),
	headSince: optional(timeShape),
	report: part({ verdict: part({
		outcome: verbatim,
		judgements: list(judgementShape)
	}) })
});
function parse(text) {
	const value = foreignJson(text);
	return fitting(value, essentials) === void 0 ? void 0 : value;
}
function measurementOf(evidences) {
	const numbers = evidences.map(({ seed, candidate, blocks }) => [
		seed,
		candidate.outcomes,
		blocks
	]);
	return createHash("sha256").update(JSON.stringify(numbers)).digest("hex");
}
function withoutTrees(report) {
	const explanations = report.explanations.map((explanation) => ({
		...explanation,
		diffs: explanation.diffs.map(({ diff, blame }) => ({
			blame,
			diff: {
				...diff,
				root: {
					...diff.root,
					children: []
				},
				functions: diff.functions.slice(0, 50)
			}
		}))
	}));
	return {
		...report,
		explanations,
		distributions: [],
		histories: []
	};
}
// src/review/reporting-job.ts
var Outdated = class extends GateError {
	constructor(run) {
		super("GATE_CONTESTED", `Cannot publish as no newer run of this head may be red: run ${run} is`, { hint: "its verdict counts" });
	}
};
async function checkOnlyJob(job) {
	const { store, head, gate } = job;
	if (await store.readFile(failurePath(head, gate, job)) !== void 0) throw contested(gate);
	await checkStatuses(job);
	const record = await readVerdictRecord(store, head, gate);
	if (record === void 0) return;
	if (isOfOtherJob(record, job)) throw contested(gate);
	if (job.isGreen && record.report.verdict.outcome === "fail" && isLater(record, job)) throw new Outdated(record.run);
	if (record.pullRequest !== job.pullRequest) await checkOther(job, record.pullRequest);
}
async function checkStatuses(job) {
	const { client, head, gate } = job;
	if (!job.isGreen) return;
	const statuses = await readable(() => recentStatuses(client, head, gate));
	if (isRefusedElsewhere(statuses, job)) throw contested(gate);
	const { state, measuring } = statuses[0] ?? {};
	if (state === "error" && measuring !== void 0 && isLater(measuring, job)) throw new Outdated(measuring.run);
}
function isRefusedElsewhere(statuses, measured) {
	const { reporter } = measured;
	return reporter !== void 0 && statuses.some((status) => isRefusalBy(status, measured, reporter));
}
function isRefusalBy({ state, url, measuring }, { run, attempt }, reporter) {
	if (state !== "error" || url === void 0 || measuring?.run !== run || measuring.attempt !== attempt) return false;
	return url === reporter || withoutAttempt(url) !== withoutAttempt(reporter);
}
function withoutAttempt(url) {
	return url.replace(/\/attempts\/\d+$/, "");
}
function isLater(one, other) {
	if (one.run === other.run) return one.attempt > other.attempt;
	return one.attempt === 1 && other.attempt === 1 && one.run > other.run;
}
async function checkOther({ client, head, pullRequest }, number) {
	const other = await readPullRequest(client, number);
	if (other.state === "open" && other.headCommit === head) throw new SharedHead(head.slice(0, 12), [number, pullRequest]);
}
function isRefusal({ code }) {
	return code === "GATE_CONTESTED" || code === "PULL_REQUEST_AMBIGUOUS";
}
async function leaveFailure(job, error) {
	if (error.code === "INTERRUPTED" || isRefusal(error)) return;
	const path = failurePath(job.head, job.gate, job);
	try {
		await job.store.writeFiles(/* @__PURE__ */ new Map([[path, Buffer.from("{}\n")]]));
	} catch (failure) {
		if (!(failure instanceof GateError)) throw failure;
	}
}
const mostLooks = 6;
async function awaitOtherJob(world, runUrl) {
	for (let look = 0; look < mostLooks && await isOtherJobBusy(world, runUrl); look++) await world.client.sleep(1e3 * 2 ** look);
}
async function isOtherJobBusy({ client, head, gate }, runUrl) {
	const statuses = await readable(() => readStatuses(client, head, gate));
	const begun = statuses.findLastIndex(({ state, url }) => state === "pending" && url === runUrl);
	return begun > 0 && statuses.slice(0, begun).every(({ state }) => state === "pending");
}
async function readable(read) {
	try {
		return await read();
	} catch (error) {
		if (error instanceof GateError && error.code === "GITHUB_FORBIDDEN") return [];
		throw error;
	}
}
function isOfOtherJob(record, { run, attempt, measurement }) {
	if (record.run !== run || record.attempt !== attempt) return false;
	return record.contested === true || record.measurement !== void 0 && record.measurement !== measurement;
}
function contested(gate) {
	const message = `Cannot publish as one job of a run may publish for a gate: two do. Name each: gate: ${gate === "" ? "core" : gate.slice(0, 24)}-\${{ matrix.x }}`;
	return new GateError("GATE_CONTESTED", message, { hint: "the input gate distinguishes jobs that differ by configuration, folder or matrix" });
}
export { Outdated, SharedHead, awaitOtherJob, checkOnlyJob, checkOther, contested, isRefusal, isRefusedElsewhere, leaveFailure, listChangedFiles, listMerged, measurementOf, measuringWord, pullRequestsOfMergeGroup, readGates, readPullRequest, readStatuses, readVerdictRecord, readable, renderVerdictRecord, resolvePullRequest, setStatus };
