/** What both the functions and the nodes of a diff are known by: their sides, their status, and which tests count. */

import { falseDiscoveryRate } from './certainty.ts';
import type { Comparison } from './comparable.ts';
import type { Change, FrameStatus, Weight } from './diff-result.ts';
import type { KeyedProfiles } from './frame-key.ts';
import type { MergedTree } from './merged-tree.ts';
import type { Repeat } from './rate-test.ts';
import type { GrowthAtShift } from './shift-speed.ts';
import type { FunctionTests, Tested } from './significance.ts';

export interface Parts {
  readonly comparison: Comparison;
  readonly slowness: number;
  readonly tree: MergedTree;
  readonly keyed: KeyedProfiles;
  /** Baseline key → candidate key. */
  readonly renames: ReadonlyMap<string, string>;
  readonly tests: FunctionTests;
  readonly moved: ReadonlySet<string>;
  /** By key, where a shift was measured apart. */
  readonly atShift: ReadonlyMap<string, GrowthAtShift>;
  /** Of the whole, below which nodes are not made. */
  readonly leastShare: number;
}

export interface Sides {
  readonly baseline: Weight;
  readonly candidate: Weight;
}

interface Values {
  readonly self: Float64Array;
  readonly total: Float64Array;
  /** Where the first column is. */
  readonly at?: number;
}

/**
 * Sums of a side divided by its exposures. The columns of the baseline begin at `at`, those of the candidate follow
 * them.
 */
export function weigh({ baseline, candidate }: Comparison['design'], { self, total, at = 0 }: Values): Sides {
  const split = at + baseline.length;
  return {
    baseline: { self: perExposure(self, at, baseline), total: perExposure(total, at, baseline) },
    candidate: { self: perExposure(self, split, candidate), total: perExposure(total, split, candidate) },
  };
}

/** The larger side's. */
export function largerRate({ baseline, candidate }: Comparison['design'], values: Float64Array, at: number): number {
  return Math.max(perExposure(values, at, baseline), perExposure(values, at + baseline.length, candidate));
}

/** Candidate − baseline, per exposure of each; the first column is at `at`. */
export function deltaAt({ baseline, candidate }: Comparison['design'], values: Float64Array, at: number): number {
  return perExposure(values, at + baseline.length, candidate) - perExposure(values, at, baseline);
}

function perExposure(values: Float64Array, at: number, repeats: readonly Repeat[]): number {
  let [sum, exposures] = [0, 0];
  for (const [index, { exposure }] of repeats.entries()) {
    sum += values[at + index] ?? 0;
    exposures += exposure;
  }
  return sum / exposures;
}

/** By totals: a function that is 0 on both sides is `common`. */
export function statusOf({ baseline, candidate }: Sides): FrameStatus {
  if (baseline.total === 0 && candidate.total > 0) return 'new';
  return candidate.total === 0 && baseline.total > 0 ? 'removed' : 'common';
}

/** `delta`, `low` and `high` in the unit of the profile, per exposure; the p-values from 0 to 1. */
export function toChange(tested: Tested, significant: boolean): Change {
  const { delta, low, high, p, pAdjusted } = tested;
  return { delta, low, high, p, pAdjusted, significant };
}

/** Whether the adjusted p-value is within the false discovery rate. */
export function isNamed({ pAdjusted }: Tested): boolean {
  return pAdjusted <= falseDiscoveryRate;
}

/** Once a function below is named, its callers need no correction for the search: only evidence of their own. */
export function followsFrom({ p, delta }: Tested, signs: ReadonlySet<number>): boolean {
  return p <= falseDiscoveryRate && signs.has(Math.sign(delta));
}
