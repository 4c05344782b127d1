/** Indexing that proves itself: the one place where an index is checked instead of asserted. */

/** The element at `index`, which must exist. */
export function at<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) {
    throw new RangeError(`Cannot read item ${index} as the list must be longer: its length is ${items.length}`);
  }
  return item;
}

/** Refuses what ranks and logarithms cannot take. */
export function checkFinite(values: readonly number[], what: string): void {
  const bad = values.find((value) => !Number.isFinite(value));
  if (bad !== undefined) throw new RangeError(`Cannot use ${what} as its values must be finite: found ${bad}`);
}
