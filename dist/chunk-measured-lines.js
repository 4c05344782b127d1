import { GateError, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { displayWidth, pad } from "./chunk-for-action-compare-gate-top.js";
import { formatCount, formatQuantity, median } from "./chunk-for-action-compare-diff-gate-top.js";
import { logLines } from "./chunk-for-action-compare-gate.js";
import { openBucket } from "./chunk-s3-bucket.js";
import { isCutShort, meanDuration } from "./chunk-stored-history.js";
import { renderBundle } from "./chunk-for-compare.js";
import { openS3Bundles, writeS3Bundle } from "./chunk-s3-bundles.js";
import { openOutputs, writeOutputs } from "./chunk-output-files.js";
import { resolve } from "node:path";
// src/app/bundle-place.ts
async function openBundlePlace(out, io) {
	const bucket = openBucket(out, io.env);
	if (bucket === void 0) {
		const folder = resolve(io.cwd, out);
		await openOutputs(folder);
		return { write: async (result) => {
			await writeOutputs(folder, renderBundle(result));
			return out;
		} };
	}
	await openS3Bundles(bucket);
	return { write: (result, part = {
		index: 1,
		count: 1
	}) => {
		const at = Date.parse(result.evidence.candidate.takenAt);
		return writeS3Bundle(bucket, renderBundle(result), {
			part,
			at
		});
	} };
}
// src/app/shard.ts
function shardOf(text) {
	if (text === void 0 || text === "") return void 0;
	const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	const shard = {
		index: Number(index),
		count: Number(count)
	};
	if (shard.index >= 1 && shard.index <= shard.count) return shard;
	throw new GateError("USAGE", `Cannot measure a shard as --shard must be I/N with 1 ≤ I ≤ N: current value is ${text}`, { hint: "the first of four is 1/4" });
}
// src/report/measured-lines.ts
function renderMeasured(outcomes) {
	const names = outcomes.map(({ id }) => terminalText(`${id.suite}/${id.name}`));
	const width = Math.max(0, ...names.map(displayWidth));
	const lines = outcomes.map((outcome, i) => `${pad(names[i] ?? "", width, "right")}  ${outcomeText(outcome)}\n`);
	const measured = outcomes.filter(({ state }) => state === "measured").length;
	return `${lines.join("")}measured ${measured} of ${formatCount(outcomes.length, "benchmark")}\n`;
}
function renderUnprepared(message) {
	return `${["Nothing was compared, as the baseline commit could not be prepared:", ...logLines(message, 200)].join("\n")}\n`;
}
function outcomeText(outcome) {
	if (outcome.state === "measured") return outcome.measurements.map(quantity).join(" · ");
	if (outcome.state === "unaffected") return "unaffected: not measured";
	if (outcome.state === "skipped") return `skipped: ${terminalText(outcome.reason)}`;
	return outcome.failure.reason === "skipped" ? "not measured" : "failed";
}
function quantity({ metric, invocations }) {
	const few = isCutShort(invocations.length, meanDuration(invocations)) ? ` (short: ${formatCount(invocations.length, "process", "processes")}, the budget ended)` : "";
	return `${metric.name} ${formatQuantity(median(invocations.map(({ value }) => value)), metric.unit)}${few}`;
}
export { openBundlePlace, renderMeasured, renderUnprepared, shardOf };
