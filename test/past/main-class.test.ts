import { expect, test } from 'vitest';
import { allTrends } from '../../src/past/trends.ts';
import type { PlacedRun } from '../../src/results/history-line.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { anEnvironment } from '../results/make.ts';

function run(place: number, environmentClass: string): PlacedRun {
  const summary = { id: { suite: 's', name: 'a' }, metric: timeMetric, processes: 10, median: 100, low: 99, high: 101 };
  return {
    place,
    environmentClass,
    key: `${place}`,
    takenAt: '2026-01-01T00:00:00Z',
    environment: anEnvironment(),
    summaries: [summary],
  };
}

test('after a change of machines the trend is soon that of the new kind', () => {
  const runs = Array.from({ length: 40 }, (_, place) => run(place, place < 33 ? 'old' : 'new'));
  expect(allTrends(runs, { overrides: [], references: [] })[0]?.main.environmentClass).toBe('new');
});
