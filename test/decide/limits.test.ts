import { expect, test } from 'vitest';
import { limitsOf, tolerance } from '../../src/decide/limits.ts';
import { largestDifference, type StoredHistory, type StoredResult } from '../../src/decide/margin-floor.ts';
import { defaultPolicy, type Policy } from '../../src/decide/policy.ts';
import type { Target } from '../../src/results/evidence.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { at } from '../../src/stats/samples.ts';

const target: Target = { id: { suite: 'core', name: 'parser/tokenize' }, metric: timeMetric };

/** Runs of ten processes at the levels given (nearest first), each process off by `deviation`. */
function stored(levels: readonly number[], deviation: number): readonly StoredResult[] {
  const random = createRandom('limits', levels.length);
  return levels.map((level) => ({
    values: Array.from({ length: 10 }, () => level * Math.exp(deviation * random.normal())),
    common: 0,
  }));
}

/** A suite of one: nothing else tells what the machine did. */
function alone(results: readonly StoredResult[], metric = timeMetric): StoredHistory {
  return { results, largest: largestDifference(metric, results), typical: undefined };
}

const level = (count: number): readonly number[] => new Array<number>(count).fill(1_000);

test('of the rules that fit, the first to name a field wins, field by field', () => {
  const policy: Policy = {
    ...defaultPolicy,
    benchmarks: [
      { match: 'parser/**', metric: 'alloc', threshold: 0.01 },
      { match: 'core/parser/*', threshold: 0.1 },
      { match: 'parser/**', threshold: 0.2, margin: 0.04 },
    ],
  };
  expect(tolerance(policy, target)).toEqual({ threshold: 0.1, margin: 0.04 });
  expect(tolerance(policy, { ...target, metric: allocMetric })).toEqual({ threshold: 0.01, margin: 0.04 });
  expect(tolerance(policy, { ...target, id: { suite: 'x', name: 'other' } })).toEqual({
    threshold: 0.05,
    margin: 0.025,
  });
});

test('neighbours that differ by 8 % raise the margin to it, from ten stored results on', () => {
  const levels = [1_000, 1_000, 1_080, 1_000, 1_000, 1_000, 1_080, 1_000, 1_000, 1_000];
  const limits = limitsOf(defaultPolicy, target, alone(stored(levels, 0.001)));
  expect(limits.margin).toBeGreaterThan(0.077);
  expect(limits.margin).toBeLessThan(0.083);
  expect(limits.raised).toBe(limits.margin);
  expect(limitsOf(defaultPolicy, target, alone(stored(levels.slice(1), 0.001)))).toEqual({
    threshold: 0.05,
    margin: 0.025,
  });
});

test('a lasting step, the machine’s hour and the noise of single processes raise nothing', () => {
  const step = [...level(8), ...level(8).map((value) => value * 0.8)];
  expect(limitsOf(defaultPolicy, target, alone(stored(step, 0.003))).raised).toBeUndefined();
  const hour = stored([1_100, ...level(9)], 0.001).map((result, index) => ({
    ...result,
    common: index === 0 ? Math.log(1.1) : 0,
  }));
  expect(limitsOf(defaultPolicy, target, alone(hour)).raised).toBeUndefined();
  expect(limitsOf(defaultPolicy, target, alone(stored(level(10), 0.1))).raised).toBeUndefined();
});

test('a restlessness that half of the suite shares is the machine’s; more than thrice as much is the benchmark’s own', () => {
  const levels = [1_000, 1_000, 1_080, 1_000, 1_000, 1_000, 1_080, 1_000, 1_000, 1_000];
  const results = stored(levels, 0.001);
  expect(limitsOf(defaultPolicy, target, { ...alone(results), typical: 0.05 }).raised).toBeUndefined();
  expect(limitsOf(defaultPolicy, target, { ...alone(results), typical: 0.02 }).raised).toBeGreaterThan(0.07);
});

test('a burst that lifts most processes of one stored run, and not all, is no difference of builds', () => {
  const burst = (values: readonly number[]): readonly number[] =>
    values.map((value, index) => (index < 8 ? 1.25 * value : value));
  const calm = stored(
    Array.from({ length: 10 }, () => 1_000),
    0.002,
  );
  const results = calm.map((result, index) => (index === 4 ? { ...result, values: burst(result.values) } : result));
  expect(limitsOf(defaultPolicy, target, alone(results)).raised).toBeUndefined();
});

test('an exact metric has no floor: its neighbours differ by changes', () => {
  const levels = [1_000, 1_300, ...level(8)];
  expect(
    limitsOf(defaultPolicy, { ...target, metric: allocMetric }, alone(stored(levels, 0), allocMetric)).raised,
  ).toBeUndefined();
});

test('auto: a quiet benchmark is gated near 2 %, a noisy one near 12 %, none below 1 %', () => {
  const auto: Policy = { ...defaultPolicy, threshold: 'auto' };
  const thresholds = [0.0005, 0.013, 0.08].map(
    (deviation) => limitsOf(auto, target, alone(stored(level(8), deviation))).threshold,
  );
  expect(at(thresholds, 0)).toBe(0.01);
  expect(at(thresholds, 1)).toBeGreaterThan(0.015);
  expect(at(thresholds, 1)).toBeLessThan(0.025);
  expect(at(thresholds, 2)).toBeGreaterThan(0.09);
  expect(at(thresholds, 2)).toBeLessThan(0.15);
});

test('auto with a floor from neighbours stays above the floor, and without history is the default', () => {
  const auto: Policy = { ...defaultPolicy, threshold: 'auto' };
  const jumpy = [1_000, 1_000, 1_060, 1_000, 1_000, 1_000, 1_060, 1_000, 1_000, 1_000];
  const { threshold, margin } = limitsOf(auto, target, alone(stored(jumpy, 0.005)));
  expect(margin).toBeGreaterThan(0.05);
  expect(threshold).toBeGreaterThan(margin);
  expect(limitsOf(auto, target, alone(stored(level(4), 0.01)))).toEqual({ threshold: 0.05, margin: 0.025 });
});
