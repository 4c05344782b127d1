import { GateError, formatGateError, shown, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { markdownCode, markdownWords, unbroken } from "./chunk-for-action-compare-gate-top.js";
import { changeCell, renderTerminal, rowsOf, verdictWord } from "./chunk-for-action-compare-gate.js";
import { Outdated, setStatus } from "./chunk-reporting-job.js";
import { keepWithin } from "./chunk-for-action-compare.js";
import { details, markdownTable, metricCell, opening, regressionTable, restSections } from "./chunk-comment.js";
import { exitCodeOf } from "./chunk-exit-code2.js";
import { join } from "node:path";
// src/report/summary.ts
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
			...restSections(report),
			...unchangedSection(report)
		];
		const kept = keepWithin(sections, limit);
		if (kept !== void 0) return kept;
	}
	throw new RangeError(`A summary of ${limit} bytes has no room for its verdict`);
}
function unchangedSection(report) {
	const rows = rowsOf(report).filter(({ word }) => word === "no change");
	if (rows.length === 0) return [];
	const table = markdownTable([
		{
			title: "benchmark",
			align: "left"
		},
		{
			title: "change (95 % interval)",
			align: "right"
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
			title: "candidate",
			align: "right"
		}
	], rows.map((row) => [
		markdownCode(row.name, "cell"),
		unbroken(markdownWords(changeCell(row))),
		metricCell(row.metric),
		markdownWords(row.baseline),
		markdownWords(row.candidate)
	]));
	return [{
		rank: 7,
		text: details(markdownWords(`${rows.length} unchanged`), table)
	}];
}
// src/action/job-outcome.ts
const logWidth = 120;
async function reportToJob(door, report, published) {
	const { verdict } = report;
	door.output("verdict", verdictWord(report));
	door.output("regressions", String(verdict.judgements.filter(({ kind }) => kind === "regression").length));
	door.output("comment-url", published?.comment?.url ?? "");
	door.log(shownText(renderTerminal(report, {
		color: "never",
		width: logWidth,
		rows: "notable"
	}).trimEnd()));
	await door.summary(renderSummary(report));
	const problems = published?.problems ?? [];
	for (const problem of problems) door.warn(formatGateError(problem));
	return exitCodeOf(report, problems);
}
async function reportFailure(world, commit, error) {
	if (error instanceof Outdated) return;
	const { gate, measuring } = world;
	const status = {
		state: "error",
		description: error instanceof GateError ? error.message : "Cannot judge: Flamegate hit an internal error, see the log",
		url: world.runUrl,
		gate,
		measuring
	};
	await setStatus(world.client, commit, status).catch((refusal) => {
		world.log(shown`the status could not be set either: ${refusal.message}`);
	});
}
// src/action/save-report.ts
async function saveReport(door, io, written) {
	const { writeReport } = await import("./chunk-write-report2.js");
	const folder = await writeReport(io, join(door.env["RUNNER_TEMP"] ?? io.cwd, "flamegate-report"), written);
	door.output("report", join(folder, "report.html"));
}
function artifactsUrl({ runUrl }) {
	return `${runUrl}#artifacts`;
}
export { artifactsUrl, reportFailure, reportToJob, saveReport };
