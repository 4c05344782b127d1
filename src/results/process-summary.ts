/** One benchmark and metric of one run in a few numbers: what is drawn as one point of a trend. */
import { median } from 'simple-statistics';
import { medianInterval } from '../stats/median-interval.ts';
import type { BenchmarkId } from './benchmark-id.ts';
import type { Metric } from './metric.ts';
import type { Run } from './run.ts';

export interface ProcessSummary {
  readonly id: BenchmarkId;
  readonly metric: Metric;
  readonly processes: number;
  /** In the metric's unit. */
  readonly median: number;
  /** 95 % interval of the median; with fewer than six processes the smallest and the largest. */
  readonly low: number;
  readonly high: number;
}

/** In the order of the run; what was not measured is left out. */
export function processSummaries({ outcomes }: Run): readonly ProcessSummary[] {
  return outcomes.flatMap((outcome) => {
    if (outcome.state !== 'measured') return [];
    return outcome.measurements.flatMap(({ metric, invocations }) => {
      const values = invocations.map(({ value }) => value);
      if (values.length === 0) return [];
      const { low, high } = medianInterval(values);
      return [{ id: outcome.id, metric, processes: values.length, median: median(values), low, high }];
    });
  });
}
