import { expect, test } from 'vitest';
import { offLevels } from '../../src/stats/off-levels.ts';
import { createRandom } from '../../src/stats/random.ts';

function valuesOf(levels: readonly (readonly [count: number, level: number])[], seed: number): readonly number[] {
  const random = createRandom('off levels', seed);
  return levels.flatMap(([count, level]) => Array.from({ length: count }, () => level + 0.005 * random.normal()));
}

test.each([1, 2, 3, 6])(
  '%i values between or beyond the levels of a step are found, wherever among them it was put',
  (count) => {
    for (const level of [0.18, -0.2, 0.6]) {
      for (let index = 20; index <= 20 + count; index += 1) {
        const values = valuesOf(
          [
            [20, 0],
            [count, level],
            [12, 0.36],
          ],
          index,
        );
        expect(offLevels(values, index), `${level} at ${index}`).toEqual({
          from: 20,
          to: 20 + count,
          isLevel: count >= 3,
        });
      }
    }
  },
);

test('beside a step whose neighbors are on its levels nothing is off them', () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const values = valuesOf(
      [
        [20, 0],
        [12, 0.36],
      ],
      seed,
    );
    expect(offLevels(values, 20)).toBeUndefined();
  }
});

test('values on a level that others elsewhere are on, too, are no level of their own', () => {
  const values = valuesOf(
    [
      [6, 0.18],
      [14, 0],
      [4, 0.18],
      [12, 0.36],
    ],
    1,
  );
  expect(offLevels(values, 20)).toMatchObject({ isLevel: false });
});
