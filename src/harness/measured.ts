/** What one process of a foreign tool measured, from the values of its batches. */
import type { Failure } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import { type BatchSpread, batchSpread } from '../stats/batch-spread.ts';
import { type EstimatorName, estimate } from '../stats/estimators.ts';
import type { HarnessContext, Measured, ProcessResult } from './harness.ts';
import { coalesce, keptBatches } from './javascript/coalesce.ts';

export interface Batches {
  readonly metric: Metric;
  /** Per operation, in the metric's unit and in time order. */
  readonly values: readonly number[];
  /** Operations in all of them together, where the tool counts them. */
  readonly iterations?: number;
}

export function measuredFrom(batches: Batches, result: ProcessResult, context: HarnessContext): Measured {
  const { metric, values, iterations } = batches;
  // One that is no number would be sorted anywhere.
  const value = values.find((each) => !Number.isFinite(each)) ?? typicalOf(metric, context.suite.estimator)(values);
  if (isUnusable(value)) return { state: 'failed', failure: unusable(metric, value) };
  const { startedAt, durationMs, conditions } = result;
  return {
    state: 'measured',
    invocation: {
      value,
      batches: coalesce(values, keptBatches),
      spread: spreadOf(metric, values),
      iterations,
      startedAt,
      durationMs,
      conditions,
    },
  };
}

/** Sides are compared by their ratio. */
export function isUnusable(value: number): boolean {
  return !Number.isFinite(value) || value < 0;
}

/** What a process is told to have failed by whose number is unusable: one below zero, infinite or none at all, in the unit of its metric. */
export function unusable({ name }: Pick<Metric, 'name'>, value: number): Failure {
  const message = `Cannot use its ${name} as it must be a finite number >= 0: current value is ${value}`;
  return { reason: 'unstable', message };
}

/** Of what takes time or the like: what is counted has no slow batches, and where higher is better slow ones are low. */
export function spreadOf({ assume, better }: Metric, values: readonly number[]): BatchSpread | undefined {
  return assume === 'exact' || better === 'higher' ? undefined : batchSpread(values);
}

/**
 * How a suite's estimator reads values of a metric. Counts have no slow batches to ignore; where higher is
 * better, the slow batches that an estimator ignores are the low ones.
 */
export function typicalOf({ assume, better }: Metric, wanted: EstimatorName): (values: readonly number[]) => number {
  const name = assume === 'exact' ? 'median' : wanted;
  if (better === 'lower') return (values) => estimate(name, values);
  return (values) =>
    0 -
    estimate(
      name,
      values.map((value) => 0 - value),
    );
}
