/** Where a flame graph opens when no function is named: on the largest significant frame, as near as its name can be read. */
import type { Layout } from '../report/flame/layout.ts';
import type { FlameTree } from '../report/flame/tree.ts';

/** What a child carries of its caller's change for the change to be the child's. */
const carriedShare = 0.6;

/** The frame that changed most by itself; where none did, the deepest that carries the largest change; −1: none at all. */
export function leadingFrame(tree: FlameTree): number {
  const own = largest(tree, tree.selfChange);
  if (own >= 0) return own;
  const start = largest(tree, tree.change);
  if (start < 0) return -1;
  const carriers = new Map<number, number>();
  for (let node = tree.parent.length - 1; node > 0; node -= 1) {
    const parent = tree.parent[node] ?? 0;
    const change = tree.change[node];
    const above = tree.change[parent];
    if (change?.significant === true && above !== undefined && change.delta / above.delta >= carriedShare)
      carriers.set(parent, node);
  }
  let node = start;
  for (let next = carriers.get(node); next !== undefined; next = carriers.get(node)) node = next;
  return node;
}

function largest({ parent }: FlameTree, changes: FlameTree['change']): number {
  let best = -1;
  let size = 0;
  for (let node = 1; node < parent.length; node += 1) {
    const change = changes[node];
    if (change?.significant !== true || Math.abs(change.delta) <= size) continue;
    best = node;
    size = Math.abs(change.delta);
  }
  return best;
}

/** Pixels in which the last part of a name can be read. */
const readable = 56;

/** The widest caller under which a frame is wide enough to be named; 0, the root, where it is already. */
export function zoomFor(node: number, { parent }: FlameTree, { span }: Layout, width: number): number {
  const share = Math.min(0.5, readable / Math.max(1, width));
  const least = (span[node] ?? 0) / share;
  let zoom = node;
  for (let up = node; up >= 0; up = parent[up] ?? -1) if ((span[up] ?? 0) <= least) zoom = up;
  return zoom < 0 ? 0 : zoom;
}
