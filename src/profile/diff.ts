/** Types of a profile diff. Both sides are kept at every node: nothing negative, nothing lost. */
import type { Unit } from '../units/unit.ts';
import type { Frame } from './profile.ts';

/** Per basis (operation, second or share of total), in the diff's unit. */
export interface Weight {
  readonly self: number;
  readonly total: number;
}

export type FrameStatus = 'common' | 'new' | 'removed' | 'moved' | 'renamed';

/** Candidate − baseline with its 95 % interval, and the test of "no change" over the repeats. */
export interface Change {
  readonly delta: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** After Benjamini-Hochberg over the functions tested. */
  readonly pAdjusted: number;
  readonly significant: boolean;
}

export interface DiffNode {
  readonly key: string;
  readonly frame: Frame;
  readonly baseline: Weight;
  readonly candidate: Weight;
  /** Change of total (self in `selfChange`); absent where too few samples to test. */
  readonly change?: Change;
  readonly selfChange?: Change;
  readonly status: FrameStatus;
  readonly children: readonly DiffNode[];
}

export interface FunctionChange {
  readonly key: string;
  readonly frame: Frame;
  readonly baseline: Weight;
  readonly candidate: Weight;
  readonly self?: Change;
  readonly total?: Change;
  readonly status: FrameStatus;
  /** Name before, when `renamed`. */
  readonly renamedFrom?: string;
}

export interface ProfileDiff {
  readonly kind: 'cpu' | 'heap';
  readonly unit: Unit;
  readonly basis: 'operation' | 'second' | 'share';
  readonly repeats: { readonly baseline: number; readonly candidate: number };
  readonly samples: { readonly baseline: number; readonly candidate: number };
  readonly root: DiffNode;
  /** Every function of either side, sorted by |self delta|, largest first. */
  readonly functions: readonly FunctionChange[];
  /** One profile a side: Poisson only. */
  readonly lowConfidence: boolean;
}
