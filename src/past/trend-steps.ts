/**
 * Steps of one trend: change points of its runs' medians, each with its size, and whether it still stands. They explain
 * the past and never gate.
 */
import { median } from 'simple-statistics';
import { scaledMedian } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import type { Shift } from '../results/shift.ts';
import { changePoints } from '../stats/change-points.ts';
import { at } from '../stats/samples.ts';
import { levelShift } from './level-shift.ts';

export interface Step {
  /** First point of the trend after it. */
  readonly point: number;
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

/** `values`: medians of runs in the order of the line. */
export function trendSteps(metric: Metric, values: readonly number[]): readonly Step[] {
  const points = changePoints(values, { smallestStep, shapes: 'steps-and-bumps' });
  const edges = [0, ...points.map(({ index }) => index), values.length];
  const stretches = edges.slice(1).map((edge, index) => values.slice(at(edges, index), edge));
  const levels = stretches.map((stretch) => scaledMedian(metric, stretch));
  return points.map(({ index }, place) => {
    const [before, after] = [at(stretches, place), at(stretches, place + 1)];
    const { shift, worse } = levelShift(metric, before, after);
    return {
      point: index,
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
