import { expect, test } from 'vitest';
import { orderedDifferences } from '../../src/stats/differences.ts';
import { hodgesLehmannInterval } from '../../src/stats/hodges-lehmann.ts';
import { createRandom } from '../../src/stats/random.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';

test('counting finds the very differences that sorting does, ties, signs and unequal blocks included', () => {
  const random = createRandom('differences');
  const values = (size: number, levels: number): number[] =>
    Array.from({ length: size }, () => Math.floor(random.next() * levels) / 7 - 1);
  for (const [sizes, levels] of [
    [[[1, 1]], 5],
    [[[4, 7]], 2],
    [
      [
        [3, 3],
        [3, 3],
        [2, 5],
      ],
      4,
    ],
    [
      [
        [20, 13],
        [1, 9],
      ],
      1e9,
    ],
    [[[6, 6]], 1],
  ] as const) {
    const blocks = sizes.map(([n, m]) => ({ baseline: values(n, levels), candidate: values(m, levels) }));
    const [sorted, counted] = [orderedDifferences(blocks), orderedDifferences(blocks, 0)];
    const all = Array.from({ length: sorted.length }, (_, index) => index);
    expect(all.map((index) => counted.at(index))).toEqual(all.map((index) => sorted.at(index)));
  }
});

test('so many processes that their differences would not fit in memory have their shift and interval', long, () => {
  const random = createRandom('large');
  const sample = (mean: number): number[] => Array.from({ length: size(25_000, 100_000) }, () => mean + random.next());
  const { shift, low, high } = hodgesLehmannInterval([{ baseline: sample(0), candidate: sample(0.05) }]);
  expect(shift).toBeCloseTo(0.05, 1);
  expect(low).toBeGreaterThan(0.04);
  expect(high).toBeLessThan(0.06);
  expect(low).toBeLessThan(shift);
  expect(high).toBeGreaterThan(shift);
});
