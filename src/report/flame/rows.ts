/** Finding frames in a row of a layout: rows are sorted left to right, so halving finds them. */
import type { Layout } from './layout.ts';

/** Position in a row of the last frame that starts at or before `x`; −1 when none does. */
export function lastStartingBefore(row: Int32Array, layout: Layout, x: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((layout.left[row[middle] ?? 0] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The frame at a depth that covers `x`, or −1. */
export function frameAt(layout: Layout, depth: number, x: number): number {
  const row = layout.rows[depth];
  if (row === undefined) return -1;
  const index = row[lastStartingBefore(row, layout, x)] ?? -1;
  return index >= 0 && x < (layout.left[index] ?? 0) + (layout.span[index] ?? 0) ? index : -1;
}
