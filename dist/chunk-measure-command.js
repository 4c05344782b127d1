import { t as runMeasuring } from "./chunk-measuring.js";
import { r as writeOutputs, t as openOutputs } from "./chunk-output-files.js";
import { n as renderUnprepared, r as shardOf, t as renderMeasured } from "./chunk-measured.js";
import { n as exitCode, t as GateError } from "./chunk-errors.js";
import { o as renderEvidence, r as renderBundle } from "./chunk-bundle.js";
import { t as parseArguments } from "./chunk-arguments.js";
import { n as questionOf, t as measuringOptions } from "./chunk-measuring-arguments.js";
import { resolve } from "node:path";
const measureCommand = {
	help: `
usage: flamegate measure --out DIR [--base REF] [--shard I/N] [options]

Runs the suites of the working tree, uncommitted changes included, and writes a bundle (evidence.json and profiles).
With --base, HEAD is measured against that commit as "gate" would, and the bundle holds all a judge needs:
"flamegate report DIR" judges it again, here or elsewhere.

  --out DIR       where the bundle goes (needed unless --json)
  --base REF      measure against this commit too, in git worktrees
  --head REF      with --base: the candidate commit (default: HEAD)
  --shard I/N     measure the I-th of N parts, 1-based; "report" merges them
  --config FILE   configuration
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
			json: { type: "flag" }
		});
		const out = given.text("out");
		if (out === void 0 && !given.flag("json")) throw new GateError("USAGE", "Cannot measure as --out must say where the bundle goes: it is missing", { hint: "flamegate measure --out bundle" });
		const shard = shardOf(given.text("shard"));
		const question = questionOf("measure", given, io);
		if (out !== void 0) await openOutputs(resolve(io.cwd, out));
		const sides = question.base === void 0 && question.head === void 0;
		const result = await runMeasuring(io, {
			...question,
			...sides ? { candidate: "working-tree" } : {},
			purpose: question.base === void 0 ? "store" : "judge",
			...shard === void 0 ? {} : { shard }
		});
		if (out !== void 0) await writeOutputs(resolve(io.cwd, out), renderBundle(result));
		const { candidate, unprepared } = result.evidence;
		if (unprepared !== void 0) io.stderr(renderUnprepared(unprepared.said));
		const { outcomes } = candidate;
		if (given.flag("json")) io.stdout(`${renderEvidence(result.evidence).trim()}\n`);
		else if (question.base === void 0) io.stdout(renderMeasured(outcomes));
		const failed = outcomes.filter(({ state }) => state === "failed");
		for (const outcome of failed) if (outcome.state === "failed") io.stderr(`${outcome.id.name} failed: ${outcome.failure.message}\n`);
		return failed.length > 0 && question.base === void 0 ? exitCode.unable : exitCode.pass;
	}
};
export { measureCommand };
