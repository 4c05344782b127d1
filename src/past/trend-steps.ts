/**
 * Steps of one trend: found by rank, placed by value, each with its size and whether it is still in effect. They explain the
 * past and never gate.
 */
import { median } from 'simple-statistics';
import { scaledMedian } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { holdsNoChange, type Shift } from '../results/shift.ts';
import { at } from '../stats/samples.ts';
import { levelShift } from './level-shift.ts';
import { smallestStep, stepPlaces, type TrendPlace } from './step-places.ts';

export interface Step {
  /** First point of the trend after it. */
  readonly point: number;
  /** The points one of which it is where the noise does not say; both equal `point` where it does. */
  readonly first: number;
  readonly last: number;
  /** It came bit by bit, from the run before `first` to `last`: no commit made it. */
  readonly gradual?: true | undefined;
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

/** In the order of the line. `values`: medians of runs in that order, in the metric's unit; `places`: of the steps, ascending. */
export function trendSteps(
  metric: Metric,
  values: readonly number[],
  places: readonly TrendPlace[] = stepPlaces(metric, values),
): readonly Step[] {
  const stretches = stretchesOf(values, places);
  const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
  return places.flatMap(({ index, first, last, gradual }, place): readonly Step[] => {
    const [before, after] = [at(stretches, place), at(stretches, place + 1)];
    const { shift, worse } = levelShift(metric, before, after);
    // Where other trends stepped this one may not have: what its own runs do not show is no step of it.
    if (holdsNoChange(shift)) return [];
    return [
      {
        point: index,
        first,
        last,
        gradual,
        before: median(before),
        after: median(after),
        shift,
        direction: worse > 0 ? 'worse' : 'better',
        state: stateOf(levels, place),
      },
    ];
  });
}

/** Runs of a slope that represent the level beside it where too few others do: a sixth of it. */
const slopeShare = 1 / 6;
const mostOfSlope = 8;

/** The runs between the steps; those within a slope are on no level. */
function stretchesOf(values: readonly number[], places: readonly TrendPlace[]): readonly (readonly number[])[] {
  const lent = places.map(({ first, last, gradual }) =>
    gradual === true ? Math.min(mostOfSlope, Math.max(2, Math.floor((last - first) * slopeShare))) : 0,
  );
  const edges = places.map(({ index, last, gradual }) => ({ end: index, start: gradual === true ? last : index }));
  return [...edges, undefined].map((edge, order) => {
    const start = order === 0 ? 0 : at(edges, order - 1).start;
    const end = edge?.end ?? values.length;
    const from = order === 0 ? start : Math.min(start, Math.max(0, end - at(lent, order - 1)));
    const to = edge === undefined ? end : Math.max(end, Math.min(values.length, start + at(lent, order)));
    return values.slice(from, to);
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
