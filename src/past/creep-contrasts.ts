/**
 * What is compared with what to find a creep, as a change and its error in deviations of one run's level. The slopes see
 * what crept and still does, whenever it began; the windows what has ended since.
 */
import { median } from 'simple-statistics';

export interface Contrast {
  /** From then to now, on the decision scale: positive is worse. */
  readonly total: number;
  /** Standard error of `total`, as a multiple of the deviation of one run's level. */
  readonly error: number;
}

/** Of one series with its own beginning. */
export interface Contrasts {
  /** By where the slope begins, the first run first. */
  readonly slopes: readonly Contrast[];
  /** Of each slope with the next, where only chance moves the levels. */
  readonly correlations: readonly number[];
  /** The newest runs against the oldest: at most one. */
  readonly windows: readonly Contrast[];
}

/** Levels in the order of time; fewer say nothing. */
const fewestRuns = 3;

/** Fewer tell one slope from another too badly to pay for trying them. */
const fewestForLaterSlopes = 7;
/** Runs on a slope that began late, with the last one on the level. */
const fewestOnSlope = 4;
const fewestForWindows = 10;
const longestWindow = 8;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;

/** `levels` in the order of time and on the decision scale; no contrast of fewer than three. */
export function contrastsWithin(levels: readonly number[]): Contrasts {
  if (levels.length < fewestRuns) return { slopes: [], correlations: [], windows: [] };
  const starts = levels.length < fewestForLaterSlopes ? 1 : levels.length - fewestOnSlope + 1;
  const shapes = Array.from({ length: starts }, (_, start) => slopeFrom(start, levels.length));
  const length = Math.min(longestWindow, Math.floor(levels.length / 3));
  return {
    slopes: shapes.map((shape) => alongSlope(levels, shape)),
    correlations: shapes.slice(1).map((shape, index) => product(shape.unit, shapes[index]?.unit ?? [])),
    windows: levels.length < fewestForWindows ? [] : [between(levels.slice(0, length), levels.slice(-length))],
  };
}

/** The newest of `after` against all of `before`, both in the order of time; undefined where either has fewer than three. */
export function contrastWith(before: readonly number[], after: readonly number[]): Contrast | undefined {
  if (before.length < fewestRuns || after.length < fewestRuns) return undefined;
  return between(before, after.slice(-longestWindow));
}

interface Slope {
  /** Level up to some run, straight from there on; about its mean, and of length 1. */
  readonly unit: readonly number[];
  /** What it comes to in all. */
  readonly reach: number;
}

function slopeFrom(start: number, count: number): Slope {
  const ramp = Array.from({ length: count }, (_, index) => Math.max(0, index - start));
  const middle = ramp.reduce((sum, each) => sum + each, 0) / count;
  const size = Math.sqrt(ramp.reduce((sum, each) => sum + (each - middle) ** 2, 0));
  return { unit: ramp.map((each) => (each - middle) / size), reach: (count - 1 - start) / size };
}

function alongSlope(levels: readonly number[], { unit, reach }: Slope): Contrast {
  return { total: product(unit, levels) * reach, error: reach };
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0);
}

function between(then: readonly number[], now: readonly number[]): Contrast {
  return {
    total: median([...now]) - median([...then]),
    error: errorOfMedian * Math.sqrt(1 / then.length + 1 / now.length),
  };
}
