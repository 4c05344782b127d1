/** A diff's tree, node by node, without recursion: recorded stacks may be thousands of frames deep. */
import type { DiffNode } from './diff-result.ts';

/** Every node with its ancestors, root first; the path is reused between calls. */
export function walkDiff(root: DiffNode, visit: (node: DiffNode, path: readonly DiffNode[]) => void): void {
  const path: DiffNode[] = [];
  const open: { readonly node: DiffNode; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    path.length = next.depth;
    visit(next.node, path);
    path.push(next.node);
    for (const node of next.node.children) open.push({ node, depth: next.depth + 1 });
  }
}
