import fc from 'fast-check';
import { expect, test } from 'vitest';
import { visibleRange } from '../../../src/report/html/visible-range.ts';

test('one process ten times as slow does not set the scale of the others', () => {
  const baseline = [4.1, 4.0, 4.2, 4.1, 4.15, 4.05];
  expect(visibleRange([baseline, [4.8, 4.9, 4.85, 48, 4.7, 4.95]])).toEqual({ low: 4.0, high: 4.95 });
  expect(
    visibleRange([
      [0.2, ...baseline],
      [4.8, 4.9, 4.85, 4.7],
    ]),
  ).toEqual({ low: 4.0, high: 4.9 });
});

test('a candidate three times as slow is no outlier', () => {
  expect(
    visibleRange([
      [10, 11, 10.5, 10.2],
      [31, 33, 30, 32],
    ]),
  ).toEqual({ low: 10, high: 33 });
});

test('values that scatter anyway are all in sight, and so is one a little apart', () => {
  expect(
    visibleRange([
      [10, 14, 9, 17, 12],
      [11, 20, 13, 9.5, 25],
    ]),
  ).toEqual({ low: 9, high: 25 });
  expect(visibleRange([[10, 10.1, 10.2, 10.3, 10.8]])).toEqual({ low: 10, high: 10.8 });
});

test('exact values that are all alike but one keep their scale', () => {
  expect(
    visibleRange([
      [640, 640, 640, 640],
      [640, 640, 640, 6400],
    ]),
  ).toEqual({ low: 640, high: 640 });
});

test('a second mode is no outlier', () => {
  expect(visibleRange([[10, 10.1, 10.2, 10, 30, 30.2, 30.1, 10.1, 10.2, 10]])).toEqual({ low: 10, high: 30.2 });
});

test('all but one or a few of either side are always in sight', () => {
  const side = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(side, side, (baseline, candidate) => {
      const { low, high } = visibleRange([baseline, candidate]);
      for (const values of [baseline, candidate]) {
        const far = values.filter((value) => value < low || value > high);
        expect(far.length).toBeLessThanOrEqual(Math.max(1, 0.15 * values.length));
      }
    }),
    { seed: 3, numRuns: 300 },
  );
});
