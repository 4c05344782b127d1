/**
 * Which nodes of a diff a picture can show. Most of a tree is narrower than a pixel; such nodes are neither tested nor
 * made, and what they would have taken of the picture's width stays with their caller.
 */
import { isNamed, largerRate, type Parts } from './diff-parts.ts';

export interface SeenNodes {
  readonly isSeen: (node: number) => boolean;
  /** Width of the children that are not seen: of each the larger side, or all that is under it. */
  readonly unseen: (node: number) => number;
}

const all: SeenNodes = { isSeen: () => true, unseen: () => 0 };

/** Those at least `leastShare` of the whole wide, those of functions that changed, and their callers. */
export function findSeen({ tree, comparison, tests }: Parts, leastShare: number): SeenNodes {
  if (leastShare === 0) return all;
  const nodes = tree.nodes();
  const { size, parents, keys } = nodes;
  const spans = new Float64Array(size);
  const below = new Float64Array(size);
  for (let node = size - 1; node >= 0; node--) {
    const at = node * tree.columns;
    const own = largerRate(comparison.design, nodes.total, at);
    const self = largerRate(comparison.design, nodes.self, at);
    spans[node] = Math.max(own, (below[node] ?? 0) + self);
    if (node > 0) below[parents[node] ?? 0] = (below[parents[node] ?? 0] ?? 0) + (spans[node] ?? 0);
  }
  // The root of a picture can be wider than the whole, never narrower.
  const least = leastShare * largerRate(comparison.design, nodes.total, 0);
  const changed = tree.keys.map((key) => {
    const tested = tests.self.get(key);
    return tested !== undefined && isNamed(tested);
  });
  const seen = new Uint8Array(size);
  const unseen = new Float64Array(size);
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node] ?? 0;
    if ((spans[node] ?? 0) >= least || changed[keys[node] ?? 0] === true) seen[node] = 1;
    if (seen[node] === 1) seen[parent] = 1;
    else unseen[parent] = (unseen[parent] ?? 0) + (spans[node] ?? 0);
  }
  return { isSeen: (node) => seen[node] === 1, unseen: (node) => unseen[node] ?? 0 };
}
