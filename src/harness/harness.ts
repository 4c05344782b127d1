/**
 * The one contract of every benchmark tool: list what a checkout has, measure in one fresh process, profile. A
 * harness builds command lines and reads answers; starting, killing and watching processes is measure/'s, which
 * passes `run`.
 */
import type { Suite } from '../config/config.ts';
import type { Conditions, Failure, Invocation } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';

export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly timeoutMs: number;
  /** `shell`: `command` is a shell line and `args` is empty. */
  readonly through?: 'shell';
  /** `channel`: a pipe on descriptor 3 whose lines are answered; `stdout`: standard output is kept whole. */
  readonly answersOn?: 'channel' | 'stdout' | undefined;
  /** Variables beside those every child gets. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Of standard error's end that is kept; default: some lines. */
  readonly stderrBytes?: number;
}

export type ProcessEnd =
  | { readonly kind: 'exit'; readonly code: number }
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'unstartable'; readonly message: string };

export interface ProcessResult {
  readonly end: ProcessEnd;
  /** Tails, or all of stdout where asked; neutralized: safe to print in a CI log. */
  readonly stdout: string;
  readonly stderr: string;
  /** Complete lines of the channel. */
  readonly lines: readonly string[];
  readonly startedAt: number;
  readonly durationMs: number;
  /** Of the machine, during the whole process. */
  readonly conditions: Conditions;
}

export type RunProcess = (request: ProcessRequest) => Promise<ProcessResult>;

/** A process that runs only while it has an order; the time in between is not counted. */
export interface HeldProcess {
  /** Undefined: it could not be started. */
  readonly pid: number | undefined;
  /**
   * Gives it an order, where there is one, and lets it run until it has written a line that `isLast` or has ended.
   * Answers the lines written meanwhile, after those it wrote before it was held, which `isLast` does not see.
   */
  run(order: string, isLast: (line: string) => boolean): Promise<readonly string[]>;
  /** Once it has ended by itself, or `stop` ended it. Its duration is the time it was let run. */
  readonly ended: Promise<ProcessResult>;
  stop(): void;
}

export type HoldProcess = (request: ProcessRequest) => HeldProcess;

/** One suite in one checkout. */
export interface HarnessContext {
  readonly suite: Suite;
  /** Absolute root of the checkout. */
  readonly root: string;
  /** Another path of it, the same in each run of the repository; absent: there is none. */
  readonly steadyRoot?: string | undefined;
  /** Node that runs JavaScript benchmarks. */
  readonly node: string;
  /** The built worker door. */
  readonly worker: string;
  /** A folder of this run's own, for files between processes. */
  readonly scratch: string;
  readonly run: RunProcess;
  /** Absent where the platform cannot hold a process. */
  readonly hold?: HoldProcess | undefined;
  /** Of the candidate: which files it has and the baseline commit has not, and the reverse; absent: nothing is compared. */
  readonly cameAndWent?: (() => Promise<CameAndWent>) | undefined;
  /** The time is nearly spent: a profile is to be as short as is of use. */
  readonly brief?: true;
  /** Whether what is called so may hold a benchmark that is wanted; absent: everything may. */
  readonly mayHold?: MayHold;
  /** Told while listing: what is known so far, and how far it is, as in "3 of 12 packages". */
  readonly onListed?: (known: readonly Listed[], far: string) => void;
}

/** `absentBelow`: a word that no name below this title holds: what of a filter holds it is in the title, or nowhere. */
export type MayHold = (title: string, absentBelow?: string) => boolean;

/** Paths of a candidate's checkout against its baseline's, from the root. A file that moved is in both. */
export interface CameAndWent {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** A package whose sources are in the checkout, and which is run as a registry has it. */
export interface Released {
  /** Its folder in the checkout, from the root; empty for the root. */
  readonly folder: string;
  /** The file that begins another package in each folder below that has one. */
  readonly manifest: string;
  /** With its version, as the registry names it. */
  readonly name: string;
  /** What that means, and what to do about it. */
  readonly remark: string;
}

/** A benchmark as its harness knows it. */
export interface Listed {
  /** Within the suite. */
  readonly name: string;
  /** Relative to the checkout's root, with forward slashes. */
  readonly file: string;
  /** Name the harness itself uses within the file; empty where the content of the file or suite could not be listed. */
  readonly localName: string;
  readonly failure?: Failure | undefined;
  /** What the reader should know of how it was found. */
  readonly remark?: string | undefined;
  /** Whatever the harness wants back when measuring. */
  readonly note?: string;
  /** What runs, with no link in its path: where a build makes it. One for both sides would be compared with itself. */
  readonly executable?: string | undefined;
  /** Absolute paths of the scripts that its file loads, and folders of the packages; absent: unknown. */
  readonly loaded?: { readonly scripts: readonly string[]; readonly packages: readonly string[] } | undefined;
  /** Its file measures only itself: it has loaded no script of the checkout beside, and names none. Absent: it does, or unknown. */
  readonly selfContained?: true;
  /** What of the checkout it runs as it was released; absent: nothing, or unknown. */
  readonly released?: readonly Released[] | undefined;
  /** What it reports; in the order shown. */
  readonly metrics: readonly Metric[];
  /** Benchmarks of its suite report different metrics: of those that the suite names it need not have all. */
  readonly isOfItsKind?: true;
}

export interface Wanted {
  readonly benchmark: Listed;
  readonly metric: Metric;
  /** The same benchmark on the other side of its block, so that how long a process runs is fixed for both alike. */
  readonly beside?: Listed | undefined;
}

/** What one process measures at once: one metric of one benchmark, all its metrics, one metric of a file, all of a suite. */
export type Together = 'nothing' | 'metrics' | 'file' | 'suite';

/** What one process measured: one entry a benchmark asked for. */
export type Measured =
  | { readonly state: 'measured'; readonly invocation: Invocation }
  | { readonly state: 'failed'; readonly failure: Failure };

/** What was measured between two holds: per operation and in time order, a list for each that is measured together. */
export interface Slice {
  readonly state: 'measured';
  readonly values: readonly (readonly number[])[];
  /** Operations of all of them together, where they are counted. */
  readonly iterations?: number;
}

export type Halted = { readonly state: 'failed'; readonly failure: Failure };

/** The benchmark has ended by itself before the slice was whole. */
export type Over = { readonly state: 'over' };

/**
 * One process (or, of a tool that starts one for each execution, one place of a block) that measures slice by slice. Its
 * benchmarks come one after another: warmed up, measured in slices, ended or left out.
 */
export interface Held {
  /** Measured together, one group after another. */
  readonly groups: readonly (readonly Wanted[])[];
  /** Of the process that is to live beside the others; undefined where there is none in between. */
  readonly pid: number | undefined;
  /** Its start takes longer than its warm-up, and nothing of it is measured: the next one may start meanwhile. */
  readonly startsSlowly?: true;
  /** Fewest slices that make a number. */
  readonly leastSlices: number;
  /** By metric, what a repetition of one operation counts: what is made before it, and its own. */
  readonly once?: Readonly<Record<string, number>> | undefined;
  /** The next group's; answers nothing when it is ready for slices. */
  warmUp(): Promise<Halted | Over | undefined>;
  slice(): Promise<Slice | Halted | Over>;
  /** Ends the group; what the machine did to it. */
  end(): Promise<Conditions>;
  /** Leaves the next group out. */
  skip(): Promise<void>;
  close(): Promise<void>;
}

export interface RawProfile {
  readonly kind: 'cpu' | 'heap';
  readonly format: 'cpuprofile' | 'heapprofile' | 'pprof' | 'perf-script' | 'speedscope' | 'jfr';
  readonly bytes: Uint8Array;
  /** Calls of the benchmarked function while it was taken; absent where the tool does not count them. */
  readonly operations?: number | undefined;
  /** What one call cost in that very process, in the profile's unit, where the calls are not counted: they follow. */
  readonly costPerOperation?: number | undefined;
  /** Where it counts samples of a clock, the time each represents. */
  readonly nsPerSample?: number | undefined;
  /** Of garbage while it was taken, an operation: how many, and for how long they stopped it. */
  readonly collections?: { readonly count: number; readonly pauseNs: number } | undefined;
  /** `off`: functions were kept from being inlined while it was taken. */
  readonly inlining?: 'off';
  /** Of a profile with several. */
  readonly sampleType?: string | undefined;
  /** By script, as the profile names it: source maps that cannot be read from disk. */
  readonly sourceMaps?: Readonly<Record<string, object>>;
  /** The tool's own frame that calls the benchmark; stacks are reported from below its innermost one on. */
  readonly caller?: Caller;
  /** A file as the profiler names it → as it is on this machine. */
  readonly place?: (file: string) => string;
}

export interface Caller {
  /** Matches `name (file)`, as the profiler writes them; the file may be empty. */
  readonly frame: RegExp;
  /** Likewise, a frame that calls only what is timed: where the profile has any, it takes the place of `frame`. */
  readonly timed?: RegExp;
  /** Matches, right below it, what the tool calls beside the benchmark: stacks through it are left out. */
  readonly beside?: RegExp | undefined;
  /** Stacks without it: the tool's start and end, or (kept) a runtime's threads that work for the benchmark. */
  readonly others: 'kept' | 'dropped';
}

export type Captured =
  | { readonly state: 'captured'; readonly profile: RawProfile }
  | { readonly state: 'failed'; readonly failure: Failure };

/** One thing that a benchmark runs or reads. */
export interface WitnessedPart {
  /** What it does with what; one part a name. */
  readonly name: string;
  /** Relative to the checkout's root. */
  readonly path: string;
  /** `beside`: packages and what a build made, of which git knows nothing. */
  readonly where: 'repository' | 'beside';
  /** Digest of the whole. */
  readonly whole: string;
  /** Digest of all of it that can have an effect. */
  readonly essence: string;
}

/** All that a benchmark runs and reads; or what it does that cannot be observed completely. */
export type Witnessed =
  | {
      readonly state: 'seen';
      readonly parts: readonly WitnessedPart[];
      /** Absent: whatever it is made from is among the parts. */
      readonly sources?: 'unknown' | undefined;
    }
  | { readonly state: 'unseen'; readonly why: string };

/** All that a benchmark can ever reach of its build, whether it was seen to run or not; or why that cannot be known. */
export type Reached =
  | {
      readonly state: 'seen';
      readonly digest: string;
      /** Bytes of variables that a garbage collector looks through, in all of the build: more of them is more work. */
      readonly scanned: number;
    }
  | { readonly state: 'unseen'; readonly why: string };

/** What an observed run must know of the change and of the checkout. */
export interface Examined {
  /** Paths that differ between the commits. */
  readonly changed: readonly string[];
  /** Whether git keeps it. */
  readonly isTracked: (path: string) => boolean;
}

/** What one function did while a fixed number of operations was counted. */
export interface CountedFunction {
  readonly name: string;
  /** Relative to the checkout's root; as the tool names it where it lies outside. */
  readonly path: string;
  readonly line?: number;
  /** Digest of its own code, whatever is in functions within it left out; absent where that is unknown. */
  readonly code?: string;
  readonly calls: number;
  /** How often each piece of it ran that did not run as often as the code around it, in ascending order. */
  readonly pieces: readonly number[];
  /** How often the busiest piece ran. */
  readonly most: number;
  /** All that ran of it, in the unit of what counts. */
  readonly steps: number;
}

/** What `operations` calls of a benchmark did. */
export type Counted =
  | {
      readonly state: 'counted';
      readonly by: 'blocks' | 'instructions';
      readonly operations: number;
      readonly functions: readonly CountedFunction[];
    }
  | { readonly state: 'uncounted'; readonly why: string };

/** What a suite's benchmarks are built and run with, where it is not Node; its version decides comparability. */
export interface Toolchain {
  /** `go`, `python`, `jvm`, `rust`, `native`. */
  readonly runtime: string;
  readonly command: string;
  readonly args: readonly string[];
  /** Finds the version, as its first group, in what is printed. */
  readonly version: RegExp;
  /** How to get it. */
  readonly hint: string;
  /** Guessed: it may be there only after the set-up, and its version is unknown then. */
  readonly optional?: true;
}

export interface Harness {
  /** Undefined: Node. */
  toolchain?(suite: Suite): Toolchain | undefined;
  /** What `wanted` may hold of a suite: benchmarks and metrics one process measures anyway. */
  together(suite: Suite): Together;
  list(context: HarnessContext): Promise<readonly Listed[]>;
  /** One process; answers in the order asked. */
  invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]>;
  /** Starts a process that measures in slices. Undefined where this cannot be measured so here. */
  holder?(context: HarnessContext, wanted: readonly Wanted[]): (() => Held) | undefined;
  profile?(context: HarnessContext, benchmark: Listed, kind: 'cpu' | 'heap'): Promise<Captured>;
  /** Whether its profiler is there and permitted, found out in a second or two. Absent: it is part of the runtime. */
  tryProfiler?(context: HarnessContext): Promise<Failure | undefined>;
  /** Runs it once as it is measured, and observes it. Absent: it cannot be observed. */
  witness?(context: HarnessContext, benchmark: Listed, examined: Examined): Promise<Witnessed>;
  /** Digest of what a build made for it, before it runs: where that differs between the sides, nothing else can prove anything. */
  built?(context: HarnessContext, benchmark: Listed): Promise<string | undefined>;
  /** Where the whole of the build differs: what this benchmark can reach of it. */
  reaches?(context: HarnessContext, benchmark: Listed): Promise<Reached>;
  /** What every benchmark built together with it reaches. */
  reachesAlways?(context: HarnessContext, benchmark: Listed): Promise<Reached>;
  /** Counts what it does instead of timing it, in one process; `operations`: as many as another process counted. */
  count?(context: HarnessContext, benchmark: Listed, operations: number | undefined): Promise<Counted>;
  /** `build`: what it runs is built, so that all that says how it is built has its effect there and nowhere else. */
  readonly embodies?: 'build';
}
