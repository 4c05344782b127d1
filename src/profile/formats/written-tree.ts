/** Stacks as one call tree again, for the formats that write trees. */
import type { Frame, Profile } from '../profile.ts';

export interface TreeNode {
  /** Absent at the root. */
  readonly frame: Frame | undefined;
  readonly depth: number;
  self: number;
  total: number;
  /** Self by executing line, where known. */
  readonly lines: Map<number, number>;
  readonly children: Map<number, TreeNode>;
}

/** `written`: a value as the format has it. */
export function toTree(
  profile: Profile,
  type: number,
  written: (value: number) => number = (value) => value,
): TreeNode {
  const root = createNode(undefined, 0);
  for (const stack of profile.stacks) {
    const value = written(stack.values[type] ?? 0);
    if (value === 0) continue;
    let node = root;
    node.total += value;
    for (const index of stack.frames) {
      let child = node.children.get(index);
      if (child === undefined) {
        child = createNode(profile.frames[index], node.depth + 1);
        node.children.set(index, child);
      }
      child.total += value;
      node = child;
    }
    node.self += value;
    if (stack.leafLine !== undefined) node.lines.set(stack.leafLine, (node.lines.get(stack.leafLine) ?? 0) + value);
  }
  return root;
}

function createNode(frame: Frame | undefined, depth: number): TreeNode {
  return { frame, depth, self: 0, total: 0, lines: new Map(), children: new Map() };
}

/** Parents before children; no recursion, as stacks may be a million deep. */
export function nodesOf(root: TreeNode): readonly TreeNode[] {
  const nodes = [root];
  for (let i = 0; i < nodes.length; i++) for (const child of nodes[i]?.children.values() ?? []) nodes.push(child);
  return nodes;
}
