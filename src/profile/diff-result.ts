/** What a diff of two profiles holds, and what is asked of it. */
import type { Unit } from '../units/unit.ts';
import type { ChangedFile } from './changed-lines.ts';
import type { Place } from './place.ts';
import type { Frame, Profile } from './profile.ts';
import type { GrowthAtShift } from './shift-speed.ts';

/** Per operation or second in the diff's unit; under basis `share` a fraction of all that was sampled. */
export interface Weight {
  readonly self: number;
  readonly total: number;
}

/**
 * `new`, `removed`: seen on one side only (a node: on that path). `renamed`: another name for the same function.
 * `moved`: its cost changed, that of the functions it came from or went to changed by as much the other way.
 */
export type FrameStatus = 'common' | 'new' | 'removed' | 'moved' | 'renamed';

/** Candidate − baseline with its 95 % interval, and the test of "no change" over the repeats. */
export interface Change {
  readonly delta: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  /** After Benjamini-Hochberg over the functions tested; for a node, never below its function's. */
  readonly pAdjusted: number;
  /** What may be colored. Never true of a moved frame: the cost of its group did not change. */
  readonly significant: boolean;
}

export interface DiffNode {
  readonly key: string;
  readonly frame: Frame;
  readonly baseline: Weight;
  readonly candidate: Weight;
  /** Change of total (self in `selfChange`); absent where too few samples to test. */
  readonly change?: Change | undefined;
  readonly selfChange?: Change | undefined;
  readonly status: FrameStatus;
  /** Key of the deepest function below that changed most, where this node's own self did not change. */
  readonly becauseOf?: string | undefined;
  /** Width of children that were left out (`leastShare`), each as wide as its larger side. */
  readonly unseen?: number | undefined;
  readonly children: readonly DiffNode[];
}

export interface FunctionChange {
  readonly key: string;
  readonly frame: Frame;
  readonly place?: Place | undefined;
  readonly baseline: Weight;
  readonly candidate: Weight;
  readonly self?: Change | undefined;
  readonly total?: Change | undefined;
  /** Its growth as the measured shift shows it; only where one was given and it grew. */
  readonly atShift?: GrowthAtShift | undefined;
  readonly status: FrameStatus;
  /** Name before, when `renamed`; its file before, where it has the same name in another. */
  readonly renamedFrom?: string | undefined;
  /** Executing lines of the candidate's samples, ascending; absent where the profiler does not say. */
  readonly lines?: readonly number[];
  /** What the candidate costs on each of them by itself. */
  readonly lineCosts?: readonly { readonly line: number; readonly cost: number }[];
}

export interface ProfileDiff {
  readonly kind: 'cpu' | 'heap';
  /** Sample type compared, e.g. `cpu`, `alloc_space`. */
  readonly type: string;
  readonly unit: Unit;
  readonly basis: Basis;
  /** `off`: both sides were profiled without inlining. */
  readonly inlining?: 'off' | undefined;
  readonly repeats: { readonly baseline: number; readonly candidate: number };
  readonly samples: { readonly baseline: number; readonly candidate: number };
  readonly root: DiffNode;
  /** Every function of either side, sorted by |self delta|, largest first. */
  readonly functions: readonly FunctionChange[];
  /**
   * How much slower the machine was under the candidate's profiles, as a ratio (without operations: how much more was
   * done or how much slower); estimated from the functions that did not change and taken off all values. 1 where that is
   * unknown.
   */
  readonly slowness: number;
  /** What values are divided by: operations, seconds, or all that was sampled, each summed over a side's profiles. */
  readonly exposure: { readonly baseline: number; readonly candidate: number };
  /** A side has one profile only: what differs from process to process cannot be distinguished from a change. */
  readonly lowConfidence: boolean;
}

/** The stacks of both sides without a test: what each side's profiles counted. */
export interface StackDiff {
  /** By key; the first is the root's, which represents stacks without a frame. */
  readonly frames: readonly Frame[];
  /** Stack i is `paths[starts[i]]` up to, not including, `paths[starts[i + 1]]`: keys, root first. */
  readonly starts: Int32Array;
  readonly paths: Int32Array;
  /** By stack; where operations are known, the candidate's are those of as many as the baseline's. */
  readonly baseline: Float64Array;
  readonly candidate: Float64Array;
}

/** `second`: of the capture's duration; `cpu-second`: of the time sampled, for profiles that count time; `capture`: nothing. */
export type Basis = 'operation' | 'second' | 'cpu-second' | 'capture' | 'share';

/** One repeat of one side. */
export interface ProfileSide {
  readonly profile: Profile;
  /** Operations executed while the profiler ran; the profile's own count when absent. */
  readonly operations?: number;
}

export interface DiffOptions {
  /** Name of the sample type; the first baseline's default when absent. */
  readonly type?: string;
  /** Checkouts of both sides. */
  readonly roots?: readonly string[];
  /** The change under review: which files were renamed, and where lines went. */
  readonly changes?: readonly ChangedFile[] | undefined;
  /** `fold`: a call cycle is kept once. */
  readonly recursion?: 'keep' | 'fold';
  /** What costs are divided by; when absent operations where all profiles have them, else seconds, else shares. */
  readonly per?: Basis | undefined;
  /** Of the whole, below which nodes are left out; for pictures, which cannot show them. Default: 0. */
  readonly leastShare?: number;
  /** Candidate's cost over the baseline's as measured apart from profiling: what is taken off for the machine must agree. */
  readonly shift?: number | undefined;
}
