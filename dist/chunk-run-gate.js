import { GateError, exitCode, formatGateError, shown, workflowCommand } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { isStatus } from "./chunk-failure.js";
import { decideLabels, ensureLabel } from "./chunk-summary.js";
import { readNotes, renderNote, standingNotes } from "./chunk-notes.js";
import { Outdated, leaveFailure, listMerged, measuringWord, readPullRequest, setStatus } from "./chunk-reporting-job.js";
import { apiAncestry, publishJudged, runMergeGroup } from "./chunk-publish-judged.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { configOf, isUnreported, originOf, pullRequestRevisions, refuseToGate, skipUntouched, unreportedWords } from "./chunk-untouched-suites.js";
import { runMeasuring } from "./chunk-measuring.js";
import { isShallow } from "./chunk-repository2.js";
import { openGitAncestry } from "./chunk-git-ancestry.js";
import { drawPictures, ownCommand } from "./chunk-own-command.js";
import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { changedPaths } from "./chunk-changed-paths.js";
import { headSince } from "./chunk-head-push.js";
import { basisWords, benchmarkName, blamedRow, bySize, changeWords, diffFor, judgementsOf, plainPhrase, scopedValues } from "./chunk-for-action-compare-gate-top.js";
import { skipPullRequest } from "./chunk-skip.js";
import { artifactsUrl, reportFailure, reportToJob, saveReport } from "./chunk-save-report.js";
// src/review/landing.ts
const mostNotes = 30;
async function landNotes(client, store) {
	const { notes, paths } = await readNotes(store, { newest: mostNotes });
	const waiting = standingNotes(notes).filter(({ landed }) => landed === void 0);
	if (waiting.length === 0) return [];
	const merged = await listMerged(client);
	const landed = waiting.flatMap((note) => {
		const merge = merged.find(({ number, headCommit }) => number === note.pullRequest && headCommit === note.head);
		const path = paths[notes.indexOf(note)];
		return merge === void 0 || path === void 0 ? [] : [{
			path,
			note: {
				...note,
				landed: merge.mergeCommit
			}
		}];
	});
	if (landed.length > 0) await store.writeFiles(new Map(landed.map(({ path, note }) => [path, Buffer.from(renderNote(note))])));
	return landed.map(({ note }) => note);
}
// src/action/gate-measure.ts
async function measure(world, purpose, parts) {
	const { session, door, io, root } = world;
	const { context } = session;
	return runMeasuring(io, {
		folder: root,
		suites: [],
		filters: [],
		purpose,
		command: ownCommand(door.env)
	}, {
		...parts,
		ancestry: await ancestryOf(world, parts.store),
		runId: `${context.runId}-${context.runAttempt}`,
		repositoryUrl: session.client.repositoryUrl,
		baselineBranch: parts.baselineBranch ?? context.defaultBranch
	}).catch((error) => {
		door.output("verdict", "fail");
		throw error;
	});
}
async function ancestryOf({ root, session }, store) {
	if (!await isShallow(root)) return openGitAncestry(root);
	return apiAncestry(session.client, async () => new Set((await store.list()).map(({ commit }) => commit)));
}
function annotationsOf(report, limit = 10) {
	const lines = /* @__PURE__ */ new Map();
	for (const judgement of bySize(judgementsOf(report, "regression"))) {
		const explained = diffFor(judgement, report);
		if (explained === void 0) continue;
		for (const blamed of explained.blame.functions) {
			if (blamed.relation !== "changed" || blamed.file === void 0 || blamed.line === void 0) continue;
			const key = `${blamed.file}:${blamed.line}`;
			const note = lines.get(key) ?? {
				blamed,
				messages: []
			};
			lines.set(key, note);
			note.messages.push(messageOf(judgement, blamed, explained.diff, report));
		}
	}
	return [...lines.values()].slice(0, limit).map(({ blamed, messages }) => ({
		level: "warning",
		file: blamed.file ?? "",
		line: blamed.line ?? 1,
		title: `${blamed.function.frame.name}: part of ${formatCount(messages.length, "regression")}`,
		message: messages.join("\n")
	}));
}
function messageOf(judgement, blamed, diff, report) {
	const row = blamedRow(blamed, diff, report);
	return `${benchmarkName(judgement.target.id, report)} ${plainPhrase(changeWords(judgement))}; ${blamed.function.frame.name} ${scopedValues(row)} ${basisWords(diff)} (${row.change})`.replaceAll(" ", " ");
}
// src/action/gate-pull-request.ts
async function gatePullRequest(world, event) {
	const { session } = world;
	if (event.action === "closed") return exitCode.pass;
	const failed = (error) => giveUp(world, event, error);
	const revisions = await pullRequestRevisions(world.root, event).catch(failed);
	const config = await configOf(world, revisions.baseline).catch(failed);
	const task = {
		event,
		pullRequest: await readAtHead(world, event).catch(failed),
		config
	};
	const store = await Promise.resolve(session.openStore(config)).catch(failed);
	try {
		if (await isSkipped(world, {
			...task,
			store
		})) return exitCode.pass;
		await announce(world, task.pullRequest, {
			state: "pending",
			description: measuringWord
		});
		const { baseline, candidate } = revisions;
		const changed = baseline === void 0 ? [] : await changedPaths(world.root, baseline, candidate);
		const skip = await skipUntouched(world, config, {
			changed,
			places: placesOf(await originOf(world))
		});
		const { baseBranch: baselineBranch } = task.pullRequest;
		const result = await measure(world, "judge", {
			judged: {
				config,
				gate: session.gate
			},
			store,
			revisions,
			skip,
			baselineBranch
		});
		return await tellPullRequest(world, {
			...task,
			store
		}, result);
	} catch (error) {
		return giveUp(world, event, error, store);
	}
}
async function giveUp(world, event, error, store) {
	const { context, gate, client } = world.session;
	if (!(error instanceof GateError)) {
		await reportFailure(failureWorld(world), event.head.sha, error);
		throw error;
	}
	const { runId: run, runAttempt: attempt } = context;
	const job = {
		client,
		gate,
		head: event.head.sha,
		pullRequest: event.number,
		run,
		attempt
	};
	if (store !== void 0 && !(error instanceof Outdated)) await leaveFailure({
		...job,
		store
	}, error);
	await reportFailure(failureWorld(world), event.head.sha, error);
	throw error;
}
async function readAtHead({ session }, { number, head, base }) {
	const pullRequest = {
		...await readPullRequest(session.client, number),
		headCommit: head.sha
	};
	if (pullRequest.baseBranch === base.branch) return pullRequest;
	const message = `Cannot judge for ${base.branch} as the pull request must still go into it: current value is ${pullRequest.baseBranch}`;
	throw new GateError("PULL_REQUEST_AMBIGUOUS", message, { hint: "push a commit, or close and reopen the pull request, to measure against its branch of now" });
}
function failureWorld({ session, door }) {
	const { client, context, gate } = session;
	return {
		client,
		runUrl: context.attemptUrl,
		log: door.log,
		gate,
		measuring: measuringOf(context)
	};
}
async function isSkipped({ session, door }, task) {
	const { client, context, gate } = session;
	const { pullRequest, config, store, event } = task;
	const settings = config.labels;
	const headSince$1 = await headSince(client, {
		pullRequest,
		settings,
		known: event.updatedAt
	});
	const { skip } = await decideLabels(client, {
		pullRequest,
		settings,
		headSince: headSince$1
	});
	if (skip === void 0) return false;
	const where = {
		client,
		store,
		settings,
		pullRequest,
		runUrl: context.runUrl,
		gate
	};
	for (const problem of await skipPullRequest(where, skip)) door.warn(formatGateError(problem));
	door.output("verdict", "skipped");
	door.output("regressions", "0");
	return true;
}
function measuringOf({ runId: run, runAttempt: attempt }) {
	return {
		run,
		attempt
	};
}
async function announce({ session, door }, pullRequest, status) {
	const { context, client, gate } = session;
	try {
		const measuring = measuringOf(context);
		await setStatus(client, pullRequest.headCommit, {
			...status,
			url: context.attemptUrl,
			gate,
			measuring
		});
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		door.log(shown`The pending status could not be set. ${error.message}`);
	}
}
async function tellPullRequest(world, task, result) {
	const { session, door, io } = world;
	const { event, config, store } = task;
	const { client, context, gate, origin } = session;
	const published = await publishJudged({
		client,
		store,
		config,
		gate,
		origin,
		drawPictures,
		report: {
			...result.report,
			reportUrl: artifactsUrl(context)
		},
		evidences: [result.evidence],
		pullRequest: await readAtHead(world, event),
		before: event.before,
		run: context.runId,
		attempt: context.runAttempt,
		runUrl: context.attemptUrl,
		headSince: event.updatedAt,
		measuredAt: result.evidence.candidate.takenAt
	});
	await saveReport({
		door,
		gate
	}, io, {
		...result,
		report: published.report
	});
	annotate(world, published);
	return tellGate(world, event, published);
}
function annotate({ door }, { report }) {
	if (report.verdict.outcome !== "fail") return;
	for (const annotation of annotationsOf(report)) door.log(workflowCommand(annotation));
}
async function tellGate({ door }, event, published) {
	const code = await reportToJob(door, published.report, published);
	if (isUnreported(event, published)) door.warn(shown`${unreportedWords}`);
	return code;
}
// src/action/run-gate.ts
async function gateCommand(world) {
	const { door, session } = world;
	const { event } = session.context;
	switch (event.kind) {
		case "push":
		case "schedule":
		case "dispatch":
			if (event.isDefaultBranch) return storeBaseline(world);
			door.log(shown`Nothing to do: only the default branch becomes a baseline, and this is ${event.branch ?? "a tag"}.`);
			return exitCode.pass;
		case "merge-group": return answerQueue(world);
		case "pull-request":
			if (event.trigger === "pull_request") return gatePullRequest(world, event);
			throw refuseToGate("pull_request_target");
		case "workflow-run": throw refuseToGate("workflow_run");
	}
}
async function answerQueue({ session, door }) {
	const { event, runUrl, workflowPath } = session.context;
	if (event.kind !== "merge-group") throw new RangeError("not a merge group");
	const { client, gate, origin } = session;
	const status = await runMergeGroup({
		client,
		event,
		runUrl,
		gate,
		origin,
		workflow: {
			path: workflowPath,
			verdict: "in-the-run"
		},
		signal: door.signal
	});
	door.log(shown`${status.description}`);
	return status.state === "success" ? exitCode.pass : exitCode.regression;
}
async function storeBaseline(world) {
	const { session, door } = world;
	const config = await configOf(world, void 0);
	const store = await session.openStore(config);
	const result = await measure(world, "store", {
		judged: {
			config,
			gate: session.gate
		},
		store
	});
	const key = await store.save(result.evidence.candidate, result.profiles);
	door.log(shown`Stored as ${store.name} ${key}`);
	for (const line of await publishRunOf(world, config, result)) door.log(shown`${line}`);
	const dropped = await store.prune(config.baseline.keep);
	if (dropped.runs + dropped.pictures > 0) {
		const what = `${formatCount(dropped.runs, "older run")} and ${formatCount(dropped.pictures, "older picture")}`;
		door.log(shown`Pruned ${what} (baseline.keep: ${config.baseline.keep})`);
	}
	for (const label of [config.labels.accept, config.labels.skip]) await offerLabel(session, label);
	await land(world, store);
	const code = await reportToJob(door, result.report, void 0);
	return code === exitCode.regression ? exitCode.pass : code;
}
async function publishRunOf({ session, io }, { publish, policy }, { evidence, profiles }) {
	if (publish === void 0) return [];
	const { publishStored } = await import("./chunk-publish-run2.js");
	const { owner, repo, serverUrl, defaultBranch } = session.context;
	const name = `${owner}/${repo}`;
	const origin = {
		repository: name,
		repositoryUrl: `${serverUrl}/${name}`,
		ref: defaultBranch
	};
	return publishStored(io, publish, {
		run: evidence.candidate,
		profiles,
		origin,
		policy
	});
}
async function offerLabel({ client }, name) {
	try {
		await ensureLabel(client, name, "Flamegate: set by someone with write access, for one head commit");
	} catch (error) {
		if (!isStatus(error, 403, 404)) throw error;
	}
}
async function land({ session, door }, store) {
	try {
		for (const { who, pullRequest, landed } of await landNotes(session.client, store)) door.log(shown`The override by ${who} on #${pullRequest} was merged as ${landed ?? ""}`);
	} catch (error) {
		if (!(error instanceof GateError)) throw error;
		door.log(shown`The overrides that were merged could not be recorded. ${error.message}`);
	}
}
export { gateCommand };
