import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatBeside,
  formatChange,
  formatCount,
  formatDelta,
  formatDeltaWithin,
  formatDuration,
  formatInterval,
  formatNumber,
  formatP,
  formatPair,
  formatPercent,
  formatQuantity,
  formatSignedPercent,
  formatSize,
  writtenDuration,
} from '../../src/units/format.ts';
import { shareUnit } from '../../src/units/unit.ts';

/** Narrow spaces are right and unreadable in a table of expectations. */
const plain = (text: string): string => text.replaceAll('\u202f', ' ');

test.each([
  [4_120_000, 'ns', '4.12 ms'],
  [999.4, 'ns', '999 ns'],
  [999.96, 'ns', '1.00 µs'],
  [31, 'ns', '31.0 ns'],
  [0.25, 'ns', '250 ps'],
  [0, 'ns', '0 ns'],
  [12_000_000_000, 'ns', '12.0 s'],
  [812_000, 'B', '812 kB'],
  [48, 'B', '48 B'],
  [48.5, 'B', '48.5 B'],
  [0, 'B', '0 B'],
  [1_234_567, 'op/s', '1.23 Mop/s'],
  [250, 'op/s', '250 op/s'],
  [1500, 'count', '1.50 k'],
  [37, 'samples', '37 samples'],
  [1, 'samples', '1 sample'],
  [0.5, '1', '0.500'],
  [7, 'frames dropped', '7.00 frames dropped'],
  [97.5, '%', '97.5 %'],
  [0.975, shareUnit, '97.5 %'],
  [Number.POSITIVE_INFINITY, 'ns', '∞ ns'],
])('%d %s is printed as %s', (value, unit, expected) => {
  expect(plain(formatQuantity(value, unit))).toBe(expected);
});

test('two quantities of a row share the scale of the larger, so that the eye can compare them', () => {
  expect(plain(formatPair(610_000, 1_280_000, 'ns'))).toBe('0.61 → 1.28 ms');
  expect(plain(formatPair(0, 88_000, 'ns'))).toBe('0 → 88.0 µs');
  expect(plain(formatPair(undefined, 88_000, 'ns'))).toBe('– → 88.0 µs');
});

test('a difference wears the unit of its row and enough decimals to be seen', () => {
  expect(plain(formatDeltaWithin(670_000, 80_000, 'ns', [610_000, 1_280_000]))).toBe('+0.67 ms ±0.08');
  expect(plain(formatDelta(-4_000, 'ns', [1_284_000, 1_280_000]))).toBe('−0.0040 ms');
  expect(plain(formatDelta(0, 'ns', [10, 10]))).toBe('0 ns');
  expect(plain(formatDelta(0.033, shareUnit, [0.066, 0.099]))).toBe('+3.30 points');
  expect(plain(formatDeltaWithin(-0.033, 0.005, shareUnit, [0.099, 0.066]))).toBe('−3.30 points ±0.50');
});

test.each([
  [{ ratio: 1.18, low: 1.162, high: 1.199 }, '+18.0 %', '+16.2 … +19.9'],
  [{ ratio: 0.788, low: 0.788, high: 0.788 }, '−21.2 %', '−21.2 … −21.2'],
  [{ ratio: 1.03, low: 0.94, high: 1.12 }, '+3 %', '−6 … +12'],
  [{ ratio: 1.0004, low: 1.0002, high: 1.0006 }, '+0.04 %', '+0.02 … +0.06'],
  [{ ratio: 1, low: 1, high: 1 }, '0.0 %', '0.0 … 0.0'],
  [{ ratio: 3.4, low: 3.3, high: 3.5 }, '+240 %', '+230 … +250'],
  [{ ratio: 12.4, low: 11.9, high: 13 }, '×12.4', '×11.9 … ×13.0'],
  [{ ratio: 1.2, low: 1.1, high: null }, '+20.0 %', '+10.0 … +∞'],
  [{ ratio: 1.2, low: null, high: null }, '+20.0 %', ''],
  [{ ratio: Number.POSITIVE_INFINITY, low: null, high: null }, 'from 0', ''],
])('a shift of %j is printed as %s (%s)', (shift, change, interval) => {
  expect(plain(formatChange(shift))).toBe(change);
  expect(plain(formatInterval(shift))).toBe(interval);
});

test.each([
  [0.5, '0.50'],
  [0.032, '0.032'],
  [0.001, '0.001'],
  [0.0004, '4·10⁻⁴'],
  [6e-7, '6·10⁻⁷'],
  [9.6e-12, '1·10⁻¹¹'],
  [0, '<10⁻³⁰⁰'],
  [1, '1.00'],
])('p = %d is printed as %s, never as 0', (p, expected) => {
  expect(formatP(p)).toBe(expected);
});

test('fractions become per cent without decimals that are zero', () => {
  expect([0.05, 0.025, 0.1, 0.14].map((each) => plain(formatPercent(each)))).toEqual(['5 %', '2.5 %', '10 %', '14 %']);
  expect([0.012, -0.0121, 0].map(formatSignedPercent).map(plain)).toEqual(['+1.2 %', '−1.2 %', '0.0 %']);
});

test('the size of a change in a sentence has the digits of its row, without zeros after the point', () => {
  const sizes = [1.18, 0.788, 1.004, 12.4, 1, 1.435].map((ratio) => formatSize({ ratio, low: ratio, high: ratio }));
  expect(sizes.map(plain)).toEqual(['18 %', '21.2 %', '0.4 %', '12.4', '0 %', '43.5 %']);
  expect(plain(formatSize({ ratio: 0.985, low: 0.9, high: 1.05 }))).toBe('2 %');
});

test('a small side of a pair keeps two digits, and a difference never has fewer than the half width beside it', () => {
  expect(plain(formatPair(49_500, 1_050_000, 'ns'))).toBe('0.050 → 1.050 ms');
  expect(plain(formatDeltaWithin(1000, 48_500, 'ns', [1_050_000, 1_051_000]))).toBe('+0.001 ms ±0.049');
  expect(plain(formatDeltaWithin(0, 1790, 'ns', [88_000, 88_000]))).toBe('0 µs ±1.8');
  expect(plain(formatDeltaWithin(1_000_000, 1200, 'ns', [50_000, 1_050_000]))).toBe('+1.000 ms ±0.001');
});

test('what is left of a tiny remainder never prints as nothing', () => {
  expect(plain(formatChange({ ratio: 0.0003, low: 0.0001, high: 0.2 }))).toBe('−99.97 %');
  expect(plain(formatChange({ ratio: 0.05, low: 0.04, high: 0.06 }))).toBe('−95.0 %');
  expect(plain(formatInterval({ ratio: 1e-12, low: 0, high: 1e-11 }))).toBe('−100.0 … −100.0');
});

test('durations are said in the two largest units', () => {
  expect([480, 12_300, 192_000, 180_000, 3_840_000].map(formatDuration).map(plain)).toEqual([
    '480 ms',
    '12 s',
    '3 min 12 s',
    '3 min',
    '1 h 4 min',
  ]);
});

test('counts have a plural and group their thousands', () => {
  expect([formatCount(1, 'run'), formatCount(0, 'run'), plain(formatCount(12_345, 'run'))]).toEqual([
    '1 run',
    '0 runs',
    '12 345 runs',
  ]);
});

test('a quantity shows three significant digits whatever its size, so nothing is off by more than half a per cent', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-2, max: 1e11, noNaN: true }), (value) => {
      const [, digits = '', unit = ''] = /^([\d.]+)\u202f(ps|ns|µs|ms|s)$/.exec(formatQuantity(value, 'ns')) ?? [];
      const factor = { ps: 1e-3, ns: 1, µs: 1e3, ms: 1e6, s: 1e9 }[unit] ?? Number.NaN;
      expect(Math.abs(Number(digits) * factor - value) / value).toBeLessThanOrEqual(0.0051);
    }),
    { seed: 7 },
  );
});

test('a negative number that rounds to nothing has no minus', () => {
  expect(formatNumber(-0.001, 1)).toBe('0.0');
  expect(formatNumber(-1.25, 1)).toMatch(/^−1\.[23]$/);
});

/** A printed quantity of `ns` read back. */
function readBack(text: string): number {
  const [, number = '', suffix = ''] = /^(.*?)\s*(s|ms|µs|ns|ps)$/.exec(plain(text)) ?? [];
  return Number(number.replaceAll(' ', '')) * ({ s: 1e9, ms: 1e6, µs: 1e3, ns: 1, ps: 1e-3 }[suffix] ?? Number.NaN);
}

test('both sides of a row can be read, however far apart they are; a unit a side where one would hide the smaller', () => {
  const [fast, slow] = [37, 21_246_000];
  expect([fast, slow].map((value) => plain(formatBeside(value, [fast, slow], 'ns')))).toEqual(['37.0 ns', '21.2 ms']);
  expect(plain(formatPair(fast, slow, 'ns'))).toBe('37.0 ns → 21.2 ms');
  expect(plain(formatPair(slow, fast, 'ns'))).toBe('21.2 ms → 37.0 ns');
  expect(plain(formatPair(290, 2_789_140, 'B'))).toBe('290 B → 2.79 MB');
  expect(plain(formatPair(4200, 1_050_000, 'ns'))).toBe('4.20 µs → 1.05 ms');
  expect([3, 1500].map((value) => plain(formatBeside(value, [3, 1500], 'B')))).toEqual(['3 B', '1.50 kB']);
  expect([4, 12].map((value) => plain(formatBeside(value, [4, 12], 'count')))).toEqual(['4', '12']);
  const quantity = fc.double({ min: -3, max: 13, noNaN: true }).map((power) => 10 ** power);
  fc.assert(
    fc.property(quantity, quantity, (baseline, candidate) => {
      for (const value of [baseline, candidate]) {
        const printed = formatBeside(value, [baseline, candidate], 'ns');
        expect(Math.abs(readBack(printed) / value - 1), printed).toBeLessThanOrEqual(0.0501);
      }
      const sides = plain(formatPair(baseline, candidate, 'ns')).split(' → ');
      const unit = / (\S+)$/.exec(sides[1] ?? '')?.[1] ?? '';
      const [first = '', second = ''] = sides;
      const whole = /[a-zµ]$/.test(first) ? first : `${first} ${unit}`;
      expect(Math.abs(readBack(whole) / baseline - 1), sides.join()).toBeLessThanOrEqual(0.0501);
      expect(Math.abs(readBack(second) / candidate - 1), sides.join()).toBeLessThanOrEqual(0.0501);
    }),
  );
});

test.each(['__proto__', 'constructor', 'toString', 'x | y'])('a unit that somebody calls %s is a unit', (unit) => {
  expect(formatQuantity(1500, unit)).toBe(`1500\u202f${unit.replaceAll(' ', '\u202f')}`);
});

test('what no name of a unit makes readable is told by a power of ten, each number with its own, and nothing without', () => {
  const plain = (text: string): string => text.replaceAll('\u202f', ' ');
  expect(plain(formatQuantity(1.54e-14, 's/iter'))).toBe('15.4·10⁻¹⁵ s/iter');
  expect(plain(formatQuantity(4e13, 'ms'))).toBe('40.0·10¹² ms');
  expect(plain(formatQuantity(0.004, 's/iter'))).toBe('0.00400 s/iter');
  expect(plain(formatPair(2e-9, 3e-9, 's/iter'))).toBe('2.00·10⁻⁹ s/iter → 3.00·10⁻⁹ s/iter');
  expect(plain(formatPair(0, 3e-9, 's/iter'))).toBe('0 s/iter → 3.00·10⁻⁹ s/iter');
});

test('a length of time is written as an option takes it', () => {
  expect([40_000, 90_000, 300_000, 5_400_000, 90_001].map(writtenDuration)).toEqual(['40s', '90s', '5m', '90m', '91s']);
});
