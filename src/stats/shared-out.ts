/**
 * A count per operation of repetitions that count besides what is made once before the first operation. The fewer
 * operations fit in a repetition, the larger its share in each of them, though an operation makes no more: what is only
 * slower would look as if it allocated more.
 */

export interface SharedOut {
  /** What a repetition of one operation counts: what is made once, and the operation's own; in the count's unit. */
  readonly once: number;
  /** Operations of a repetition, > 0; 0 where they are not counted. */
  readonly operations: number;
}

/**
 * `values` (counts per operation, one a process) as if every process had as many operations as the one that had most, so
 * far as what is made once explains the difference; none falls below the smallest. Values of processes without counts stay as they are.
 */
export function sharedAlike(values: readonly number[], shared: readonly SharedOut[]): readonly number[] {
  const least = Math.min(...values);
  const most = Math.max(...shared.map(({ operations }) => operations));
  const made = values.map((value, index) => madeOnce(value, shared[index]));
  const known = made.filter((each) => each !== undefined);
  return values.map((value, index) => {
    const { once = 0, operations = 0 } = shared[index] ?? {};
    if (!(once > 0 && operations > 0)) return value;
    // Of a single operation it cannot be told from the operation's own: there it is what the others make.
    const mine = made[index] ?? Math.min(once, known.length === 0 ? once : Math.max(...known));
    return Math.max(least, value - mine * (1 / operations - 1 / most));
  });
}

/** Of n operations value = own + made / n, and of one once = own + made; undefined where that says nothing. */
function madeOnce(value: number, shared: SharedOut | undefined): number | undefined {
  const { once = 0, operations = 0 } = shared ?? {};
  if (!(once > 0 && operations > 1)) return undefined;
  return Math.min(once, Math.max(0, ((once - value) * operations) / (operations - 1)));
}
