import { expect, test } from 'vitest';
import { binomialTwoSided } from '../../src/stats/binomial-test.ts';
import { incompleteBeta, logGamma } from '../../src/stats/incomplete-beta.ts';
import { studentQuantile, studentTwoSided } from '../../src/stats/student-t.ts';

/** Relative, as tails are small. */
function expectNear(actual: number, expected: number, relative = 1e-10): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
}

// Made by test/reference/student-t.py.
const tails: readonly (readonly [number, number, number])[] = [
  [0.5, 1, 0.7048327646991335],
  [2, 3, 0.13932596855884305],
  [2.306, 8, 0.050000322761284174],
  [5.041, 8, 0.001000379832370744],
  [12, 8, 2.143866747688769e-6],
  [1.2, 2.5, 0.3314388376658776],
  [4, 31.7, 0.00035461214572115235],
  [3.1, 100_000, 0.0019357437126225584],
  [6, 1e8, 1.973175290075389e-9],
  [1.1, Number.POSITIVE_INFINITY, 0.27133212189276534],
  [3.29, Number.POSITIVE_INFINITY, 0.0010018738275714444],
  [8, Number.POSITIVE_INFINITY, 1.244192114854348e-15],
  [20, Number.POSITIVE_INFINITY, 5.507248237212311e-89],
];
const quantiles: readonly (readonly [number, number, number])[] = [
  [0.05, 1, 12.706204736174705],
  [0.05, 4, 2.7764451051977943],
  [0.05, 8, 2.3060041352041662],
  [0.001, 8, 5.041305433373367],
  [0.05, Number.POSITIVE_INFINITY, 1.9599639845400547],
  [0.5, 3, 0.7648923284043444],
];
const betas: readonly (readonly [number, number, number, number])[] = [
  [0.5, 0.5, 0.5, 0.5],
  [0.1, 2, 30, 0.8304353668991351],
  [0.3, 1000, 2500, 0.9684219902784668],
  [0.28, 1000, 2500, 0.22784220843416864],
  [0.999, 5, 0.5, 0.9222819921009667],
  [0.5, 100_000, 100_300, 0.7486728868521804],
];
const binomials: readonly (readonly [number, number, number, number])[] = [
  [10, 10, 0.5, 0.001953125],
  [0, 10, 0.5, 0.001953125],
  [7, 10, 0.5, 0.34375],
  [5, 10, 0.5, 1],
  [260, 460, 0.5, 0.0058839224731039984],
  [30, 200, 0.1, 0.032653131863533004],
  [2, 40, 0.3, 0.00020553088474705868],
];

test.each(tails)('`studentTwoSided(%d, %d)` is SciPy’s %d', (t, degrees, p) => {
  const relative = degrees >= 1e7 ? 1e-6 : 1e-10;
  expectNear(studentTwoSided(t, degrees), p, relative);
  expectNear(studentTwoSided(-t, degrees), p, relative);
});

test.each(quantiles)('`studentQuantile(%d, %d)` is SciPy’s %d', (p, degrees, t) => {
  expectNear(studentQuantile(p, degrees), t, degrees >= 1e7 ? 1e-6 : 1e-10);
});

test.each(betas)('`incompleteBeta(%d, %d, %d)` is SciPy’s %d', (x, a, b, value) => {
  expectNear(incompleteBeta(x, a, b), value, 1e-9);
});

test.each(binomials)('`binomialTwoSided(%d, %d, %d)` is SciPy’s %d', (successes, trials, share, p) => {
  expectNear(binomialTwoSided(successes, trials, share), p);
});

test('`logGamma()` is the logarithm of factorials', () => {
  let factorial = 1;
  for (let n = 1; n < 20; n++) {
    factorial *= n;
    expect(logGamma(n + 1)).toBeCloseTo(Math.log(factorial), 11);
  }
});

test('the ends of the distributions are exact', () => {
  expect(studentTwoSided(0, 3)).toBe(1);
  expect(studentTwoSided(Number.POSITIVE_INFINITY, 3)).toBe(0);
  expect(incompleteBeta(0, 2, 3)).toBe(0);
  expect(incompleteBeta(1, 2, 3)).toBe(1);
  expect(() => studentTwoSided(1, 0)).toThrow(RangeError);
});
