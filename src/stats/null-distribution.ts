/**
 * The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
 * (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
 * of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
 *
 * Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
 */
import { memoized } from './memo.ts';
import { at } from './samples.ts';

/** P(doubled U = index · step); doubled because ties make halves. */
export interface NullDistribution {
  readonly step: 1 | 2;
  readonly probability: Float64Array;
}

/** Cells kept of what was computed before: some 4 MB a kind. */
export const mostCells: number = 2 ** 19;

/** Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size. */
export const uDistribution: (tieSizes: readonly number[], n: number) => NullDistribution = memoized(
  computeDistribution,
  {
    key: (tieSizes, n) => `${n}:${groupsKey(tieSizes)}`,
    size: ({ probability }) => probability.length,
    most: mostCells,
  },
);

function computeDistribution(tieSizes: readonly number[], n: number): NullDistribution {
  checkSizes(tieSizes, n);
  const step = stepOf(tieSizes);
  const counts = at(waysByCount(tieSizes, n, step).counts, n);
  let total = 0;
  for (const count of counts) total += count;
  return { step, probability: counts.map((count) => count / total) };
}

export interface Tails {
  readonly upper: number;
  readonly lower: number;
}

/** Equal for the same groups in the same order, and only for those. Runs of one size are counted: most groups are of 1. */
export function groupsKey(tieSizes: readonly number[]): string {
  let [key, size, count] = ['', 0, 0];
  for (const next of tieSizes) {
    if (next !== size && count > 0) {
      key += `${size}x${count},`;
      count = 0;
    }
    size = next;
    count += 1;
  }
  return `${key}${size}x${count}`;
}

/** Tails kept of what was asked before: at most some 2 MB. */
const mostTails = 2 ** 12;

/**
 * P(U ≥ u) and P(U ≤ u) of one block without its whole distribution: the lower and the upper half of the values are
 * counted apart, and U is the U within each plus the pairs across. A quarter of the work; and none where a benchmark of as
 * many processes had the same U.
 */
export const uTails: (tieSizes: readonly number[], n: number, u: number) => Tails = memoized(computeTails, {
  key: (tieSizes, n, u) => `${n}:${u}:${groupsKey(tieSizes)}`,
  size: () => 1,
  most: mostTails,
});

function computeTails(tieSizes: readonly number[], n: number, u: number): Tails {
  checkSizes(tieSizes, n);
  const total = sizeOf(tieSizes);
  const pairs = n * (total - n);
  // A small tail must be summed itself, as 1 − (the rest) would lose it: the upper one as the lower one in reverse.
  const isLow = u * 2 <= pairs;
  const groups = isLow ? tieSizes : tieSizes.toReversed();
  const { below, here } = waysUpTo(groups, n, isLow ? u : pairs - u);
  const ways = choose(total, n);
  const short = Math.min(1, below / ways);
  const long = Math.min(1, 1 - short + here / ways);
  return isLow ? { lower: short, upper: long } : { lower: long, upper: short };
}

/** Ways in which U ≤ u, and in which it is u. */
function waysUpTo(
  tieSizes: readonly number[],
  n: number,
  u: number,
): { readonly below: number; readonly here: number } {
  const step = stepOf(tieSizes);
  const [low, high] = halves(tieSizes);
  const [lowCount, highCount] = [sizeOf(low), sizeOf(high)];
  const [lowRows, highRows] = [waysByCount(low, n, step).counts, waysByCount(high, n, step)];
  const cell = Math.round((2 * u) / step);
  let [below, here] = [0, 0];
  for (let k = Math.max(0, n - highCount); k <= Math.min(n, lowCount); k += 1) {
    const [from, to] = [at(lowRows, k), at(highRows.counts, n - k)];
    const sums = at(highRows.sums(), n - k);
    // Every one of the candidate's among the high values beats every one of the baseline's among the low ones.
    const left = cell - (2 * (n - k) * (lowCount - k)) / step;
    for (let index = 0; index < from.length && index <= left; index += 1) {
      const ways = from[index] ?? 0;
      below += ways * (sums[Math.min(left - index, sums.length - 1)] ?? 0);
      here += ways * (to[left - index] ?? 0);
    }
  }
  return { below, here };
}

function cumulative(counts: Float64Array): Float64Array {
  let sum = 0;
  return counts.map((count) => {
    sum += count;
    return sum;
  });
}

/** Groups up to about half of the values, and the rest. */
function halves(tieSizes: readonly number[]): readonly [readonly number[], readonly number[]] {
  const half = sizeOf(tieSizes) / 2;
  let count = 0;
  let place = 0;
  while (place < tieSizes.length && count + at(tieSizes, place) / 2 < half) {
    count += at(tieSizes, place);
    place += 1;
  }
  return [tieSizes.slice(0, place), tieSizes.slice(place)];
}

function sizeOf(tieSizes: readonly number[]): number {
  return tieSizes.reduce((sum, size) => sum + size, 0);
}

function checkSizes(tieSizes: readonly number[], n: number): void {
  const total = sizeOf(tieSizes);
  if (n < 1 || n >= total) {
    throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
  }
}

/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf(tieSizes: readonly number[]): 1 | 2 {
  return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}

/** Row k: ways to choose k of the values for the candidate, by doubled U among them in steps; k up to `most`. */
interface Ways {
  readonly counts: readonly Float64Array[];
  /** The same, up to and including each cell; computed when it is first asked for. */
  sums(): readonly Float64Array[];
}

const waysByCount = memoized(computeWays, {
  key: (tieSizes, most, step) => `${most}:${step}:${groupsKey(tieSizes)}`,
  size: ({ counts }) => 2 * sizeOf(counts.map(({ length }) => length)),
  most: mostCells,
});

/**
 * Doubled U is the doubled rank sum less its minimum k(k+1), so that after i values row k needs only 2k(i − k) + 1
 * cells.
 */
function computeWays(tieSizes: readonly number[], most: number, step: 1 | 2): Ways {
  const total = sizeOf(tieSizes);
  const counts: Float64Array[] = [];
  for (let k = 0; k <= Math.min(most, total); k += 1) counts.push(new Float64Array((2 * k * (total - k)) / step + 1));
  at(counts, 0)[0] = 1;
  let before = 0;
  for (const size of tieSizes) {
    addGroup(counts, { before, size, step });
    before += size;
  }
  let sums: readonly Float64Array[] | undefined;
  return {
    counts,
    sums: () => {
      sums ??= counts.map(cumulative);
      return sums;
    },
  };
}

function choose(total: number, n: number): number {
  let ways = 1;
  for (let taken = 1; taken <= n; taken += 1) ways = (ways * (total - n + taken)) / taken;
  return ways;
}

interface Group {
  /** Values already added. */
  readonly before: number;
  readonly size: number;
  readonly step: 1 | 2;
}

function addGroup(rows: readonly Float64Array[], { before, size, step }: Group): void {
  const ways = chooseRow(size);
  const last = rows.length - 1;
  for (let k = Math.min(before, last); k >= 0; k -= 1) {
    const from = at(rows, k);
    const cells = (2 * k * (before - k)) / step + 1;
    // Downwards in k, so that what is read has not been written for this group yet.
    for (let j = Math.min(size, last - k); j > 0; j -= 1) {
      const shift = (j * (2 * (before - k) + size - j)) / step;
      shiftAdd(from, at(rows, k + j), { cells, shift, weight: at(ways, j) });
    }
  }
}

function shiftAdd(from: Float64Array, into: Float64Array, by: { cells: number; shift: number; weight: number }): void {
  const { cells, shift, weight } = by;
  // Both indices are inside: a row's cells are counted so that the largest reachable sum is its last one. A check
  // here would cost half of the whole test's time.
  for (let cell = 0; cell < cells; cell += 1) (into[cell + shift] as number) += (from[cell] as number) * weight;
}

/** C(size, 0..size). */
function chooseRow(size: number): readonly number[] {
  const row = [1];
  for (let j = 1; j <= size; j += 1) row.push((at(row, j - 1) * (size - j + 1)) / j);
  return row;
}

/** Of the sum of two independent U, as of two blocks: cells add up, O(n·m). Its step is 1 unless both have 2. */
export function convolve(a: NullDistribution, b: NullDistribution): NullDistribution {
  const step = a.step === 2 && b.step === 2 ? 2 : 1;
  const [left, right] = [withStep(a, step), withStep(b, step)];
  const probability = new Float64Array(left.length + right.length - 1);
  for (let i = 0; i < left.length; i += 1) {
    const weight = left[i] ?? 0;
    if (weight === 0) continue;
    for (let j = 0; j < right.length; j += 1) {
      probability[i + j] = (probability[i + j] ?? 0) + weight * (right[j] ?? 0);
    }
  }
  return { step, probability };
}

function withStep(distribution: NullDistribution, step: 1 | 2): Float64Array {
  if (distribution.step === step) return distribution.probability;
  const spread = new Float64Array((distribution.probability.length - 1) * 2 + 1);
  distribution.probability.forEach((value, index) => {
    spread[index * 2] = value;
  });
  return spread;
}

/** P(U ≥ u) and P(U ≤ u). */
export function tails(distribution: NullDistribution, u: number): Tails {
  const cell = Math.round((u * 2) / distribution.step);
  let [below, above] = [0, 0];
  const { probability } = distribution;
  for (let index = 0; index < cell; index += 1) below += probability[index] ?? 0;
  // Summed from its own end: 1 − (the rest) would lose the small tail, which is the one that matters.
  for (let index = probability.length - 1; index > cell; index -= 1) above += probability[index] ?? 0;
  const here = probability[cell] ?? 0;
  return { upper: Math.min(1, above + here), lower: Math.min(1, below + here) };
}
