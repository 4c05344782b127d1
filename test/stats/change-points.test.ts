import { expect, test } from 'vitest';
import { changePoints } from '../../src/stats/change-points.ts';
import { createRandom } from '../../src/stats/random.ts';

function series(
  seed: number,
  steps: readonly (readonly [count: number, level: number])[],
  deviation: number,
): number[] {
  const random = createRandom('series', seed);
  return steps.flatMap(([count, level]) =>
    Array.from({ length: count }, () => level * Math.exp(random.normal() * deviation)),
  );
}

test('a step of 5 % in a noise of 1 % is found within two results of where it is', () => {
  const points = changePoints(
    series(
      1,
      [
        [30, 100],
        [30, 105],
      ],
      0.01,
    ),
  );
  expect(points).toHaveLength(1);
  expect(Math.abs((points[0]?.index ?? 0) - 30)).toBeLessThanOrEqual(2);
  expect(points[0]?.before).toBeCloseTo(100, -1);
});

test('up and down again are two steps', () => {
  const found = changePoints(
    series(
      2,
      [
        [20, 100],
        [20, 120],
        [20, 100],
      ],
      0.02,
    ),
  );
  expect(found.map(({ index }) => Math.round(index / 5) * 5)).toEqual([20, 40]);
});

test('steps smaller than 3 % are dropped however certain', () => {
  expect(
    changePoints(
      series(
        3,
        [
          [40, 100],
          [40, 102],
        ],
        0.001,
      ),
    ),
  ).toEqual([]);
});

test('of 100 series without a step, heavy in ties, at most two have one', () => {
  const found = Array.from({ length: 100 }, (_, seed) =>
    changePoints(
      series(seed, [[40, 20]], 0.1).map((value) => Math.round(value)),
      { seed },
    ),
  );
  expect(found.filter((points) => points.length > 0).length).toBeLessThanOrEqual(2);
});

test('too short to split is no step, and equal values are none', () => {
  expect(changePoints([1, 1, 1, 1, 9, 9, 9, 9])).toEqual([]);
  expect(changePoints(new Array<number>(50).fill(7))).toEqual([]);
});
