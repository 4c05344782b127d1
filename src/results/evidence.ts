/**
 * All that was measured to judge one candidate: the answers the procedure got, enough to judge again
 * elsewhere from raw samples (fork reports, `report`, `compare`). Judging twice gives the same verdict.
 */
import type { BenchmarkId } from './benchmark-id.ts';
import type { Environment } from './environment.ts';
import type { Failure, Invocation } from './invocation.ts';
import type { Metric } from './metric.ts';
import type { ProfileReference, Run } from './run.ts';
import type { Work } from './work.ts';

export type Side = 'baseline' | 'candidate';

/** One benchmark and one metric: what is judged. */
export interface Target {
  readonly id: BenchmarkId;
  readonly metric: Metric;
}

/** A group of invocations run in random order; all kept or all void. Slots are in the order they ran. */
export interface Block {
  readonly slots: readonly {
    readonly side: Side;
    readonly invocation: Invocation;
  }[];
  /**
   * Of a block in lockstep: what its processes had in common in each turn, in the metric's unit. A process's batches are
   * then its level in each turn as measured, and its value the middle of batch / turn, times what is typical of turns.
   */
  readonly turns?: readonly number[] | undefined;
}

/** Answer to a request for one block: measured, or why it cannot be (`side` is the one that failed). */
export type BlockAnswer =
  | { readonly state: 'measured'; readonly block: Block }
  | {
      readonly state: 'failed';
      readonly side: Side;
      readonly failure: Failure;
      /** Wall time the attempt cost, milliseconds; counts against the budget. */
      readonly durationMs?: number;
    };

/** One attempt at one block of one target in one stage. */
export interface BlockRecord {
  readonly stage: 1 | 2;
  readonly target: Target;
  readonly block: number;
  readonly attempt: number;
  readonly answer: BlockAnswer;
}

/** The profiles of both sides of one regression, for the diff. */
export interface ProfileRecord {
  readonly id: BenchmarkId;
  readonly side: Side;
  readonly reference: ProfileReference;
}

/** What a build made of the files that profiles name: git knows nothing of them. */
export interface BuiltFiles {
  /** Relative to the checkout. */
  readonly paths: readonly string[];
  /** Unified diff of those that differ between the sides, each shown whole. */
  readonly diff: string;
}

/** What benchmarks of the candidate ran, while sources that it is made from changed and it did not. */
export interface StaleBuild {
  /** Relative to the checkout: a script that git keeps, the folder of an installed package (with its name and version where a tool's cache
   * holds it), or the benchmarks' own file. */
  readonly file: string;
  /**
   * `in-git`: kept there and not built anew; `released`: a registry's release of the package that changed; `self-contained`: the
   * benchmarks load nothing of the repository.
   */
  readonly why: 'in-git' | 'released' | 'self-contained';
  /** Changed, and not what ran; in git's order. */
  readonly sources: readonly string[];
  /** Commands for `setup` that would have it built in each checkout; absent: not known. */
  readonly setup?: readonly string[] | undefined;
  readonly benchmarks: readonly BenchmarkId[];
}

export interface Unprepared {
  /** The error output: several lines, foreign text. */
  readonly said: string;
  /** Nothing is wrong with the commit: the time budget ended first. */
  readonly budget?: SpentBudget | undefined;
}

export interface SpentBudget {
  readonly givenMs: number;
  /** What would let both sides be set up and measured, by what the candidate took. */
  readonly neededMs: number;
}

/** What a measuring was asked for: of no suite, or no filter, all. */
export interface Asked {
  readonly suites: readonly string[];
  readonly filters: readonly string[];
}

export interface Evidence {
  readonly schema: 1;
  readonly seed: number;
  /** Stage 0: the candidate alone. Also what a push to the default branch stores. */
  readonly candidate: Run;
  /** The commit built beside the candidate in stages 1 and 2, if any was. */
  readonly baselineCommit?: string | undefined;
  /** Environment of stages 1 and 2. */
  readonly environment: Environment;
  readonly blocks: readonly BlockRecord[];
  readonly profiles: readonly ProfileRecord[];
  readonly built?: BuiltFiles | undefined;
  /** Of these benchmarks nothing measured here says what the change does to them. */
  readonly stale?: readonly StaleBuild[] | undefined;
  /** What both sides of suspects do, counted; explains, and judges nothing. */
  readonly work?: readonly Work[] | undefined;
  /** The baseline commit could not be set up here. */
  readonly unprepared?: Unprepared | undefined;
  /** Benchmarks the baseline commit has, when its worktree was listed; for `new` and `removed`. */
  readonly baselineBenchmarks?: readonly BenchmarkId[] | undefined;
  /** The same with the metrics of each, which way they are better and whether they are gated. */
  readonly baselineTargets?: readonly Target[] | undefined;
  /** Keys of the stored runs stage 0 was screened against; judging again must use the same. */
  readonly stored?: readonly string[];
  /** Shard I of N, when the suites were divided. */
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** Absent: everything. What was not asked for is not missing; set by the measuring job, so never taken from an untrusted bundle. */
  readonly asked?: Asked | undefined;
  /** Wall time of the measuring in milliseconds. */
  readonly durationMs: number;
}
