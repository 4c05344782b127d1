import { expect, test } from 'vitest';
import { type LineCommit, newestRuns, placeOnLine, summaryKey } from '../../src/results/history-line.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { processSummaries } from '../../src/results/process-summary.ts';
import { runPath, storedRuns } from '../../src/results/store-layout.ts';
import { aCommit, anOutcome, aRun } from './make.ts';

const line: readonly LineCommit[] = [3, 1, 2].map((n) => ({
  commit: aCommit(n),
  parents: [],
  committedAt: '2026-11-22T10:00:00.000Z',
  subject: '',
  tags: [],
}));

test('runs stand in the order of the line, of one commit in that of time; other commits have no place', () => {
  const stored = storedRuns([
    runPath(aRun({ commit: aCommit(1), takenAt: '2026-11-22T12:00:00Z', id: 'late' })),
    runPath(aRun({ commit: aCommit(1), takenAt: '2026-11-22T11:00:00Z', id: 'early' })),
    runPath(aRun({ commit: aCommit(2), takenAt: '2026-11-20T11:00:00Z' })),
    runPath(aRun({ commit: aCommit(3) })),
    runPath(aRun({ commit: aCommit(9) })),
  ]);
  const placed = placeOnLine(stored, line);
  expect(placed.map(({ run, place }) => [place, /_(\w+)[^_]*\.json$/.exec(run.key)?.[1]])).toEqual([
    [0, '1001'],
    [1, 'early'],
    [1, 'late'],
    [2, '1001'],
  ]);
  expect(newestRuns(placed, 2).map(({ place }) => place)).toEqual([1, 1, 2]);
  expect(newestRuns([], 5)).toEqual([]);
});

test('a run is reduced to what was measured, with the interval of its processes', () => {
  const run = aRun({
    outcomes: [
      anOutcome('parse', [5, 1, 3, 2, 4, 6, 9, 8, 7, 10]),
      { state: 'failed', id: { suite: 'core', name: 'print' }, failure: { reason: 'threw', message: 'no' } },
    ],
  });
  expect(
    processSummaries(run).map(({ metric, processes, median, low, high }) => [
      metric.name,
      processes,
      median,
      low,
      high,
    ]),
  ).toEqual([
    ['time', 10, 5.5, 2, 9],
    ['alloc', 1, 64, 64, 64],
  ]);
});

test('a metric whose unit changed is another metric, and no two names run together', () => {
  const id = { suite: 'a', name: 'b' };
  const keys = [
    summaryKey({ id, metric: timeMetric }),
    summaryKey({ id, metric: { ...timeMetric, unit: 's' } }),
    summaryKey({ id: { suite: 'a\u0000b', name: '' }, metric: timeMetric }),
  ];
  expect(new Set(keys).size).toBe(3);
});
