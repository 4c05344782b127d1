import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { checkOther, contested, isRefusal, isRefusedElsewhere, readPullRequest, readStatuses, readVerdictRecord, readable, setStatus } from "./chunk-reporting-job.js";
import { decideLabels, labelKind, publish, stateOf } from "./chunk-publish.js";
import { readBaseConfig } from "./chunk-base-config.js";
import { rememberUnmeasured, skipPullRequest } from "./chunk-skip.js";
import { verdictUnder } from "./chunk-verdict-under-labels.js";
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
	const record = await recordOf(world, pullRequest, store);
	const question = {
		pullRequest,
		settings: config.labels,
		headSince: headSinceOf(record, world, pullRequest),
		reasonPages
	};
	const decision = await decideLabels(client, question);
	const asked = {
		pullRequest,
		config,
		store,
		decision
	};
	if (record === void 0) return {
		state: "unmeasured",
		...asked
	};
	if (record.contested === true) throw contested(world.gate);
	const statuses = await readable(() => readStatuses(client, record.head, world.gate));
	if (isRefusedElsewhere(statuses, record)) throw contested(world.gate);
	if (decision.skip === void 0 && hasFailedSince(statuses, record)) return unanswered;
	const { judgements } = record.report.verdict;
	const { headSince, accepted } = record;
	const verdict = verdictUnder({
		judgements,
		decision,
		config,
		headSince,
		accepted
	});
	return {
		state: "measured",
		...asked,
		record,
		report: {
			...record.report,
			verdict
		}
	};
}
async function recordOf({ client, gate }, { headCommit: head, number }, store) {
	const record = await readVerdictRecord(store, head, gate);
	if (record === void 0 || record.pullRequest === number) return record;
	await checkOther({
		client,
		head,
		pullRequest: number
	}, record.pullRequest);
}
function hasFailedSince([latest], { report }) {
	return latest?.state === "error" && stateOf(report) !== "error";
}
const reasonPages = 3;
const unanswered = {
	state: "unanswered",
	why: "the last run on this head ended in an error, which labels do not change: run it again"
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
async function answerUnmeasured(world, asked) {
	const { client, gate } = world;
	const { pullRequest, config, store, decision } = asked;
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
	if (latest?.measuring === void 0) await setStatus(client, pullRequest.headCommit, {
		state: "pending",
		description: "Not measured yet; labels are read when the measuring ends",
		url: runUrl,
		gate
	});
	const problems = await rememberUnmeasured(where, {
		outcome: "pass",
		judgements: []
	});
	return latest?.measuring !== void 0 && latest.state === "error" ? {
		...unanswered,
		problems
	} : {
		state: "pending",
		problems
	};
}
async function answerMeasured(world, measured) {
	const { pullRequest, config, store, record, report } = measured;
	const { headSince, accepted, run, attempt, measurement, reporter } = record;
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
