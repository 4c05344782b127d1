/** Other trees made of the same samples: callers above a leaf, callers and callees of one function. */
import type { Change, FrameStatus } from '../../profile/diff-result.ts';
import type { FlameTree } from './tree.ts';

/** Nodes of the original tree that one node of the new tree represents. */
type Sources = readonly number[];

interface Weights {
  readonly baseline: number;
  readonly candidate: number;
}

interface Step {
  /** Where a source goes at the next level; nowhere: it ends here. */
  readonly next: (source: Source) => readonly Source[];
  readonly weigh: (sources: readonly Source[]) => { readonly total: Weights; readonly self: Weights };
  /** Groups lighter than this on both sides are left out. */
  readonly least: number;
}

/** `at`: where on its path it is now; `leaf`: the node whose cost is counted. */
interface Source {
  readonly at: number;
  readonly leaf: number;
}

/** Place of a source that has not taken its first step. */
const notStarted = -1;

/** Self cost of every function, and above each who called it. Functions under `leastShare` of the whole are left out. */
export function invertTree(tree: FlameTree, leastShare: number): FlameTree {
  const leaves: Source[] = [];
  for (let index = 1; index < tree.parent.length; index += 1) {
    if (selfOf(tree, index) > 0) leaves.push({ at: notStarted, leaf: index });
  }
  return regroup(tree, leaves, {
    least: leastShare * largerTotal(tree),
    next: ({ at, leaf }) => {
      const up = at === notStarted ? leaf : (tree.parent[at] ?? 0);
      return up > 0 ? [{ at: up, leaf }] : [];
    },
    weigh: (sources) => ({
      total: sum(sources, ({ leaf }) => ({
        baseline: tree.baselineSelf[leaf] ?? 0,
        candidate: tree.candidateSelf[leaf] ?? 0,
      })),
      // What has no further caller; the rest is in the children.
      self: sum(sources, ({ at, leaf }) => {
        const goesOn = at === notStarted || (tree.parent[at] ?? 0) > 0;
        return goesOn ? none : { baseline: tree.baselineSelf[leaf] ?? 0, candidate: tree.candidateSelf[leaf] ?? 0 };
      }),
    }),
  });
}

export interface Sandwich {
  /** Root is the function, deeper rows its callers; weights are the function's total by way of them. */
  readonly callers: FlameTree;
  /** Root is the function, deeper rows what it calls. */
  readonly callees: FlameTree;
}

/** Everything above and below one function, wherever it is. A recursive call counts within its outermost one. */
export function sandwichOf(tree: FlameTree, frame: number): Sandwich {
  const outermost: Source[] = [];
  tree.frame.forEach((each, index) => {
    if (each === frame && !hasAncestor(tree, index, frame)) outermost.push({ at: index, leaf: index });
  });
  const totalOf = ({ leaf }: Source): Weights => ({
    baseline: tree.baselineTotal[leaf] ?? 0,
    candidate: tree.candidateTotal[leaf] ?? 0,
  });
  const children = childrenOf(tree);
  const callers = regroup(
    tree,
    outermost,
    {
      least: 0,
      next: ({ at, leaf }) => ((tree.parent[at] ?? -1) > 0 ? [{ at: tree.parent[at] ?? 0, leaf }] : []),
      weigh: (sources) => ({
        total: sum(sources, totalOf),
        self: sum(sources, (source) => ((tree.parent[source.at] ?? -1) > 0 ? none : totalOf(source))),
      }),
    },
    frame,
  );
  const callees = regroup(
    tree,
    outermost,
    {
      least: 0,
      next: ({ at }) => (children[at] ?? []).map((child) => ({ at: child, leaf: child })),
      weigh: (sources) => ({
        total: sum(sources, totalOf),
        self: sum(sources, ({ at }) => ({
          baseline: tree.baselineSelf[at] ?? 0,
          candidate: tree.candidateSelf[at] ?? 0,
        })),
      }),
    },
    frame,
  );
  return { callers, callees };
}

const none: Weights = { baseline: 0, candidate: 0 };

function selfOf(tree: FlameTree, index: number): number {
  return Math.max(tree.baselineSelf[index] ?? 0, tree.candidateSelf[index] ?? 0);
}

function largerTotal(tree: FlameTree): number {
  return Math.max(tree.baselineTotal[0] ?? 0, tree.candidateTotal[0] ?? 0);
}

function sum(sources: readonly Source[], of: (source: Source) => Weights): Weights {
  let baseline = 0;
  let candidate = 0;
  for (const source of sources) {
    const weights = of(source);
    baseline += weights.baseline;
    candidate += weights.candidate;
  }
  return { baseline, candidate };
}

function hasAncestor(tree: FlameTree, index: number, frame: number): boolean {
  for (let up = tree.parent[index] ?? -1; up > 0; up = tree.parent[up] ?? -1) if (tree.frame[up] === frame) return true;
  return false;
}

/** Indices of each node's children. */
export function childrenOf(tree: FlameTree): readonly Sources[] {
  const children: number[][] = tree.parent.map(() => []);
  tree.parent.forEach((parent, index) => {
    if (parent >= 0) children[parent]?.push(index);
  });
  return children;
}

/** Level by level; a node of the new tree is a group of sources with one frame under one parent. */
function regroup(
  tree: FlameTree,
  sources: readonly Source[],
  step: Step,
  rootFrame: number = tree.frame[0] ?? 0,
): FlameTree {
  const columns = {
    frame: [] as number[],
    parent: [] as number[],
    baselineSelf: [] as number[],
    baselineTotal: [] as number[],
    candidateSelf: [] as number[],
    candidateTotal: [] as number[],
    status: [] as FrameStatus[],
    change: [] as (Change | undefined)[],
    selfChange: [] as (Change | undefined)[],
  };
  const open: { readonly frame: number; readonly parent: number; readonly sources: readonly Source[] }[] = [
    { frame: rootFrame, parent: -1, sources },
  ];
  for (const group of open) {
    const { total, self } = step.weigh(group.sources);
    if (group.parent >= 0 && Math.max(total.baseline, total.candidate) < step.least) continue;
    const index = columns.frame.push(group.frame) - 1;
    const single = group.sources.length === 1 && group.parent >= 0 ? group.sources[0]?.leaf : undefined;
    columns.parent.push(group.parent);
    columns.baselineTotal.push(total.baseline);
    columns.candidateTotal.push(total.candidate);
    columns.baselineSelf.push(self.baseline);
    columns.candidateSelf.push(self.candidate);
    columns.status.push(
      total.baseline === 0 && total.candidate > 0
        ? 'new'
        : total.candidate === 0 && total.baseline > 0
          ? 'removed'
          : 'common',
    );
    columns.change.push(single === undefined ? undefined : tree.change[single]);
    columns.selfChange.push(single === undefined ? undefined : tree.selfChange[single]);
    for (const [frame, below] of groupsBelow(tree, group.sources, step))
      open.push({ frame, parent: index, sources: below });
  }
  return { frames: tree.frames, ...columns };
}

function groupsBelow(tree: FlameTree, sources: readonly Source[], step: Step): ReadonlyMap<number, readonly Source[]> {
  const groups = new Map<number, Source[]>();
  for (const source of sources) {
    for (const next of step.next(source)) {
      const frame = tree.frame[next.at] ?? 0;
      const known = groups.get(frame);
      if (known === undefined) groups.set(frame, [next]);
      else known.push(next);
    }
  }
  return groups;
}
