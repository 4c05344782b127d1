import { expect, test } from 'vitest';
import { type Repeat, testRates } from '../../src/profile/rate-test.ts';

interface Case {
  readonly values: readonly number[];
  readonly baseline: readonly number[];
  readonly candidate: readonly number[];
  readonly dispersion: number;
  readonly p: number;
  readonly interval: readonly [number, number, number];
}

// Made by test/reference/quasi-poisson.R; exposures of each side in `baseline` and `candidate`.
const cases: readonly Case[] = [
  {
    values: Object.freeze([100, 110, 95, 105, 90, 130, 128, 141, 119, 135]),
    baseline: [10, 10, 10, 10, 10],
    candidate: [10, 10, 10, 10, 10],
    dispersion: 0.570156967841,
    p: 0.000335409178962,
    interval: [3.06, 1.72895499396, 4.39104500604],
  },
  {
    values: Object.freeze([12, 9, 15, 20, 26, 11]),
    baseline: [10, 8, 12],
    candidate: [9, 11, 10],
    dispersion: 1.29180788145,
    p: 0.127869877714,
    interval: [0.7, -0.314397746371, 1.71439774637],
  },
  {
    values: Object.freeze([400, 520, 310, 450, 480, 380, 610, 290, 500, 455]),
    baseline: [1, 1, 1, 1, 1],
    candidate: [1, 1, 1, 1, 1],
    dispersion: 23.985598434,
    p: 0.823115227297,
    interval: [15, -134.742402358, 164.742402358],
  },
];

function repeats(exposures: readonly number[], quantum = 1): readonly Repeat[] {
  return exposures.map((exposure) => ({ exposure, quantum }));
}

test.each(cases)('`testRates()` agrees with R’s quasi-Poisson and exact tests (%#)', ({ values, ...expected }) => {
  const design = { baseline: repeats(expected.baseline), candidate: repeats(expected.candidate) };
  const { delta, low, high, p, dispersion } = testRates(design, values);
  expect(dispersion).toBeCloseTo(expected.dispersion, 9);
  expect(p / expected.p).toBeCloseTo(1, 5);
  expect([delta, low, high].map((value) => Number(value.toFixed(6)))).toEqual(
    expected.interval.map((value) => Number(value.toFixed(6))),
  );
});

test('the weight of a sample is no evidence: nanoseconds and samples give one p', () => {
  const [{ values, baseline, candidate } = { values: [], baseline: [], candidate: [] }] = cases;
  const counted = testRates({ baseline: repeats(baseline), candidate: repeats(candidate) }, values);
  const design = { baseline: repeats(baseline, 5e6), candidate: repeats(candidate, 5e6) };
  const timed = testRates(
    design,
    values.map((value) => value * 5e6),
  );
  expect(timed.p).toBeCloseTo(counted.p, 12);
  expect(timed.delta).toBeCloseTo(counted.delta * 5e6, 3);
  expect(timed.samples).toBeCloseTo(counted.samples, 9);
});

test('one profile a side: counts alone decide, and a handful is judged by the exact test', () => {
  const one = { baseline: repeats([1]), candidate: repeats([1]) };
  expect(testRates(one, [0, 10]).p).toBeCloseTo(2 / 2 ** 10, 12);
  expect(testRates(one, [100, 200]).p).toBeLessThan(1e-6);
  expect(testRates(one, [0, 0]).p).toBe(1);
});

test('equal scatter-free repeats never give less than sampling error allows', () => {
  const design = { baseline: repeats([1, 1, 1]), candidate: repeats([1, 1, 1]) };
  const { p, dispersion } = testRates(design, [10, 10, 10, 13, 13, 13]);
  expect(dispersion).toBe(0);
  expect(p).toBeGreaterThan(0.25);
});

test('a side without samples has an interval all the same', () => {
  const design = { baseline: repeats([1, 1]), candidate: repeats([1, 1]) };
  const { low, high, delta } = testRates(design, [0, 0, 20, 22]);
  expect(delta).toBe(21);
  expect(low).toBeLessThan(21);
  expect(high).toBeGreaterThan(21);
});

test('values stay as they were', () => {
  const values = Object.freeze([1, 2, 3, 4]);
  expect(() => testRates({ baseline: repeats([1, 1]), candidate: repeats([1, 1]) }, values)).not.toThrow();
});
