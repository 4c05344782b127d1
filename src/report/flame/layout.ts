/** Where each frame of a flame graph stands. Pure geometry in units of the profile; pixels are the renderers'. */
import type { FlameTree } from './tree.ts';

/** Whose cost makes the width: one side, or for the diff the larger of both. */
export type View = 'diff' | 'baseline' | 'candidate';

export interface Layout {
  /** Left edge, in the unit of the profile from the root's left edge. */
  readonly left: Float64Array;
  /** 0: the frame is not in this view. */
  readonly span: Float64Array;
  /** The root is 0. */
  readonly depth: Int32Array;
  readonly rows: number;
}

/**
 * In the diff view a frame is as wide as its larger side, and at least as wide as what stands under it: where one
 * child is gone and another is new both are drawn, so that nothing vanishes. Children stand widest first.
 */
export function layoutOf(tree: FlameTree, view: View): Layout {
  const span = spansOf(tree, view);
  const left = new Float64Array(span.length);
  const depth = new Int32Array(span.length);
  const used = new Float64Array(span.length);
  let rows = 0;
  for (const index of drawingOrder(tree, span)) {
    const parent = tree.parent[index] ?? -1;
    if (parent >= 0) {
      left[index] = (left[parent] ?? 0) + (used[parent] ?? 0);
      used[parent] = (used[parent] ?? 0) + (span[index] ?? 0);
      depth[index] = (depth[parent] ?? 0) + 1;
    }
    if ((span[index] ?? 0) > 0) rows = Math.max(rows, (depth[index] ?? 0) + 1);
  }
  return { left, span, depth, rows };
}

function spansOf(tree: FlameTree, view: View): Float64Array {
  const { baselineTotal, candidateTotal, baselineSelf, candidateSelf, parent } = tree;
  const one = view === 'baseline' ? baselineTotal : candidateTotal;
  if (view !== 'diff') return Float64Array.from(one);
  const below = new Float64Array(parent.length);
  const span = new Float64Array(parent.length);
  for (let index = parent.length - 1; index >= 0; index -= 1) {
    const self = Math.max(baselineSelf[index] ?? 0, candidateSelf[index] ?? 0);
    const own = Math.max(baselineTotal[index] ?? 0, candidateTotal[index] ?? 0);
    // Self counts like a child. Sampling jitter alone makes the sum of the larger sides exceed the larger sum, so the sum may win.
    span[index] = Math.max(own, (below[index] ?? 0) + self);
    const up = parent[index] ?? -1;
    if (up >= 0) below[up] = (below[up] ?? 0) + (span[index] ?? 0);
  }
  return span;
}

/** Parents before children, and brothers widest first; equal ones as they stand. */
function drawingOrder(tree: FlameTree, span: Float64Array): Int32Array {
  const order = Int32Array.from(tree.parent.keys());
  return order.sort((one, other) => {
    const parents = (tree.parent[one] ?? -1) - (tree.parent[other] ?? -1);
    if (parents !== 0) return parents;
    return (span[other] ?? 0) - (span[one] ?? 0) || one - other;
  });
}
