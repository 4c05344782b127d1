import { expect, test } from 'vitest';
import { leftMs, openLedger, pay } from '../../src/decide/budget.ts';
import type { BlockAnswer } from '../../src/results/evidence.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { aRun } from '../results/make.ts';

function block(processes: readonly (readonly [startedAt: number, durationMs: number])[]): BlockAnswer {
  const slots = processes.map(([startedAt, durationMs]) => ({
    side: 'candidate' as const,
    invocation: { value: 1, startedAt, durationMs },
  }));
  return { state: 'measured', block: { slots } };
}

test('a process that measured several metrics is paid once, whichever metric asks first', () => {
  const ledger = openLedger(10_000, aRun({ outcomes: [] }));
  const processes = [
    [1000, 300],
    [1300, 400],
  ] as const;
  expect(pay(ledger, block(processes), timeMetric)).toBe(700);
  expect(pay(ledger, block([...processes].reverse()), timeMetric)).toBe(0);
  expect(pay(ledger, block([[1700, 300]]), timeMetric)).toBe(300);
  expect(leftMs(ledger)).toBe(9_000);
});

test('processes without a start, as recordings have them, are each paid', () => {
  const ledger = openLedger(1_000, aRun({ outcomes: [] }));
  const slots = [1, 2].map(() => ({ side: 'baseline' as const, invocation: { value: 1, durationMs: 100 } }));
  pay(ledger, { state: 'measured', block: { slots } }, timeMetric);
  const failure = { reason: 'threw', message: 'x' } as const;
  pay(ledger, { state: 'failed', side: 'baseline', failure, durationMs: 50 }, timeMetric);
  expect(leftMs(ledger)).toBe(750);
});

test('what a counted metric paid for is what more of the time would cost, and what another benchmark’s time paid for is free', () => {
  const ledger = openLedger(10_000, aRun({ outcomes: [] }));
  const processes = [[1000, 300]] as const;
  expect(pay(ledger, block(processes), allocMetric)).toBe(300);
  expect(pay(ledger, block(processes), allocMetric)).toBe(0);
  expect(pay(ledger, block(processes), timeMetric)).toBe(300);
  expect(pay(ledger, block(processes), timeMetric)).toBe(0);
  expect(leftMs(ledger)).toBe(9_700);
});
