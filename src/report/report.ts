/** What is to be reported, before any format: the input of every renderer (comment, terminal, JSON, HTML, JUnit). */
import type { Judgement } from '../decide/judgement.ts';
import type { JudgedBy } from '../decide/policy.ts';
import type { Verdict } from '../decide/verdict.ts';
import type { ProductionRecord } from '../production/record.ts';
import type { Blame } from '../profile/blame.ts';
import type { BlamedHunk } from '../profile/blamed-hunks.ts';
import type { ProfileDiff } from '../profile/diff-result.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Environment } from '../results/environment.ts';
import type { Side, SpentBudget } from '../results/evidence.ts';
import type { Work } from '../results/work.ts';
import type { Unit } from '../units/unit.ts';

/** Why one benchmark changed. */
export interface Explanation {
  readonly id: BenchmarkId;
  readonly diffs: readonly {
    readonly diff: ProfileDiff;
    readonly blame: Blame;
    /** What the change under review did in the blamed functions. */
    readonly hunks?: readonly BlamedHunk[];
  }[];
  /** URL of the published picture, when there is one. */
  readonly pictureUrl?: string;
}

/** Values of every process, for the distribution plots; in time order. */
export interface Distribution {
  readonly id: BenchmarkId;
  readonly metric: string;
  readonly stage: 0 | 1 | 2;
  readonly processes: readonly {
    readonly side: Side;
    readonly value: number;
    readonly block?: number;
  }[];
  /** Quantiles of every process's batches, where their shape changed. */
  readonly batches?: Readonly<Record<Side, readonly number[]>>;
}

/** What else the processes of a judged target measured; shown, never judged. Medians over the processes of each side. */
export interface Reading {
  /** Read from the profiled runs, as the timed ones do not record it. */
  readonly profiled?: true;
  readonly id: BenchmarkId;
  readonly metric: string;
  readonly name:
    | 'minimum'
    | 'mean'
    | 'p99'
    | 'cpu-time'
    | 'call-cost'
    | 'gc-time'
    | 'gc-count'
    | 'involuntary-switches'
    | 'steal';
  readonly unit: Unit;
  readonly baseline: number;
  readonly candidate: number;
}

/** One stored run's median, for the history strip; oldest first. */
export interface HistoryPoint {
  readonly commit: string;
  readonly takenAt: string;
  readonly median: number;
  readonly accepted?: string | undefined;
}

/** A profile of production that shares are reported of. */
export interface ProductionSource extends Omit<ProductionRecord, 'schema' | 'functions'> {
  /** From the end of its window to when this was measured. */
  readonly ageMs: number;
}

/** `--filter` and what it was given. */
export interface ChosenOption {
  readonly option: string;
  readonly value: string;
}

export interface Report {
  readonly verdict: Verdict;
  readonly explanations: readonly Explanation[];
  readonly distributions: readonly Distribution[];
  readonly histories: readonly {
    readonly id: BenchmarkId;
    readonly metric: string;
    readonly points: readonly HistoryPoint[];
  }[];
  readonly readings?: readonly Reading[];
  /** What both sides of suspects do, counted. */
  readonly work?: readonly Work[] | undefined;
  /** What of production is known; absent: nothing. */
  readonly production?: readonly ProductionSource[];
  readonly baseline?:
    | {
        readonly commit: string;
        readonly distance: number;
        readonly runs: number;
        readonly branch?: string | undefined;
      }
    | undefined;
  readonly candidate: { readonly commit: string };
  /** What was judged; a pull request unless given. `samples`: numbers that were passed in, so nothing is merged or accepted. */
  readonly judged?: 'commit' | 'samples';
  readonly environment: Environment;
  readonly seed: number;
  readonly alpha: number;
  readonly durationMs: number;
  /** `https://github.com/o/r`, for links to lines; absent on a laptop. */
  readonly repositoryUrl?: string | undefined;
  readonly reportUrl?: string;
  /** Absent where it was not asked for. */
  readonly judgedBy?: JudgedBy | undefined;
  readonly labels: { readonly accept: string; readonly skip: string };
  /** Things the reader should know that belong to no benchmark (platform limits, shards missing, no network…). */
  readonly notes: readonly string[];
  /** Base commit named in the reproduce line. */
  readonly reproduceBase?: string | undefined;
  /** What was asked to be measured, as options of the command line. */
  readonly chosen?: readonly ChosenOption[] | undefined;
  /** The whole reproduce line, where it is no `gate` on a repository the reader has. */
  readonly reproduce?: string | undefined;
  /** How the program is called where this was made, for the reproduce line; default `flamegate`. */
  readonly command?: string | undefined;
  /** Baseline commit that could not be set up where this was measured, so that nothing was compared with it. */
  readonly unprepared?: { readonly commit: string; readonly budget?: SpentBudget | undefined };
  /** Output worth reading when something did not build or run; shown folded. */
  readonly logs?: readonly { readonly title: string; readonly text: string }[];
  /** Shards whose bundles did not arrive, 1-based. */
  readonly shards?: { readonly count: number; readonly missing: readonly number[] };
  /** For the reader who wants to know which build wrote it. */
  readonly version?: string;
}

/** Judgements of one kind, in report order. */
export function judgementsOf(report: Report, kind: Judgement['kind']): readonly Judgement[] {
  return report.verdict.judgements.filter((judgement) => judgement.kind === kind);
}
