import { storeOf } from "./chunk-store-of.js";
import { openWorkspace } from "./chunk-for-compare-gate-production.js";
import { GateError } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { repositoryRoot } from "./chunk-repository2.js";
import { checkWords, parseArguments } from "./chunk-for-compare-gate-help-production.js";
import { choiceOf } from "./chunk-choice.js";
// src/cli/production-command.ts
const help = `
usage: flamegate production save PROFILE... --service NAME [options]
       flamegate production save --pyroscope URL --service NAME [--window 7d] [options]
       flamegate production show [--service NAME] [--limit N]
       flamegate production coverage [--service NAME] [--least 1%] [--limit N]
       flamegate production diff --baseline PROFILE... --candidate PROFILE... [--commits A..B]
       flamegate production diff --pyroscope URL --service NAME --deployed TIME [--window 150s] [--windows 24]
                                 [--commits A..B]

  save            keep a profile of production in the store; from then on the gate says beside each blamed function what
                  share of production it is. PROFILE is any format that "flamegate profile" reads, several are added up
  show            what is kept: services, windows, ages, and the costliest functions
  coverage        hot functions of production that no benchmark runs, and the benchmark to write next

  diff            before and after a deploy, several equal windows a side in the order of time: functions that cost more,
                  not counting cost that moved to a sibling, caller or callee, or that went away before the end
                  --commits A..B blames what changed between them; --requests N,N: served within each window of each
                  side, so that costs are per request; --threshold 5%: smaller changes of a function are no finding;
                  --least 0.1%: nor is a function with less of all cost. Exit code 1: a function costs more

  --service NAME  the service, as the comment names it
  --pyroscope URL ask this server (default: the variable PYROSCOPE_URL)
  --window SPAN   length of the window: 30m, 24h, 7d, 4w (default for Pyroscope: 7d; of a file: what the profile says)
  --until TIME    end of the window in UTC, as 2026-11-28T10:00:00Z (default: now; of a file: when it was last changed)
  --selector SEL  labels to ask Pyroscope for (default: {service_name="NAME"})
  --profile-type TYPE   what to ask Pyroscope for (default: process_cpu:cpu:nanoseconds:cpu:nanoseconds)
  --type TYPE     of files that hold several: the sample type, e.g. cpu, alloc_space
  --least SHARE   for coverage: functions with at least this share of production by themselves (default: 1%)
  --limit N       rows (default: 15)
  --store STORE   git:BRANCH, dir:PATH or s3://BUCKET/PREFIX (default: the configuration's)
  --remote NAME   fetch the store's branch from this remote, and push to it
  --config FILE   configuration
  --json          one JSON document on stdout

Credentials for Pyroscope come from the environment only: PYROSCOPE_TOKEN, or PYROSCOPE_USER and PYROSCOPE_PASSWORD, and
PYROSCOPE_TENANT. No process that runs the repository's code gets them.

Exit codes: 0 done, 1 diff found a regression, 2 usage, 3 the store or the server could not be used,
or diff had too few windows to tell.

example: flamegate production save checkout.pb.gz --service checkout --window 7d && flamegate production coverage
`;
const options = {
	service: { type: "string" },
	pyroscope: { type: "string" },
	window: { type: "string" },
	until: { type: "string" },
	selector: { type: "string" },
	"profile-type": { type: "string" },
	type: { type: "string" },
	least: { type: "string" },
	limit: { type: "string" },
	store: { type: "string" },
	remote: { type: "string" },
	config: { type: "string" },
	json: { type: "flag" }
};
const actionNames = [
	"save",
	"show",
	"coverage"
];
const actions = {
	save: async () => (await import("./chunk-production-save.js")).saveProduction,
	show: async () => (await import("./chunk-production-show2.js")).showProduction,
	coverage: async () => (await import("./chunk-production-coverage.js")).showCoverage
};
const productionCommand = {
	help,
	run: async (argv, io) => {
		if (argv[0] === "diff") return (await import("./chunk-production-diff.js")).runProductionDiff(argv.slice(1), io);
		const given = parseArguments("production", argv, options, Number.POSITIVE_INFINITY);
		const [word, ...words] = given.positionals;
		const hint = "flamegate production --help";
		const action = choiceOf(word, [...actionNames, "diff"], {
			start: "Cannot run production as its action",
			hint
		});
		if (action === "diff") throw new GateError("USAGE", "Cannot run production as diff must be its first word", { hint });
		if (action !== "save") checkWords(`production ${action}`, words, 0);
		const load = actions[action];
		const root = await repositoryRoot(io.cwd);
		const [config, store] = [given.text("config"), given.text("store")];
		const workspace = await openWorkspace({
			root,
			config,
			store
		});
		return (await load())({
			io,
			given,
			words,
			workspace,
			store: await storeOf(workspace, io, given.text("remote"))
		});
	}
};
export { productionCommand };
