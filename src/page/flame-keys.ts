/** Where an arrow key leads in a flame graph: along the row, to the caller, to the widest callee. */
import type { Layout } from '../report/flame/layout.ts';
import type { FlameTree } from '../report/flame/tree.ts';

export interface Field {
  readonly tree: FlameTree;
  readonly layout: Layout;
  readonly direction: 'down' | 'up';
}

/** Undefined for a key that means nothing here; the same frame where there is nothing further. */
export function nextByKey(key: string, from: number, field: Field): number | undefined {
  const deeper = field.direction === 'down' ? 'ArrowDown' : 'ArrowUp';
  const shallower = field.direction === 'down' ? 'ArrowUp' : 'ArrowDown';
  switch (key) {
    case deeper:
      return widestChild(from, field) ?? from;
    case shallower:
      return Math.max(0, field.tree.parent[from] ?? 0);
    case 'ArrowLeft':
      return neighbor(from, -1, field);
    case 'ArrowRight':
      return neighbor(from, 1, field);
    case 'Home':
      return 0;
    default:
      return undefined;
  }
}

function neighbor(from: number, step: -1 | 1, { layout }: Field): number {
  const row = layout.rows[layout.depth[from] ?? 0] ?? new Int32Array();
  return row[row.indexOf(from) + step] ?? from;
}

/** Children are sorted widest first, so the first of the next row under this frame is the widest. */
function widestChild(from: number, { tree, layout }: Field): number | undefined {
  return layout.rows[(layout.depth[from] ?? 0) + 1]?.find((node) => tree.parent[node] === from);
}
