/** What the user tolerates: thresholds, levels, and what to do about outcomes that are not a comparison. */

/** Resolved for one target: per-benchmark rules applied. Fractions, not percent. */
export interface Tolerance {
  /** τ: smaller shifts never fail; `auto`: the smallest that the stored noise defends. */
  readonly threshold: number | 'auto';
  /** m: the null hypothesis is "not worse than by m"; 0 ≤ m < τ. */
  readonly margin: number;
}

export type Reaction = 'pass' | 'warn' | 'fail';

/** Of metrics that repeat to the last digit, as long as they do. */
export interface ExactTolerance {
  readonly threshold: number;
  /** What an operation must allocate more to fail, where that is more than the threshold and less than the usual one. */
  readonly leastBytes: number;
}

export interface Policy extends Tolerance {
  /** Absent: the tolerated change is configured, and that holds for all metrics alike. */
  readonly exact?: ExactTolerance | undefined;
  /** False-failure probability for the whole build, 0 < α < 1. */
  readonly alpha: number;
  readonly onInconclusive: Reaction;
  /** A benchmark the baseline has and the candidate has not. */
  readonly onMissing: Reaction;
  readonly onFailed: Reaction;
  readonly onNoBaseline: Reaction;
  /** First rule whose `match` glob fits the benchmark's name (or `suite/name`) and metric wins, field by field. */
  readonly benchmarks: readonly BenchmarkRule[];
  /** What benchmarks weigh in production, for rules that ask; absent: nothing is known or nothing asks. */
  readonly weights?: Weights | undefined;
  readonly confirm: 'auto' | 'always' | 'never';
  /** With `confirm: never`: may stage 0 fail a build under its strict conditions? */
  readonly failFromHistory: boolean;
}

export interface BenchmarkRule {
  readonly match: string;
  readonly metric?: string;
  readonly threshold?: number | 'auto';
  readonly margin?: number;
  /** For those of its benchmarks whose weight is known and lies there; goes before the rule's own fields. */
  readonly production?: WeightRule;
}

/** Shares of production from 0 to 1: less than `below`, and at least `above`. */
export interface WeightRule {
  readonly below?: number;
  readonly above?: number;
  readonly threshold: number;
  readonly margin: number;
}

/** What a benchmark weighs: the share of production spent in the repository's functions that it runs. */
export interface Weight {
  readonly share: number;
  readonly service: string;
  /** From the end of the profile's window to when it was asked. */
  readonly ageMs: number;
  readonly windowMs?: number | undefined;
  /** Of time on the clock, waiting included; absent: of processor time, or of allocations. */
  readonly clock?: 'wall';
}

/** By benchmark and kind of cost. */
export type Weights = ReadonlyMap<string, Readonly<Partial<Record<'cpu' | 'heap', Weight>>>>;

/** No runtime's smallest object is smaller. */
const smallestObject = 8;

export const defaultPolicy: Policy = {
  threshold: 0.05,
  margin: 0.025,
  exact: { threshold: 0.01, leastBytes: smallestObject },
  alpha: 0.01,
  onInconclusive: 'warn',
  onMissing: 'warn',
  onFailed: 'fail',
  onNoBaseline: 'warn',
  benchmarks: [],
  confirm: 'auto',
  failFromHistory: false,
};

/** Whose policy, labels and store a change is judged under. */
export type JudgedBy =
  /** The file as the base has it; `at`: its commit or branch. */
  | { readonly kind: 'base'; readonly at: string; readonly file: string }
  /** The file as it lies here: a person named it, or there is no change to judge. */
  | { readonly kind: 'file'; readonly file: string }
  /** No file says; `waiting`: one that the change under review brings, which counts from the merge on. */
  | { readonly kind: 'defaults'; readonly waiting?: string };

export interface Limits {
  readonly threshold: number;
  readonly margin: number;
  /** What holds instead as long as the metric's numbers repeat. */
  readonly exact?: ExactTolerance;
  /** What the threshold may be missed by, on the scale of decisions. */
  readonly slack?: number;
  /** The margin was raised to this by what stored neighbors differ by. */
  readonly raised?: number;
  /** The margin before that. */
  readonly asked?: number;
  /** What builds of unchanged code differ by here, where that is more than a margin may be raised to. */
  readonly restless?: number;
  /** The threshold follows from the noise; with what it is defended. */
  readonly auto?: { readonly alpha: number; readonly floor: number };
  /** What `auto` would have asked for, where that is more than it may be. */
  readonly wanted?: number;
  /** The weight in production that the threshold follows from, and what it would be without. */
  readonly weighed?: Weighed;
}

export interface Weighed extends Weight {
  readonly kind: 'cpu' | 'heap';
  readonly instead: number;
}
