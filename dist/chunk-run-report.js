import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { confirmedByGit, isDoubtful, mergeBundles, rejudge } from "./chunk-merge.js";
import { emptyHistory, readHistory, weighAt } from "./chunk-stored-history.js";
import { apiAncestry, branchTip, publishJudged, readChangedPaths, readParents, runMergeGroup, untouchedSuites } from "./chunk-publish-judged.js";
import { Outdated, SharedHead, contested, listChangedFiles, measuringWord, resolvePullRequest, setStatus } from "./chunk-reporting-job.js";
import { readBaseConfig, readRepositoryFiles } from "./chunk-base-config.js";
import { environmentClass } from "./chunk-for-action-compare-gate.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { readJobs, readRun } from "./chunk-workflow-runs.js";
import { artifactsUrl, reportFailure } from "./chunk-save-report.js";
import { bundleArtifact, enterpriseHint, listBundles, readArtifact } from "./chunk-artifact.js";
import { baselineCommit } from "./chunk-baseline-commit.js";
import { isStatus } from "./chunk-failure.js";
import { parseBundle } from "./chunk-for-compare.js";
import { gateContext } from "./chunk-for-action-compare-gate-top.js";
import { readS3Bundles } from "./chunk-s3-bundles.js";
// src/github/changes.ts
const mostSources = 20;
function apiChanges(client, pullRequest, head) {
	let listing;
	let reading;
	const files = () => {
		listing ??= listChangedFiles(client, pullRequest);
		return listing;
	};
	const sources = async () => {
		const there = (await files()).filter(({ status }) => status !== "removed");
		reading ??= readRepositoryFiles(client, head, there.slice(0, mostSources).map(({ path }) => path));
		return reading;
	};
	return {
		diff: async () => renderDiff(await files()),
		source: async (path) => (await sources()).get(path)
	};
}
function renderDiff(files) {
	return files.map(({ path, status, previousPath, patch }) => {
		const from = status === "added" ? "/dev/null" : `a/${previousPath ?? path}`;
		const to = status === "removed" ? "/dev/null" : `b/${path}`;
		const header = `diff --git a/${previousPath ?? path} b/${path}\n--- ${from}\n+++ ${to}\n`;
		return patch === void 0 ? header : `${header}${patch}\n`;
	}).join("");
}
// src/action/announce.ts
async function announceMeasuring(world) {
	const { client, event, gate } = world;
	const pullRequest = event.event === "pull_request" ? await pullRequestOf(world) : void 0;
	if (pullRequest === void 0) return "this run measures no open pull request";
	const run = await readRun(client, event.runId);
	if (run === "unknown" || run.hasEnded || run.attempt !== event.runAttempt) return "the measuring has ended";
	const measuring = {
		run: event.runId,
		attempt: event.runAttempt
	};
	const status = {
		state: "pending",
		description: `${measuringWord}; if the run was cancelled, run it again`,
		url: measuringUrl(world),
		gate,
		measuring
	};
	await setStatus(client, pullRequest.headCommit, status);
	return "the status says that it is being measured";
}
async function pullRequestOf({ client, event }) {
	try {
		const found = await resolvePullRequest(client, event);
		return found === "outdated" ? void 0 : found;
	} catch (error) {
		if (error instanceof GateError && error.code === "PULL_REQUEST_AMBIGUOUS") return void 0;
		throw error;
	}
}
function measuringUrl({ client, event }) {
	return `${client.repositoryUrl}/actions/runs/${event.runId}/attempts/${event.runAttempt}`;
}
// src/github/attempt-artifacts.ts
async function ofThisAttempt(client, event, artifacts) {
	const began = event.runAttempt === 1 ? Number.NEGATIVE_INFINITY : Date.parse(event.attemptStartedAt ?? "");
	const isNew = ({ createdAt }) => Date.parse(createdAt) >= began;
	if (event.runAttempt === 1 || artifacts.every(isNew)) return {
		artifacts,
		older: []
	};
	const jobs = await jobsOf(client, {
		...event,
		began
	});
	const counts = (artifact) => isNew(artifact) || isKept(artifact, jobs);
	return {
		artifacts: artifacts.filter(counts),
		older: artifacts.filter((artifact) => !counts(artifact))
	};
}
const noneKnown = {
	kept: [],
	failedSince: []
};
async function jobsOf(client, { runId: run, runAttempt, began }) {
	const own = await readJobs(client, {
		run,
		attempt: runAttempt
	});
	if (own === "unknown") return noneKnown;
	const isOlder = ({ startedAt }) => Date.parse(startedAt) < began;
	const listed = own.filter(isOlder);
	const failed = new Set(own.filter((job) => !isOlder(job) && !isFine(job)).map(({ name }) => name));
	if (failed.size === 0 && listed.length > 0) return {
		kept: listed,
		failedSince: []
	};
	const earlier = await earlierJobs(client, {
		run,
		runAttempt
	});
	const failedSince = earlier.filter(({ name }) => failed.has(name));
	if (new Set(failedSince.map(({ name }) => name)).size < failed.size) return noneKnown;
	return {
		kept: listed.length > 0 ? listed : lastRuns(earlier, own),
		failedSince
	};
}
const mostAttempts = 10;
async function earlierJobs(client, { run, runAttempt }) {
	const found = [];
	for (let attempt = runAttempt - 1; attempt >= Math.max(1, runAttempt - mostAttempts); attempt--) {
		const jobs = await readJobs(client, {
			run,
			attempt
		});
		if (jobs === "unknown") return [];
		found.push(...jobs);
	}
	return found;
}
function lastRuns(earlier, repeated) {
	const names = new Set(repeated.map(({ name }) => name));
	return earlier.filter(({ name }) => {
		const isLast = !names.has(name);
		names.add(name);
		return isLast;
	});
}
function isKept(artifact, { kept, failedSince }) {
	return kept.some((job) => isBy(job, artifact)) && !failedSince.some((job) => isBy(job, artifact));
}
function isFine({ conclusion }) {
	return conclusion === "success" || conclusion === "skipped" || conclusion === "neutral";
}
function isBy({ startedAt, completedAt }, { createdAt }) {
	const at = Date.parse(createdAt);
	return at >= Date.parse(startedAt) && (completedAt === void 0 || at <= Date.parse(completedAt));
}
// src/action/read-bundles.ts
async function readMerged(world, pullRequest) {
	const { bundles, notes, older } = await arrived(world);
	const merged = mergeBundles(ofThisGate(world, bundles, older));
	await checkCommits(world.client, pullRequest, merged);
	return {
		merged,
		notes
	};
}
async function arrived({ client, event, bundle = bundleArtifact, bucket }) {
	if (bucket !== void 0) {
		const found = await readS3Bundles(bucket, (all) => countingNow(client, event, all));
		return {
			bundles: found.bundles.map(({ name, files }) => parseBundle(files, name)),
			notes: [...found.notes, ...leftOut(found.older)],
			older: found.older
		};
	}
	const bundles = [];
	const { artifacts, older } = await ofThisAttempt(client, event, await listBundles(client, event.runId, bundle));
	const names = older.map(({ name }) => name);
	for (const artifact of artifacts) bundles.push(parseBundle(await readArtifact(client, artifact), `artifact ${artifact.name}`));
	return {
		bundles,
		notes: leftOut(names),
		older: names
	};
}
async function countingNow(client, event, all) {
	const { artifacts } = await ofThisAttempt(client, event, all);
	if (event.runAttempt === 1) return artifacts;
	const began = Date.parse(event.attemptStartedAt ?? "");
	const isNew = ({ createdAt }) => Date.parse(createdAt) >= began;
	const anew = new Set(artifacts.filter(isNew).map(({ shard }) => shard));
	return artifacts.filter((each) => isNew(each) || !anew.has(each.shard));
}
function leftOut(older) {
	if (older.length === 0) return [];
	return [`What an earlier attempt of the run uploaded was left out, as this attempt did not replace it: ${older.join(", ")}.`];
}
function ofThisGate(world, bundles, older) {
	const { event, context, gate, bundle = bundleArtifact, bucket } = world;
	const [first, ...others] = bundles.filter(({ evidence: { candidate } }) => (candidate.gate ?? gate) === gate);
	if (first !== void 0) return onlyOne(gate, [first, ...others]);
	const of = `${gateContext(gate)}: current value is none`;
	const ended = `the measuring run ended with ${event.conclusion ?? "no conclusion"}: its log says why nothing was measured`;
	if (bucket !== void 0 && older.length === 0) throw new GateError("ARTIFACT_REJECTED", `Cannot report as ${bucket.name} must hold a bundle of ${of}`, { hint: `${ended}; a prefix that names the head commit finds what was measured of it` });
	if (older.length > 0) {
		const names = older.join(", ");
		const message = `Cannot report on attempt ${event.runAttempt} of run ${event.runId} as it must have uploaded a bundle of ${of}`;
		const hint = `${ended}; ${names} is of an earlier attempt: “Re-run all jobs” measures anew`;
		throw new GateError("ARTIFACT_REJECTED", message, { hint });
	}
	const message = `Cannot report on run ${event.runId} as it must have an artifact ${bundle} of ${of}`;
	throw new GateError("ARTIFACT_REJECTED", message, { hint: context.isEnterpriseServer ? enterpriseHint : ended });
}
function onlyOne(gate, bundles) {
	if (bundles.length > 1 && bundles.some(({ evidence }) => evidence.shard === void 0)) throw contested(gate);
	return bundles;
}
async function checkCommits(client, pullRequest, merged) {
	for (const { evidence } of merged.groups) {
		const wanted = await baselineOf(client, pullRequest, evidence);
		if (evidence.baselineCommit === wanted) continue;
		throw mismatch("the baseline commit", wanted ?? "none", evidence.baselineCommit ?? "none");
	}
}
async function baselineOf(client, { headCommit, baseBranch }, evidence) {
	const { commit } = evidence.candidate;
	const parents = commit === headCommit ? [] : await parentsOf(client, commit);
	if (commit !== headCommit && !parents.includes(headCommit)) throw mismatch("the candidate commit", headCommit, commit);
	const choice = baselineCommit({
		commit,
		parents
	}, headCommit);
	const base = await branchTip(client, baseBranch);
	const ancestry = apiAncestry(client);
	if (choice.kind === "merge-base") return base === void 0 ? void 0 : ancestry.mergeBase(base, headCommit);
	if ((base === void 0 ? void 0 : await ancestry.mergeBase(base, choice.commit)) === choice.commit) return choice.commit;
	throw mismatch(`the base side of ${commit.slice(0, 12)}`, baseBranch, choice.commit);
}
async function parentsOf(client, commit) {
	try {
		return await readParents(client, commit);
	} catch (error) {
		if (isStatus(error, 404, 422)) return [];
		throw error;
	}
}
function mismatch(what, wanted, found) {
	const message = `Cannot report on the bundle as ${what} must be of this pull request, ${wanted.slice(0, 12)}: current value is ${found.slice(0, 12)}`;
	return new GateError("ARTIFACT_REJECTED", message, { hint: "run the measuring workflow again" });
}
// src/action/run-report.ts
async function runReport(world) {
	const { client, event } = world;
	if (event.isUnderWay) return nothing(await announceMeasuring(world));
	if (event.event === "merge_group") return answerMergeGroup(world);
	const { conclusion } = event;
	if (conclusion === "cancelled" || conclusion === "skipped") return nothing(`the measuring run was ${conclusion}`);
	const pullRequest = await resolvePullRequest(client, event).catch(async (error) => {
		if (error instanceof SharedHead) await reportFailure(failureWorld(world), event.headCommit, error);
		throw error;
	});
	if (pullRequest === "outdated") return nothing("a newer push has its own run");
	try {
		const config = await readBaseConfig(client, pullRequest, world.origin);
		return await judgeAndPublish(world, {
			pullRequest,
			config,
			store: await world.openStore(config)
		});
	} catch (error) {
		if (error instanceof Outdated) return nothing(error.message);
		await reportFailure(failureWorld(world), pullRequest.headCommit, error);
		throw error;
	}
}
async function answerMergeGroup({ client, event, context, gate, origin }) {
	const group = {
		headCommit: event.headCommit,
		headRef: `refs/heads/${event.headBranch}`
	};
	const workflow = {
		path: event.path,
		verdict: "reported-later"
	};
	const world = {
		client,
		event: group,
		runUrl: context.runUrl,
		gate,
		origin,
		workflow
	};
	const { description } = await runMergeGroup(world);
	return nothing(`the merge queue was answered: ${description}`);
}
function nothing(why) {
	return {
		state: "nothing-to-do",
		why
	};
}
function failureWorld({ client, context, event, log, gate }) {
	const measuring = {
		run: event.runId,
		attempt: event.runAttempt
	};
	return {
		client,
		runUrl: context.attemptUrl,
		log,
		gate,
		measuring
	};
}
async function judgeAndPublish(world, task) {
	const { client, event, context, gate, origin, drawPictures } = world;
	const { merged, notes } = await readMerged(world, task.pullRequest);
	const judged = await judge(world, {
		...task,
		merged,
		notes
	});
	const published = await publishJudged({
		...task,
		client,
		gate,
		origin,
		drawPictures,
		report: {
			...judged.report,
			reportUrl: artifactsUrl(context)
		},
		evidences: merged.groups.map(({ evidence }) => evidence),
		run: event.runId,
		attempt: event.runAttempt,
		runUrl: context.attemptUrl,
		reporter: context.attemptUrl,
		headSince: event.createdAt,
		measuredAt: event.createdAt
	});
	return {
		state: "published",
		judged: {
			...judged,
			report: published.report
		},
		published
	};
}
async function judge(world, task) {
	const { pullRequest, config, merged, notes, store } = task;
	const { client } = world;
	const ancestry = apiAncestry(client, async () => new Set((await store.list()).map(({ commit }) => commit)));
	const histories = [];
	const since = new Date(Date.parse(world.event.createdAt) - longestRunMs).toISOString();
	for (const { evidence } of merged.groups) histories.push(await historyOf(evidence, {
		store,
		ancestry,
		since,
		gate: world.gate,
		policy: config.policy
	}));
	return rejudge({
		merged,
		histories,
		config,
		bundle: "foreign",
		...await claimsIn(world, task),
		changes: apiChanges(client, pullRequest.number, pullRequest.headCommit),
		notes,
		place: {
			version: world.version,
			repositoryUrl: client.repositoryUrl,
			baselineBranch: pullRequest.baseBranch,
			reproduceBase: pullRequest.baseBranch,
			command: world.command
		}
	});
}
const longestRunMs = 216e5;
async function claimsIn({ client, origin }, { pullRequest, config, merged }) {
	if (!merged.groups.flatMap(({ evidence }) => evidence.candidate.outcomes).some(({ state }) => state === "skipped" || state === "unaffected")) return { untouched: [] };
	const changed = await readChangedPaths(client, pullRequest.number);
	return {
		untouched: untouchedSuites(config, origin, changed),
		confirmedByGit: confirmedByGit(config, {
			changed,
			places: placesOf(origin)
		})
	};
}
function historyOf(evidence, { since, gate, policy, ...world }) {
	const { baselineCommit: commit, stored } = evidence;
	if (commit === void 0) return Promise.resolve(emptyHistory);
	const question = {
		commit,
		environmentClass: environmentClass(evidence.environment),
		...weighAt(policy, evidence.candidate.takenAt)
	};
	return readHistory(world, {
		...question,
		only: stored ?? [],
		since,
		gate,
		isDoubtful: isDoubtful(evidence, policy)
	});
}
export { runReport };
