/** The shape of the data a trend page carries; all that its two sides, renderer and page, share. */
import type { TrendKind } from '../../decide/trend.ts';

/** Full hash, day, subject, tags. */
export type PackedCommit = readonly [commit: string, day: string, subject: string, tags: readonly string[]];

/** Index of the commit, minute it was taken (UTC), index of the environment class. */
export type PackedRun = readonly [commit: number, takenAt: string, environment: number];

/** Differences from one number to the next, the first from 0; a single number where all are equal. */
export type PackedColumn = number | readonly number[];

/** Integers of `unit` each: five digits of the smallest median. */
export interface PackedPoints {
  /** Indices of runs, as differences; 0: all runs of the class. */
  readonly run: 0 | readonly number[];
  readonly count: number;
  readonly unit: number;
  readonly median: PackedColumn;
  /** Below and above the median. */
  readonly below: PackedColumn;
  readonly above: PackedColumn;
  readonly processes: PackedColumn;
}

export interface PageStep {
  /** Index of the first point after it. */
  readonly point: number;
  readonly kind: 'worse' | 'accepted' | 'better';
  readonly state: 'standing' | 'undone';
  readonly change: string;
  readonly interval: string;
  readonly levels: string;
  readonly remarks: readonly string[];
  /** Page that compares the commits on either side; empty where no repository is known. */
  readonly url: string;
}

export interface PageDrift {
  /** Index of the first commit after the reference. */
  readonly from: number;
  /** Level at the reference, in the metric's unit. */
  readonly level: number;
  readonly label: string;
  readonly kind: 'worse' | 'better';
  readonly certainty: 'clear' | 'unclear';
  readonly change: string;
  readonly interval: string;
  readonly levels: string;
  readonly since: string;
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
  readonly benchmarks: readonly { readonly suite: string; readonly name: string; readonly shown: string }[];
  /** What matters most first. */
  readonly targets: readonly PageTarget[];
}
