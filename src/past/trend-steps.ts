/**
 * Steps of one trend: found by rank, placed by value, each with its size and whether it still stands. They explain the
 * past and never gate.
 */
import { median } from 'simple-statistics';
import { scaledMedian, toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import type { Shift } from '../results/shift.ts';
import { changePoints } from '../stats/change-points.ts';
import { at } from '../stats/samples.ts';
import { placeStep, type StepPlace } from '../stats/step-place.ts';
import { levelShift } from './level-shift.ts';

export interface Step {
  /** First point of the trend after it. */
  readonly point: number;
  /** The points one of which it is where the noise does not tell; both equal `point` where it does. */
  readonly first: number;
  readonly last: number;
  /** Medians of the stretches on either side, in the metric's unit. */
  readonly before: number;
  readonly after: number;
  /** Of the stretches' runs, one number a run. The place was chosen by the data, so the interval is a little narrow. */
  readonly shift: Shift;
  readonly direction: 'worse' | 'better';
  /**
   * `undone`: the level of today is back where it was before, or past it. `repair`: for the better, yet no better than
   * things were before an earlier step for the worse.
   */
  readonly state: 'standing' | 'undone' | 'repair';
}

/** Smaller steps are dropped, and a level this near another is the same. */
export const smallestStep: number = 0.03;

/** Runs on either side that a place is looked for among: more tell nothing of it. */
const farthest = 60;

/** Where the steps of a trend are; `values`: medians of runs in the order of the line. */
export function stepPlaces(metric: Metric, values: readonly number[]): readonly StepPlace[] {
  const found = changePoints(values, { smallestStep, shapes: 'steps-and-bumps' }).map(({ index }) => index);
  const levels = values.map((value) => toScale(metric, value));
  let before = 0;
  return found.map((index, order) => {
    const from = Math.max(before, index - farthest);
    const to = Math.min(found[order + 1] ?? levels.length, index + farthest);
    const place = placeStep(levels.slice(from, to));
    before = from + place.index;
    return {
      index: before,
      first: from + place.first,
      last: from + place.last,
      from: from + place.from,
      logProbability: place.logProbability,
    };
  });
}

export function trendSteps(
  metric: Metric,
  values: readonly number[],
  places: readonly StepPlace[] = stepPlaces(metric, values),
): readonly Step[] {
  const edges = [0, ...places.map(({ index }) => index), values.length];
  const stretches = edges.slice(1).map((edge, index) => values.slice(at(edges, index), edge));
  const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
  return places.map(({ index, first, last }, place) => {
    const [before, after] = [at(stretches, place), at(stretches, place + 1)];
    const { shift, worse } = levelShift(metric, before, after);
    return {
      point: index,
      first,
      last,
      before: median(before),
      after: median(after),
      shift,
      direction: worse > 0 ? 'worse' : 'better',
      state: stateOf(levels, place),
    };
  });
}

/** `levels` on the decision scale, one a stretch; the step is that after stretch `place`. */
function stateOf(levels: readonly number[], place: number): Step['state'] {
  const [before, after, today] = [at(levels, place), at(levels, place + 1), at(levels, levels.length - 1)];
  const smallest = Math.log1p(smallestStep);
  if ((today - before) * Math.sign(after - before) < smallest) return 'undone';
  const best = Math.min(...levels.slice(0, place + 1));
  return after < before && best - after < smallest ? 'repair' : 'standing';
}
