/** What the gate asks of the world. Interfaces only; edges implement them, tests fake them and fail on unexpected calls. */
import type { Suite } from './config/config.ts';
import type { BlockRequest } from './decide/request.ts';
import type { BenchmarkId } from './results/benchmark-id.ts';
import type { Environment } from './results/environment.ts';
import type { BlockAnswer, BuiltFiles, ProfileRecord, Side, StaleBuild, Target } from './results/evidence.ts';
import type { HistoryLine } from './results/history-line.ts';
import type { Failure } from './results/invocation.ts';
import type { Metric } from './results/metric.ts';
import type { Effect } from './results/no-effect.ts';
import type { Pruned } from './results/prune-plan.ts';
import type { BenchmarkOutcome, Run } from './results/run.ts';
import type { RunSummary } from './results/summary-file.ts';
import type { Work } from './results/work.ts';

/** A benchmark found by listing a suite; `failure` when its file could not even be loaded. */
export interface Discovered {
  readonly id: BenchmarkId;
  /** File the benchmark is in, relative to the checkout's root. */
  readonly file: string;
  readonly suite: Suite;
  /** What its harness measures of it, as the suite asks. */
  readonly metrics: readonly Metric[];
  readonly failure?: Failure | undefined;
  /** It represents all that a file or suite holds, which could not be listed. */
  readonly isUnlisted?: true | undefined;
  /** Nothing of the checkout beside its own file is measured by it. Absent: something is, or unknown. */
  readonly selfContained?: true | undefined;
  /** What the reader should know of how it was found. */
  readonly remark?: string | undefined;
}

/** Bytes of one captured profile, gzipped pprof, with the record that refers to them. */
export interface CapturedProfile {
  readonly record: ProfileRecord;
  readonly bytes: Uint8Array;
}

/** `count` profiles a side, after the `taken` there are already. */
export interface ProfileRepeats {
  readonly count: number;
  readonly taken: number;
}

/** How it is looked for what a change cannot affect. */
export interface Looking {
  /** Given: only where a proof is likely, until looks that proved nothing took longer than this. Absent: everywhere. */
  readonly mostLostMs?: number | undefined;
  /** Likewise, of all looks together where they are not for every benchmark: the others have to be measured in what is left. */
  readonly mostMs?: number | undefined;
  /** Before the first look; not called where there is none. `total`: looks. */
  readonly start: (total: number) => void;
  readonly step: (name: string) => void;
}

/** Processes and clocks. One checkout a side; every method rejects with INTERRUPTED after an abort. */
export interface Measurer {
  readonly environment: Environment;
  /** Platform losses and the like, for the report's notes. */
  readonly notes: readonly string[];
  /** Begins to check out and set up a side that will be asked for; what goes wrong is reported when it is. Absent: nothing is begun early. */
  prepare?(side: Side): void;
  /** `all`: also what no filter of this run can fit, for its names. */
  discover(side: Side, which?: 'all'): Promise<readonly Discovered[]>;
  /**
   * Stage 0: `processes` fresh processes of each metric of one benchmark of the candidate; `round`: how many it has had
   * before. Rejects with BUDGET_SPENT where the time for the whole run ends first, as everything here does.
   */
  measureAlone(benchmark: Discovered, processes: number, round?: number): Promise<BenchmarkOutcome>;
  measureBlock(request: BlockRequest): Promise<BlockAnswer>;
  /** What the processes of such a block measure besides. Absent: nothing. */
  measuredWith?(request: BlockRequest): Promise<readonly Target[]>;
  /** The block where its processes have run already for another target; undefined otherwise. Absent: none ever have. */
  measuredBlock?(request: BlockRequest): Promise<BlockAnswer | undefined>;
  /** Of each in their order: whether what both sides run of it is the same. Absent: nothing here can prove it. */
  effects?(benchmarks: readonly Discovered[], looking: Looking): Promise<readonly Effect[]>;
  /**
   * Keys of those that the change most likely reaches, for the order in which they are measured; undefined where
   * that is unknown. Absent: not checked.
   */
  reached?(benchmarks: readonly Discovered[]): Promise<ReadonlySet<string> | undefined>;
  /** What of these the candidate ran, though it is made from sources that changed and is not made anew. Absent: not checked. */
  staleBuilds?(benchmarks: readonly Discovered[]): Promise<readonly StaleBuild[]>;
  /** What both sides do, counted in processes of their own; undefined where nothing is counted. Absent: no counting. */
  work?(id: BenchmarkId): Promise<Work | undefined>;
  /** Profiles in processes of their own, sides alternating. */
  profile(target: Target, repeats: ProfileRepeats): Promise<readonly CapturedProfile[]>;
  /** Of suites of these of the candidate that cannot be profiled here: why, and the cure. Absent: not checked. */
  profilerTroubles?(benchmarks: readonly Discovered[]): Promise<readonly string[]>;
  /** What of these files of the checkouts a build made, and what differs in it between the sides. */
  built(paths: readonly string[]): Promise<BuiltFiles>;
  /** Removes worktrees and temporary files; safe to call twice. */
  close(): Promise<void>;
}

/** Where a run is kept: its commit, class and gate, without reading it. */
export interface StoredRun {
  readonly commit: string;
  readonly environmentClass: string;
  /** As the path spells it; undefined in an old store, which has none. */
  readonly gate?: string;
  /** Key within the store; sorts by time for one commit. */
  readonly key: string;
}

/** Baselines at rest. Files are immutable; concurrent writers lose nothing. */
export interface BaselineStore {
  /** Where it is, for people: `git:flamegate-data`. */
  readonly name: string;
  list(): Promise<readonly StoredRun[]>;
  read(run: StoredRun): Promise<Run>;
  /** What trends are made of, without the processes. Absent: no quicker than reading the run. */
  summary?(run: StoredRun): Promise<RunSummary>;
  /** Stores a run and its profiles in one step; returns its key. */
  save(run: Run, profiles: ReadonlyMap<string, Uint8Array>): Promise<string>;
  readFile(path: string): Promise<Uint8Array | undefined>;
  /** Paths of the files under a folder beside the runs, in the order of their names. */
  files(folder: string): Promise<readonly string[]>;
  /**
   * Adds files beside the runs (pictures, notes, verdicts) in one step. Existing equal files are left alone. `check` is
   * asked before each try: it may read what the store holds by then, and refuse by throwing.
   */
  writeFiles(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void>;
  /** Rewrites away all but the newest `keep` runs of each class and the pictures of the newest `keep` measurements. */
  prune(keep: number): Promise<Pruned>;
}

/** First-parent ancestry, from git or from the forge's API. */
export interface Ancestry {
  /** First-parent ancestors of `commit`, itself first, nearest first, at most `limit`. */
  firstParents(commit: string, limit: number): Promise<readonly string[]>;
  /** The same with dates and tags, oldest first and perhaps reaching further back. Absent: not known here. */
  line?(commit: string): Promise<HistoryLine>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
}

/** What the change under review touched; from git, or from the forge's API. */
export interface Changes {
  /** Unified diff of the candidate against the baseline, any context width; empty when nothing changed. */
  diff(): Promise<string>;
  /** Text of a file on the candidate; undefined where there is none or it is not text. */
  source(path: string): Promise<string | undefined>;
}

/** Progress for people; the door decides whether it is a bar, lines or nothing. */
export interface Progress {
  /** A new phase with so many steps (0: unknown). */
  start(phase: string, steps: number): void;
  step(detail: string): void;
  /** What is left is known better now: steps, and what they take in milliseconds where that is known. */
  left(steps: number, ms: number | undefined): void;
  /** A line to keep, e.g. a benchmark's result. */
  log(line: string): void;
  done(): void;
}
