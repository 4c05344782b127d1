/** Ties and rank sums of pooled samples. */

/** Sizes of the groups of equal values in the pooled samples, in ascending order of value. */
export function tieSizes(baseline: readonly number[], candidate: readonly number[]): readonly number[] {
  const pooled = new Float64Array(baseline.length + candidate.length);
  pooled.set(baseline);
  pooled.set(candidate, baseline.length);
  pooled.sort();
  const sizes: number[] = [];
  let previous = Number.NaN;
  for (const value of pooled) {
    if (value === previous) sizes[sizes.length - 1] = (sizes.at(-1) ?? 0) + 1;
    else sizes.push(1);
    previous = value;
  }
  return sizes;
}

/** Mann-Whitney U of the candidate: pairs in which it is the larger one, ties counting one half. */
export function uStatistic(baseline: readonly number[], candidate: readonly number[]): number {
  const [before, after] = [Float64Array.from(baseline).sort(), Float64Array.from(candidate).sort()];
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
