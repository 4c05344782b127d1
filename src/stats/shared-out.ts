/**
 * A count per operation of repetitions that count besides what is made once before the first operation. The fewer
 * operations fit in a repetition, the larger its share in each of them, though an operation makes no more: what is only
 * slower would look as if it allocated more.
 */

export interface SharedOut {
  /** What is made once, at most, in the count's unit. */
  readonly once: number;
  /** Operations of a repetition, > 0; 0 where they are not counted. */
  readonly operations: number;
}

/**
 * `values` (counts per operation, one a process) as if every process had as many operations as the one that had most, so
 * far as `once` of each explains the difference; none falls below the smallest. Values of processes without counts stay as they are.
 */
export function sharedAlike(values: readonly number[], shared: readonly SharedOut[]): readonly number[] {
  const least = Math.min(...values);
  const most = Math.max(...shared.map(({ operations }) => operations));
  return values.map((value, index) => {
    const { once = 0, operations = 0 } = shared[index] ?? {};
    if (!(once > 0 && operations > 0)) return value;
    return Math.max(least, value - once * (1 / operations - 1 / most));
  });
}
