/** The nodes of a diff: which have a change below them, and all of them as objects once someone walks them. */
import { compareKeys, rootFrame } from './call-tree.ts';
import { deltaAt, followsFrom, isNamed, type Parts, statusOf, toChange, weigh } from './diff-parts.ts';
import type { Change, DiffNode } from './diff-result.ts';
import { type MergedNodes, type MergedTree, once } from './merged-tree.ts';
import { keepDeltas, type NodeDeltas } from './node-deltas.ts';
import { findSeen, type SeenNodes } from './seen-nodes.ts';
import { type NodeTests, testNodes } from './significance.ts';

/** What significant self change below a node weighs most, by sign. */
interface Cause {
  readonly key: string;
  readonly delta: number;
}

/** Functions by key whose total changed because of a function below, with the sign of it. */
export type Because = ReadonlyMap<string, ReadonlySet<number>>;

export interface Causes {
  readonly tests: () => NodeTests;
  /** By node, what changed most below it. */
  readonly below: ReadonlyMap<number, readonly Cause[]>;
}

/** Only the callers of functions that changed have causes: where there is none, no node needs a look. */
export function findCauses(parts: Parts): Causes {
  const { tree, comparison, tests, moved } = parts;
  const isSought = [...tests.self].some(([key, tested]) => isNamed(tested) && !moved.has(key));
  const nodeTests = once(() => testNodes(tree, comparison.design, tests));
  if (!isSought) return { tests: nodeTests, below: new Map() };
  const { changed } = nodeTests();
  const { size, parents, keys } = tree.nodes();
  const below = new Map<number, readonly Cause[]>();
  for (let node = size - 1; node > 0; node--) {
    const key = tree.keys[keys[node] ?? 0] ?? '';
    const self = moved.has(key) ? undefined : changed.get(node);
    const own = self !== undefined && isNamed(self) ? [{ key, delta: self.delta }] : [];
    const found = [...own, ...(below.get(node) ?? [])];
    const parent = parents[node] ?? 0;
    if (found.length > 0) below.set(parent, strongest([...found, ...(below.get(parent) ?? [])]));
  }
  return { tests: nodeTests, below };
}

/**
 * By key of function: the signs (1, -1) of the significant changes below any of its nodes. Empty where nothing changed.
 */
export function becauseOf({ below }: Causes, tree: MergedTree): Because {
  const because = new Map<string, Set<number>>();
  if (below.size === 0) return because;
  const { keys } = tree.nodes();
  for (const [node, causes] of below) {
    const key = tree.keys[keys[node] ?? 0] ?? '';
    for (const { delta } of causes) because.set(key, (because.get(key) ?? new Set()).add(Math.sign(delta)));
  }
  return because;
}

/** Nodes below the root become objects only for who walks them. */
export function toRoot(parts: Parts, causes: Causes): DiffNode {
  const { tree, comparison } = parts;
  const below = causes.below.get(0) ?? [];
  const sides = weigh(comparison.design, tree.root);
  const seen = once(() => findSeen(parts, parts.leastShare));
  const children = once(() => toChildren(parts, causes, seen()));
  const root: DiffNode = {
    key: '',
    frame: rootFrame,
    ...sides,
    get change() {
      return changesOf(0, { key: '', tests: causes.tests(), parts, below }).total;
    },
    status: statusOf(sides),
    becauseOf: below[0]?.key,
    get unseen() {
      return seen().unseen(0) || undefined;
    },
    get children() {
      return children();
    },
  };
  return keepDeltas(root, () => toDeltas(parts));
}

function toDeltas({ tree, comparison: { design } }: Parts): NodeDeltas {
  const { size, parents, keys, self, total } = tree.nodes();
  return {
    size,
    parents,
    keys,
    names: tree.keys,
    self: (node) => deltaAt(design, self, node * tree.columns),
    total: (node) => deltaAt(design, total, node * tree.columns),
  };
}

function toChildren(parts: Parts, { tests, below }: Causes, seen: SeenNodes): readonly DiffNode[] {
  const nodes = parts.tree.nodes();
  const renamed = new Set(parts.renames.values());
  const children = Array.from({ length: nodes.size }, (): DiffNode[] => []);
  const conversion = { parts, nodes, tests: tests(), below, renamed };
  for (let node = nodes.size - 1; node > 0; node--) {
    if (!seen.isSeen(node)) continue;
    const unseen = seen.unseen(node);
    const converted = toDiffNode(node, { ...conversion, unseen, children: children[node] ?? [] });
    children[nodes.parents[node] ?? 0]?.push(converted);
    children[node] = [];
  }
  return sorted(children[0] ?? []);
}

interface Conversion {
  readonly parts: Parts;
  readonly nodes: MergedNodes;
  readonly tests: NodeTests;
  readonly below: Causes['below'];
  readonly renamed: ReadonlySet<string>;
  readonly unseen: number;
  readonly children: DiffNode[];
}

function toDiffNode(node: number, { parts, nodes, tests, below, renamed, unseen, children }: Conversion): DiffNode {
  const key = parts.tree.keys[nodes.keys[node] ?? 0] ?? '';
  const causes = below.get(node) ?? [];
  const { total, self } = changesOf(node, { key, tests, parts, below: causes });
  const sides = weigh(parts.comparison.design, { ...nodes, at: node * parts.tree.columns });
  return {
    key,
    frame: parts.keyed.functions.get(key)?.frame ?? rootFrame,
    ...sides,
    change: total,
    selfChange: self,
    status: parts.moved.has(key) ? 'moved' : renamed.has(key) ? 'renamed' : statusOf(sides),
    becauseOf: self?.significant === true ? undefined : causes[0]?.key,
    unseen: unseen === 0 ? undefined : unseen,
    children: sorted(children),
  };
}

function sorted(children: DiffNode[]): readonly DiffNode[] {
  return children.length < 2 ? children : children.sort((a, b) => widthOf(b) - widthOf(a) || compareKeys(a.key, b.key));
}

function widthOf({ baseline, candidate }: DiffNode): number {
  return Math.max(baseline.total, candidate.total);
}

/** The largest of each sign, the larger first. */
function strongest(causes: readonly Cause[]): readonly Cause[] {
  const sorted = [...causes].sort((a, b) => Math.abs(b.delta) - Math.abs(a.delta));
  const more = sorted.find(({ delta }) => delta > 0);
  const less = sorted.find(({ delta }) => delta < 0);
  return sorted.filter((cause) => cause === more || cause === less);
}

interface Asked {
  readonly key: string;
  readonly tests: NodeTests;
  readonly parts: Parts;
  readonly below: readonly Cause[];
}

function changesOf(
  node: number,
  { key, tests, parts, below }: Asked,
): { readonly self: Change | undefined; readonly total: Change | undefined } {
  const still = parts.moved.has(key);
  const selfTest = tests.self(node);
  const totalTest = tests.total(node);
  const self = selfTest === undefined ? undefined : toChange(selfTest, !still && isNamed(selfTest));
  if (totalTest === undefined) return { self, total: undefined };
  const signs = new Set(below.map(({ delta }) => Math.sign(delta)));
  if (self?.significant === true) signs.add(Math.sign(self.delta));
  return { self, total: toChange(totalTest, !still && (isNamed(totalTest) || followsFrom(totalTest, signs))) };
}
