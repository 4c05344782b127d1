/**
 * Where a series of results stepped: rank binary segmentation. The split with the largest standardized Mann-Whitney is
 * a step if so large a one is rare among random orders of the same values (Monte Carlo, so ties and short series cost
 * nothing in validity); both halves are then searched alike. For pictures of the past; it never gates.
 *
 * A loss that was soon repaired has no good split: either side of it holds the level before and after. Where that is
 * asked for, a stretch in the middle is looked for too (circular segmentation, Olshen and others, Biostatistics 5, 2004),
 * on a quarter of the level, so that both together keep it.
 */
import { median } from 'simple-statistics';
import { createRandom, type Random } from './random.ts';
import { doubledRanks } from './ranks.ts';
import { at } from './samples.ts';
import { robustDeviation } from './spread.ts';

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
  /** `steps-and-bumps`: stretches between two steps are looked for where no single step is found. */
  readonly shapes: 'steps' | 'steps-and-bumps';
  /** Share of a step's size that counts, where values hang together: see `independence`. */
  readonly kept: number;
  readonly seed: number;
}

const defaults: ChangePointOptions = {
  fewest: 5,
  level: 0.002,
  smallestStep: 0.03,
  shapes: 'steps',
  kept: 1,
  seed: 1,
};

/** Of the level; the rest is the single steps'. */
const bumpShare = 0.25;

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

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Indices of steps within a stretch, ascending. */
function segment(values: readonly number[], { from, to }: Stretch, search: Search): readonly number[] {
  const edges = edgesWithin(values.slice(from, to), search).map((edge) => from + edge);
  const [first] = edges;
  if (first === undefined) return [];
  const starts = [from, ...edges];
  return starts.flatMap((start, index) => [
    ...(index === 0 ? [] : [start]),
    ...segment(values, { from: start, to: starts[index + 1] ?? to }, search),
  ]);
}

/** One step, both ends of a bump, or nothing. */
function edgesWithin(values: readonly number[], search: Search): readonly number[] {
  const { fewest, level, shapes, random, kept } = search;
  const ranks = doubledRanks(values);
  if (ranks.length < 2 * fewest) return [];
  const [stepLevel, bumpLevel] = shapes === 'steps' ? [level, 0] : [level * (1 - bumpShare), level * bumpShare];
  const split = largestSplit(ranks, fewest);
  const size = (order: ArrayLike<number>): number => largestSplit(order, fewest).size;
  if (
    isRare(
      ranks,
      { reached: Math.min(split.size, keptSize(values, [split.place], kept)), size },
      { level: stepLevel, random, patience: 6 },
    )
  )
    return [split.place];
  if (bumpLevel === 0 || ranks.length < 3 * fewest) return [];
  const places = bumpPlaces(ranks.length, fewest);
  const bump = largestBump(ranks, places);
  const bumpOf = (order: ArrayLike<number>): number => largestBump(order, places).size;
  const reached = Math.min(bump.size, keptSize(values, [bump.from, bump.to], kept));
  if (!isRare(ranks, { reached, size: bumpOf }, { level: bumpLevel, random, patience: 2 })) return [];
  return settled(ranks, bump, fewest);
}

/**
 * What is left of a sum's size where values hang together. By value: ranks of a step that separates all are no larger for
 * a greater step, which would be lost with the small ones.
 */
function keptSize(
  values: readonly number[],
  [from, to = values.length]: readonly [number, number?],
  kept: number,
): number {
  if (kept === 1 || from === to || from === 0) return Number.POSITIVE_INFINITY;
  const [inside, outside] = [values.slice(from, to), [...values.slice(0, from), ...values.slice(to)]];
  const [level, other] = [median(inside), median(outside)];
  const deviation = robustDeviation([
    ...inside.map((value) => value - level),
    ...outside.map((value) => value - other),
  ]);
  const standardized =
    (Math.abs(level - other) / deviation) * Math.sqrt((inside.length * outside.length) / values.length);
  // Of doubled ranks, as sizes are given.
  return kept * standardized * Math.sqrt(values.length / 3);
}

/** Standardised but for the ranks' common variance, which no order changes. */
function largestSplit(ranks: ArrayLike<number>, fewest: number): { readonly place: number; readonly size: number } {
  const count = ranks.length;
  let [sum, place, size] = [0, 0, 0];
  for (let left = 1; left <= count - fewest; left += 1) {
    sum += ranks[left - 1] ?? 0;
    if (left < fewest) continue;
    const here = Math.abs(sum - left * (count + 1)) / Math.sqrt(left * (count - left));
    if (here > size) [place, size] = [left, here];
  }
  return { place, size };
}

interface Bump extends Stretch {
  readonly size: number;
}

/**
 * Middle stretches to look at: of each of some lengths as many as overlap by three quarters (seeded intervals, Kovács
 * and others, Biometrika 110, 2023). A few hundred where all would be a hundred thousand.
 */
function bumpPlaces(count: number, fewest: number): readonly Stretch[] {
  const places: Stretch[] = [];
  for (let length = fewest; length <= count - 2 * fewest; length = Math.ceil(length * 1.4)) {
    const step = Math.max(1, Math.floor(length / 4));
    for (let from = fewest; from + length <= count - fewest; from += step) places.push({ from, to: from + length });
  }
  return places;
}

/** The middle stretch that differs most from all the rest, standardized as a split is. */
function largestBump(ranks: ArrayLike<number>, places: readonly Stretch[]): Bump {
  const sums = runningSums(ranks);
  let best: Bump = { from: 0, to: 0, size: 0 };
  for (const { from, to } of places) {
    const size = bumpSize(sums, from, to);
    if (size > best.size) best = { from, to, size };
  }
  return best;
}

/** Its ends to the very place. */
function settled(ranks: ArrayLike<number>, bump: Bump, fewest: number): readonly number[] {
  const sums = runningSums(ranks);
  const reach = Math.ceil((bump.to - bump.from) / 2);
  let best = bump;
  for (let from = Math.max(fewest, bump.from - reach); from <= bump.from + reach; from += 1) {
    const last = Math.min(bump.to + reach, ranks.length - fewest);
    for (let to = Math.max(bump.to - reach, from + fewest); to <= last; to += 1) {
      const size = bumpSize(sums, from, to);
      if (size > best.size) best = { from, to, size };
    }
  }
  return [best.from, best.to];
}

function runningSums(ranks: ArrayLike<number>): Float64Array {
  const sums = new Float64Array(ranks.length + 1);
  for (let index = 0; index < ranks.length; index += 1) sums[index + 1] = (sums[index] ?? 0) + (ranks[index] ?? 0);
  return sums;
}

function bumpSize(sums: Float64Array, from: number, to: number): number {
  const [count, inside] = [sums.length - 1, to - from];
  return Math.abs((sums[to] ?? 0) - (sums[from] ?? 0) - inside * (count + 1)) / Math.sqrt(inside * (count - inside));
}

interface Statistic {
  readonly reached: number;
  readonly size: (order: ArrayLike<number>) => number;
}

/** Random orders, as many as separate the level by far; stops as soon as it can no longer be rare. */
function isRare(ranks: Int32Array, statistic: Statistic, { level, random, patience }: Rarity): boolean {
  const orders = Math.ceil(patience / level) - 1;
  const most = level * (orders + 1) - 1;
  const order = Int32Array.from(ranks);
  // Rounding differs between orders of equal sums; equal must count as reached.
  const reached = statistic.reached - 1e-9;
  let larger = 0;
  for (let count = 0; count < orders; count += 1) {
    order.set(ranks);
    shuffleInPlace(order, random);
    if (statistic.size(order) >= reached) larger += 1;
    if (larger > most) return false;
  }
  return true;
}

interface Rarity {
  readonly level: number;
  readonly random: Random;
  /** Orders that may reach the size by chance; more separate the level better and take longer in proportion. */
  readonly patience: number;
}

/** The same orders as `shuffled()`, without a list each. */
function shuffleInPlace(order: Int32Array, random: Random): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = random.below(last + 1);
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
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
