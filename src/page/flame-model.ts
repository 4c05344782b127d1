/** One profile of the page with the trees and layouts made of it, each once. */
import { bearerOf, partOf } from '../report/flame/bearer.ts';
import { type Folded, foldAllChains } from '../report/flame/fold-chains.ts';
import { type Layout, layoutOf, type View } from '../report/flame/layout.ts';
import { invertTree } from '../report/flame/regroup.ts';
import { findFrames, type Matches } from '../report/flame/search.ts';
import { significantPaths } from '../report/flame/significant.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import type { PageProfile } from '../report/html/page-data-types.ts';
import type { FlameState } from './flame-state.ts';
import { type FrameLink, type FunctionRow, readFunction, readTree } from './read-data.ts';
import type { Values } from './values.ts';

/** Callers that carry less than this share of the whole are left out of the callers' tree. */
const leastShare = 0.0005;

export interface Model {
  readonly profile: PageProfile;
  readonly tree: FlameTree;
  readonly links: readonly FrameLink[];
  readonly functions: readonly FunctionRow[];
  readonly whole: Values['whole'];
  /** The function of a frame over all its call paths. */
  wholeFunction(frame: number): { readonly row: FunctionRow; readonly paths: number } | undefined;
  /** The frame of the whole graph in which most of a named function's change happened; −1: in none. */
  bearer(frame: number): number;
  treeIn(order: FlameState['order'], chains: FlameState['chains']): FlameTree;
  /** Where a frame of the whole graph is in one of its forms; −1: not in it. */
  placeIn(tree: FlameTree, node: number): number;
  /** And back: the first of the frames that a folded one represents. */
  wholeOf(tree: FlameTree, node: number): number;
  layout(tree: FlameTree, view: View, values: FlameState['values']): Layout;
  significant(tree: FlameTree): Uint8Array;
  /** Of the last query asked for. */
  matches(query: string): Matches | undefined;
}

export function modelOf(profile: PageProfile): Model {
  const { tree, links } = readTree(profile.tree);
  const functions = profile.functions.map(readFunction);
  const whole = { baseline: tree.baselineTotal[0] ?? 0, candidate: tree.candidateTotal[0] ?? 0 };
  const layouts = new WeakMap<FlameTree, Map<string, Layout>>();
  const paths = new WeakMap<FlameTree, Uint8Array>();
  const bearer = bearersOf(tree, functions);
  let called: ReadonlyMap<number, { readonly row: FunctionRow; readonly paths: number }> | undefined;
  let searched: { readonly query: string; readonly matches: Matches | undefined } | undefined;
  return {
    profile,
    tree,
    links,
    functions,
    whole,
    wholeFunction(frame) {
      called ??= countPaths(tree, functions);
      return called.get(frame);
    },
    bearer,
    ...formsOf({ tree, functions, named: () => profile.blamed.map(({ frame }) => bearer(frame)) }),
    layout(of, view, values) {
      const known = layouts.get(of) ?? new Map<string, Layout>();
      layouts.set(of, known);
      const key = `${view} ${values}`;
      const layout = known.get(key) ?? layoutOf(values === 'share' ? asShares(of, whole) : of, view);
      known.set(key, layout);
      return layout;
    },
    matches(query) {
      if (searched?.query !== query) searched = { query, matches: findFrames(tree, query) };
      return searched.matches;
    },
    significant(of) {
      const kept = paths.get(of) ?? significantPaths(of);
      paths.set(of, kept);
      return kept;
    },
  };
}

/** The model's `bearer`: each frame is looked for once, in a layout made when the first is. */
function bearersOf(tree: FlameTree, functions: readonly FunctionRow[]): Model['bearer'] {
  const bearers = new Map<number, number>();
  let wide: Layout | undefined;
  return (frame) => {
    wide ??= layoutOf(tree, 'diff');
    const row = functions.find((each) => each.frame === frame);
    const node = bearers.get(frame) ?? bearerIn(tree, wide, row);
    bearers.set(frame, node);
    return node;
  };
}

interface Whole {
  readonly tree: FlameTree;
  readonly functions: readonly FunctionRow[];
  /** Frames that folding leaves as they are. */
  readonly named: () => readonly number[];
}

/** The tree folded and inverted, each made when it is first looked at, and where frames are in them. */
function formsOf({ tree, functions, named }: Whole): Pick<Model, 'treeIn' | 'placeIn' | 'wholeOf'> {
  let inverted: FlameTree | undefined;
  let folded: Folded | undefined;
  return {
    treeIn(order, chains) {
      if (order === 'callees' && chains === 'whole') return tree;
      if (order === 'callees') {
        folded ??= foldUnchanged(tree, named());
        return folded.tree;
      }
      inverted ??= withFunctionChanges(invertTree(tree, leastShare), functions);
      return inverted;
    },
    placeIn(of, node) {
      if (of === tree) return node;
      return of === folded?.tree ? (folded.nodeOf[node] ?? -1) : -1;
    },
    wholeOf(of, node) {
      if (of === tree) return node;
      return of === folded?.tree ? folded.nodeOf.indexOf(node) : -1;
    },
  };
}

function countPaths(
  tree: FlameTree,
  functions: readonly FunctionRow[],
): ReadonlyMap<number, { readonly row: FunctionRow; readonly paths: number }> {
  const paths = new Map<number, number>();
  for (const frame of tree.frame) paths.set(frame, (paths.get(frame) ?? 0) + 1);
  return new Map(functions.map((row) => [row.frame, { row, paths: paths.get(row.frame) ?? 0 }]));
}

function bearerIn(tree: FlameTree, layout: Layout, row: FunctionRow | undefined): number {
  if (row === undefined) return -1;
  const part = partOf(row);
  const delta = part === 'self' ? row.candidateSelf - row.baselineSelf : row.candidateTotal - row.baselineTotal;
  return bearerOf(row.frame, { part, sign: Math.sign(delta) || 1 }, tree, layout);
}

/** What changed or is named keeps its row, and so does who calls it. */
function foldUnchanged(tree: FlameTree, named: readonly number[]): Folded {
  const keep = new Set(named.flatMap((node) => [node, tree.parent[node] ?? 0]));
  tree.selfChange.forEach((change, node) => {
    if (change?.significant === true) keep.add(node).add(tree.parent[node] ?? 0);
  });
  return foldAllChains(tree, layoutOf(tree, 'diff'), keep);
}

function asShares(tree: FlameTree, whole: Values['whole']): FlameTree {
  const scaled = (values: readonly number[], by: number): readonly number[] =>
    by > 0 ? values.map((value) => value / by) : values;
  return {
    ...tree,
    baselineSelf: scaled(tree.baselineSelf, whole.baseline),
    baselineTotal: scaled(tree.baselineTotal, whole.baseline),
    candidateSelf: scaled(tree.candidateSelf, whole.candidate),
    candidateTotal: scaled(tree.candidateTotal, whole.candidate),
  };
}

/** The first row of a callers' tree is the functions' own self cost, which was tested as such. */
function withFunctionChanges(tree: FlameTree, functions: readonly FunctionRow[]): FlameTree {
  const tested = new Map(functions.map(({ frame, self }) => [frame, self]));
  const change = tree.change.map((known, index) =>
    tree.parent[index] === 0 ? tested.get(tree.frame[index] ?? -1) : known,
  );
  return { ...tree, change, selfChange: change };
}
