import { expect, test } from 'vitest';
import { independence } from '../../src/stats/independence.ts';
import { createRandom } from '../../src/stats/random.ts';

function middle(share: number, count: number, edges: readonly number[] = []): number {
  const seen = Array.from({ length: 101 }, (_, seed) => {
    const random = createRandom('independence', seed);
    let level = random.normal();
    const values = Array.from({ length: count }, (_unused, index) => {
      level = share * level + Math.sqrt(1 - share ** 2) * random.normal();
      return level + 9 * edges.filter((edge) => edge <= index).length;
    });
    return independence(values, edges);
  }).sort((a, b) => a - b);
  return seen[50] ?? Number.NaN;
}

test('independent values count in full, those that hang together by what their correlation leaves', () => {
  expect(middle(0, 100)).toBe(1);
  expect(middle(0.5, 400)).toBeCloseTo(Math.sqrt(0.5 / 1.5), 1);
  expect(middle(0.5, 400, [100, 250])).toBeCloseTo(Math.sqrt(0.5 / 1.5), 1);
});

test('steps that are known are no likeness of neighbors', () => {
  expect(middle(0, 100, [30, 60])).toBeGreaterThan(0.95);
});

test('too few values, and equal ones, tell of nothing', () => {
  expect(independence([1, 2, 3, 4, 5, 6, 7, 8, 9], [])).toBe(1);
  expect(independence(Array<number>(40).fill(3), [20])).toBe(1);
});
