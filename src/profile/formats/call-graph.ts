/**
 * Profilers that count calls and keep no stacks (callgrind, cProfile) as stacks: what a function cost under each of its
 * callers is known, what it cost under each caller's caller is not, and is taken to be in the same proportion. Self and
 * inclusive costs of functions that do not recur are those of the file; a circle of calls is gone through once.
 */
import type { Frame } from '../profile.ts';
import { type CallCosts, cyclesOf, type Passage, passageOf } from './call-cycles.ts';
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

interface Open {
  readonly index: number;
  readonly under: number;
  /** Of what the function itself cost, and of its calls out of its circle. */
  readonly share: number;
  readonly depth: number;
  /** Of the circle that it is in, of one function for most. */
  readonly passage: Passage;
}

function placeAll(builder: ProfileBuilder, { nodes, frames, main }: Graph): Placed[] {
  const costs = costsOf(nodes, main);
  const whole = nodes.reduce((sum, { self }) => sum + (self[main] ?? 0), 0);
  const placed: Placed[] = [];
  const open = rootsOf(costs).map(
    ({ index, share }): Open => ({ index, under: 0, share, depth: 1, passage: costs.passage(index) }),
  );
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, under, share, depth } = next;
    const node = builder.tree.child(under, frames[index] ?? 0);
    placed.push({ index, node, share });
    if (depth >= deepest) continue;
    const least = (placed.length < mostPlaces ? leastShare : coarseShare) * whole;
    for (const [callee, cost] of costs.calls[index] ?? []) {
      const below = costs.isWithin(index, callee) ? onward(next, callee, cost) : outward(costs, next, callee, cost);
      if (below !== undefined && below.cost >= least) {
        open.push({ index: callee, under: node, share: below.share, depth: depth + 1, passage: below.passage });
      }
    }
  }
  return placed;
}

interface Below extends Pick<Open, 'share' | 'passage'> {
  readonly cost: number;
}

/** To the next of the same circle; undefined where the call closes it. */
function onward({ index, share, passage }: Open, callee: number, cost: number): Below | undefined {
  if ((passage.rank.get(callee) ?? 0) <= (passage.rank.get(index) ?? 0)) return undefined;
  const part = share * (cost / (passage.into.get(callee) ?? cost));
  return { share: part, passage, cost: part * (passage.below.get(callee) ?? 0) };
}

function outward({ inclusive, passage }: Costs, { share }: Open, callee: number, cost: number): Below | undefined {
  const below = inclusive(callee);
  if (below <= 0) return undefined;
  return { share: (cost * share) / below, passage: passage(callee), cost: cost * share };
}

interface Costs {
  readonly calls: CallCosts;
  readonly members: readonly (readonly number[])[];
  /** Whether both are in one circle. */
  readonly isWithin: (first: number, second: number) => boolean;
  /** Of the whole circle that a function is in: its functions' own, and that of calls out of it. */
  readonly inclusive: (index: number) => number;
  /** What calls of each function from outside its circle cost. */
  readonly called: readonly number[];
  readonly passage: (entry: number) => Passage;
}

function costsOf(nodes: readonly CallGraphNode[], main: number): Costs {
  const calls = nodes.map(
    (node, index) =>
      new Map(
        [...node.calls].flatMap(([callee, costs]) =>
          callee !== index && (costs[main] ?? 0) > 0 ? [[callee, costs[main] ?? 0] as const] : [],
        ),
      ),
  );
  const { of, members } = cyclesOf(calls);
  const isWithin = (first: number, second: number): boolean => of[first] === of[second];
  const own = nodes.map(({ self }) => self[main] ?? 0);
  const called = nodes.map(() => 0);
  for (const [index, each] of calls.entries()) {
    for (const [callee, cost] of each) {
      if (isWithin(index, callee)) continue;
      own[index] = (own[index] ?? 0) + cost;
      called[callee] = (called[callee] ?? 0) + cost;
    }
  }
  const inclusive = members.map((cycle) => cycle.reduce((sum, index) => sum + (own[index] ?? 0), 0));
  const inner = calls.map((each, index) =>
    [...each].filter(([callee]) => isWithin(index, callee)).sort(([, one], [, other]) => one - other),
  );
  const passages = new Map<number, Passage>();
  const entries = members.map((cycle) => costliest(cycle, called));
  const passage = (entry: number): Passage => {
    const known = entries[of[entry] ?? 0] ?? [];
    const through = known.includes(entry) ? entry : (known[0] ?? entry);
    const found = passages.get(through) ?? passageOf(through, inner, own);
    passages.set(through, found);
    return found;
  };
  return { calls, members, isWithin, inclusive: (index) => inclusive[of[index] ?? 0] ?? 0, called, passage };
}

/** Functions of circles in all ways through one, at most. */
const mostPassed = 100_000;

/** Where a circle is gone through from: all of its functions, or of a large one those that cost most when they are called. */
function costliest(cycle: readonly number[], called: readonly number[]): readonly number[] {
  const most = Math.max(1, Math.floor(mostPassed / cycle.length));
  if (cycle.length <= most) return cycle;
  return [...cycle].sort((one, other) => (called[other] ?? 0) - (called[one] ?? 0)).slice(0, most);
}

/** Tolerance for the rounding of printed costs. */
const leastUncalled = 1e-6;

/** Where nothing that is recorded calls a function or a circle for all that it cost, with the part that began there. */
function rootsOf({ members, inclusive, called, calls }: Costs): readonly Pick<Open, 'index' | 'share'>[] {
  return members.flatMap((cycle) => {
    const [first = 0] = cycle;
    const cost = inclusive(first);
    const uncalled = cost - cycle.reduce((sum, index) => sum + (called[index] ?? 0), 0);
    if (!(uncalled > leastUncalled * cost)) return [];
    // A circle is entered where its calls cost the most beyond what is known to call.
    const spent = (index: number): number => [...(calls[index]?.values() ?? [])].reduce((sum, each) => sum + each, 0);
    const index = cycle.reduce((most, each) => (spent(each) > spent(most) ? each : most), first);
    return [{ index, share: uncalled / cost }];
  });
}
