import { expect, test } from 'vitest';
import { freshStep } from '../../src/stats/fresh-step.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';

const options = { fewest: 3, most: 8, level: 0.01, deviation: 1 };

const noises: Readonly<Record<string, (random: Random) => number>> = {
  normal: (random) => random.normal(),
  'wild in one of ten': (random) => random.normal() * (random.below(10) === 0 ? 8 : 1),
  'two levels in no order': (random) => random.normal() * 0.1 + (random.below(5) === 0 ? 3 : 0),
  'few distinct values': (random) => Math.round(random.normal()),
};

test.each(Object.keys(noises))(
  'as many series without a step are found to have one as the level says: %s',
  long,
  (name) => {
    const random = createRandom('fresh-step-test', name);
    const noise = noises[name];
    let found = 0;
    for (let play = 0; play < 1_000; play += 1) {
      const values = Array.from({ length: 50 }, () => noise?.(random) ?? 0);
      found += freshStep(values, options) === undefined ? 0 : 1;
    }
    expect(found).toBeLessThanOrEqual(19); // of 10 expected; more once in 300
  },
);

test('how many of the last values stand apart, in either direction', () => {
  const random = createRandom('fresh-step-size');
  for (const [count, size] of [
    [3, 8],
    [5, -6],
    [8, 4],
  ] as const) {
    const values = Array.from({ length: 60 }, (_, index) => random.normal() * 0.5 + (index >= 60 - count ? size : 0));
    expect(freshStep(values, options)).toBe(count);
  }
});

test('few values, and values that are all alike, tell nothing', () => {
  expect(freshStep([0, 0, 0, 0, 9, 9, 9], options)).toBeUndefined();
  expect(freshStep(new Array<number>(40).fill(1), options)).toBeUndefined();
  expect(freshStep([...new Array<number>(40).fill(1), 2, 2, 2], { ...options, deviation: 0 })).toBeUndefined();
});
