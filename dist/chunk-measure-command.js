import { openBundlePlace, renderMeasured, renderUnprepared, shardOf } from "./chunk-measured-lines.js";
import { withMeasurer } from "./chunk-with-measurer.js";
import { runMeasuring } from "./chunk-measuring.js";
import { GateError, exitCode, joinShown, shown, shownJson, shownText, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { formatCount } from "./chunk-for-action-compare-diff-gate-top.js";
import { displayWidth, pad, shortly } from "./chunk-for-action-compare-gate-top.js";
import { renderEvidence } from "./chunk-for-compare.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { measuringOptions, questionOf } from "./chunk-measuring-arguments.js";
// src/app/listing.ts
function listBenchmarks(io, question) {
	return withMeasurer(io, question, async ({ found }) => found);
}
// src/report/listed.ts
const nameLength = 400;
function renderListed(listed) {
	const rows = listed.map(({ id, file, metrics, failure }) => [
		terminalText(`${id.suite}/${id.name}`, nameLength),
		failure === void 0 ? metrics.map(({ name, unit }) => terminalText(`${name} (${unit})`)).join(", ") : failure.reason === "skipped" ? "skips itself" : "does not load",
		terminalText(file)
	]);
	const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ""))));
	const lines = rows.map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, "right")).join("  ").trimEnd());
	const failures = listed.flatMap(({ id, failure }) => failure === void 0 ? [] : [`${terminalText(id.name)}: ${terminalText(shortly(failure.message), 800)}`]);
	return `${[
		...lines,
		...failures,
		formatCount(listed.length, "benchmark")
	].join("\n")}\n`;
}
function listedDocument(listed) {
	return { benchmarks: listed.map(({ id, file, metrics, failure }) => ({
		benchmark: id.name,
		suite: id.suite,
		file,
		metrics: metrics.map(({ name, unit, better }) => ({
			metric: name,
			unit,
			better
		})),
		failure: failure === void 0 ? void 0 : {
			reason: failure.reason,
			message: failure.message
		}
	})) };
}
const measureCommand = {
	help: `
usage: flamegate measure --out DIR [--base REF] [--shard I/N] [options]
       flamegate measure --list [--filter GLOB] [--json]

Runs the suites of the working tree, uncommitted changes included, and writes a bundle (evidence.json and profiles).
With --base, HEAD is measured against that commit as "gate" would, and the bundle holds all a judge needs:
"flamegate report DIR" judges it again, here or elsewhere.

  --out DIR       where the bundle goes (needed unless --json); also s3://BUCKET/PREFIX, for shards that share no disk
  --base REF      measure against this commit too, in git worktrees
  --head REF      with --base: the candidate commit (default: HEAD)
  --list          measure nothing: name every benchmark, its units and its file
  --shard I/N     measure the I-th of N parts, 1-based; "report" merges them
  --config FILE   configuration; with --base, the base commit's says how it is judged
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   where stored baselines are read from
  --remote NAME   fetch a git: store's branch from this remote first
  --budget TIME   stop measuring after this long, e.g. 10m
  --seed N        order of processes
  --json          the evidence as one JSON document on stdout

Exit codes: 0 measured, 2 usage or configuration, 3 could not measure.

example: flamegate measure --base main --shard 1/4 --out bundle-1
`,
	run: async (argv, io) => {
		const given = parseArguments("measure", argv, {
			...measuringOptions,
			shard: { type: "string" },
			json: { type: "flag" },
			list: { type: "flag" }
		});
		if (given.flag("list")) return list(given, io);
		const out = given.text("out");
		if (out === void 0 && !given.flag("json")) throw new GateError("USAGE", "Cannot measure as --out must say where the bundle goes: it is missing", { hint: "flamegate measure --out bundle" });
		const shard = shardOf(given.text("shard"));
		const question = questionOf(given, io);
		const place = out === void 0 ? void 0 : await openBundlePlace(out, io);
		const sides = question.base === void 0 && question.head === void 0;
		const asked = {
			...question,
			candidate: sides ? "working-tree" : void 0,
			purpose: question.base === void 0 ? "store" : "judge",
			shard
		};
		const result = await runMeasuring(io, asked, { judgedBy: "elsewhere" });
		const written = await place?.write(result, shard);
		if (written !== void 0 && written !== out) io.stderr(shown`written to ${written}\n`);
		const { candidate, unprepared } = result.evidence;
		if (unprepared !== void 0) io.stderr(shownText(renderUnprepared(unprepared.said)));
		const { outcomes } = candidate;
		if (given.flag("json")) io.stdout(shownJson(renderEvidence(result.evidence)));
		else if (question.base === void 0) io.stdout(shownText(renderMeasured(outcomes)));
		const failures = outcomes.flatMap((each) => each.state === "failed" ? [each] : []);
		for (const { id, failure } of failures) {
			const what = failure.reason === "skipped" ? shown`${id.name} was not measured: ` : shown`${id.name} failed: `;
			io.stderr(joinShown([what, shownText(`${failure.message}\n`)]));
		}
		return failures.some(({ failure }) => failure.reason !== "skipped") && question.base === void 0 ? exitCode.unable : exitCode.pass;
	}
};
async function list(given, io) {
	const question = questionOf(given, io);
	const here = question.head === void 0 ? { candidate: "working-tree" } : {};
	const found = await listBenchmarks(io, {
		...question,
		...here
	});
	if (given.flag("json")) io.stdout(shownJson(`${JSON.stringify(listedDocument(found), null, 2)}\n`));
	else io.stdout(shownText(renderListed(found)));
	return found.some(({ failure }) => failure !== void 0) ? exitCode.unable : exitCode.pass;
}
export { measureCommand };
