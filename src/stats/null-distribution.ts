/**
 * The exact null distribution of the Mann-Whitney U, ties included, by the shift algorithm of Streitberg and Röhmel
 * (Statistical Software Newsletter 12, 1986): add one group of equal values at a time and count the ways to choose j
 * of its t members for the candidate. One algorithm for tied and untied samples, any two sizes.
 *
 * Counts are doubles: C(100, 50) is 1e29, far inside their range, and sums of positives keep 14 digits.
 */
import { at } from './samples.ts';

/** P(doubled U = index · step); doubled because ties make halves. */
export interface NullDistribution {
  readonly step: 1 | 2;
  readonly probability: Float64Array;
}

/**
 * Of the candidate's U, given the tie groups of the pooled sample in ascending order and the candidate's size.
 *
 * The state is (k chosen so far, doubled rank sum less its minimum k(k+1)), so that row k needs only 2k(i − k) + 1
 * cells after i values; and rows from which n can no longer be reached are never visited.
 */
export function uDistribution(tieSizes: readonly number[], n: number): NullDistribution {
  const step = stepOf(tieSizes);
  const counts = countWays(tieSizes, n, Number.POSITIVE_INFINITY);
  let total = 0;
  for (const count of counts) total += count;
  return { step, probability: counts.map((count) => count / total) };
}

/**
 * P(U ≥ u) and P(U ≤ u) of one block without the rest of the distribution: sums only grow from group to group, so
 * what has passed u already is never carried on. Half of the work or less.
 */
export function uTails(tieSizes: readonly number[], n: number, u: number): Tails {
  const total = tieSizes.reduce((sum, size) => sum + size, 0);
  const pairs = n * (total - n);
  const isLow = u * 2 <= pairs;
  // The upper tail is the lower one of the values in reverse order.
  const groups = isLow ? tieSizes : tieSizes.toReversed();
  const cell = Math.round((2 * (isLow ? u : pairs - u)) / stepOf(tieSizes));
  const counts = countWays(groups, n, cell);
  const ways = choose(total, n);
  let short = 0;
  for (const count of counts) short += count / ways;
  const long = 1 - short + at(counts, cell) / ways;
  return isLow ? { lower: short, upper: Math.min(1, long) } : { lower: Math.min(1, long), upper: short };
}

export interface Tails {
  readonly upper: number;
  readonly lower: number;
}

/** Where all groups are odd (untied: all 1) every reachable doubled U is even; halving the cells halves the work. */
function stepOf(tieSizes: readonly number[]): 1 | 2 {
  return tieSizes.every((size) => size % 2 === 1) ? 2 : 1;
}

/** Ways to choose the candidate's n values, by doubled U in steps, up to the cell `last`. */
function countWays(tieSizes: readonly number[], n: number, last: number): Float64Array {
  const total = tieSizes.reduce((sum, size) => sum + size, 0);
  if (n < 1 || n >= total) {
    throw new RangeError(`Cannot compare samples as each must have a value: ${n} of ${total} are the candidate's`);
  }
  const step = stepOf(tieSizes);
  const rows: Float64Array[] = [];
  for (let k = 0; k <= n; k += 1) rows.push(new Float64Array(Math.min((2 * k * (total - k)) / step, last) + 1));
  at(rows, 0)[0] = 1;
  let before = 0;
  for (const size of tieSizes) {
    addGroup(rows, { before, size, total, n, step, last });
    before += size;
  }
  return at(rows, n);
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
  readonly total: number;
  readonly n: number;
  readonly step: 1 | 2;
  readonly last: number;
}

function addGroup(rows: readonly Float64Array[], group: Group): void {
  const { before, size, total, n, step, last } = group;
  const ways = chooseRow(size);
  const lowest = Math.max(0, n - (total - before));
  for (let k = Math.min(before, n); k >= lowest; k -= 1) {
    const from = at(rows, k);
    const cells = (2 * k * (before - k)) / step + 1;
    // Downwards in k, so that what is read has not been written for this group yet.
    for (let j = Math.min(size, n - k); j > 0; j -= 1) {
      const shift = (j * (2 * (before - k) + size - j)) / step;
      shiftAdd(from, at(rows, k + j), { cells: Math.min(cells, last + 1 - shift), shift, weight: at(ways, j) });
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

/** Of the sum of two independent U. */
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
