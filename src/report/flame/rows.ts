/** Frames of a layout by row, left to right: what is culled and hit by binary search. */
import type { Layout } from './layout.ts';

export type Rows = readonly (readonly number[])[];

export function rowsOf(layout: Layout): Rows {
  const rows: number[][] = Array.from({ length: layout.rows }, () => []);
  layout.span.forEach((span, index) => {
    if (span > 0) rows[layout.depth[index] ?? 0]?.push(index);
  });
  for (const row of rows) row.sort((one, other) => (layout.left[one] ?? 0) - (layout.left[other] ?? 0));
  return rows;
}

/** Position in a row of the last frame that starts at or before `x`; −1 when none does. */
export function lastStartingBefore(row: readonly number[], layout: Layout, x: number): number {
  let low = 0;
  let high = row.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((layout.left[row[middle] ?? 0] ?? 0) <= x) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The frame of a row that covers `x`, or −1. */
export function frameAt(rows: Rows, layout: Layout, depth: number, x: number): number {
  const row = rows[depth] ?? [];
  const index = row[lastStartingBefore(row, layout, x)] ?? -1;
  return index >= 0 && x < (layout.left[index] ?? 0) + (layout.span[index] ?? 0) ? index : -1;
}
