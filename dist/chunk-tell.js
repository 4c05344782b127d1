import { E as bySize, K as markdownCode, Z as exitOf, c as whereSections, d as rowOf, f as unbroken, j as judgementsOf, l as keepWithin, m as markdownTable, o as metricCell, p as details, r as restSections, s as regressionTable, t as opening, u as changeCell } from "./chunk-comment.js";
import { n as exitCode, r as formatGateError } from "./chunk-errors.js";
import { r as setStatus, t as contextOf } from "./chunk-status.js";
import { t as renderTerminal } from "./chunk-terminal.js";
// src/report/summary.ts
/** UTF-8 bytes; below 1 MiB by what a runner may add. */
const summaryLimit = 1e6;
function renderSummary(report, limit = summaryLimit) {
	const start = {
		rank: 0,
		text: opening(report)
	};
	for (const width of [
		"full",
		"narrow",
		"names"
	]) {
		const sections = [
			start,
			...regressionTable(report, width, limit - 4e3),
			...whereSections(report),
			...restSections(report),
			...unchangedSection(report)
		];
		const kept = keepWithin(sections, limit);
		if (kept !== void 0) return kept;
	}
	throw new RangeError(`A summary of ${limit} bytes has no room for its verdict`);
}
function unchangedSection(report) {
	const rows = bySize(judgementsOf(report, "no-change")).map((judgement) => rowOf(judgement, report));
	if (rows.length === 0) return [];
	const table = markdownTable([
		{
			title: "benchmark",
			align: "left"
		},
		{
			title: "metric",
			align: "left"
		},
		{
			title: "baseline",
			align: "right"
		},
		{
			title: "this PR",
			align: "right"
		},
		{
			title: "change (95 % interval)",
			align: "right"
		}
	], rows.map((row) => [
		markdownCode(row.name, "cell"),
		metricCell(row.metric),
		row.baseline,
		row.candidate,
		unbroken(changeCell(row))
	]));
	return [{
		rank: 7,
		text: details(`${rows.length} unchanged`, table)
	}];
}
// src/action/tell.ts
/** What a published verdict means for the job: outputs, summary, warnings, exit code. */
const logWidth = 120;
/** `problems` are said as warnings: the verdict stands, but whoever waits for comment or status must learn of it. */
async function tellJob(door, report, published) {
	const { verdict } = report;
	door.output("verdict", verdict.outcome);
	door.output("regressions", String(verdict.judgements.filter(({ kind }) => kind === "regression").length));
	door.output("comment-url", published?.comment?.url ?? "");
	door.log(renderTerminal(report, {
		colour: "never",
		width: logWidth,
		rows: "notable"
	}).trimEnd());
	await door.summary(renderSummary(report));
	const problems = published?.problems ?? [];
	for (const problem of problems) door.warn(formatGateError(problem));
	return exitCodeOf(report, problems);
}
/** Who waits for comment or status waits in vain, and what a missing shard would have found is not known: no pass. */
function exitCodeOf(report, problems) {
	const isIncomplete = problems.length > 0 || (report.shards?.missing ?? []).length > 0;
	const code = exitOf(report.verdict);
	return code === exitCode.pass && isIncomplete ? exitCode.unable : code;
}
/** A good comment of before stays; only the required status says that this run has no answer. */
async function tellFailure(world, commit, error) {
	const status = {
		state: "error",
		description: error.message,
		url: world.runUrl
	};
	await setStatus(world.client, commit, {
		...status,
		context: contextOf(world.gate)
	}).catch((unsaid) => {
		world.log(`the status could not be set either: ${unsaid.message}`);
	});
}
export { tellFailure as n, tellJob as r, exitCodeOf as t };
