import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { doAgree } from '../../src/stats/agreement.ts';
import { createRandom } from '../../src/stats/random.ts';

test('where three of five values agree, the median of all five is theirs, whatever the others are', () => {
  const random = createRandom(7, 'windows');
  let agreed = 0;
  for (let trial = 0; trial < 2000; trial += 1) {
    const level = 10 ** (6 * random.next());
    const first = Array.from({ length: 3 }, () => level * (1 + 0.001 * (random.next() - 0.5)));
    const others = Array.from({ length: 2 }, () => level * 4 * random.next());
    if (!doAgree(first, 0.0005)) continue;
    agreed += 1;
    expect(Math.abs(median([...first, ...others]) / median(first) - 1)).toBeLessThanOrEqual(0.00051);
  }
  expect(agreed).toBeGreaterThan(500);
});

test('agreement is a share of the largest, and nothing agrees with something', () => {
  expect(doAgree([], 0.0005)).toBe(true);
  expect(doAgree([0, 0, 0], 0.0005)).toBe(true);
  expect(doAgree([0, 0, 8], 0.0005)).toBe(false);
  expect(doAgree([1000, 1000.4, 1000.2], 0.0005)).toBe(true);
  expect(doAgree([1000, 1001, 1000], 0.0005)).toBe(false);
  expect(doAgree([1000, Number.NaN], 0.0005)).toBe(false);
});
