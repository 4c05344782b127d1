/** The shape of the data an interactive report carries; all that its two sides, renderer and page, share. */
import type { JudgementKind } from '../../decide/judgement.ts';
import type { FrameStatus } from '../../profile/diff-result.ts';
import type { Histogram } from './histogram.ts';

/** Delta, low, high, p, adjusted p, significant. */
export type PackedChange = readonly [number, number, number, number, number, 0 | 1];

/** Name, path (0: none), line (0: none), kind, URL (0: none). */
export type PackedFrame = readonly [string, string | 0, number, string, string | 0];

export interface PackedTree {
  readonly frames: readonly PackedFrame[];
  readonly frame: readonly number[];
  /** Distance back to the parent: small numbers make small files. */
  readonly back: readonly number[];
  readonly baselineSelf: readonly number[];
  readonly baselineTotal: readonly number[];
  readonly candidateSelf: readonly number[];
  readonly candidateTotal: readonly number[];
  /** One letter a node, see `statusLetters`. */
  readonly status: string;
  /** By node index. */
  readonly change: Readonly<Record<number, PackedChange>>;
  readonly selfChange: Readonly<Record<number, PackedChange>>;
}

/** Frame index, four weights, self and total change. */
export type PackedFunction = readonly [
  frame: number,
  baselineSelf: number,
  baselineTotal: number,
  candidateSelf: number,
  candidateTotal: number,
  self: PackedChange | 0,
  total: PackedChange | 0,
  status: string,
];

export interface PageProfile {
  readonly kind: 'cpu' | 'heap';
  readonly unit: string;
  readonly basis: string;
  /** What its table is called, as in the comment. */
  readonly title: string;
  readonly confidence: string;
  readonly tree: PackedTree;
  readonly functions: readonly PackedFunction[];
  /** Frame of the function to look at first, which the first line names; −1: none. */
  readonly lead: number;
  /** Over what the blamed functions cost: `self`, or `cost` where each change says what it is of. */
  readonly cost: string;
  readonly blamed: readonly {
    /** Of the tree; −1 where it is in none. */
    readonly frame: number;
    readonly name: string;
    readonly place: string;
    readonly url: string;
    readonly values: string;
    readonly change: string;
    readonly remark: string;
  }[];
  /** What to say where none is named: the largest changes, none of them beyond the noise. */
  readonly nothing: string;
  /** What to say where no named function is the cause; empty where one is. */
  readonly unexplained: string;
  /** What the change under review did in the blamed functions; costs are `basis`. */
  readonly hunks?:
    | readonly {
        readonly name: string;
        readonly file: string;
        readonly lines: readonly (readonly [kind: 'added' | 'removed', line: number, text: string, cost: string])[];
      }[]
    | undefined;
}

export interface PageJudgement {
  readonly benchmark: number;
  readonly metric: string;
  readonly unit: string;
  readonly kind: JudgementKind;
  /** What the row is called. */
  readonly word: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly change: string;
  readonly interval: string;
  readonly p: string;
  readonly remark: string;
  readonly words: string;
  /** Ratio, low, high, for the plots. */
  readonly shift?: readonly [number, number | null, number | null] | undefined;
  readonly medians?: readonly [number | null, number | null];
  /** Values in time order; 0 baseline, 1 candidate; block. */
  readonly values?: readonly number[];
  readonly sides?: readonly (0 | 1)[];
  /** Where only some batches changed: how all of them lie, and the same in words. */
  readonly histogram?: Histogram;
  readonly shapeWords?: string;
  /** What else was measured: name, baseline, candidate. */
  readonly readings?: readonly (readonly [name: string, baseline: string, candidate: string])[] | undefined;
  readonly history?: readonly (readonly [commit: string, day: string, median: number, accepted: string | 0])[];
}

export interface PageData {
  readonly benchmarks: readonly {
    readonly suite: string;
    readonly name: string;
    readonly shown: string;
    readonly profiles: readonly PageProfile[];
  }[];
  readonly judgements: readonly PageJudgement[];
}

/** One letter a status; `a` for an alias, `r` being taken. */
export const statusLetters: Readonly<Record<FrameStatus, string>> = {
  common: 'c',
  new: 'n',
  removed: 'r',
  moved: 'm',
  renamed: 'a',
};
