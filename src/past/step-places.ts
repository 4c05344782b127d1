/**
 * Where the steps of a trend are: found by rank, placed by value. What moved bit by bit is one step that has no place;
 * one that few runs are behind, which ranks can hardly show, must be far beyond what the other runs differ by.
 */
import { median } from 'simple-statistics';
import { toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { changePoints } from '../stats/change-points.ts';
import { freshStep } from '../stats/fresh-step.ts';
import { independence } from '../stats/independence.ts';
import { type OffLevels, offLevels } from '../stats/off-levels.ts';
import { rampIn } from '../stats/ramp.ts';
import { at } from '../stats/samples.ts';
import { neighborDeviation, robustDeviation } from '../stats/spread.ts';
import { placeStep, type StepPlace } from '../stats/step-place.ts';

/** Smaller steps are dropped, and a level this near another is the same. */
export const smallestStep: number = 0.03;

export interface TrendPlace extends StepPlace {
  /** It came bit by bit: `first` is the first run that left the level before, `last` the first on the level after. */
  readonly gradual?: true;
}

/** Runs on either side that a place is looked for among: more say nothing about it. */
const farthest = 60;

/** `values`: medians of runs in the order of the line. */
export function stepPlaces(metric: Metric, values: readonly number[]): readonly TrendPlace[] {
  // As bytes allocated often are: there is nothing to look for, which would take as long as elsewhere.
  if (values.every((value) => value === values[0])) return [];
  const levels = values.map((value) => toScale(metric, value));
  const found = edgesIn(values, 1);
  const places = placesAt(levels, withYoung(values, { levels, found, kept: 1 }));
  const kept = found.length === 0 ? 1 : independence(levels, found);
  // Along a slope neighbors are alike, and it is no noise.
  if (kept === 1 || places.some(({ gradual }) => gradual === true)) return places;
  return placesAt(levels, withYoung(values, { levels, found: edgesIn(values, kept), kept }));
}

function edgesIn(values: readonly number[], kept: number): readonly number[] {
  return changePoints(values, { smallestStep, shapes: 'steps-and-bumps', kept }).map(({ index }) => index);
}

function placesAt(levels: readonly number[], edges: readonly number[]): readonly TrendPlace[] {
  const places: TrendPlace[] = [];
  for (let order = 0; order < edges.length; ) {
    const from = endOf(places.at(-1), at(edges, order));
    const slope = slopeFrom(levels, edges, { order, from });
    const stretch = { from, index: at(edges, order), to: edges[order + 1] };
    const next = slope === undefined ? placesIn(levels, stretch) : [slope.place];
    const last = places.at(-1)?.index ?? 0;
    places.push(...next.filter(({ index }) => index > last));
    order = slope?.next ?? order + 1;
  }
  return places;
}

/** Where the level after a step begins; of a slope that the next step cut short, its last few runs are that level. */
const fewestBefore = 5;

function endOf(before: TrendPlace | undefined, next: number): number {
  if (before === undefined) return 0;
  if (before.gradual === undefined) return before.index;
  return Math.max(before.first, Math.min(before.last, next - fewestBefore));
}

/** One place; none where the stretch is level, and two where a level that few runs are on lies between the levels beside it. */
function placesIn(
  levels: readonly number[],
  stretch: { readonly from: number; readonly index: number; readonly to: number | undefined },
): readonly TrendPlace[] {
  const from = Math.max(stretch.from, stretch.index - farthest);
  const to = Math.min(stretch.to ?? levels.length, stretch.index + farthest);
  const values = levels.slice(from, to);
  const place = placeStep(values);
  // The step it was found by has its place already.
  if (sizeOf(values, place.index) < leastLeft) return [];
  const off = offLevels(values, place.index);
  if (off === undefined) return [moved(place, from)];
  if (!isStepped(values, off)) return [moved(anywhereIn(off, place.index), from)];
  const [one, other] = [placeAmong(values.slice(0, off.to)), placeAmong(values.slice(off.from))];
  // More steps than two are among them.
  if (one.index >= off.from + other.index) return [moved(anywhereIn(off, place.index), from)];
  return [moved(one, from), moved(other, from + off.from)];
}

/** What is left of a step by value where it is found by rank, at least: its place moves both levels a little. */
const leastLeft = Math.log1p(smallestStep) / 1.5;

function sizeOf(values: readonly number[], index: number): number {
  return Math.abs(median(values.slice(index)) - median(values.slice(0, index)));
}

function placeAmong(values: readonly number[]): StepPlace {
  const place = placeStep(values);
  const off = offLevels(values, place.index);
  return off === undefined ? place : anywhereIn(off, place.index);
}

function isStepped(values: readonly number[], { from, to, isLevel }: OffLevels): boolean {
  const center = median(values.slice(from, to));
  const sides = [values.slice(0, from), values.slice(to)];
  return isLevel && sides.every((side) => Math.abs(median(side) - center) >= Math.log1p(smallestStep));
}

/** Each of them may be the first after the step, and so may the one after them. */
function anywhereIn({ from, to }: OffLevels, index: number): StepPlace {
  const count = to - from + 1;
  const logProbability = new Array<number>(count).fill(-Math.log(count));
  return { index, first: from, last: to, from, logProbability };
}

function moved(place: StepPlace, by: number): TrendPlace {
  const { index, first, last, from, logProbability } = place;
  return { index: index + by, first: first + by, last: last + by, from: from + by, logProbability };
}

/** A slope has steps found in it wherever it is cut, so one that goes on the same way over the next step is one. */
function slopeFrom(
  levels: readonly number[],
  edges: readonly number[],
  { order, from }: { readonly order: number; readonly from: number },
): { readonly place: TrendPlace; readonly next: number } | undefined {
  let longest: { readonly place: TrendPlace; readonly next: number } | undefined;
  for (let next = order + 1; next <= edges.length; next += 1) {
    const values = levels.slice(from, edges[next] ?? levels.length);
    const ramp = rampIn(values);
    if (ramp === undefined || (longest !== undefined && !isOneWay(values, edges.slice(order, next), from))) break;
    const [first, last] = [from + ramp.first, from + ramp.last];
    longest = { place: { index: first, first, last, from: first, logProbability: [0], gradual: true }, next };
  }
  return longest;
}

function isOneWay(values: readonly number[], edges: readonly number[], from: number): boolean {
  const cuts = [0, ...edges.map((edge) => edge - from), values.length];
  const middles = cuts.slice(1).map((cut, index) => median(values.slice(at(cuts, index), cut)));
  const ways = middles.slice(1).map((middle, index) => Math.sign(middle - at(middles, index)));
  return ways.every((way) => way === ways[0]);
}

/** A trend of fewer says nothing about its noise. */
const fewestRuns = 10;

/** Runs on the short side of a young step, and on the long side at least. */
const shortRuns = [8, 7, 6, 5, 4, 3] as const;
const fewestLong = 6;
const longestLong = 30;
/** Standard deviations of the long side that each run of the short one is away from it, and their median, of few or more. */
const away = { each: 2.5, few: 5.5, more: 4 };
/** Where so few are on the long side that its deviation is hardly known. */
const awayOfFew = { each: 3.5, few: 8, more: 6 };
const fewestKnown = 15;
const fewShort = 4;
/** A young step that many runs precede is seen from fewer deviations on. */
const youngest = { fewest: 3, most: 8 };
const youngLevel = 0.00025;
const clearAway = 2;
/** Noise is not trusted to be smaller: half a percent. */
const leastDeviation = 0.005;

interface Found {
  readonly levels: readonly number[];
  /** By rank. */
  readonly found: readonly number[];
  /** As `changePoints` takes it. */
  readonly kept: number;
}

function withYoung(values: readonly number[], { levels, found, kept }: Found): readonly number[] {
  if (levels.length < fewestRuns) return found;
  const newest = youngIn(levels.slice(found.at(-1) ?? 0));
  const oldest = youngIn(levels.slice(0, found[0] ?? levels.length).toReversed());
  const isOne = found.length === 0 && newest !== undefined;
  const [start, end] = [isOne ? 0 : (oldest ?? 0), levels.length - (newest ?? 0)];
  // Ranks may have put the very step that is young, or old, beside where it is: nothing is left of that one without it.
  const isLeft = (edge: number): boolean => {
    const from = found.findLast((other) => other < edge) ?? start;
    const to = found.find((other) => other > edge) ?? end;
    const isNear = (from === start && start > 0) || (to === end && newest !== undefined);
    return !isNear || edgesIn(values.slice(from, to), kept).length > 0;
  };
  return [...(start === 0 ? [] : [start]), ...found.filter(isLeft), ...(newest === undefined ? [] : [end])];
}

/** How many of the last values differ from all before; undefined where none do. */
function youngIn(levels: readonly number[]): number | undefined {
  return farIn(levels) ?? clearIn(levels);
}

/** So large that a few runs show it, however few precede them. */
function farIn(levels: readonly number[]): number | undefined {
  return shortRuns.find((count) => {
    if (levels.length - count < fewestLong) return false;
    const { long, distances } = sidesOf(levels, count);
    // Most are not, and what the runs before differ by takes long to find.
    if (!distances.every((one) => one * (distances[0] ?? 0) > 0)) return false;
    const deviation = deviationOf(long);
    const { each, few, more } = levels.length - count < fewestKnown ? awayOfFew : away;
    const isApart = distances.every((one) => Math.abs(one) > each * deviation);
    return isApart && isBeyond(distances, deviation * (count <= fewShort ? few : more));
  });
}

/** Too far away together to be so by chance, where many precede them. */
function clearIn(levels: readonly number[]): number | undefined {
  if (levels.length < 2 * youngest.most) return undefined;
  const near = levels.slice(-(longestLong * 2 + youngest.most));
  const deviation = deviationOf(sidesOf(near, youngest.most).long);
  const count = freshStep(near, { ...youngest, level: youngLevel, deviation });
  if (count === undefined) return undefined;
  return isBeyond(sidesOf(levels, count).distances, clearAway * deviation) ? count : undefined;
}

interface Sides {
  /** The runs before. */
  readonly long: readonly number[];
  /** Of the last runs from the middle of those. */
  readonly distances: readonly number[];
}

function sidesOf(levels: readonly number[], count: number): Sides {
  const [long, short] = [levels.slice(0, -count).slice(-longestLong), levels.slice(-count)];
  const center = median([...long]);
  return { long, distances: short.map((level) => level - center) };
}

/** Of one run. */
function deviationOf(runs: readonly number[]): number {
  return Math.max(leastDeviation, neighborDeviation(runs), robustDeviation(runs)) / independence(runs, []);
}

function isBeyond(distances: readonly number[], bar: number): boolean {
  return Math.abs(median([...distances])) >= Math.max(Math.log1p(smallestStep), bar);
}
