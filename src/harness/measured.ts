/** What one process of a foreign tool measured, from the values of its batches. */
import { estimate } from './estimate.ts';
import type { HarnessContext, Measured, ProcessResult } from './harness.ts';
import { coalesce, keptBatches } from './tinybench/coalesce.ts';

export interface Batches {
  /** Per operation, in the metric's unit and in time order. */
  readonly values: readonly number[];
  /** Operations in all of them together, where the tool counts them. */
  readonly iterations?: number;
}

export function measuredFrom(
  { values, iterations }: Batches,
  result: ProcessResult,
  context: HarnessContext,
): Measured {
  const value = estimate(values, context.suite.estimator);
  if (!Number.isFinite(value) || value < 0) {
    const message = `Cannot use its result as it must be a finite number >= 0: current value is ${value}`;
    return { state: 'failed', failure: { reason: 'unstable', message } };
  }
  const { startedAt, durationMs, conditions } = result;
  const batches = coalesce(values, keptBatches);
  const counted = iterations === undefined ? {} : { iterations };
  return { state: 'measured', invocation: { value, batches, ...counted, startedAt, durationMs, conditions } };
}
