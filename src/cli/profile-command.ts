/** `flamegate profile convert|diff|top`: every profile format in, tables, trees and flame graph diffs out. */
import { type ExitCode, exitCode } from '../errors.ts';
import { shownText } from '../text/shown.ts';
import { choiceOf } from './choice.ts';
import type { Command } from './command.ts';
import type { ProfileIo } from './profile-io.ts';

const profileHelp: string = `usage: flamegate profile top PROFILE... [options]
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

type Run = (argv: readonly string[], io: ProfileIo) => ExitCode | Promise<ExitCode>;

/** Only what runs is read and compiled. */
const commandNames = ['top', 'diff', 'convert'] as const;

const commands: Readonly<Record<(typeof commandNames)[number], () => Promise<Run>>> = {
  top: async () => (await import('./profile-top.ts')).runTop,
  diff: async () => (await import('./profile-diff.ts')).runDiff,
  convert: async () => (await import('./profile-convert.ts')).runConvert,
};

/** `argv`: after `profile`. */
export async function runProfile(argv: readonly string[], io: ProfileIo): Promise<ExitCode> {
  const [name, ...rest] = argv;
  if (name === undefined || argv.some((word) => word === '--help' || word === '-h')) {
    io.stdout(shownText(profileHelp));
    return name === undefined ? exitCode.usage : exitCode.pass;
  }
  const hint = 'see: flamegate profile --help';
  const run = await commands[choiceOf(name, commandNames, { start: 'Cannot run profile as its command', hint })]();
  // Reading never awaits, so a signal would be noticed only when all is done.
  await io.releaseSignals?.();
  return run(rest, io);
}

export const profileCommand: Command = { help: profileHelp, run: runProfile };
