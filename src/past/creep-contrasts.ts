/**
 * What is compared with what to find a creep, as a change and its error in deviations of one run's level. Each sees
 * what the others hardly do: the line what crept throughout, the windows what began late, the ending what began just now.
 */
import { median } from 'simple-statistics';

export interface Contrast {
  /** From then to now, on the decision scale: positive is worse. */
  readonly total: number;
  /** Standard error of `total`, as a multiple of the deviation of one run's level. */
  readonly error: number;
}

/** Levels in the order of time; fewer say nothing. */
const fewestRuns = 3;

const fewestForEnding = 7;
const fewestForWindows = 10;
const longestWindow = 8;
/** Runs of the ending. */
const endingRuns = 4;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;

/** Of one series with its own beginning, `levels` in the order of time and on the decision scale: one to three; none of fewer than three levels. */
export function contrastsWithin(levels: readonly number[]): readonly Contrast[] {
  if (levels.length < fewestRuns) return [];
  const length = Math.min(longestWindow, Math.floor(levels.length / 3));
  return [
    slope(levels),
    ...(levels.length < fewestForEnding ? [] : [ending(levels)]),
    ...(levels.length < fewestForWindows ? [] : [between(levels.slice(0, length), levels.slice(-length))]),
  ];
}

/** The newest of `after` against all of `before`, both in the order of time; undefined where either has fewer than three. */
export function contrastWith(before: readonly number[], after: readonly number[]): Contrast | undefined {
  if (before.length < fewestRuns || after.length < fewestRuns) return undefined;
  return between(before, after.slice(-longestWindow));
}

function slope(levels: readonly number[]): Contrast {
  const { rise, size } = line(levels);
  const length = levels.length - 1;
  return { total: rise * length, error: length / Math.sqrt(size) };
}

/** Where a line through the newest few ends, against all before them. */
function ending(levels: readonly number[]): Contrast {
  const [before, last] = [levels.slice(0, -endingRuns), levels.slice(-endingRuns)];
  const { rise, size, center } = line(last);
  const reach = (endingRuns - 1) / 2;
  return {
    total: center + rise * reach - median([...before]),
    error: Math.sqrt(1 / endingRuns + reach ** 2 / size + errorOfMedian ** 2 / before.length),
  };
}

function between(then: readonly number[], now: readonly number[]): Contrast {
  return {
    total: median([...now]) - median([...then]),
    error: errorOfMedian * Math.sqrt(1 / then.length + 1 / now.length),
  };
}

interface Line {
  readonly rise: number;
  readonly center: number;
  /** Squares of the distances from the middle. */
  readonly size: number;
}

function line(levels: readonly number[]): Line {
  const middle = (levels.length - 1) / 2;
  const size = levels.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const rise = levels.reduce((sum, level, index) => sum + (index - middle) * level, 0) / size;
  return { rise, size, center: levels.reduce((sum, level) => sum + level, 0) / levels.length };
}
