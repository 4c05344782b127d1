/** The rates behind src/profile/README.md in full: minutes of seeded draws; test/calibration/ keeps a tenth of each. */
import { expect, test } from 'vitest';
import { coverage, falseColours, noises, power } from '../calibration/diff-rates.ts';

for (const samples of [400, 2000, 8000]) {
  test.each(noises)(
    `A/A under %s: five profiles of ${samples} samples a side colour at most 5 pairs in 100`,
    (_, noise) => {
      expect(falseColours(noise.own === 0.1 ? 400 : 120, 5, samples, noise)).toBeLessThanOrEqual(0.05);
    },
  );
}

test('A/A, one profile a side under pure sampling error keeps to 5 % too', () => {
  expect(falseColours(300, 1, 2000, {})).toBeLessThanOrEqual(0.05);
});

test('A/B: a function of 10 % that grows by 30 % is found in five profiles of 2,000 samples a side, four times in five', () => {
  const { found, others } = power(100, 5, 2000, 0.3, {});
  expect(found).toBeGreaterThanOrEqual(0.8);
  expect(others).toBeLessThanOrEqual(0.06);
});

test('A/B: on a machine that differs by 3 % from process to process it is still found', () => {
  expect(power(100, 5, 4000, 0.3, { common: 0.03, regular: 0.6 }).found).toBeGreaterThanOrEqual(0.9);
});

test('A/B: on a busy machine that differs by 15 % it is found all the same, and nothing else is coloured', () => {
  const { found, others } = power(100, 5, 4000, 0.3, { common: 0.15, own: 0.02 });
  expect(found).toBeGreaterThanOrEqual(0.9);
  expect(others).toBeLessThanOrEqual(0.06);
});

test('the 95 % interval holds the true change in 93 to 97 of 100', () => {
  expect(coverage(400)).toBeGreaterThanOrEqual(0.93);
});
