/**
 * The pace of each process, estimated from the shift that was measured separately. Where processes run at paces of their own (wall
 * time beside a load) and one function has most of the cost, the others are too little known to give the pace, and a
 * function that doubled is not significant. But by how much the whole moved is known: the gate measured it in randomized blocks.
 * So the totals of each side are put on one level, the candidate's as far above the baseline's as was measured, and what
 * is left is how the cost is shared among functions, which no pace changes.
 *
 * The measured ratio is uncertain, and a profile's own ratio may differ from it. So it counts as known to `ratioError`, and
 * a function counts only if it also took more of the whole: where all moved by one factor, no function is the cause.
 */

import { falseDiscoveryRate } from './certainty.ts';
import type { MergedTree } from './merged-tree.ts';
import { type Design, type Repeat, samplesIn, testRates } from './rate-test.ts';
import { type FunctionTests, leastSamples, testFunctions, withClumping } from './significance.ts';

export interface ShiftTests {
  readonly design: Design;
  readonly slowness: number;
  readonly tests: FunctionTests;
}

/** As parts of the growth that was measured, with a 95 % interval; `p`: one-sided, of its share not having risen. */
export interface FittedGrowth {
  readonly part: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/** Relative standard error of candidate over baseline. */
const ratioError = 0.04;

/** Of its own cost, and with what it calls where that is more; absent where too few samples to test. */
export interface GrowthAtShift {
  readonly self?: FittedGrowth | undefined;
  readonly total?: FittedGrowth | undefined;
}

/** Of a regression; undefined where no function explains it. */
export function testByShift(tree: MergedTree, design: Design, shift: number): ShiftTests | undefined {
  const split = design.baseline.length;
  const totals = Array.from(tree.root.total);
  if (!(shift > 1) || totals.some((value) => !(value > 0))) return undefined;
  const leveled = withClumping(tree, levelTotals(totals, design, shift));
  const all = testFunctions(tree, leveled);
  const shares = byShare(totals, leveled);
  const moving = [...all.self].filter(([, { pAdjusted, delta }]) => pAdjusted <= falseDiscoveryRate && delta > 0);
  // Each of them could differ by chance.
  const least = falseDiscoveryRate / Math.max(1, moving.length);
  const causes = new Set(
    moving.map(([key]) => key).filter((key) => shareP(tree.functions.get(key)?.self ?? [], totals, shares) <= least),
  );
  if (causes.size === 0) return undefined;
  const self = new Map(
    [...all.self].map(([key, tested]) => [key, causes.has(key) ? tested : { ...tested, pAdjusted: 1 }]),
  );
  const ratio = rateOf(totals.slice(split), design.candidate) / rateOf(totals.slice(0, split), design.baseline);
  return { design: leveled, slowness: ratio / shift, tests: { ...all, self } };
}

function rateOf(values: readonly number[], repeats: readonly Repeat[]): number {
  return sum(values) / sum(repeats.map(({ exposure }) => exposure));
}

function levelTotals(totals: readonly number[], design: Design, shift: number): Design {
  const split = design.baseline.length;
  const level = rateOf(totals.slice(0, split), design.baseline);
  const blur = ratioError ** 2 / (1 / split + 1 / design.candidate.length);
  const at = (repeat: Repeat, total: number, height: number): Repeat => ({
    ...repeat,
    exposure: total / height,
    exposureVariance: (repeat.exposureVariance ?? 0) + blur,
  });
  return {
    baseline: design.baseline.map((repeat, index) => at(repeat, totals[index] ?? 0, level)),
    candidate: design.candidate.map((repeat, index) => at(repeat, totals[split + index] ?? 0, level * shift)),
  };
}

function byShare(totals: readonly number[], { clumping = 1, ...design }: Design): Design {
  const split = design.baseline.length;
  const share = (repeat: Repeat, total: number): Repeat => ({ quantum: repeat.quantum, exposure: total });
  return {
    clumping,
    baseline: design.baseline.map((repeat, index) => share(repeat, totals[index] ?? 0)),
    candidate: design.candidate.map((repeat, index) => share(repeat, totals[split + index] ?? 0)),
  };
}

/**
 * What each function grew by once the totals are as far apart as was measured, for callers with a reason to ask about
 * some of them: a family of few, not of all. With what it calls as well, since compilers inline: all that a loop costs can be
 * in a function of the standard library that was inlined into it. Empty where the profiles or the shift say nothing of growth.
 */
export function growthAtShift(tree: MergedTree, design: Design, shift: number): ReadonlyMap<string, GrowthAtShift> {
  const split = design.baseline.length;
  const totals = Array.from(tree.root.total);
  if (!(shift > 1) || totals.some((value) => !(value > 0))) return new Map();
  const leveled = withClumping(tree, levelTotals(totals, design, shift));
  const shares = byShare(totals, leveled);
  const whole = rateOf(totals.slice(0, split), design.baseline) * (shift - 1);
  const fitted = (values: Float64Array): FittedGrowth | undefined => {
    if (samplesIn(design, values) < leastSamples) return undefined;
    const { delta, low, high } = testRates(leveled, values);
    return { part: delta / whole, low: low / whole, high: high / whole, p: roseP(values, totals, shares) };
  };
  const isLeaf = ({ self, total }: { readonly self: Float64Array; readonly total: Float64Array }): boolean =>
    self.every((value, column) => value === total[column]);
  const seen = [...tree.functions.values()].filter(({ total }) => samplesIn(design, total) >= leastSamples);
  return new Map(
    seen.map((each) => [each.key, { self: fitted(each.self), total: isLeaf(each) ? undefined : fitted(each.total) }]),
  );
}

/** One-sided, of a share that did not rise. Counts measure the smaller of itself and all others better. */
function roseP(self: ArrayLike<number>, totals: readonly number[], shares: Design): number {
  const others = totals.map((total, column) => Math.max(0, total - (self[column] ?? 0)));
  const isSmaller = 2 * sum(Array.from(self)) <= sum(totals);
  const { delta, p } = testRates(shares, isSmaller ? self : others);
  return (isSmaller ? delta : -delta) > 0 ? p / 2 : 1;
}

/** Of no change: its share of the whole rose, or that of all others fell. Counts measure the smaller of both better. */
function shareP(self: ArrayLike<number>, totals: readonly number[], shares: Design): number {
  const own = testRates(shares, self);
  const others = testRates(
    shares,
    totals.map((total, column) => Math.max(0, total - (self[column] ?? 0))),
  );
  const p = Math.min(own.delta > 0 ? own.p : 1, others.delta < 0 ? others.p : 1);
  return 2 * p;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
