/**
 * Cost that only moved between functions: extracted, inlined or split code. (FBDetect, SOSP'24, calls it cost shift.)
 * A new or removed function is weighed together with the function it is under; when their sum is flat, nothing
 * got slower and no function is to blame.
 */

import { falseDiscoveryRate } from './certainty.ts';
import type { KeyedProfiles } from './frame-key.ts';
import type { MergedTree } from './merged-tree.ts';
import { type Design, ratesOf, testRates } from './rate-test.ts';
import type { FunctionTests } from './significance.ts';

/**
 * The sum is flat when what is left of the moved cost is under a quarter and no evidence contradicts "nothing"; at
 * 0.05 one extraction in twenty that cost nothing was blamed.
 */
const mostLeft = 0.25;
const leastP = 0.01;

interface Context {
  readonly design: Design;
  readonly tests: FunctionTests;
}

/** Keys of the functions whose cost moved. */
export function findCostShifts(tree: MergedTree, keyed: KeyedProfiles, context: Context): ReadonlySet<string> {
  const moved = new Set<string>();
  for (const [host, parts] of groupsByHost(tree, context)) {
    const group = [host, ...parts];
    // Where nothing is significant there is nothing to attribute.
    if (!group.some((key) => (context.tests.self.get(key)?.pAdjusted ?? 1) <= falseDiscoveryRate)) continue;
    const shift = flatGroup(tree, group, context) ? group : withNeighbors(tree, keyed, group, context);
    for (const key of shift) if (key !== '') moved.add(key);
  }
  return moved;
}

/** Functions on one side only, with enough samples to be tested, by the nearest function above them that both sides have. */
function groupsByHost(tree: MergedTree, { design, tests }: Context): ReadonlyMap<string, ReadonlySet<string>> {
  // On one side only, with or without a cost of its own: no host, as it may itself have come with what moved.
  const absent = new Set([...tree.functions.keys()].filter((key) => lacks(tree, key, design)));
  const oneSided = new Set([...absent].filter((key) => tests.self.has(key)));
  const { weights, between } = hostsOf(tree, absent, oneSided);
  const groups = new Map<string, Set<string>>();
  for (const [key, hosts] of weights) {
    const [host = ''] = [...hosts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const group = groups.get(host) ?? new Set();
    for (const part of [key, ...(between.get(key) ?? [])]) group.add(part);
    groups.set(host, group);
  }
  return groups;
}

interface Hosts {
  /** By function and host: all that went through both, of both sides. */
  readonly weights: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Absent functions on the way from one to its host. */
  readonly between: ReadonlyMap<string, ReadonlySet<string>>;
}

function hostsOf(tree: MergedTree, absent: ReadonlySet<string>, oneSided: ReadonlySet<string>): Hosts {
  const weights = new Map<string, Map<string, number>>();
  const between = new Map<string, Set<string>>();
  if (oneSided.size === 0) return { weights, between };
  const [isAbsent, isOneSided] = [absent, oneSided].map((some) => tree.keys.map((key) => some.has(key)));
  const { size, starts, paths, values } = tree.stacks();
  for (let stack = 0; stack < size; stack++) {
    const weight = values.subarray(stack * tree.columns, (stack + 1) * tree.columns).reduce(add, 0);
    let host = '';
    let passed = new Set<string>();
    for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) {
      const index = paths[at] ?? 0;
      const key = tree.keys[index] ?? '';
      if (isOneSided?.[index] === true) {
        const hosts = weights.get(key) ?? new Map<string, number>();
        weights.set(key, hosts.set(host, (hosts.get(host) ?? 0) + weight));
        between.set(key, new Set([...(between.get(key) ?? []), ...passed]));
      }
      if (isAbsent?.[index] === true) passed.add(key);
      else if (passed.size > 0) passed = new Set();
      if (isAbsent?.[index] !== true) host = key;
    }
  }
  return { weights, between };
}

function add(sum: number, value: number): number {
  return sum + value;
}

/** A stray sample or two, as a profiler caught a function between its prologue and its work, are no presence. */
const leastPresence = 0.02;

/** Absent from one side but for strays, and not only from the leaves. */
function lacks(tree: MergedTree, key: string, design: Design): boolean {
  const { baseline, candidate } = ratesOf(design, tree.functions.get(key)?.total ?? []);
  return Math.min(baseline, candidate) <= leastPresence * Math.max(baseline, candidate);
}

function flatGroup(tree: MergedTree, group: readonly string[], { design, tests }: Context): boolean {
  const sum = new Float64Array(design.baseline.length + design.candidate.length);
  let moved = 0;
  for (const key of group) {
    const self = key === '' ? tree.root.self : tree.functions.get(key)?.self;
    for (const [column, value] of self?.entries() ?? []) sum[column] = (sum[column] ?? 0) + value;
    moved += Math.max(0, tests.self.get(key)?.delta ?? 0);
  }
  const left = testRates(design, sum);
  return moved > 0 && left.p > leastP && Math.abs(left.delta) <= mostLeft * moved;
}

/** Code split off a sibling: functions of the same files whose self changed the other way join the group. */
function withNeighbors(
  tree: MergedTree,
  keyed: KeyedProfiles,
  group: readonly string[],
  context: Context,
): readonly string[] {
  const parts = group.slice(1);
  const files = new Set(parts.map((key) => keyed.functions.get(key)?.place?.path).filter((path) => path !== undefined));
  const net = parts.reduce((sum, key) => sum + (context.tests.self.get(key)?.delta ?? 0), 0);
  const neighbors = [...context.tests.self].filter(
    ([key, { delta, pAdjusted }]) =>
      pAdjusted <= falseDiscoveryRate &&
      delta * net < 0 &&
      !parts.includes(key) &&
      files.has(keyed.functions.get(key)?.place?.path ?? ''),
  );
  const wider = [...new Set([...parts, ...neighbors.map(([key]) => key)])];
  return neighbors.length > 0 && flatGroup(tree, wider, context) ? wider : [];
}
