/** Readings in words: what else was measured and judged nothing. */
import { formatBeside } from '../units/format.ts';
import type { Reading } from './report.ts';

const names: Readonly<Record<Reading['name'], string>> = {
  minimum: 'fastest batch',
  mean: 'mean of the batches',
  p99: '99th percentile of the batches',
  'cpu-time': 'CPU time per call',
  'call-cost': 'a call that does nothing',
  'gc-time': 'garbage collection per call',
  'gc-count': 'garbage collections per 1,000 calls',
  'involuntary-switches': 'involuntary context switches',
  steal: 'CPU time taken by other machines (steal)',
};

/** Name, baseline, candidate. */
export function readingCells(reading: Reading): readonly [string, string, string] {
  const { name, unit, baseline, candidate, profiled } = reading;
  const cell = (value: number): string => formatBeside(value, [baseline, candidate], unit);
  return [`${names[name]}${profiled === true ? ', profiled runs' : ''}`, cell(baseline), cell(candidate)];
}
