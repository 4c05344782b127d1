/** Where each frame of a flame graph is. Pure geometry in units of the profile; pixels are the renderers'. */
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
  /** Frames in this view by depth, left to right. */
  readonly rows: readonly Int32Array[];
}

/**
 * In the diff view a frame is as wide as its larger side, and at least as wide as what is under it: where one
 * child is gone and another is new both are drawn, so that nothing vanishes. Children are sorted widest first.
 */
export function layoutOf(tree: FlameTree, view: View): Layout {
  const span = spansOf(tree, view);
  const left = new Float64Array(span.length);
  const depth = new Int32Array(span.length);
  const { first, children } = childrenOf(tree, span);
  const rows: Int32Array[] = [];
  let row = (span[0] ?? 0) > 0 ? Int32Array.of(0) : new Int32Array();
  while (row.length > 0) {
    rows.push(row);
    const below: number[] = [];
    for (const node of row) {
      let x = left[node] ?? 0;
      for (let at = first[node] ?? 0; at < (first[node + 1] ?? 0); at += 1) {
        const child = children[at] ?? 0;
        if ((span[child] ?? 0) <= 0) continue;
        left[child] = x;
        depth[child] = rows.length;
        x += span[child] ?? 0;
        below.push(child);
      }
    }
    row = Int32Array.from(below);
  }
  return { left, span, depth, rows };
}

function spansOf(tree: FlameTree, view: View): Float64Array {
  const { baselineTotal, candidateTotal, baselineSelf, candidateSelf, parent } = tree;
  if (view !== 'diff') return Float64Array.from(view === 'baseline' ? baselineTotal : candidateTotal);
  const below = Float64Array.from(tree.unseen ?? new Float64Array(parent.length));
  const span = new Float64Array(parent.length);
  for (let index = parent.length - 1; index >= 0; index -= 1) {
    const self = Math.max(baselineSelf[index] ?? 0, candidateSelf[index] ?? 0);
    const own = Math.max(baselineTotal[index] ?? 0, candidateTotal[index] ?? 0);
    // Self counts like a child. Sampling jitter alone makes the sum of the larger sides exceed the larger sum.
    span[index] = Math.max(own, (below[index] ?? 0) + self);
    const up = parent[index] ?? -1;
    if (up >= 0) below[up] = (below[up] ?? 0) + (span[index] ?? 0);
  }
  return span;
}

interface Children {
  /** Children of node i are `children[first[i]]` up to, not including, `children[first[i + 1]]`. */
  readonly first: Int32Array;
  readonly children: Int32Array;
}

/** Siblings are sorted widest first, equal ones as they are. By counting: one sort of 50,000 frames takes too long. */
function childrenOf({ parent }: FlameTree, span: Float64Array): Children {
  const first = new Int32Array(parent.length + 1);
  for (const up of parent) if (up >= 0) first[up + 1] = (first[up + 1] ?? 0) + 1;
  for (let index = 1; index < first.length; index += 1) first[index] = (first[index] ?? 0) + (first[index - 1] ?? 0);
  const next = first.slice();
  const children = new Int32Array(parent.length);
  parent.forEach((up, index) => {
    if (up < 0) return;
    children[next[up] ?? 0] = index;
    next[up] = (next[up] ?? 0) + 1;
  });
  for (let node = 0; node < parent.length; node += 1) {
    const brothers = children.subarray(first[node], first[node + 1]);
    if (brothers.length > 1) brothers.sort((one, other) => (span[other] ?? 0) - (span[one] ?? 0) || one - other);
  }
  return { first, children };
}
