/** How far the levels of runs lie apart where nothing but chance moves them, counted from few runs and what is expected. */
import { at } from '../stats/samples.ts';
import { neighborDeviation } from '../stats/spread.ts';

export interface Spread {
  /** Standard deviation of one run's level, on the log scale. */
  readonly deviation: number;
  /** Degrees of freedom it is known by. */
  readonly degrees: number;
}

/** What runs differ by where nothing is known of the suite: 2 %; a suite that differs by less is trusted down to this. */
const unknown = 0.02;
const least = 0.01;

/** What a series is expected to differ by before its own runs are looked at. */
export interface Expected {
  readonly deviation: number;
  /** How many runs its own spread is known from; the expected spread counts as the runs that are missing. */
  readonly runs: number;
}

/** `usual`: what runs differ by in this suite; `noise`: as much as the processes of a run do they differ at least. */
export function expectedSpread(noise: number, usual: number | undefined): Expected {
  return usual === undefined
    ? { deviation: Math.max(unknown, noise), runs: 12 }
    : { deviation: Math.max(least, usual, noise), runs: 20 };
}

/** What is expected is worth this many runs at least. */
export const fewestPrior = 2;
const robustFrom = 8;

/**
 * From how neighbors of one group differ about their mean difference, drawn toward what is expected. A few wild
 * differences count as far ones.
 */
export function spreadOf(groups: readonly (readonly number[])[], expected: Expected): Spread {
  const counted = groups.filter(({ length }) => length > 2);
  const [sum, free] = [
    counted.reduce((total, group) => total + squaresOf(group), 0),
    counted.reduce((total, { length }) => total + length - 2, 0),
  ];
  const own = (2 / 3) * free;
  const prior = Math.max(fewestPrior, expected.runs - own - 2);
  const variance = free === 0 ? 0 : sum / free;
  return {
    deviation: Math.sqrt((prior * expected.deviation ** 2 + own * variance) / (prior + own)),
    degrees: prior + own,
  };
}

function squaresOf(levels: readonly number[]): number {
  const differences = levels.slice(1).map((level, index) => level - at(levels, index));
  const center = differences.reduce((sum, each) => sum + each, 0) / differences.length;
  const usual = neighborDeviation(levels);
  const bound = levels.length >= robustFrom && usual > 0 ? 3 * Math.SQRT2 * usual : Number.POSITIVE_INFINITY;
  return differences.reduce((total, each) => total + Math.min(bound, Math.abs(each - center)) ** 2, 0) / 2;
}
