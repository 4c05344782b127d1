import { inkOf } from "./chunk-io.js";
import { openOutputs } from "./chunk-output-files.js";
import { shownJson, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { measuringOptions, questionOf } from "./chunk-measuring-arguments.js";
import { resolve } from "node:path";
const gateCommand = {
	help: `
usage: flamegate gate [--base REF] [--head REF] [options]

Measures two commits of this repository on this machine, judges every benchmark, and says what made it slower.
Each commit is built in a git worktree of its own; your working tree is not touched.

  --base REF      baseline commit (default: the merge base with the default branch; on it, the parent)
  --head REF      candidate commit (default: HEAD)
  --config FILE   configuration (default: bench-config/flamegate.yml, flamegate.yml or .github/flamegate.yml). It says what
                  to run; the base commit's copy says how to judge it, unless that commit does not have the file you name
  --working-directory DIR  whose configuration (default: the nearest folder from here upward that has one)
  --suite NAME    only this suite; may be repeated
  --filter GLOB   only benchmarks whose name fits; may be repeated
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch a git: store's branch from this remote first
  --out DIR       write comment.md, report.html, pictures and the bundle there
  --budget TIME   stop measuring after this long, e.g. 10m (default: the configuration's)
  --seed N        order of processes (default: drawn, and printed)
  --json          one JSON document on stdout (its JSON Schema: docs/report.schema.json)
  --agent         for coding assistants: verdict, functions, changed lines and what to run next in at most 2 kB

Exit codes: 0 pass, 1 regression, 2 usage or configuration, 3 could not measure.

example: flamegate gate --base main --filter "parser/**" --out report
`,
	run: async (argv, io) => {
		const given = parseArguments("gate", argv, {
			...measuringOptions,
			json: { type: "flag" },
			agent: { type: "flag" }
		});
		const question = questionOf(given, io);
		const out = given.text("out");
		if (out !== void 0) await openOutputs(resolve(io.cwd, out));
		const result = await (await import("./chunk-measuring2.js")).runMeasuring(io, question);
		if (out !== void 0) await (await import("./chunk-write-report2.js")).writeReport(io, out, result);
		if (given.flag("json")) io.stdout(shownJson((await import("./chunk-json.js")).renderJson(result.report)));
		else if (given.flag("agent")) io.stdout(shownText((await import("./chunk-agent.js")).renderAgent(result.report)));
		else {
			const text = (await import("./chunk-terminal.js")).renderTerminal(result.report, {
				color: io.color.stdout ? "always" : "never",
				width: io.stdoutColumns ?? 100,
				rows: "notable"
			});
			io.stdout(shownText(text, inkOf(io)));
		}
		return (await import("./chunk-verdict.js")).exitOf(result.report.verdict);
	}
};
export { gateCommand };
