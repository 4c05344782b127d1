/** Ties and rank sums of pooled samples. */

/** The values of one block, each side in ascending order: sorted once for all that is asked of them. */
export interface SortedSides {
  readonly baseline: Float64Array;
  readonly candidate: Float64Array;
}

/** Copies; the sides given may be in any order. */
export function sortedSides(sides: { baseline: readonly number[]; candidate: readonly number[] }): SortedSides {
  return { baseline: new Float64Array(sides.baseline).sort(), candidate: new Float64Array(sides.candidate).sort() };
}

/** Sizes of the groups of equal values in both sides together, in ascending order of value. */
export function tieSizes({ baseline, candidate }: SortedSides): readonly number[] {
  const sizes: number[] = [];
  let [i, j] = [0, 0];
  while (i < baseline.length || j < candidate.length) {
    const isBaseline = j === candidate.length || (baseline[i] as number) < (candidate[j] as number);
    const value = isBaseline ? baseline[i++] : candidate[j++];
    let size = 1;
    for (; i < baseline.length && baseline[i] === value; i += 1) size += 1;
    for (; j < candidate.length && candidate[j] === value; j += 1) size += 1;
    sizes.push(size);
  }
  return sizes;
}

/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
export function uStatistic({ baseline: before, candidate: after }: SortedSides): number {
  // Both ends only move up as the candidate's values do.
  let [smaller, notLarger, doubled] = [0, 0, 0];
  for (const value of after) {
    while (smaller < before.length && (before[smaller] as number) < value) smaller += 1;
    notLarger = Math.max(notLarger, smaller);
    while (notLarger < before.length && (before[notLarger] as number) <= value) notLarger += 1;
    doubled += smaller + notLarger;
  }
  return doubled / 2;
}

/** Doubled mid-ranks of `values`: integers with or without ties. */
export function doubledRanks(values: readonly number[]): Int32Array {
  const order = Array.from(values, (value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const ranks = new Int32Array(values.length);
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (order[end]?.value === order[start]?.value && end < order.length) end += 1;
    for (const { index } of order.slice(start, end)) ranks[index] = start + 1 + end;
    start = end;
  }
  return ranks;
}
