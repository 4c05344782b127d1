/**
 * Results of a pure function kept for the next call with the same arguments: a suite asks for the same few null
 * distributions thousands of times. Bounded, so that a long replay of ever new tie patterns holds no more than a suite.
 */

export interface MemoOptions<Arguments extends readonly unknown[], Result> {
  /** Equal for equal arguments, and only for those. */
  readonly key: (...given: Arguments) => string;
  /** What keeping one result costs. */
  readonly size: (result: Result) => number;
  /** Of all results kept, together. */
  readonly most: number;
}

/** What is asked for longest ago is computed again first. Callers share results and must not write to them. */
export function memoized<Arguments extends readonly unknown[], Result extends object | number>(
  compute: (...given: Arguments) => Result,
  { key, size, most }: MemoOptions<Arguments, Result>,
): (...given: Arguments) => Result {
  const known = new Map<string, Result>();
  let kept = 0;
  return (...given) => {
    const name = key(...given);
    const result = known.get(name) ?? compute(...given);
    // Map keeps the order of insertion: taken out and put in again it is the youngest.
    if (known.delete(name)) known.set(name, result);
    else {
      known.set(name, result);
      kept += size(result);
      for (const [oldest, value] of known) {
        if (kept <= most) break;
        known.delete(oldest);
        kept -= size(value);
      }
    }
    return result;
  };
}
