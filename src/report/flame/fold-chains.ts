/**
 * A picture has few rows, and frameworks call through dozens of frames that do nothing but call the next. Such a chain
 * becomes one row here, so that what forks and what changed below it stays in the picture.
 */
import type { Change } from '../../profile/diff-result.ts';
import type { Layout } from './layout.ts';
import type { FlameFrame, FlameTree } from './tree.ts';

export interface FoldOptions {
  /** Rows there is room for. */
  readonly rows: number;
  /** Nodes that stay whatever happens. */
  readonly keep: ReadonlySet<number>;
  /** Spans below it are not drawn and need no row. */
  readonly narrowest: number;
}

export interface Folded {
  readonly tree: FlameTree;
  /** New index of every old node; folded ones have that of their chain. */
  readonly nodeOf: Int32Array;
}

/** What a child must carry of its parent for the parent to be a link of a chain. */
const carriedShare = 0.9;
/** A shorter chain saves next to nothing. */
const fewestLinks = 3;

interface Chain {
  /** Inner links, top first: both ends of the chain stay, so that one can see from where to where it leads. */
  readonly links: readonly number[];
}

/** Folds the longest chains above the deepest rows until all fits, or nothing is left to fold. */
export function foldChains(tree: FlameTree, layout: Layout, options: FoldOptions): Folded {
  const chains = chainsOf(tree, layout, options.keep);
  const chainOf = new Map(chains.flatMap((chain) => chain.links.map((node) => [node, chain] as const)));
  const folded = new Set<Chain>();
  for (;;) {
    const deepest = deepestShown(tree, layout, { options, chainOf, folded });
    if (deepest.depth < options.rows) break;
    const longest = chainsAbove(tree, deepest.node, chainOf).reduce<Chain | undefined>(
      (best, chain) =>
        folded.has(chain) || (best !== undefined && best.links.length >= chain.links.length) ? best : chain,
      undefined,
    );
    if (longest === undefined) break;
    folded.add(longest);
  }
  return withoutLinks(tree, folded);
}

/** Folds every chain of at least three links, however many rows there are: for pages that can unfold them again. */
export function foldAllChains(tree: FlameTree, layout: Layout, keep: ReadonlySet<number>): Folded {
  return withoutLinks(tree, new Set(chainsOf(tree, layout, keep)));
}

function chainsOf(tree: FlameTree, layout: Layout, keep: ReadonlySet<number>): readonly Chain[] {
  const carrierOf = carriersOf(tree, layout, keep);
  const carried = new Set(carrierOf.values());
  const chains: Chain[] = [];
  for (const start of carrierOf.keys()) {
    if (carried.has(start)) continue;
    const members: number[] = [];
    for (let node: number | undefined = start; node !== undefined; node = carrierOf.get(node)) members.push(node);
    const links = members.slice(1, -1);
    if (links.length >= fewestLinks) chains.push({ links });
  }
  return chains;
}

/** The child that carries nearly all of a node and changed as it did: drawn separately, the two would look alike. */
function carriersOf(tree: FlameTree, { span }: Layout, keep: ReadonlySet<number>): ReadonlyMap<number, number> {
  const carriers = new Map<number, number>();
  for (let node = 1; node < tree.parent.length; node += 1) {
    const parent = tree.parent[node] ?? 0;
    if (parent === 0 || keep.has(node) || keep.has(parent)) continue;
    const carriesMost = (span[node] ?? 0) >= carriedShare * (span[parent] ?? 0);
    if (carriesMost && signOf(tree, node) === signOf(tree, parent) && tree.status[node] === tree.status[parent]) {
      carriers.set(parent, node);
    }
  }
  return carriers;
}

/** Both ways a frame can be colored. */
function signOf({ change, selfChange }: FlameTree, node: number): string {
  const sign = (known: Change | undefined): number => (known?.significant === true ? Math.sign(known.delta) : 0);
  return `${sign(change[node])} ${sign(selfChange[node])}`;
}

interface Progress {
  readonly options: FoldOptions;
  readonly chainOf: ReadonlyMap<number, Chain>;
  readonly folded: ReadonlySet<Chain>;
}

/** Depths as they are when the folded chains take one row each. */
function deepestShown(
  tree: FlameTree,
  { span }: Layout,
  { options, chainOf, folded }: Progress,
): { readonly node: number; readonly depth: number } {
  const depth = new Int32Array(tree.parent.length);
  let deepest = 0;
  for (let node = 1; node < tree.parent.length; node += 1) {
    const parent = tree.parent[node] ?? 0;
    const chain = chainOf.get(node);
    const isInside = chain !== undefined && folded.has(chain) && chainOf.get(parent) === chain;
    depth[node] = (depth[parent] ?? 0) + (isInside ? 0 : 1);
    const isShown = (span[node] ?? 0) >= options.narrowest || options.keep.has(node);
    if (isShown && (depth[node] ?? 0) > (depth[deepest] ?? 0)) deepest = node;
  }
  return { node: deepest, depth: depth[deepest] ?? 0 };
}

function chainsAbove(tree: FlameTree, node: number, chainOf: ReadonlyMap<number, Chain>): readonly Chain[] {
  const found = new Set<Chain>();
  for (let at = node; at > 0; at = tree.parent[at] ?? -1) {
    const chain = chainOf.get(at);
    if (chain !== undefined) found.add(chain);
  }
  return [...found];
}

/** Children of a link become children of the row that represents the chain, so no cost is lost. */
function withoutLinks(tree: FlameTree, folded: ReadonlySet<Chain>): Folded {
  const first = new Map([...folded].flatMap(({ links }) => links.map((node) => [node, links[0] ?? 0] as const)));
  const kept = tree.parent.flatMap((_, node) => ((first.get(node) ?? node) === node ? [node] : []));
  const nodeOf = new Int32Array(tree.parent.length);
  kept.forEach((node, index) => {
    nodeOf[node] = index;
  });
  for (const [node, row] of first) nodeOf[node] = nodeOf[row] ?? 0;
  const column = <T>(values: readonly T[]): T[] => kept.map((node) => values[node] as T); // every kept node is an index
  const frames: FlameFrame[] = [...tree.frames];
  const reduced = {
    frames,
    frame: column(tree.frame),
    parent: kept.map((node) => (node === 0 ? -1 : (nodeOf[tree.parent[node] ?? 0] ?? 0))),
    baselineSelf: column(tree.baselineSelf),
    baselineTotal: column(tree.baselineTotal),
    candidateSelf: column(tree.candidateSelf),
    candidateTotal: column(tree.candidateTotal),
    status: column(tree.status),
    change: column(tree.change),
    selfChange: column(tree.selfChange),
    unseen: tree.unseen === undefined ? undefined : column(tree.unseen),
  };
  for (const { links } of folded) standFor(links, nodeOf[links[0] ?? 0] ?? 0, tree, reduced);
  return { tree: reduced, nodeOf };
}

interface Reduced extends FlameTree {
  readonly frames: FlameFrame[];
  readonly frame: number[];
  readonly baselineSelf: number[];
  readonly candidateSelf: number[];
  readonly selfChange: FlameTree['selfChange'][number][];
  readonly unseen?: number[] | undefined;
}

function standFor(links: readonly number[], index: number, tree: FlameTree, reduced: Reduced): void {
  const sum = (values: readonly number[]): number => links.reduce((total, node) => total + (values[node] ?? 0), 0);
  const name = (node: number | undefined): string => tree.frames[tree.frame[node ?? 0] ?? 0]?.name ?? '';
  const words = `… ${links.length} frames, ${name(links[0])} to ${name(links.at(-1))} …`;
  reduced.frame[index] = reduced.frames.push({ key: `\u0000folded ${index}`, name: words, kind: 'runtime' }) - 1;
  reduced.baselineSelf[index] = sum(tree.baselineSelf);
  reduced.candidateSelf[index] = sum(tree.candidateSelf);
  if (reduced.unseen !== undefined) reduced.unseen[index] = sum(tree.unseen ?? []);
  reduced.selfChange[index] = undefined;
}
