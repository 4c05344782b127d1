import { expect, test } from 'vitest';
import { noiseWithin, presentLevel, type StoredResult } from '../../src/past/target-past.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';

/** Nearest first. */
function runs(levels: readonly number[], deviation = 0): readonly StoredResult[] {
  const random = createRandom('past');
  return levels.map((level) => ({
    values: Array.from({ length: 10 }, () => level * Math.exp(deviation * random.normal())),
    common: 0,
  }));
}

test('the noise within runs is what processes differ by, whatever lies between the runs', () => {
  const noise = noiseWithin(timeMetric, runs([1, 1.5, 0.7, 1.2, 0.9, 1, 2, 3], 0.01));
  expect(noise).toBeGreaterThan(0.008);
  expect(noise).toBeLessThan(0.012);
  expect(noiseWithin(timeMetric, runs([1, 1, 1, 1], 0.01))).toBeUndefined();
});

test('the present level is that of the nearest three runs, or of those since the last break', () => {
  const level = (levels: readonly number[]): readonly [number, number] => {
    const present = presentLevel(timeMetric, runs(levels));
    return [Math.round(Math.exp(present?.level ?? 0)), present?.runs ?? 0];
  };
  expect(level([100, 101, 99, 100, 101])).toEqual([100, 3]);
  expect(level([100, 100, 100, 125, 125, 125])).toEqual([100, 3]);
  expect(level([100, 125, 125, 125, 125])).toEqual([100, 1]);
  expect(level([100, 100, 125, 125, 125])).toEqual([100, 2]);
});
