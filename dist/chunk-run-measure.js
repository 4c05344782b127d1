import { openBundlePlace, renderUnprepared, shardOf } from "./chunk-measured-lines.js";
import { runMeasuring } from "./chunk-measuring.js";
import { writeOutputs } from "./chunk-output-files.js";
import { placesOf } from "./chunk-for-action-compare-gate-production.js";
import { exitCode, shown, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { changedPaths } from "./chunk-changed-paths.js";
import { enterpriseHint } from "./chunk-artifact.js";
import { openBucket } from "./chunk-s3-bucket.js";
import { configOf, originOf, pullRequestRevisions, refuseToMeasure, skipUntouched } from "./chunk-untouched-suites.js";
import { gateOf } from "./chunk-door.js";
import { resolve } from "node:path";
// src/action/run-measure.ts
async function measureCommand(world) {
	const { door, context, io, root } = world;
	const { event } = context;
	if (event.kind === "merge-group") {
		door.log(shown`Nothing to measure: a merge queue repeats the verdicts of its pull requests.`);
		await answerMergeGroup(world, event.headRef);
		return exitCode.pass;
	}
	if (event.kind !== "pull-request" || event.trigger !== "pull_request") throw refuseToMeasure(event.kind);
	const revisions = await pullRequestRevisions(root, event);
	const { baseline, candidate } = revisions;
	const changed = baseline === void 0 ? [] : await changedPaths(root, baseline, candidate);
	const config = await configOf({
		door,
		root
	}, baseline);
	const skip = await skipUntouched(world, config, {
		changed,
		places: placesOf(await originOf({
			door,
			root
		}))
	});
	const shard = shardOf(door.input("shard"));
	const place = await openBundlePlace(door.input("bundle"), io);
	const result = await runMeasuring(io, {
		folder: root,
		suites: [],
		filters: [],
		purpose: "judge",
		shard
	}, {
		judged: {
			config,
			gate: gateOf(door)
		},
		judgedBy: "elsewhere",
		revisions,
		runId: `${context.runId}-${context.runAttempt}`,
		skip
	});
	door.log(shown`Bundle written to ${await place.write(result, shard)}`);
	const { unprepared } = result.evidence;
	if (unprepared !== void 0) door.log(shownText(renderUnprepared(unprepared.said).trimEnd()));
	if (context.isEnterpriseServer) door.log(shown`Note: ${enterpriseHint}.`);
	return exitCode.pass;
}
async function answerMergeGroup({ door, io }, headRef) {
	const bundle = door.input("bundle");
	if (openBucket(bundle, door.env) !== void 0) return;
	await writeOutputs(resolve(io.cwd, bundle), /* @__PURE__ */ new Map([["merge-group.txt", `${headRef}\n`]]));
}
export { measureCommand };
