/** The shape of the data a trend page carries; all that its two sides, renderer and page, share. */
import type { TrendKind } from '../../past/trend.ts';

/** Full hash, day, subject, tags. */
export type PackedCommit = readonly [commit: string, day: string, subject: string, tags: readonly string[]];

/** Index of the commit, minute it was taken (UTC), index of the environment class. */
export type PackedRun = readonly [commit: number, takenAt: string, environment: number];

/** One number an item, as text (see packed-column.ts); a single number where all are equal, a list where one is too large. */
export type PackedColumn = number | string | readonly number[];

/** Whole numbers of small units: five digits of the smallest median, four of what the intervals reach. */
export interface PackedPoints {
  /** Indices of runs, each as the difference from the one before; 0: all runs of the class. */
  readonly run: 0 | readonly number[];
  readonly count: number;
  readonly unit: number;
  /** Each as the difference from the one before. */
  readonly median: PackedColumn;
  /** How far the interval reaches below and above the median, in tens of units. */
  readonly below: PackedColumn;
  readonly above: PackedColumn;
  readonly processes: PackedColumn;
}

export interface PageStep {
  /** Index of the first point after it. */
  readonly point: number;
  readonly kind: 'worse' | 'accepted' | 'better';
  readonly state: 'standing' | 'undone' | 'repair';
  /** It came bit by bit: index of the first point on the level after it, and where, in words. */
  readonly gradual?: { readonly last: number; readonly over: string } | undefined;
  readonly change: string;
  readonly interval: string;
  readonly levels: string;
  readonly remarks: readonly string[];
  /** `1a2b3c4`, or `1a2b3c4…5d6e7f8` where the noise does not say which; the day of the last of them. */
  readonly place: string;
  readonly day: string;
  /** Page that compares the commits on either side; empty where no repository is known. */
  readonly url: string;
}

export interface PageReference {
  /** For a chart's margin: `v1.2.0`. */
  readonly label: string;
  /** `since v1.2.0 (2026-10-03)`. */
  readonly since: string;
  /** Index of the first commit after it. */
  readonly from: number;
}

export interface PageDrift {
  readonly reference: number;
  /** Level at the reference, in the metric's unit. */
  readonly level: number;
  readonly kind: 'worse' | 'accepted' | 'better';
  readonly certainty: 'clear' | 'unclear';
  readonly change: string;
  readonly interval: string;
  readonly levels: string;
  readonly remark: string;
}

export interface PageTrend {
  /** Index of the environment class. */
  readonly environment: number;
  readonly kind: TrendKind;
  readonly points: PackedPoints;
  readonly steps: readonly PageStep[];
  readonly drifts: readonly PageDrift[];
  /** Indices of overrides that let this benchmark and metric through. */
  readonly overrides: readonly number[];
  /** Points at which another tool alerts, and the share of the run before that it names for it. */
  readonly alerts?: readonly (readonly [point: number, share: string])[] | undefined;
}

export interface PageTarget {
  /** Index of the benchmark. */
  readonly benchmark: number;
  readonly metric: string;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  readonly role: 'gated' | 'informational';
  /** The main one first. */
  readonly trends: readonly PageTrend[];
  /** Index of the main one's step that the table names; −1: none. */
  readonly largest: number;
}

export interface PageOverride {
  /** Index of the commit that brought it in. */
  readonly commit: number;
  readonly kind: 'accept' | 'skip';
  readonly words: string;
  readonly url: string;
}

export interface HistoryPageData {
  /** Address of the repository; empty where it is not known. */
  readonly repository: string;
  /** Measured ones, in the order of the line. */
  readonly commits: readonly PackedCommit[];
  readonly runs: readonly PackedRun[];
  /** Words for each environment class. */
  readonly environments: readonly string[];
  readonly overrides: readonly PageOverride[];
  readonly references: readonly PageReference[];
  readonly benchmarks: readonly { readonly suite: string; readonly name: string; readonly shown: string }[];
  /** What matters most first. */
  readonly targets: readonly PageTarget[];
}
