import { expect, test } from 'vitest';
import { renderMeasured, renderUnprepared } from '../../src/report/measured-lines.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';

test('each benchmark has a line with the middle of its processes, failed and skipped ones too', () => {
  const outcomes: readonly BenchmarkOutcome[] = [
    {
      state: 'measured',
      id: { suite: 'core', name: 'sort' },
      measurements: [
        { metric: timeMetric, invocations: [{ value: 1200 }, { value: 9e9 }, { value: 1100 }] },
        { metric: allocMetric, invocations: [{ value: 64 }] },
      ],
      profiles: [],
    },
    { state: 'failed', id: { suite: 'core', name: 'longer\u001b[2J' }, failure: { reason: 'threw', message: 'x' } },
    { state: 'skipped', id: { suite: 'core', name: 'x' }, reason: 'no change' },
  ];
  expect(renderMeasured(outcomes)).toBe(
    [
      'core/sort        time 1.20\u202fµs · alloc 64\u202fB',
      'core/longer␛[2J  failed',
      'core/x           skipped: no change',
      'measured 1 of 3 benchmarks',
      '',
    ].join('\n'),
  );
});

test('a number that fewer than five processes stand behind is marked short', () => {
  const line = (count: number, durationMs?: number): string => {
    const one = { value: 1200, ...(durationMs === undefined ? {} : { durationMs }) };
    const invocations = Array.from({ length: count }, () => one);
    const id = { suite: 'core', name: 'sort' };
    return (
      renderMeasured([
        { state: 'measured', id, measurements: [{ metric: timeMetric, invocations }], profiles: [] },
      ]).split('\n')[0] ?? ''
    );
  };
  expect(line(4, 300)).toMatch(/µs \(short: 4 processes, the budget ended\)$/);
  expect(line(1, 300)).toMatch(/\(short: 1 process, the budget ended\)$/);
  expect(line(5, 300)).toMatch(/µs$/);
  expect(line(1)).toMatch(/µs$/);
});

test('of a baseline that could not be prepared the last lines are shown, and none of them commands the log', () => {
  const said = `${'fetching\n'.repeat(100)}::error::forged\n##[group]\u001b[31mnpm error E404\n`;
  const lines = renderUnprepared(said).split('\n');
  expect(lines).toHaveLength(23);
  expect(lines.slice(0, 3)).toEqual([
    'Nothing was compared, as the baseline commit could not be prepared:',
    '  …',
    '  fetching',
  ]);
  expect(lines.slice(-3)).toEqual(['  : :error::forged', '  # #[group]␛[31mnpm error E404', '']);
});
