import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { callRemark } from '../../src/report/call-words.ts';
import type { Reading } from '../../src/report/report.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';

const id = { suite: 'core', name: 'parse' };

function remark(cost: number, baseline: number, candidate: number, metric = timeMetric): string {
  const readings: readonly Reading[] = [
    { id, metric: timeMetric.name, name: 'call-cost', unit: 'ns', baseline: cost * 1.5, candidate: cost },
  ];
  const side = (median: number) => ({ median, processes: 9 }) as unknown as NonNullable<Judgement['baseline']>;
  return callRemark(
    { target: { id, metric }, baseline: side(baseline), candidate: side(candidate) },
    { readings },
  ).join('');
}

test('what calling costs is said where it is 5 % of the faster side or more, by the side that took less', () => {
  expect(remark(5.2, 40, 60)).toBe('5.20\u202fns of each side is the call itself');
  expect(remark(5.2, 200, 104)).toBe('5.20\u202fns of each side is the call itself');
  expect(remark(5.2, 200, 105)).toBe('');
});

test('what does no more than nothing is said to', () => {
  expect(remark(5.2, 5.3, 5.1)).toBe('as fast as a call that does nothing');
});

test('a cost above what a call takes is not known, and not said', () => {
  expect(remark(80, 20, 20)).toBe('');
});

test('nothing is said of what is no time, or has one side', () => {
  expect(remark(5.2, 40, 60, allocMetric)).toBe('');
  expect(callRemark({ target: { id, metric: timeMetric } }, {})).toEqual([]);
});
