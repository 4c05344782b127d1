import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRuns } from '../../src/decide/compare-runs.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import { draws } from '../support/draws.ts';

const misses: Metric = { name: 'misses', unit: 'count', better: 'lower', assume: 'nothing' };

function judged(
  metric: Metric,
  baseline: number,
  candidate: number,
): ReturnType<typeof compareRuns>[number] | undefined {
  const samples = (value: number) => [
    { target: { id: { suite: 'core', name: 'parse' }, metric }, values: Array.from({ length: 12 }, () => value) },
  ];
  return compareRuns(samples(baseline), samples(candidate), defaultPolicy)[0];
}

/** A number above zero and below the floor of a thousandth. */
const tiny = fc.integer({ min: 1, max: 999 }).map((value) => value * 1e-6);

test('what is many times as much, and below what is told apart, is not called unchanged, and alone no pass', () => {
  fc.assert(
    fc.property(fc.constantFrom(timeMetric, misses), tiny, tiny, (metric, baseline, candidate) => {
      const one = judged(metric, baseline, candidate);
      const isFar = Math.abs(Math.log(candidate / baseline)) >= Math.log1p(one?.threshold ?? 0);
      expect(one?.kind).toBe(isFar ? 'unseen' : 'no-change');
      if (one === undefined || !isFar) return;
      // A change of the size that it says would have shown.
      expect(baseline * (1 + (one.smallestDetectable ?? 0))).toBeGreaterThan(0.000_999);
      expect(verdict([one], defaultPolicy).outcome).toBe('inconclusive');
    }),
    { seed: 20, numRuns: draws(300) },
  );
});

test('zero stays zero, and less than a byte a call stays none', () => {
  expect(judged(timeMetric, 0, 0)?.kind).toBe('no-change');
  expect(judged(allocMetric, 0.2, 0.8)?.kind).toBe('no-change');
  expect(judged(timeMetric, 0.0005, 12)?.kind).toBe('regression');
});
