/**
 * Profilers that count calls and keep no stacks (callgrind, cProfile) as stacks: what a function cost under each of its
 * callers is known, what it cost under each caller's caller is not, and is taken to be in the same proportion. Self and
 * inclusive costs of functions that do not recur are those of the file; a cycle is cut where it closes.
 */
import type { Frame } from '../profile.ts';
import type { ProfileBuilder } from './profile-builder.ts';

export interface CallGraphNode {
  readonly frame: Frame;
  /** By sample type. */
  readonly self: readonly number[];
  /** Costs of calls, everything below them included, by the index of who is called. */
  readonly calls: ReadonlyMap<number, readonly number[]>;
}

/** Below this share of the whole a path is not followed; what it cost is spread over the function's other places. */
const leastShare = 1e-7;
/** Graphs that branch much have more paths than that which cost anything: then only the costlier ones are followed. */
const mostPlaces = 300_000;
const coarseShare = 1e-4;
const deepest = 512;

/** Where a function is, with the part of its cost that is spent there. */
interface Placed {
  readonly index: number;
  readonly node: number;
  readonly share: number;
}

/** `main`: the sample type by which costs are shared among callers. */
export function addCallGraph(builder: ProfileBuilder, nodes: readonly CallGraphNode[], main: number): void {
  const frames = nodes.map(({ frame }) => builder.frame(frame));
  const placed = placeAll(builder, { nodes, frames, main });
  const shares = nodes.map(() => 0);
  for (const { index, share } of placed) shares[index] = (shares[index] ?? 0) + share;
  // Reached only round a cycle, or too little to be followed.
  for (const [index, share] of shares.entries()) {
    if (share > 0 || nodes[index]?.self.every((value) => value === 0) === true) continue;
    shares[index] = 1;
    placed.push({ index, node: builder.tree.child(0, frames[index] ?? 0), share: 1 });
  }
  const before = nodes.map(() => 0);
  for (const { index, node, share } of placed) {
    const from = before[index] ?? 0;
    before[index] = from + share;
    for (const [type, value] of (nodes[index]?.self ?? []).entries()) {
      const at = (part: number): number => Math.round((value * part) / (shares[index] ?? 1));
      // In whole numbers that add up to the function's own.
      builder.tree.add(node, type, at(from + share) - at(from));
    }
  }
}

interface Graph {
  readonly nodes: readonly CallGraphNode[];
  readonly frames: readonly number[];
  readonly main: number;
}

function placeAll(builder: ProfileBuilder, { nodes, frames, main }: Graph): Placed[] {
  const inclusive = nodes.map((node, index) => inclusiveOf(node, index, main));
  const called = calledOf(nodes, main);
  const whole = nodes.reduce((sum, { self }) => sum + (self[main] ?? 0), 0);
  const placed: Placed[] = [];
  const open = rootsOf(nodes, inclusive, called).map((index) => ({
    index,
    under: 0,
    // What has no recorded caller began here.
    share: Math.max(leastUncalled, 1 - (called[index] ?? 0) / Math.max(inclusive[index] ?? 0, Number.MIN_VALUE)),
    path: [] as readonly number[],
  }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, under, share, path } = next;
    const node = builder.tree.child(under, frames[index] ?? 0);
    placed.push({ index, node, share });
    const along = [...path, index];
    const least = (placed.length < mostPlaces ? leastShare : coarseShare) * whole;
    for (const [callee, costs] of nodes[index]?.calls ?? []) {
      const cost = (costs[main] ?? 0) * share;
      const below = inclusive[callee] ?? 0;
      if (below <= 0 || along.length >= deepest || cost < least || along.includes(callee)) continue;
      open.push({ index: callee, under: node, share: cost / below, path: along });
    }
  }
  return placed;
}

/** Own cost and that of all it calls, itself aside. */
function inclusiveOf({ self, calls }: CallGraphNode, index: number, main: number): number {
  let sum = self[main] ?? 0;
  for (const [callee, costs] of calls) if (callee !== index) sum += costs[main] ?? 0;
  return sum;
}

function calledOf(nodes: readonly CallGraphNode[], main: number): readonly number[] {
  const called = nodes.map(() => 0);
  for (const [index, { calls }] of nodes.entries()) {
    for (const [callee, costs] of calls)
      if (callee !== index) called[callee] = (called[callee] ?? 0) + (costs[main] ?? 0);
  }
  return called;
}

/** Tolerance for the rounding of printed costs. */
const leastUncalled = 1e-6;

function rootsOf(
  nodes: readonly CallGraphNode[],
  inclusive: readonly number[],
  called: readonly number[],
): readonly number[] {
  const roots = nodes.flatMap((_, index) => {
    const cost = inclusive[index] ?? 0;
    return cost - (called[index] ?? 0) > leastUncalled * cost ? [index] : [];
  });
  if (roots.length > 0 || nodes.length === 0) return roots;
  // All in one cycle: it is entered where most was spent.
  return [inclusive.indexOf(Math.max(...inclusive))];
}
