/**
 * Hodges and Lehmann's shift (1963): the median of all differences candidate − baseline, within blocks where there are
 * blocks; and its interval by inverting the test that judges, so that both always agree.
 */
import { type BlockPair, blockedMannWhitney, isExact, normalMoments, untiedNullOf } from './blocked-mann-whitney.ts';
import { type Differences, orderedDifferences, sortedDifferences } from './differences.ts';
import { memoized } from './memo.ts';
import { upperQuantile } from './normal.ts';
import { type SortedSides, sortedSides } from './ranks.ts';
import { at } from './samples.ts';

export interface ShiftInterval {
  readonly shift: number;
  /** `null` where the samples are too small for the confidence asked: no bound would be finite. */
  readonly low: number | null;
  readonly high: number | null;
}

/** Differences nearer than this share of the largest one are one value that rounding has split. */
const rounding = 1e-12;

/** The shift alone. */
export function hodgesLehmann(blocks: readonly BlockPair[]): number {
  return middle(orderedDifferences(blocks));
}

/** The shift with its two-sided interval, `confidence` between 0 and 1. */
export function hodgesLehmannInterval(blocks: readonly BlockPair[], confidence = 0.95): ShiftInterval {
  const level = (1 - confidence) / 2;
  const sorted = blocks.map(sortedSides);
  const guess = criticalRank(sorted, level);
  if (isExact(sorted) && hasTiesWithinSides(sorted)) return settledInterval(blocks, { guess, level });
  const ordered = orderedDifferences(blocks);
  const [low, high] = guess === 0 ? [null, null] : [ordered.at(guess - 1), ordered.at(ordered.length - guess)];
  return { shift: middle(ordered), low, high };
}

function settledInterval(
  blocks: readonly BlockPair[],
  { guess, level }: Pick<Search, 'guess' | 'level'>,
): ShiftInterval {
  const pairs = blocks.reduce((sum, { baseline, candidate }) => sum + baseline.length * candidate.length, 0);
  const sorted = sortedDifferences(blocks, pairs);
  return {
    shift: middle({ length: pairs, at: (index) => at(sorted, index) }),
    low: settle({ sorted, guess, level, rejects: (theta) => blockedMannWhitney(moved(blocks, theta)).pGreater }),
    high: negated(
      settle({
        sorted: sorted.map((value) => -value).reverse(),
        guess,
        level,
        rejects: (theta) => blockedMannWhitney(moved(blocks, -theta)).pLess,
      }),
    ),
  };
}

function middle(ordered: Differences): number {
  const half = Math.floor(ordered.length / 2);
  return ordered.length % 2 === 1 ? ordered.at(half) : (ordered.at(half - 1) + ordered.at(half)) / 2;
}

function negated(value: number | null): number | null {
  return value === null ? null : -value;
}

function moved(blocks: readonly BlockPair[], theta: number): readonly BlockPair[] {
  return blocks.map(({ baseline, candidate }) => ({
    baseline,
    candidate: candidate.map((value) => value - theta),
  }));
}

/**
 * The smallest k with P(U ≤ k) > level when nothing ties: the k-th smallest difference is then the lower bound,
 * as a shift between the k-th and the next is the first that the test does not reject.
 */
function criticalRank(blocks: readonly SortedSides[], level: number): number {
  if (!isExact(blocks)) {
    const { mean, deviation } = normalMoments(blocks);
    return Math.max(0, Math.floor(mean - 0.5 - upperQuantile(level) * deviation) + 1);
  }
  return exactRank(blocks, level);
}

/** It depends on how many values each side has alone, which for most suites is the same everywhere. */
const exactRank = memoized(computeExactRank, {
  key: (blocks, level) =>
    `${level}:${blocks.map(({ baseline, candidate }) => `${baseline.length}x${candidate.length}`).join()}`,
  size: () => 1,
  most: 1000,
});

function computeExactRank(blocks: readonly SortedSides[], level: number): number {
  let cumulative = 0;
  const { probability } = untiedNullOf(blocks);
  for (let k = 0; k < probability.length; k += 1) {
    cumulative += at(probability, k);
    if (cumulative > level) return k;
  }
  return probability.length;
}

/** Tied values of one side change the null distribution; ties across sides are gone at all but single shifts. */
function hasTiesWithinSides(blocks: readonly SortedSides[]): boolean {
  return blocks.some(({ baseline, candidate }) => hasTies(baseline) || hasTies(candidate));
}

function hasTies(sorted: Float64Array): boolean {
  for (let index = 1; index < sorted.length; index += 1) if (sorted[index] === sorted[index - 1]) return true;
  return false;
}

interface Search {
  readonly sorted: Float64Array;
  readonly guess: number;
  readonly level: number;
  /** One-sided p of "no larger than by theta"; rejected where ≤ level. */
  readonly rejects: (theta: number) => number;
}

/** With ties within sides: walk from the untied answer to where the test itself turns, one open interval at a time. */
function settle({ sorted, guess, level, rejects }: Search): number | null {
  const distinct = distinctOf(sorted);
  const kept = (index: number): boolean => rejects(between(distinct, index)) > level;
  const start = at(sorted, Math.max(0, guess - 1));
  let index = Math.max(
    0,
    distinct.findIndex((value) => value >= start),
  );
  if (guess === 0) index = -1;
  while (index >= 0 && kept(index - 1)) index -= 1;
  while (index < distinct.length - 1 && !kept(index)) index += 1;
  return index < 0 ? null : at(distinct, index);
}

/** A shift in the open interval after `distinct[index]`; before the first for −1, beyond the last at the end. */
function between(distinct: readonly number[], index: number): number {
  const [before, after] = [distinct[index], distinct[index + 1]];
  if (before === undefined) return at(distinct, 0) - 1;
  return after === undefined ? before + 1 : (before + after) / 2;
}

function distinctOf(sorted: Float64Array): readonly number[] {
  const scale = rounding * Math.max(Math.abs(at(sorted, 0)), Math.abs(at(sorted, sorted.length - 1)));
  const distinct: number[] = [];
  for (const value of sorted) {
    if (value - (distinct.at(-1) ?? Number.NEGATIVE_INFINITY) > scale) distinct.push(value);
  }
  return distinct;
}
