import { expect, test } from 'vitest';
import type { Estimator } from '../../src/config/config.ts';
import { estimate } from '../../src/harness/estimate.ts';

const batches = [9, 1, 3, 2, 100, 5, 4, 8, 6, 7];

test.each<[Estimator, number]>([
  ['median', 5.5],
  ['p25', 3.25],
  ['p10', 1.9],
  ['minimum', 1],
  ['mean', 14.5],
  ['trimmed-mean', 5.5],
])('%s of ten batches is R’s (type 7 for quantiles), whatever their order', (estimator, value) => {
  expect(estimate(batches, estimator)).toBeCloseTo(value, 12);
  expect(estimate([...batches].reverse(), estimator)).toBeCloseTo(value, 12);
  expect(estimate([42], estimator)).toBe(42);
  expect(estimate([], estimator)).toBeNaN();
});
