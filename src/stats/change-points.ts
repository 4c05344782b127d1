/**
 * Where a series of results stepped: rank binary segmentation. The split with the largest standardised Mann-Whitney is
 * a step if so large a one is rare among random orders of the same values (Monte Carlo, so ties and short series cost
 * nothing in validity); both halves are then searched alike. For pictures of the past; it never gates.
 */
import { median } from 'simple-statistics';
import { createRandom, type Random, shuffled } from './random.ts';
import { doubledRanks } from './ranks.ts';
import { at } from './samples.ts';

export interface ChangePoint {
  /** First result after the step. */
  readonly index: number;
  /** Medians of the stretches on either side. */
  readonly before: number;
  readonly after: number;
}

export interface ChangePointOptions {
  readonly fewest: number;
  readonly level: number;
  /** Smaller steps, relative to the median before, are dropped. */
  readonly smallestStep: number;
  readonly seed: number;
}

const defaults: ChangePointOptions = { fewest: 5, level: 0.002, smallestStep: 0.03, seed: 1 };

/** `values` in the order of time, in the metric's unit. */
export function changePoints(
  values: readonly number[],
  options: Partial<ChangePointOptions> = {},
): readonly ChangePoint[] {
  const settings = { ...defaults, ...options };
  const random = createRandom('change-points', settings.seed, values.length);
  return withoutSmall(values, segment(values, { from: 0, to: values.length }, { ...settings, random }), settings);
}

interface Search extends ChangePointOptions {
  readonly random: Random;
}

/** Indices of steps within a stretch, ascending. */
function segment(
  values: readonly number[],
  { from, to }: { readonly from: number; readonly to: number },
  search: Search,
): readonly number[] {
  const stretch = values.slice(from, to);
  if (stretch.length < 2 * search.fewest) return [];
  const ranks = doubledRanks(stretch);
  const { place, size } = largestSplit(ranks, search.fewest);
  if (!isRare(ranks, size, search)) return [];
  const middle = from + place;
  return [...segment(values, { from, to: middle }, search), middle, ...segment(values, { from: middle, to }, search)];
}

/** Standardised but for the ranks' common variance, which no order changes. */
function largestSplit(ranks: ArrayLike<number>, fewest: number): { readonly place: number; readonly size: number } {
  const count = ranks.length;
  let [sum, place, size] = [0, 0, 0];
  for (let left = 1; left <= count - fewest; left += 1) {
    sum += at(ranks, left - 1);
    if (left < fewest) continue;
    const here = Math.abs(sum - left * (count + 1)) / Math.sqrt(left * (count - left));
    if (here > size) [place, size] = [left, here];
  }
  return { place, size };
}

/** Among random orders, as many as tell the level apart by far; ended as soon as it cannot be rare any more. */
function isRare(ranks: Int32Array, size: number, { fewest, level, random }: Search): boolean {
  const orders = Math.ceil(6 / level) - 1;
  const most = level * (orders + 1) - 1;
  const list = [...ranks];
  // Rounding differs between orders of equal sums; equal must count as reached.
  const reached = size - 1e-9;
  let larger = 0;
  for (let order = 0; order < orders; order += 1) {
    if (largestSplit(shuffled(list, random), fewest).size >= reached) larger += 1;
    if (larger > most) return false;
  }
  return true;
}

/** Drops the smallest step until all that are left are large enough; its stretches become one. */
function withoutSmall(
  values: readonly number[],
  indices: readonly number[],
  settings: ChangePointOptions,
): readonly ChangePoint[] {
  const points = toPoints(values, indices);
  const [smallest] = [...points].sort((a, b) => stepOf(a) - stepOf(b));
  if (smallest === undefined || stepOf(smallest) >= settings.smallestStep) return points;
  return withoutSmall(
    values,
    indices.filter((index) => index !== smallest.index),
    settings,
  );
}

function toPoints(values: readonly number[], indices: readonly number[]): readonly ChangePoint[] {
  const edges = [0, ...indices, values.length];
  const medians = edges.slice(1).map((edge, index) => median(values.slice(at(edges, index), edge)));
  return indices.map((index, place) => ({ index, before: at(medians, place), after: at(medians, place + 1) }));
}

function stepOf({ before, after }: ChangePoint): number {
  return before === 0 ? (after === 0 ? 0 : Number.POSITIVE_INFINITY) : Math.abs(after / before - 1);
}
