import { GateError, formatGateError, shown, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { defaultGate, gateFileName } from "./chunk-for-action-compare-gate-top.js";
import { renderSummary } from "./chunk-summary.js";
import { renderTerminal, verdictWord } from "./chunk-for-action-compare-gate.js";
import { Outdated, setStatus } from "./chunk-reporting-job.js";
import { exitCodeOf } from "./chunk-exit-code2.js";
import { join } from "node:path";
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
async function saveReport({ door, gate }, io, written) {
	const { writeReport } = await import("./chunk-write-report2.js");
	const name = gate === defaultGate ? "flamegate-report" : `flamegate-report-${gateFileName(gate)}`;
	const folder = await writeReport(io, join(door.env["RUNNER_TEMP"] ?? io.cwd, name), written);
	door.output("report", join(folder, "report.html"));
}
function artifactsUrl({ runUrl }) {
	return `${runUrl}#artifacts`;
}
export { artifactsUrl, reportFailure, reportToJob, saveReport };
