/**
 * All differences candidate − baseline within blocks, in ascending order. Up to a million they are sorted; more are
 * never made: any one of them is found by counting, so that 100,000 processes a side need no 80 GB.
 */
import type { BlockPair } from './blocked-mann-whitney.ts';
import { at } from './samples.ts';

export interface Differences {
  readonly length: number;
  /** 0-based. */
  at(index: number): number;
}

const mostSorted = 1_000_000;

/**
 * Every candidate − baseline within a block, over all blocks, by rank: `at(0)` is the smallest, `at(length - 1)` the
 * largest. `most`: how many are sorted rather than counted; for tests.
 */
export function orderedDifferences(blocks: readonly BlockPair[], most: number = mostSorted): Differences {
  const length = blocks.reduce((sum, block) => sum + block.baseline.length * block.candidate.length, 0);
  if (length > most) return counted(blocks, length);
  const sorted = sortedDifferences(blocks, length);
  return { length, at: (index) => at(sorted, index) };
}

/** Ascending. */
export function sortedDifferences(blocks: readonly BlockPair[], length: number): Float64Array {
  const all = new Float64Array(length);
  let next = 0;
  for (const { baseline, candidate } of blocks) {
    for (const after of candidate) {
      setDifferences(all, next, { after, baseline });
      next += baseline.length;
    }
  }
  return all.sort();
}

/** By index: a suite of a thousand benchmarks asks for 400,000 of them before the loop is compiled, and iterators take three times as long. */
function setDifferences(
  all: Float64Array,
  start: number,
  { after, baseline }: { readonly after: number; readonly baseline: readonly number[] },
): void {
  for (let index = 0; index < baseline.length; index += 1) all[start + index] = after - (baseline[index] as number);
}

interface SortedBlock {
  readonly baseline: Float64Array;
  readonly candidate: Float64Array;
}

function counted(blocks: readonly BlockPair[], length: number): Differences {
  const sorted = blocks.map(({ baseline, candidate }) => ({
    baseline: Float64Array.from(baseline).sort(),
    candidate: Float64Array.from(candidate).sort(),
  }));
  const lowest = Math.min(
    ...sorted.map(({ baseline, candidate }) => at(candidate, 0) - at(baseline, -1 + baseline.length)),
  );
  const highest = Math.max(
    ...sorted.map(({ baseline, candidate }) => at(candidate, candidate.length - 1) - at(baseline, 0)),
  );
  return { length, at: (index) => find(sorted, index + 1, [lowest, highest]) };
}

/** Halvings of the range after which two differences inside are one but for rounding. */
const halvings = 70;

/** The `rank`-th smallest, 1-based: the interval that holds it is halved until nothing else fits in. */
function find(blocks: readonly SortedBlock[], rank: number, [lowest, highest]: readonly [number, number]): number {
  let [low, high] = [lowest, highest];
  if (look(blocks, low).count >= rank) return low;
  for (let i = 0; i < halvings; i++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    if (look(blocks, middle).count >= rank) high = middle;
    else low = middle;
  }
  return look(blocks, high).largest;
}

/** How many differences are ≤ `bound`, and the largest of them. */
function look(blocks: readonly SortedBlock[], bound: number): { readonly count: number; readonly largest: number } {
  let count = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (const { baseline, candidate } of blocks) {
    // The smallest baseline value within reach only moves up as the candidate's values do.
    let first = 0;
    for (const after of candidate) {
      while (first < baseline.length && after - at(baseline, first) > bound) first += 1;
      if (first === baseline.length) break;
      count += baseline.length - first;
      largest = Math.max(largest, after - at(baseline, first));
    }
  }
  return { count, largest };
}
