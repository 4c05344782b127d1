/**
 * Where in a stretch of values the level changed once. Ranks find that it did, but prefer balanced splits: with 25 values
 * before and 6 after they put a quarter of steps on the wrong value. The values themselves do not: the place is that of
 * the least absolute deviations from the medians of both sides, and how sure it is follows from what other places cost.
 */
import { median, quantile } from 'simple-statistics';
import { at } from './samples.ts';
import { fewestBeside, stepIndex } from './step-index.ts';

export interface StepPlace {
  /** First value after the step. */
  readonly index: number;
  /** The range of indices that holds it with a probability of 99 % by the model, and in at least 95 of 100 series played; both equal `index` where it is sharp. */
  readonly first: number;
  readonly last: number;
  /** Natural log of the probability of every place: entry i is that of index `from` + i. */
  readonly from: number;
  readonly logProbability: readonly number[];
}

const certainty = 0.99;

/** `values` on a scale on which the noise is alike on both sides, such as logarithms, in the order of time, with one step among them. Throws RangeError of fewer than four. */
export function placeStep(values: readonly number[]): StepPlace {
  const index = stepIndex(values);
  const first = fewestBeside;
  const places = Array.from({ length: values.length - 2 * first + 1 }, (_, order) => order + first);
  const logProbability = probabilities(values, places, index);
  return { index, ...likely(logProbability, first), from: first, logProbability };
}

/** From the first to the last of the likeliest places that together have 99 %; entry i of `logProbability` is place `from` + i. */
export function likely(
  logProbability: readonly number[],
  from: number,
): { readonly first: number; readonly last: number } {
  const order = logProbability.map((log, index) => ({ log, index })).sort((a, b) => b.log - a.log);
  let [sum, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { log, index } of order) {
    sum += Math.exp(log);
    [first, last] = [Math.min(first, index), Math.max(last, index)];
    if (sum >= certainty) break;
  }
  return { first: from + first, last: from + last };
}

/** Log likelihoods as natural logs of probabilities that sum to one. */
export function normalized(logs: readonly number[]): readonly number[] {
  const largest = Math.max(...logs);
  const total = largest + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - largest), 0));
  return logs.map((log) => log - total);
}

/**
 * Both levels taken as known, a value's odds of standing behind the step rather than before it are those of a normal
 * value between the levels, and those of the nearer level beyond: so no wild value decides.
 */
function probabilities(values: readonly number[], places: readonly number[], index: number): readonly number[] {
  const sides = [values.slice(0, index), values.slice(index)] as const;
  const [before, after] = [median(sides[0]), median(sides[1])];
  const deviation = deviationAround([...residuals(sides[0], before), ...residuals(sides[1], after)]);
  const seen = Math.abs(after - before);
  // The best place makes the step look larger than it is, by about what two medians err.
  const error = errorOfMedian * deviation * Math.sqrt(1 / sides[0].length + 1 / sides[1].length);
  const size = Math.max(seen / 3, seen - error);
  // Noise that is nothing against the step decides at once; a step of nothing never does.
  const weight = seen === 0 ? 0 : Math.min(size / (2 * deviation ** 2), surest / seen);
  let log = 0;
  return normalized(
    places.map((place, order) => {
      const value = at(values, place - 1);
      if (order > 0) log += weight * (Math.abs(value - after) - Math.abs(value - before));
      return log;
    }),
  );
}

const surest = 1e6;

/** Standard error of a median of normal values, in deviations over √n. */
const errorOfMedian = 1.2533;

function residuals(values: readonly number[], level: number): readonly number[] {
  return values.map((value) => Math.abs(value - level));
}

/** MAD · this estimates the standard deviation of a normal distribution. */
const madToDeviation = 1.4826;

/** The quantile 0.85 of what values are away from their middle, times this, is the standard deviation of a normal distribution. */
const mostToDeviation = 0.6947;

/** Values on two levels, as two machines measure them, lie close around a median on one: it says nothing of the other. */
const twoLevels = 1.7;

/** Widened for what two fitted levels take. */
function deviationAround(distances: readonly number[]): number {
  const near = madToDeviation * median([...distances]);
  const far = mostToDeviation * quantile([...distances], 0.85);
  const deviation = far > twoLevels * near ? far : near;
  return deviation * Math.sqrt(distances.length / Math.max(1, distances.length - 3));
}
