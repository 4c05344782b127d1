import { expect, test } from 'vitest';
import { medianInterval } from '../../src/stats/median-interval.ts';
import { createRandom } from '../../src/stats/random.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

test.each([
  [6, 1, 6],
  [8, 1, 8],
  [9, 2, 8],
  [10, 2, 9],
  [20, 6, 15],
  [40, 14, 27],
])('the 95 %% interval of %i values is from the %ith to the %ith, as in Conover’s table', (count, low, high) => {
  expect(medianInterval(upTo(count))).toEqual({ low, high, kind: 'interval' });
});

test('with fewer than six values there is no 95 % interval: all of them, and that is said', () => {
  expect(medianInterval([3, 1, 2, 5, 4])).toEqual({ low: 1, high: 5, kind: 'range' });
  expect(medianInterval([7])).toEqual({ low: 7, high: 7, kind: 'range' });
});

test('it holds the median of a skewed distribution at least as often as promised', () => {
  const random = createRandom('median-interval');
  let held = 0;
  for (let round = 0; round < 4000; round += 1) {
    const { low, high } = medianInterval(Array.from({ length: 10 }, () => Math.exp(2 * random.normal())));
    if (low <= 1 && high >= 1) held += 1;
  }
  // Exactly 97.85 % for ten values; four standard errors either way.
  expect(held / 4000).toBeGreaterThan(0.9693);
  expect(held / 4000).toBeLessThan(0.9877);
});
