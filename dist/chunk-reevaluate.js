import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { checkOther, contested, isRefusal, isRefusedElsewhere, readPullRequest, readStatuses, readVerdictRecord, readable, setStatus } from "./chunk-reporting-job.js";
import { headSince } from "./chunk-head-push.js";
import { decideLabels, labelKind, publish, renderSummary, stateOf, statusDescription, verdictUnder } from "./chunk-summary.js";
import { verdictPath } from "./chunk-store-layout.js";
import { readBaseConfig } from "./chunk-base-config.js";
import { rememberUnmeasured, skipPullRequest } from "./chunk-skip.js";
import { renderComment } from "./chunk-comment.js";
import { renderTerminal } from "./chunk-for-action-compare-gate.js";
// src/review/told-again.ts
function toldAgain(record, file, judge) {
	try {
		const report = {
			...record.report,
			verdict: judge(record)
		};
		const { head, run, attempt } = record;
		renderComment(report, { marker: {
			head,
			run,
			attempt
		} });
		renderSummary(report);
		renderTerminal(report, {
			color: "never",
			width: 120,
			rows: "notable"
		});
		statusDescription(report);
		return report;
	} catch (error) {
		if (error instanceof GateError) throw error;
		const message = `Cannot report ${file} again as this version must have words for all that it holds: it has not`;
		throw new GateError("STORE_CORRUPT", message, {
			hint: "another version of Flamegate wrote it: run the measuring workflow again",
			cause: error
		});
	}
}
// src/review/reevaluate.ts
async function runOverride(world) {
	const evaluation = await evaluateOverride(world).catch(async (error) => {
		if (error instanceof GateError && isRefusal(error)) await answerContested(world, error);
		throw error;
	});
	switch (evaluation.state) {
		case "nothing-to-do": return evaluation;
		case "unanswered": return {
			...evaluation,
			problems: []
		};
		case "unmeasured": return answerUnmeasured(world, evaluation);
		case "measured": return answerMeasured(world, evaluation);
	}
}
async function evaluateOverride(world) {
	const { client, label } = world;
	const pullRequest = await readPullRequest(client, world.pullRequest);
	if (pullRequest.state === "closed") return {
		state: "nothing-to-do",
		why: "the pull request is closed"
	};
	const config = await readBaseConfig(client, pullRequest, world.origin);
	if (label !== void 0 && labelKind(label, config.labels) === void 0) return {
		state: "nothing-to-do",
		why: `${label} is not a label of the gate`
	};
	const store = await world.openStore(config);
	const found = await recordOf(world, pullRequest, store);
	const settings = config.labels;
	const known = headSinceOf(typeof found === "object" && "schema" in found ? found : void 0, world, pullRequest);
	const headSince$1 = await headSince(client, {
		pullRequest,
		settings,
		known
	});
	const decision = await decideLabels(client, {
		pullRequest,
		settings,
		headSince: headSince$1,
		reasonPages
	});
	const asked = {
		pullRequest,
		config,
		store,
		decision,
		headSince: headSince$1
	};
	if (typeof found !== "object" || "judgedFor" in found) return {
		state: "unmeasured",
		verdict: found,
		...asked
	};
	const record = found;
	if (record.contested === true) throw contested(world.gate);
	const statuses = await readable(() => readStatuses(client, record.head, world.gate));
	if (isRefusedElsewhere(statuses, record)) throw contested(world.gate);
	if (decision.skip === void 0 && hasFailedSince(statuses, record)) return unanswered;
	if (decision.skip === void 0 && isMeasuredAnew(statuses, record)) return measuredAnew;
	const report = toldAgain(record, `${store.name} ${verdictPath(record.head, world.gate)}`, ({ report: { verdict }, accepted }) => verdictUnder({
		judgements: verdict.judgements,
		decision,
		config,
		headSince: headSince$1,
		accepted
	}));
	return {
		state: "measured",
		...asked,
		record,
		report
	};
}
async function recordOf({ client, gate }, { headCommit: head, number, baseBranch }, store) {
	const record = await readVerdictRecord(store, head, gate);
	if (record === void 0) return "none";
	if (record.pullRequest === number) {
		const { baseBranch: judgedFor = baseBranch } = record;
		return judgedFor === baseBranch ? record : { judgedFor };
	}
	await checkOther({
		client,
		head,
		pullRequest: number
	}, record.pullRequest);
	return "of another";
}
function hasFailedSince([latest], { report }) {
	return latest?.state === "error" && stateOf(report) !== "error";
}
function isMeasuredAnew([latest], { run, attempt }) {
	const { state, measuring } = latest ?? {};
	return state === "pending" && measuring !== void 0 && (measuring.run !== run || measuring.attempt !== attempt);
}
const reasonPages = 3;
const unanswered = {
	state: "unanswered",
	why: "the last run on this head ended in an error, which labels do not change: run it again"
};
const measuredAnew = {
	state: "unanswered",
	why: "this head is measured again, and labels are read when that ends; if that run was cancelled, run it again"
};
const unrecorded = {
	state: "unanswered",
	why: "the store holds no verdict that labels could be applied to, though the last run on this head failed: run it again"
};
function headSinceOf(record, { labeled }, pullRequest) {
	if (record?.headSince !== void 0) return record.headSince;
	if (labeled?.head !== pullRequest.headCommit) return void 0;
	return new Date(Date.parse(labeled.at) - clockSlackMs).toISOString();
}
const clockSlackMs = 1e4;
async function answerContested({ client, gate, runUrl, pullRequest: number }, error) {
	const { headCommit, url } = await readPullRequest(client, number);
	await setStatus(client, headCommit, {
		state: "error",
		description: error.message,
		url: runUrl ?? url,
		gate
	});
}
async function answerUnmeasured(world, { verdict, pullRequest, config, store, decision }) {
	const { client, gate } = world;
	const runUrl = world.runUrl ?? pullRequest.url;
	const where = {
		client,
		store,
		settings: config.labels,
		pullRequest,
		runUrl,
		gate
	};
	if (decision.skip !== void 0) {
		const problems = await skipPullRequest(where, decision.skip);
		return {
			state: "skipped",
			by: decision.skip.who,
			problems
		};
	}
	const [latest] = await readable(() => readStatuses(client, pullRequest.headCommit, gate));
	const hasFailed = verdict === "none" && latest?.state === "failure";
	if (latest?.measuring === void 0 && !hasFailed) {
		const status = {
			state: "pending",
			description: unmeasuredWords(verdict, pullRequest),
			url: runUrl,
			gate
		};
		await setStatus(client, pullRequest.headCommit, status);
	}
	const problems = await rememberUnmeasured(where, {
		outcome: "pass",
		judgements: []
	});
	if (hasFailed) return {
		...unrecorded,
		problems
	};
	return latest?.measuring !== void 0 && latest.state === "error" ? {
		...unanswered,
		problems
	} : {
		state: "pending",
		problems
	};
}
function unmeasuredWords(verdict, { baseBranch }) {
	if (typeof verdict === "string") return "Not measured yet; labels are read when the measuring ends";
	return `Not judged for this base: push, or close and reopen, to measure against ${baseBranch}; it was judged for ${verdict.judgedFor}`;
}
async function answerMeasured(world, measured) {
	const { pullRequest, config, store, record, report, headSince } = measured;
	const { accepted, run, attempt, measurement, reporter } = record;
	const { client, gate, origin, commentAuthors } = world;
	const published = await publish({
		client,
		store,
		config,
		report,
		pullRequest,
		run,
		attempt,
		runUrl: world.runUrl ?? pullRequest.url,
		headSince,
		accepted,
		commentAuthors,
		gate,
		origin,
		measurement,
		reporter,
		isUpdate: true
	});
	return {
		state: "published",
		verdict: report.verdict,
		published
	};
}
export { evaluateOverride, runOverride };
