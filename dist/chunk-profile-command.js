import { exitCode, shownText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
import { choiceOf } from "./chunk-choice.js";
// src/cli/profile-command.ts
const profileHelp = `usage: flamegate profile top PROFILE... [options]
       flamegate profile diff --baseline PROFILE... --candidate PROFILE... [options]
       flamegate profile diff COMPARISON [options]
       flamegate profile convert PROFILE --to FORMAT [-o OUT]

Reads V8 .cpuprofile and .heapprofile, Chrome traces, pprof, OTLP, folded stacks, speedscope, perf script (and perf.data
where perf is), JFR, async-profiler's pages, Firefox and samply, callgrind, cProfile, py-spy, austin, stackprof and
Pyroscope files, gzipped or not, recognized by content. Source maps beside scripts are applied.

top: functions by cost, several profiles added up
  --by self|total   order (default: self)
  --limit N         rows (default: 30)

diff: repeats of both sides; a change is shown as significant only if it exceeds what repeats and sampling scatter
  --baseline, --candidate PROFILE...   at least one each; five each for sound tests
  --ops N,N         operations within each profile, of baseline and candidate: costs are then per operation
  --per op|second|cpu-second|capture|share   what costs are divided by: operations, the captures' duration, the time
                    sampled, nothing, or all that was sampled (default: op where known, else second, else share)
  --to text|json|svg|png|html|folded   (default: text)
  --changes FILE    the change under review, as written by: git diff -U0 BASELINE CANDIDATE
  --title TEXT      title of the picture
  --limit N         rows (default: 30)

convert:
  --to folded|pprof|otlp|speedscope|cpuprofile|flamebearer

all:
  --type TYPE       sample type or event, e.g. cpu, alloc_space (default: the profile's own)
  --root DIR...     checkouts the profiles were taken in, so that their files are the repository's (default: . and,
                    for diff, the two folders below which both sides have the same files)
  --thread NAME     the one thread to read of files that hold several, by name or number (default: all added up);
  --profile NAME    the same, as speedscope calls them
  --label KEY[=VALUE]   the samples of pprof that have this label
  --side left|right of Pyroscope's comparisons, which hold two profiles (diff takes one alone: left as baseline, right
                    as candidate, as captured)
  --fold            fold recursive cycles
  --json            one JSON document
  -o, --out FILE    write to a file (default: stdout)

examples:
  flamegate profile top run.cpuprofile --by total
  flamegate profile diff --baseline base-*.pb.gz --candidate head-*.pb.gz --to svg -o diff.svg
  flamegate profile convert perf.txt --to pprof -o perf.pb.gz
`;
const commandNames = [
	"top",
	"diff",
	"convert"
];
const commands = {
	top: async () => (await import("./chunk-profile-top.js")).runTop,
	diff: async () => (await import("./chunk-profile-diff.js")).runDiff,
	convert: async () => (await import("./chunk-profile-convert.js")).runConvert
};
async function runProfile(argv, io) {
	const [name, ...rest] = argv;
	if (name === void 0 || argv.some((word) => word === "--help" || word === "-h")) {
		io.stdout(shownText(profileHelp));
		return name === void 0 ? exitCode.usage : exitCode.pass;
	}
	const run = await commands[choiceOf(name, commandNames, {
		start: "Cannot run profile as its command",
		hint: "see: flamegate profile --help"
	})]();
	await io.releaseSignals?.();
	return run(rest, io);
}
const profileCommand = {
	help: profileHelp,
	run: runProfile
};
export { profileCommand };
