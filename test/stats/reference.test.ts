import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { benjaminiHochberg } from '../../src/stats/benjamini-hochberg.ts';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { hodgesLehmannInterval } from '../../src/stats/hodges-lehmann.ts';
import { holm } from '../../src/stats/holm.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { upperQuantile, upperTail } from '../../src/stats/normal.ts';
import { robustDeviation } from '../../src/stats/spread.ts';

interface Case {
  readonly baseline: readonly number[];
  readonly candidate: readonly number[];
  readonly u: number;
  readonly pTwoSided: number;
  readonly pGreater: number;
  readonly pLess: number;
  readonly shift: number;
  readonly low: number;
  readonly high: number;
}

interface Adjustment {
  readonly p: readonly number[];
  readonly adjusted: readonly number[];
}

/** Written by the scripts beside them; the shapes are those scripts'. */
function reference<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')) as T;
}

const scipy = reference<{
  tied: readonly Case[];
  large: readonly Case[];
  upperTail: readonly (readonly [number, number])[];
  upperQuantile: readonly (readonly [number, number])[];
  clopperPearson: readonly { hits: number; trials: number; low: number; high: number }[];
  benjaminiHochberg: readonly Adjustment[];
  mad: readonly { values: readonly number[]; deviation: number }[];
}>('mann-whitney.scipy.json');

const r = reference<{ exact: readonly Case[]; normal: readonly Case[]; holm: readonly Adjustment[] }>(
  'mann-whitney.r.json',
);

function expectRelative(value: number, expected: number, tolerance: number): void {
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

test('exact p with ties equals SciPy’s enumeration of all assignments', () => {
  for (const { baseline, candidate, u, pTwoSided, pGreater, pLess } of scipy.tied) {
    const result = mannWhitney(baseline, candidate);
    expect(result).toMatchObject({ u, method: 'exact' });
    expectRelative(result.pTwoSided, pTwoSided, 1e-12);
    expectRelative(result.pGreater, pGreater, 1e-12);
    expectRelative(result.pLess, pLess, 1e-12);
  }
});

test('exact p, shift and interval without ties equal R’s wilcox.test', () => {
  for (const { baseline, candidate, u, pTwoSided, pGreater, shift, low, high } of r.exact) {
    const result = mannWhitney(baseline, candidate);
    expect(result).toMatchObject({ u, method: 'exact' });
    expectRelative(result.pTwoSided, pTwoSided, 1e-10);
    expectRelative(result.pGreater, pGreater, 1e-10);
    const interval = hodgesLehmannInterval([{ baseline, candidate }]);
    expect(interval.shift).toBeCloseTo(shift, 9);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  }
});

test('beyond 50 v 50 the tie-corrected normal approximation equals R’s and SciPy’s', () => {
  for (const { baseline, candidate, pTwoSided, pGreater, pLess } of r.normal) {
    const result = mannWhitney(baseline, candidate);
    expect(result.method).toBe('normal');
    expectRelative(result.pTwoSided, pTwoSided, 1e-4);
    expectRelative(result.pGreater, pGreater, 1e-4);
    expectRelative(result.pLess, pLess, 1e-4);
  }
  for (const { baseline, candidate, pGreater, pLess } of scipy.large) {
    const result = mannWhitney(baseline, candidate);
    expectRelative(result.pGreater, pGreater, 1e-4);
    expectRelative(result.pLess, pLess, 1e-4);
  }
});

test('normal tails and quantiles keep their relative error thirty deviations out', () => {
  for (const [z, p] of scipy.upperTail) expectRelative(upperTail(z), p, 1e-5);
  for (const [z, p] of scipy.upperTail.filter(([far]) => far > 2)) expectRelative(upperTail(z), p, 1e-9);
  for (const [p, z] of scipy.upperQuantile) expect(upperQuantile(p)).toBeCloseTo(z, 5);
});

test('rates have Clopper and Pearson’s interval', () => {
  for (const { hits, trials, low, high } of scipy.clopperPearson) {
    const interval = binomialInterval(hits, trials);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  }
});

test('families are corrected as R’s p.adjust and SciPy’s false_discovery_control do', () => {
  for (const { p, adjusted } of r.holm) {
    holm(p).forEach((value, index) => {
      expect(value).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
    });
  }
  for (const { p, adjusted } of scipy.benjaminiHochberg) {
    benjaminiHochberg(p).forEach((value, index) => {
      expect(value).toBeCloseTo(adjusted[index] ?? Number.NaN, 12);
    });
  }
});

test('the robust deviation is 1.4826 times the median absolute deviation', () => {
  for (const { values, deviation } of scipy.mad) expect(robustDeviation(values)).toBeCloseTo(deviation, 12);
});
