/**
 * A profile diff as columns: one entry a node, parents before children. What pictures and the interactive report
 * draw, and the form in which the report carries 50,000 frames.
 */
import type { Change, DiffNode, FrameStatus, ProfileDiff } from '../../profile/diff-result.ts';

export interface FlameFrame {
  readonly key: string;
  readonly name: string;
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly kind: string;
}

/** Columns of equal length; index 0 is the root. `parent[0]` is −1. */
export interface FlameTree {
  readonly frames: readonly FlameFrame[];
  readonly frame: readonly number[];
  readonly parent: readonly number[];
  readonly baselineSelf: readonly number[];
  readonly baselineTotal: readonly number[];
  readonly candidateSelf: readonly number[];
  readonly candidateTotal: readonly number[];
  readonly status: readonly FrameStatus[];
  readonly change: readonly (Change | undefined)[];
  readonly selfChange: readonly (Change | undefined)[];
  /** What children that are not in the tree take of a frame's width; absent: all are in it. */
  readonly unseen?: readonly number[] | undefined;
}

export function toFlameTree(diff: ProfileDiff): FlameTree {
  const nodes = preorder(diff.root);
  const frames = new Map<string, { readonly index: number; readonly frame: FlameFrame }>();
  const frameOf = (node: DiffNode): number => {
    const known = frames.get(node.key);
    if (known !== undefined) return known.index;
    const { name, file, line, kind } = node.frame;
    const frame = {
      key: node.key,
      name,
      kind,
      file,
      line,
    };
    frames.set(node.key, { index: frames.size, frame });
    return frames.size - 1;
  };
  return {
    frame: nodes.map(({ node }) => frameOf(node)),
    parent: nodes.map(({ parent }) => parent),
    baselineSelf: nodes.map(({ node }) => node.baseline.self),
    baselineTotal: nodes.map(({ node }) => node.baseline.total),
    candidateSelf: nodes.map(({ node }) => node.candidate.self),
    candidateTotal: nodes.map(({ node }) => node.candidate.total),
    status: nodes.map(({ node }) => node.status),
    change: nodes.map(({ node }) => node.change),
    selfChange: nodes.map(({ node }) => node.selfChange),
    unseen: nodes.some(({ node }) => node.unseen !== undefined) ? nodes.map(({ node }) => node.unseen ?? 0) : undefined,
    frames: [...frames.values()].map(({ frame }) => frame),
  };
}

/** An explicit stack: recursion in a profile may be deeper than the runtime's own. */
function preorder(root: DiffNode): readonly { readonly node: DiffNode; readonly parent: number }[] {
  const found: { readonly node: DiffNode; readonly parent: number }[] = [];
  const open: { readonly node: DiffNode; readonly parent: number }[] = [{ node: root, parent: -1 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const index = found.push(next) - 1;
    for (const child of next.node.children.toReversed()) open.push({ node: child, parent: index });
  }
  return found;
}
