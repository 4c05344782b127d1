/**
 * Mann-Whitney within blocks (van Elteren 1960, unweighted): U summed over blocks; the null distribution is the
 * convolution of the blocks' own, each with its own sizes and ties. What differs *between* blocks (time of day, a
 * neighbor's load, the machine's temperature) never enters, however large it is.
 *
 * Unweighted: blocks are planned equal, and a block that lost a slot still has an exact null. With very unequal blocks
 * the large ones dominate, as their pairs do.
 */

import { memoized } from './memo.ts';
import { upperTail } from './normal.ts';
import {
  convolve,
  groupsKey,
  mostCells,
  type NullDistribution,
  type Tails,
  tails,
  uDistribution,
  uTails,
} from './null-distribution.ts';
import { type SortedSides, sortedSides, tieSizes, uStatistic } from './ranks.ts';
import { checkFinite } from './samples.ts';

export interface BlockPair {
  readonly baseline: readonly number[];
  readonly candidate: readonly number[];
}

/** How many values each side of a block has: all that some questions need. */
type BlockSizes = Readonly<Record<keyof BlockPair, { readonly length: number }>>;

/** Largest n·m of one block, and of all together, that is counted exactly. */
const exactBlockPairs = 2_500;
const exactPairs = 20_000;

/**
 * `pGreater` is small where the candidate's values are greater. Throws RangeError where there is no block, or a block lacks
 * values of a side.
 */
export function blockedMannWhitney(blocks: readonly BlockPair[]): RankComparison {
  const sorted = blocks.map(sortedSides);
  check(sorted);
  const u = sorted.reduce((sum, sides) => sum + uStatistic(sides), 0);
  const exact = isExact(blocks);
  const { upper, lower } = exact ? exactTails(sorted, u) : normalTails(sorted, u);
  const word = exact ? 'exact' : 'normal';
  return {
    u,
    pGreater: upper,
    pLess: lower,
    pTwoSided: Math.min(1, 2 * Math.min(upper, lower)),
    method: blocks.length === 1 ? word : `${word}-blocked`,
  };
}

function exactTails(blocks: readonly SortedSides[], u: number): Tails {
  const [only, ...others] = blocks;
  if (only === undefined || others.length > 0) return tails(nullOf(blocks), u);
  return uTails(tieSizes(only), only.candidate.length, u);
}

/** Whether p is exact: n × m ≤ `exactBlockPairs` in each block, and ≤ `exactPairs` in all; beyond, the normal with tie correction. */
export function isExact(blocks: readonly BlockSizes[]): boolean {
  const pairs = blocks.map(({ baseline, candidate }) => baseline.length * candidate.length);
  return pairs.every((count) => count <= exactBlockPairs) && pairs.reduce((sum, count) => sum + count, 0) <= exactPairs;
}

/** Exact null distribution of the summed U, given each block's sizes and ties. */
export function nullOf(blocks: readonly SortedSides[]): NullDistribution {
  return sumOf(blocks.map((sides) => ({ n: sides.candidate.length, ties: tieSizes(sides) })));
}

/** The same if no two values of a block were equal: what the sizes alone allow. */
export function untiedNullOf(blocks: readonly BlockSizes[]): NullDistribution {
  return sumOf(
    blocks.map(({ baseline, candidate }) => ({
      n: candidate.length,
      ties: new Array<number>(baseline.length + candidate.length).fill(1),
    })),
  );
}

interface BlockShape {
  readonly n: number;
  readonly ties: readonly number[];
}

/** The same for every benchmark with as many processes, as long as none of their values tie. */
const sumOf = memoized(computeSum, {
  key: (shapes) => shapes.map(({ n, ties }) => `${n}:${groupsKey(ties)}`).join(';'),
  size: ({ probability }) => probability.length,
  most: mostCells,
});

function computeSum(shapes: readonly BlockShape[]): NullDistribution {
  const none: NullDistribution = { step: 2, probability: Float64Array.of(1) };
  return shapes.reduce((sum, { n, ties }) => convolve(sum, uDistribution(ties, n)), none);
}

function check(blocks: readonly SortedSides[]): void {
  if (blocks.length === 0) throw new RangeError('Cannot compare samples as there must be at least one block: found 0');
  for (const { baseline, candidate } of blocks) {
    if (baseline.length === 0 || candidate.length === 0) {
      throw new RangeError('Cannot compare samples as both sides of a block must have a value: one is empty');
    }
    checkFinite(baseline, 'the baseline');
    checkFinite(candidate, 'the candidate');
  }
}

/** Normal approximation with tie correction and a continuity correction of one half. */
function normalTails(blocks: readonly SortedSides[], u: number): Tails {
  const { mean, deviation } = normalMoments(blocks);
  if (deviation === 0) return { upper: 1, lower: 1 };
  return { upper: upperTail((u - mean - 0.5) / deviation), lower: upperTail((mean - u - 0.5) / deviation) };
}

/** Of the summed U under the null hypothesis, ties included. */
export function normalMoments(blocks: readonly SortedSides[]): { readonly mean: number; readonly deviation: number } {
  let [mean, variance] = [0, 0];
  for (const sides of blocks) {
    const [n, m] = [sides.baseline.length, sides.candidate.length];
    const total = n + m;
    const ties = tieSizes(sides).reduce((sum, size) => sum + (size ** 3 - size), 0);
    mean += (n * m) / 2;
    variance += ((n * m) / 12) * (total + 1 - ties / (total * (total - 1)));
  }
  return { mean, deviation: Math.sqrt(variance) };
}

export interface RankComparison {
  /** Of the candidate; ties count one half. Summed over blocks where there are several. */
  readonly u: number;
  /** One-sided: as large a U, or larger, by chance: evidence that the candidate is larger. */
  readonly pGreater: number;
  readonly pLess: number;
  /**
   * min(1, 2·min(pGreater, pLess)). Not the sum of both tails: with ties and unequal sizes the null distribution is
   * not symmetric.
   */
  readonly pTwoSided: number;
  readonly method: 'exact' | 'exact-blocked' | 'normal' | 'normal-blocked';
}
