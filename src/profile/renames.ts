/** Functions that only look removed and new: a second pass over what one side alone has. */
import type { KeyedFunction, KeyedProfiles } from './frame-key.ts';
import { type MergedTree, nodesOf } from './merged-tree.ts';
import { type Design, testRates } from './rate-test.ts';
import { leastSamples } from './significance.ts';

interface Leftover {
  readonly known: KeyedFunction;
  readonly rate: number;
  readonly parents: Set<string>;
  readonly children: Set<string>;
}

/** A rename that also doubles the cost is told as one removed and one new function. */
const mostCostRatio = 2;
const leastShared = 0.5;

/**
 * Baseline key → candidate key of functions renamed (same file) or moved to another file (same name). Both must be
 * called from the same place, call alike functions and cost alike; the best likeness first, each function once.
 */
export function findRenames(tree: MergedTree, keyed: KeyedProfiles, design: Design): ReadonlyMap<string, string> {
  const { removed, added } = findLeftovers(tree, keyed, design);
  const pairs = removed.flatMap((before) =>
    added.flatMap((after) => {
      const alike = likeness(before, after);
      return alike === undefined ? [] : [{ before: before.known.key, after: after.known.key, alike }];
    }),
  );
  pairs.sort((a, b) => b.alike - a.alike);
  const renames = new Map<string, string>();
  const taken = new Set<string>();
  for (const { before, after } of pairs) {
    if (renames.has(before) || taken.has(after)) continue;
    renames.set(before, after);
    taken.add(after);
  }
  return renames;
}

function findLeftovers(
  tree: MergedTree,
  keyed: KeyedProfiles,
  design: Design,
): { readonly removed: readonly Leftover[]; readonly added: readonly Leftover[] } {
  const leftovers = new Map<string, Leftover>();
  const removed: Leftover[] = [];
  const added: Leftover[] = [];
  for (const { key, total } of tree.functions.values()) {
    const { baseline, candidate, samples } = testRates(design, total);
    const known = keyed.functions.get(key);
    if (known === undefined || samples < leastSamples || (baseline > 0 && candidate > 0)) continue;
    const leftover = { known, rate: baseline + candidate, parents: new Set<string>(), children: new Set<string>() };
    leftovers.set(key, leftover);
    (candidate > 0 ? added : removed).push(leftover);
  }
  if (removed.length === 0 || added.length === 0) return { removed: [], added: [] };
  for (const node of nodesOf(tree)) {
    leftovers.get(node.key)?.parents.add(node.parent?.key ?? '');
    if (node.parent !== undefined) leftovers.get(node.parent.key)?.children.add(node.key);
  }
  return { removed, added };
}

function likeness(before: Leftover, after: Leftover): number | undefined {
  const sameName = before.known.frame.name === after.known.frame.name;
  const path = before.known.place?.path;
  const sameFile = path !== undefined && path === after.known.place?.path;
  if (!sameName && !sameFile) return undefined;
  const ratio = before.rate / after.rate;
  if (ratio > mostCostRatio || ratio < 1 / mostCostRatio) return undefined;
  const parents = shared(before.parents, after.parents);
  const children = shared(before.children, after.children);
  if (parents === 0 || children < leastShared) return undefined;
  return parents + children + Math.min(ratio, 1 / ratio) + (sameName ? 1 : 0);
}

/** Jaccard's index; 1 for two empty sets. A renamed function that calls itself still has alike children. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 && b.size === 0) return 1;
  const both = [...a].filter((key) => b.has(key)).length;
  return both / (a.size + b.size - both);
}
