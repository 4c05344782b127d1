import { expect, test } from 'vitest';
import { isClearlyBetter, isSuspect, screenHistory } from '../../src/decide/screen.ts';
import { timeMetric } from '../../src/results/metric.ts';

const limits = { threshold: 0.05, margin: 0.025 };

function runs(medians: readonly number[]): readonly (readonly number[])[] {
  return medians.map((median) => [median * 0.9, median, median * 1.1]);
}

test('suspect beyond log(1+τ) less 1.645 · 1.4826 · MAD · √(1 + 1.57/K), by hand', () => {
  const medians = [98, 99, 100, 101, 102].map((value) => 1_000 * Math.exp((value - 100) / 100));
  const deviation = 1.4826 * 0.01;
  const bound = Math.log(1.05) - 1.645 * deviation * Math.sqrt(1 + 1.57 / 5);
  for (const { worse, suspect } of [
    { worse: bound - 1e-6, suspect: false },
    { worse: bound + 1e-6, suspect: true },
  ]) {
    const screen = screenHistory(timeMetric, runs(medians), [1_000 * Math.exp(worse)]);
    expect(screen?.deviation).toBeCloseTo(deviation, 9);
    expect(screen !== undefined && isSuspect(screen, limits)).toBe(suspect);
  }
});

test('runs that differ wildly leave no slack, but what is not slower is never a suspect', () => {
  const wild = runs([500, 800, 1_000, 1_300, 2_000, 900]);
  const suspect = (value: number): boolean => {
    const screen = screenHistory(timeMetric, wild, [value]);
    return screen !== undefined && isSuspect(screen, limits);
  };
  expect(suspect(948)).toBe(false);
  expect(suspect(950)).toBe(true);
});

test('better is only what is better by the threshold beyond what runs differ by', () => {
  const steady = runs([1_000, 1_001, 999, 1_000, 1_002]);
  const better = (value: number): boolean => {
    const screen = screenHistory(timeMetric, steady, [value]);
    return screen !== undefined && isClearlyBetter(screen, limits);
  };
  expect(better(960)).toBe(false);
  expect(better(940)).toBe(true);
});

test('four runs are no history', () => {
  expect(screenHistory(timeMetric, runs([1, 1, 1, 1]), [2])).toBeUndefined();
});
