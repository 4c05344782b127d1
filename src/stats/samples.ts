/** Indexing that proves itself: the one place where an index is checked instead of asserted. */

/** The element at `index`, 0-based. Throws RangeError where there is none. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
  }
  return item;
}

/** Throws RangeError for NaN and the infinities, which ranks and logarithms cannot take; `what` names the values in it. */
export function checkFinite(values: readonly number[], what: string): void {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
