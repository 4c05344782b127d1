/** What of a diff goes into a picture and where it is: rows that fit, frames wide enough to be seen, numbered ones. */
import type { Change, FunctionChange, ProfileDiff } from '../../profile/diff-result.ts';
import { bearerOf, partOf } from './bearer.ts';
import { foldChains } from './fold-chains.ts';
import { type Layout, layoutOf } from './layout.ts';
import { type FlameTree, toFlameTree } from './tree.ts';

export interface FlameSvgOptions {
  /** What was profiled, e.g. the benchmark's name; foreign text. */
  readonly title: string;
  /** Keys of the functions to number, most important first; by default the largest significant self changes. */
  readonly blamed?: readonly string[] | undefined;
  /** Pixels at scale 1. */
  readonly width?: number;
  /** Rows of frames drawn, unless a numbered frame lies deeper. */
  readonly rows?: number;
  /**
   * Which change colors a frame: of everything under it, or its own. By default its own, so that what changed is
   * distinct from its callers; of everything under it where no numbered function changed by itself.
   */
  readonly color?: 'total' | 'self';
}

export const rowHeight = 20;
export const fontSize = 11;
export const margin = 16;
/** Pixels; narrower frames are left out: they could not be distinguished. 0.3 % of the usual width. */
export const narrowest = 2.3;
/** Share of a whole that is too narrow to be drawn at the usual width. */
export const leastShareDrawn: number = (0.99 * narrowest) / (800 - 2 * margin);
/** Pixels; a row is drawn for a frame at least as wide, for slivers alone make a tall and empty picture. */
const worthARow = 12;
const mostBadges = 5;
/** For the sake of a numbered frame; a picture taller than a screen shows nothing at a glance. */
const mostRows = 36;

export interface Badge {
  readonly key: string;
  /** Index of the frame that carries the number; −1 when it is not drawn. */
  readonly node: number;
}

export interface Scene {
  readonly diff: ProfileDiff;
  readonly tree: FlameTree;
  readonly layout: Layout;
  readonly options: FlameSvgOptions;
  readonly width: number;
  readonly color: 'total' | 'self';
  readonly rows: number;
  /** Deeper rows that are not drawn. */
  readonly hidden: number;
  /** Whole cost of the larger side, which colors are relative to. */
  readonly whole: number;
  /** In the order of their numbers. */
  readonly badges: readonly Badge[];
}

export function sceneOf(diff: ProfileDiff, options: FlameSvgOptions): Scene {
  const width = options.width ?? 800;
  const most = options.rows ?? 18;
  const whole = toFlameTree(diff);
  const wide = layoutOf(whole, 'diff');
  const least = spanOf(worthARow, wide, width);
  const keys = (options.blamed ?? significantKeys(diff)).slice(0, mostBadges);
  const numbered = keys.map((key) => functionOf(diff, key));
  const color = options.color ?? (numbered.some((each) => each?.self?.significant === true) ? 'self' : 'total');
  const bearers = numbered.map((each) => bearer(each, whole, wide));
  // Who calls what changed is worth its row too.
  const keep = new Set(bearers.flatMap((node) => [node, whole.parent[node] ?? -1]));
  const { tree, nodeOf } = foldChains(whole, wide, { rows: most, keep, narrowest: least });
  const layout = layoutOf(tree, 'diff');
  const badges = keys.map((key, index) => ({ key, node: nodeAfter(bearers[index] ?? -1, nodeOf) }));
  const shown = rowsWith(layout, least);
  const lowest = Math.max(0, ...badges.map(({ node }) => (node === -1 ? 0 : (layout.depth[node] ?? 0) + 1)));
  const rows = Math.max(1, Math.min(mostRows, Math.max(lowest, Math.min(most, shown))));
  const all = rowsWith(layout, spanOf(narrowest, layout, width));
  const scene = { diff, tree, layout, options, width, color, rows, hidden: Math.max(0, all - rows) };
  return {
    ...scene,
    whole: Math.max(diff.root.baseline.total, diff.root.candidate.total),
    badges: badges.map(({ key, node }) => ({ key, node: (layout.depth[node] ?? 0) < rows ? node : -1 })),
  };
}

/** Units of the profile in so many pixels. */
function spanOf(pixels: number, { span }: Layout, width: number): number {
  return ((span[0] ?? 0) * pixels) / (width - 2 * margin);
}

function nodeAfter(node: number, nodeOf: Int32Array): number {
  return node === -1 ? -1 : (nodeOf[node] ?? -1);
}

/** Rows down to the deepest that has a frame so wide. */
function rowsWith({ rows, span }: Layout, least: number): number {
  return rows.findLastIndex((row) => row.some((node) => (span[node] ?? 0) >= least)) + 1;
}

function significantKeys(diff: ProfileDiff): readonly string[] {
  const significant = diff.functions.filter(({ self }) => self?.significant === true);
  const largest = Math.abs(significant[0]?.self?.delta ?? 0);
  return significant.filter(({ self }) => Math.abs(self?.delta ?? 0) >= 0.01 * largest).map(({ key }) => key);
}

function functionOf({ functions }: ProfileDiff, key: string): FunctionChange | undefined {
  return functions.find((each) => each.key === key);
}

function bearer(change: FunctionChange | undefined, tree: FlameTree, layout: Layout): number {
  if (change === undefined) return -1;
  const part = partOf(change);
  const sign = Math.sign(change.candidate[part] - change.baseline[part]) || 1;
  const frame = tree.frames.findIndex(({ key }) => key === change.key);
  return bearerOf(frame, { part, sign }, tree, layout);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function boxOf(index: number, { layout, width }: Scene, graphTop: number): Box {
  const scale = (width - 2 * margin) / Math.max(layout.span[0] ?? 0, Number.MIN_VALUE);
  return {
    x: margin + (layout.left[index] ?? 0) * scale,
    y: graphTop + (layout.depth[index] ?? 0) * rowHeight,
    width: (layout.span[index] ?? 0) * scale,
  };
}

export function changeOf(index: number, { tree, color }: Scene): Change | undefined {
  return color === 'self' ? tree.selfChange[index] : tree.change[index];
}
