/** Numbers so near each other that more of them would say nothing new. */

/** Whether the largest of `values`, all 0 or more, exceeds the smallest by no more than `share` of itself; true of none. */
export function doAgree(values: readonly number[], share: number): boolean {
  const most = Math.max(0, ...values);
  return values.every((value) => most - value <= share * most);
}
