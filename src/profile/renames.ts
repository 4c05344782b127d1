/** Functions that only look removed and new: a second pass over what one side alone has. */
import type { KeyedFunction, KeyedProfiles } from './frame-key.ts';
import type { MergedTree } from './merged-tree.ts';
import { type Design, ratesOf, samplesIn } from './rate-test.ts';
import type { Restated } from './restated.ts';
import { sourceNames } from './short-name.ts';
import { leastSamples } from './significance.ts';

interface Leftover {
  readonly known: KeyedFunction;
  readonly rate: number;
  readonly parents: Set<string>;
  readonly children: Set<string>;
}

/** A rename that also doubles the cost is reported as one removed and one new function. */
const mostCostRatio = 2;
const leastShared = 0.5;

/**
 * Baseline key → candidate key of functions renamed (same file) or moved to another file (same name). Both must be
 * called from the same place, call alike functions and cost alike; the best likeness first, each function once. `restated`:
 * what the text of the change shows to be so.
 */
export function findRenames(
  tree: MergedTree,
  keyed: KeyedProfiles,
  design: Design,
  restated: Restated['pairs'] = [],
): ReadonlyMap<string, string> {
  const { removed, added } = findLeftovers(tree, keyed, design);
  const pairs = removed.flatMap((before) =>
    added.flatMap((after) => {
      const isKnown = restated.some((pair) => isOf(before, pair.before) && isOf(after, pair.after));
      const alike = isKnown ? certain : likeness(before, after);
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

/** More than any likeness. */
const certain = 10;

function isOf({ known: { frame, place } }: Leftover, { name, path }: Restated['pairs'][number]['before']): boolean {
  return sourceNames(frame).includes(name) && (place === undefined || place.path === path);
}

function findLeftovers(
  tree: MergedTree,
  keyed: KeyedProfiles,
  design: Design,
): { readonly removed: readonly Leftover[]; readonly added: readonly Leftover[] } {
  const split = design.baseline.length;
  const leftovers = new Map<string, Leftover>();
  const removed: Leftover[] = [];
  const added: Leftover[] = [];
  for (const { key, total } of tree.functions.values()) {
    const known = keyed.functions.get(key);
    if (known === undefined || !isOneSided(total, split) || samplesIn(design, total) < leastSamples) continue;
    const { baseline, candidate } = ratesOf(design, total);
    const leftover = { known, rate: baseline + candidate, parents: new Set<string>(), children: new Set<string>() };
    leftovers.set(key, leftover);
    (candidate > 0 ? added : removed).push(leftover);
  }
  if (removed.length === 0 || added.length === 0) return { removed: [], added: [] };
  noteNeighbors(tree, leftovers);
  return { removed, added };
}

function isOneSided(total: Float64Array, split: number): boolean {
  const isSeen = (value: number): boolean => value > 0;
  return !total.subarray(0, split).some(isSeen) || !total.subarray(split).some(isSeen);
}

/** Who calls each of them, and whom it calls. */
function noteNeighbors(tree: MergedTree, leftovers: ReadonlyMap<string, Leftover>): void {
  const byKey = tree.keys.map((key) => leftovers.get(key));
  const { size, starts, paths } = tree.stacks();
  for (let stack = 0; stack < size; stack++) {
    let caller = 0;
    for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) {
      const callee = paths[at] ?? 0;
      byKey[callee]?.parents.add(tree.keys[caller] ?? '');
      byKey[caller]?.children.add(tree.keys[callee] ?? '');
      caller = callee;
    }
  }
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
