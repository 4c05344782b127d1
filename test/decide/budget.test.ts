import { expect, test } from 'vitest';
import { leftMs, openLedger, pay } from '../../src/decide/budget.ts';
import type { BlockAnswer } from '../../src/results/evidence.ts';
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
  expect(pay(ledger, block(processes))).toBe(700);
  expect(pay(ledger, block([...processes].reverse()))).toBe(0);
  expect(pay(ledger, block([[1700, 300]]))).toBe(300);
  expect(leftMs(ledger)).toBe(9_000);
});

test('processes without a start, as recordings have them, are each paid', () => {
  const ledger = openLedger(1_000, aRun({ outcomes: [] }));
  const slots = [1, 2].map(() => ({ side: 'baseline' as const, invocation: { value: 1, durationMs: 100 } }));
  pay(ledger, { state: 'measured', block: { slots } });
  pay(ledger, { state: 'failed', side: 'baseline', failure: { reason: 'threw', message: 'x' }, durationMs: 50 });
  expect(leftMs(ledger)).toBe(750);
});
