/** What two groups of runs differ by, one number a run. */
import { toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { type Shift, type Summary, summaryOf, toShift } from '../results/shift.ts';
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

/** Both in the metric's unit. */
export function levelShift(metric: Metric, before: readonly number[], after: readonly number[]): LevelShift {
  const scaled = (values: readonly number[]): readonly number[] => values.map((value) => toScale(metric, value));
  const { shift, low, high } = hodgesLehmannInterval([{ baseline: scaled(before), candidate: scaled(after) }]);
  return {
    worse: shift,
    shift: toShift(metric, shift, [low, high]),
    pTwoSided: mannWhitney(before, after).pTwoSided,
    baseline: summaryOf(before),
    candidate: summaryOf(after),
  };
}
