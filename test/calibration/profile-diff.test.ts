/** A tenth of test/tools/diff-calibration.test.ts: enough to see that a rate has moved, not to print it. */
import { expect, test, vi } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import { createRandom } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';
import { coverage, falseColours, noises, power, program, repeats } from './diff-rates.ts';

// Seeded and therefore the same on every machine, but slow on a busy one.
vi.setConfig({ testTimeout: 120_000 });

test.each(noises)(
  'A/A under %s: five profiles of 2,000 samples a side colour at most one pair in twenty',
  long,
  (_, noise) => {
    expect(falseColours(20, 5, 2000, noise)).toBeLessThanOrEqual(0.05);
  },
);

test(
  'A/B: a function of 10 % that grows by 30 % is found in five profiles of 2,000 samples a side, four times in five',
  long,
  () => {
    const { found, others } = power(40, 5, 2000, 0.3, {});
    expect(found).toBeGreaterThanOrEqual(0.8);
    expect(others).toBeLessThanOrEqual(0.07);
  },
);

test('A/B: on a busy machine that differs by 15 % it is found all the same, and nothing else is coloured', () => {
  const { found, others } = power(15, 5, 4000, 0.3, { common: 0.15, own: 0.02 });
  expect(found).toBeGreaterThanOrEqual(0.9);
  expect(others).toBeLessThanOrEqual(0.07);
});

test('A/B: the same shrinking is found with the other sign', () => {
  const random = createRandom('shrink');
  const smaller = new Map(
    [...program].map(([stack, share]) => [stack, stack.endsWith(';target') ? share * 0.6 : share]),
  );
  const diff = diffProfiles(repeats(program, 5, 4000, {}, random), repeats(smaller, 5, 4000, {}, random));
  const target = diff.functions.find(({ key }) => key === 'target');
  expect(target?.self?.significant).toBe(true);
  expect(target?.self?.high).toBeLessThan(0);
});

test('the 95 % interval holds the true change in at least 93 of 100', long, () => {
  expect(coverage(60)).toBeGreaterThanOrEqual(0.93);
});
