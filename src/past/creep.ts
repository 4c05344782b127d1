/**
 * What came in small pieces: ten losses of 2 % pass a gate of 5 % one by one, and stand together against the oldest
 * runs. Tested on the runs' levels from three of them on, so always; it is told and never gates.
 */
import { median } from 'simple-statistics';
import { at } from '../stats/samples.ts';
import { neighbourDeviation } from '../stats/spread.ts';
import { placeStep } from '../stats/step-place.ts';
import { studentQuantile, studentTwoSided } from '../stats/student-t.ts';

export interface Creep {
  /** From the oldest run that counts to now, on the decision scale, with the bounds of its 95 % interval. */
  readonly worse: number;
  readonly low: number;
  readonly high: number;
  /** One-sided p of "no worse than then". */
  readonly p: number;
  /** Runs it was told from. */
  readonly runs: number;
}

export interface CreepQuestion {
  /** Levels of the runs in the order of time, on the decision scale. */
  readonly levels: readonly number[];
  /** What the candidate adds to the newest of them, measured beside it; 0 for the past alone. */
  readonly onTop: number;
  /** Of processes within a run, on the log scale. */
  readonly noise: number;
}

const fewestRuns = 3;

/** Undefined where too few runs are left to tell. */
export function creepOf({ levels, onTop, noise }: CreepQuestion): Creep | undefined {
  const since = sinceStep(levels, noise);
  if (since.length < fewestRuns) return undefined;
  const spread = spreadOf(since, noise);
  const tests = since.length < fewestForWindows ? [slope(since)] : [slope(since), windows(since)];
  const all = tests.map(({ total, error }) => {
    const [worse, scale] = [total + onTop, error * spread.deviation];
    const twoSided = studentTwoSided(worse / scale, spread.degrees);
    return { worse, scale, p: worse > 0 ? twoSided / 2 : 1 - twoSided / 2 };
  });
  const best = all.reduce((one, other) => (other.p < one.p ? other : one));
  const half = studentQuantile(0.05, spread.degrees) * best.scale;
  return {
    worse: best.worse,
    low: best.worse - half,
    high: best.worse + half,
    p: Math.min(1, tests.length * best.p),
    runs: since.length,
  };
}

/** A step explains a series where it leaves this many variances less than a slope does. */
const clearVariances = 4;
const smallestStep = Math.log1p(0.05);

/**
 * The runs since the last step that stands out, without spikes that came back: a step is told by itself, accepted or
 * not, and is no creep. A slope may have begun late.
 */
function sinceStep(all: readonly number[], noise: number): readonly number[] {
  const levels = withoutSpikes(all);
  if (levels.length < 4) return levels;
  const { index } = placeStep(levels);
  const [before, after] = [levels.slice(0, index), levels.slice(index)] as const;
  if (Math.abs(median([...after]) - median([...before])) < smallestStep) return levels;
  const left = squares(before) + squares(after);
  const expected = Math.max(usualDeviation, noise) ** 2;
  const variance = (left + fewestPrior * expected) / (levels.length - 2 + fewestPrior);
  return left + clearVariances * variance < leftBySlope(levels) ? sinceStep(after, noise) : levels;
}

/** What the best slope leaves: level up to some run, straight from there on. */
function leftBySlope(levels: readonly number[]): number {
  const starts = levels.slice(0, -2).map((_, index) => index);
  return Math.min(
    ...starts.map((start) => {
      const ramp = levels.map((_, index) => Math.max(0, index - start));
      const [middle, center] = [mean(ramp), mean(levels)];
      const size = ramp.reduce((sum, each) => sum + (each - middle) ** 2, 0);
      const rise = ramp.reduce((sum, each, index) => sum + (each - middle) * (at(levels, index) - center), 0) / size;
      return squares(levels.map((level, index) => level - rise * at(ramp, index)));
    }),
  );
}

/** One run away from both its neighbours by this much, and thrice as far as they are from one another. */
const smallestSpike = 0.08;

function withoutSpikes(levels: readonly number[]): readonly number[] {
  return levels.filter((level, index) => {
    const [before, after] = [levels[index - 1], levels[index + 1]];
    if (before === undefined || after === undefined) return true;
    const [up, down] = [level - before, level - after];
    const height = Math.min(Math.abs(up), Math.abs(down));
    return up * down < 0 || height < smallestSpike || height < 3 * Math.abs(after - before);
  });
}

function squares(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

interface Contrast {
  /** First to last. */
  readonly total: number;
  /** Of a run's deviation. */
  readonly error: number;
}

function slope(levels: readonly number[]): Contrast {
  const middle = (levels.length - 1) / 2;
  const size = levels.reduce((sum, _, index) => sum + (index - middle) ** 2, 0);
  const rise = levels.reduce((sum, level, index) => sum + (index - middle) * level, 0) / size;
  const length = levels.length - 1;
  return { total: rise * length, error: length / Math.sqrt(size) };
}

const fewestForWindows = 10;
const longestWindow = 8;
/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;

/** The newest runs against the oldest: sees what began late, where a line over all does not. */
function windows(levels: readonly number[]): Contrast {
  const length = Math.min(longestWindow, Math.floor(levels.length / 3));
  const [then, now] = [levels.slice(0, length), levels.slice(-length)];
  return { total: median([...now]) - median([...then]), error: errorOfMedian * Math.sqrt(2 / length) };
}

/** What runs differ by where little is known of it: 2 %, or as much as the processes of a run. */
const usualDeviation = 0.02;

/**
 * Of one run's level, from how neighbours differ about their mean difference; with few runs drawn towards the usual. A
 * few wild differences count as far ones.
 */
function spreadOf(levels: readonly number[], noise: number): { readonly deviation: number; readonly degrees: number } {
  const differences = levels.slice(1).map((level, index) => level - at(levels, index));
  const center = mean(differences);
  const usual = neighbourDeviation(levels);
  const bound = levels.length >= robustFrom && usual > 0 ? 3 * Math.SQRT2 * usual : Number.POSITIVE_INFINITY;
  const sum = differences.reduce((total, each) => total + Math.min(bound, Math.abs(each - center)) ** 2, 0) / 2;
  const own = (2 / 3) * (levels.length - 2);
  const prior = Math.max(fewestPrior, 12 - levels.length);
  const variance = sum / (levels.length - 2);
  const expected = Math.max(usualDeviation, noise) ** 2;
  return { deviation: Math.sqrt((prior * expected + own * variance) / (prior + own)), degrees: prior + own };
}

const robustFrom = 8;
const fewestPrior = 2;
