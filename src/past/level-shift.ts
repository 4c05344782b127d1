/** What two groups of runs differ by, one number a run. */
import { toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { type Shift, type Summary, summaryOf, toShift, withNothingLeft } from '../results/shift.ts';
import { hodgesLehmannInterval } from '../stats/hodges-lehmann.ts';
import { mannWhitney } from '../stats/mann-whitney.ts';

export interface LevelShift {
  /** On the decision scale: positive is worse. */
  readonly worse: number;
  readonly shift: Shift;
  readonly pTwoSided: number;
  readonly baseline: Summary;
  readonly candidate: Summary;
}

/** From `before` to `after`, one number a run, in the metric's unit and any order; throws RangeError where either has none. */
export function levelShift(metric: Metric, before: readonly number[], after: readonly number[]): LevelShift {
  const scaled = (values: readonly number[]): readonly number[] => values.map((value) => toScale(metric, value));
  const { shift, low, high } = hodgesLehmannInterval([{ baseline: scaled(before), candidate: scaled(after) }]);
  const [baseline, candidate] = [summaryOf(before), summaryOf(after)];
  return {
    worse: shift,
    shift: withNothingLeft(toShift(metric, shift, [low, high]), baseline, candidate),
    pTwoSided: mannWhitney(before, after).pTwoSided,
    baseline,
    candidate,
  };
}
