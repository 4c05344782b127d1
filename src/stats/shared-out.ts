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
    const mine = repeatsItself(once, { values, shared, made })
      ? (made[index] ?? Math.min(once, Math.max(0, ...known)))
      : once;
    return Math.max(least, value - mine * (1 / operations - 1 / most));
  });
}

/** Of counts that agree so far, as a share of them or as one whole thing, a single repetition shows what each counts. */
const agreement = 0.002;

interface Estimated {
  readonly values: readonly number[];
  readonly shared: readonly SharedOut[];
  readonly made: readonly (number | undefined)[];
}

/**
 * Whether the operations of the processes whose first repetition counted `once` count the same. Where they scatter so did
 * that one, and nothing follows from it: all of it may be made once.
 */
function repeatsItself(once: number, { values, shared, made }: Estimated): boolean {
  const own = values.flatMap((value, index) => {
    const each = shared[index];
    if (each?.once !== once || each.operations <= 0) return [];
    return [value - (made[index] ?? once - value) / each.operations];
  });
  const [low, high] = [Math.min(...own), Math.max(...own)];
  return own.length > 1 && high - low <= Math.max(1.5, agreement * high);
}

/** Of n operations value = own + made / n, and of one once = own + made; undefined where that says nothing. */
function madeOnce(value: number, shared: SharedOut | undefined): number | undefined {
  const { once = 0, operations = 0 } = shared ?? {};
  if (!(once > 0 && operations > 1)) return undefined;
  return Math.min(once, Math.max(0, ((once - value) * operations) / (operations - 1)));
}
