/**
 * Whether a level moved bit by bit rather than at once. A search for steps finds a step in a slope too, and its place
 * means nothing there: the slope between two levels is fitted beside the best step, by least squares.
 */
import { median } from 'simple-statistics';
import { at } from './samples.ts';
import { neighborDeviation } from './spread.ts';

export interface Ramp {
  /** Indices: of the first value off the level before, and of the first one on the level after. */
  readonly first: number;
  readonly last: number;
}

/** Between fewer values than this a slope is a step that noise blurs. */
const fewestBetween = 3;

/** A slope must leave so many variances less than the best step: it has a length besides, and many places to choose from. */
const clearVariances = 14;

/** What a slope leaves is noise where it is no more than this many variances that neighbors differ by. */
const fitVariances = 2;

/** Places at most that either end is looked for at, so that long series cost as much as short ones. */
const mostEnds = 24;

/** Undefined where the values show a step, or neither. `values` in the order of time, on a scale on which the noise is alike throughout. */
export function rampIn(values: readonly number[]): Ramp | undefined {
  if (values.length < 2 * fewestBetween) return undefined;
  const calm = withoutWild(values);
  const step = leastOf(stepsIn(calm.length), calm);
  const ramp = leastOf(rampsIn(calm.length), calm);
  const variance = ramp.left / Math.max(1, calm.length - 4);
  if (!(step.left - ramp.left > clearVariances * variance) || variance > badFit(calm)) return undefined;
  return { first: ramp.start + 1, last: ramp.end };
}

/** A step within a slope is no slope: what is left then is far more than neighbors differ by. */
function badFit(values: readonly number[]): number {
  return fitVariances * neighborDeviation(values) ** 2 + Number.EPSILON;
}

interface Ends {
  /** Last value on the level before, first on the level after; a step where they are neighbors. */
  readonly start: number;
  readonly end: number;
}

function stepsIn(count: number): readonly Ends[] {
  return Array.from({ length: count - 1 }, (_, start) => ({ start, end: start + 1 }));
}

function rampsIn(count: number): readonly Ends[] {
  const apart = Math.max(1, Math.floor(count / mostEnds));
  const ends: Ends[] = [];
  for (let start = 0; start < count; start += apart) {
    for (let end = start + fewestBetween; end < count; end += apart) ends.push({ start, end });
  }
  return ends;
}

function leastOf(all: readonly Ends[], values: readonly number[]): Ends & { readonly left: number } {
  let best = { start: 0, end: 0, left: Number.POSITIVE_INFINITY };
  for (const ends of all) {
    const left = leftBy(ends, values);
    if (left < best.left) best = { ...ends, left };
  }
  return best;
}

/** The sum of squares that two levels and a straight line between them leave. */
function leftBy({ start, end }: Ends, values: readonly number[]): number {
  const count = values.length;
  let [sumX, sumY, sumXX, sumXY, sumYY] = [0, 0, 0, 0, 0];
  for (let index = 0; index < count; index += 1) {
    const x = Math.min(1, Math.max(0, (index - start) / (end - start)));
    const y = values[index] ?? 0;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
    sumYY += y * y;
  }
  const xx = sumXX - sumX ** 2 / count;
  const xy = sumXY - (sumX * sumY) / count;
  return Math.max(0, sumYY - sumY ** 2 / count - (xx > 0 ? xy ** 2 / xx : 0));
}

/** One wild value would decide a sum of squares, so it counts as its neighbors do. */
function withoutWild(values: readonly number[]): readonly number[] {
  const bound = 4 * neighborDeviation(values);
  const center = at(values, 0);
  return values.map((value, index) => {
    const near = median(values.slice(Math.max(0, index - 1), index + 2));
    return (Math.abs(value - near) > bound ? near : value) - center;
  });
}
