/**
 * What changed at each node of a diff, as columns: one entry a node. A question about all nodes is answered from them
 * without an object a node, which took about three quarters of the time and memory of a large diff's text.
 */
import type { DiffNode } from './diff-result.ts';

export interface NodeDeltas {
  /** Node 0 is the root; parents come before their children. */
  readonly size: number;
  readonly parents: Int32Array;
  /** Indices into `names`. */
  readonly keys: Int32Array;
  /** Key of a function by index. */
  readonly names: readonly string[];
  /** Candidate − baseline of a node, per exposure. */
  readonly self: (node: number) => number;
  readonly total: (node: number) => number;
}

const laidOut = new WeakMap<DiffNode, () => NodeDeltas>();

/** For who makes a root from columns: its nodes are asked for by `make`, and need not become objects. */
export function keepDeltas(root: DiffNode, make: () => NodeDeltas): DiffNode {
  laidOut.set(root, make);
  return root;
}

/** A tree that was made by hand, or a changed copy of one, gets its columns from its objects. */
export function deltasOf(root: DiffNode): NodeDeltas {
  return laidOut.get(root)?.() ?? toDeltas(root);
}

function toDeltas(root: DiffNode): NodeDeltas {
  const indices = new Map<string, number>();
  const nodes: DiffNode[] = [root];
  const parents: number[] = [0];
  // An array that grows while it is walked: parents first.
  for (const [at, { key, children }] of nodes.entries()) {
    if (!indices.has(key)) indices.set(key, indices.size);
    for (const child of children) {
      nodes.push(child);
      parents.push(at);
    }
  }
  const delta = (node: number, part: 'self' | 'total'): number => {
    const { baseline, candidate } = nodes[node] ?? root;
    return candidate[part] - baseline[part];
  };
  return {
    size: nodes.length,
    parents: Int32Array.from(parents),
    keys: Int32Array.from(nodes, ({ key }) => indices.get(key) ?? 0),
    names: [...indices.keys()],
    self: (node) => delta(node, 'self'),
    total: (node) => delta(node, 'total'),
  };
}
