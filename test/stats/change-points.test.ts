import { expect, test } from 'vitest';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { changePoints } from '../../src/stats/change-points.ts';
import { createRandom } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';

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

test('a loss that was soon repaired is two steps, in a long history and in a short one', long, () => {
  const found = (counts: readonly [number, number, number], seed: number): readonly number[] => {
    const [before, during, after] = counts;
    const values = series(
      seed,
      [
        [before, 100],
        [during, 106],
        [after, 100],
      ],
      0.01,
    );
    return changePoints(values, { shapes: 'steps-and-bumps', seed }).map(({ index }) => index);
  };
  for (const counts of [
    [20, 20, 20],
    [250, 12, 238],
    [40, 12, 20],
  ] as const) {
    const [before, during] = counts;
    for (let seed = 0; seed < 5; seed += 1) {
      const [start = 0, end = 0, ...more] = found(counts, seed);
      expect(more).toEqual([]);
      expect(Math.abs(start - before)).toBeLessThanOrEqual(2);
      expect(Math.abs(end - before - during)).toBeLessThanOrEqual(2);
    }
  }
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

test('constant noise has a step at the promised rate, one series in 500: neither more nor fewer', long, () => {
  const rate = (shapes: 'steps' | 'steps-and-bumps', shape: (deviate: number) => number) => {
    const random = createRandom('false-steps');
    const found = Array.from({ length: 4000 }, (_, seed) =>
      changePoints(
        Array.from({ length: 30 }, () => shape(random.normal())),
        { seed, smallestStep: 0, shapes },
      ),
    ).filter((points) => points.length > 0);
    return binomialInterval(found.length, 4000, 0.999);
  };
  for (const shape of [
    (deviate: number) => 100 * Math.exp(deviate * 0.02),
    // Heavy tails: one run in a thousand takes ten times as long.
    (deviate: number) => 100 * Math.exp(Math.sign(deviate) * deviate ** 4 * 0.02),
  ]) {
    for (const shapes of ['steps', 'steps-and-bumps'] as const) {
      const { low, high } = rate(shapes, shape);
      expect(low).toBeLessThanOrEqual(0.002);
      expect(high).toBeGreaterThanOrEqual(0.002);
    }
  }
});
