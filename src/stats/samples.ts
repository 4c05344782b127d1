/** Indexing that proves itself: the one place where an index is checked instead of asserted. */

/** The element at `index`, 0-based. Throws RangeError where there is none. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
  }
  return item;
}

/**
 * Throws RangeError for NaN and the infinities, which ranks and logarithms cannot take; `what` names the values in it. They are
 * as a typed array sorts them, NaN last: only the ends can be any of these.
 */
export function checkFinite(sorted: Float64Array, what: string): void {
  const bad = [sorted[0], sorted.at(-1)].find((value) => value !== undefined && !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
