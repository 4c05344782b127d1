/** What a number of a benchmark means and which way is better. */
import type { Unit } from '../units/unit.ts';

export interface Metric {
  /** `time`, `alloc`, or what a foreign harness calls it. */
  readonly name: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  /** `exact`: repeats to the last digit but for real changes (bytes allocated), so fewer blocks suffice. */
  readonly assume: 'nothing' | 'exact';
  /** `informational`: shown, never judged worse (minimum, mean, p99, garbage collections). Absent: gated. */
  readonly role?: 'gated' | 'informational';
}

export const timeMetric: Metric = {
  name: 'time',
  unit: 'ns',
  better: 'lower',
  assume: 'nothing',
};
export const allocMetric: Metric = {
  name: 'alloc',
  unit: 'B',
  better: 'lower',
  assume: 'exact',
};
