import { expect, test } from 'vitest';
import { type Paint, paintOf, scaleFills } from '../../../src/report/flame/palette.ts';

type Rgb = readonly [number, number, number];

function linear(hex: string): Rgb {
  const part = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2, relative luminance. */
function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira, Fernandes 2009, severity 1.0, on linear RGB. */
const sights: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function seenBy(matrix: readonly [Rgb, Rgb, Rgb], [red, green, blue]: Rgb): Rgb {
  const [x, y, z] = matrix.map(([a, b, c]) => Math.min(1, Math.max(0, a * red + b * green + c * blue)));
  return [x ?? 0, y ?? 0, z ?? 0];
}

/** CIE 1976 L*a*b*, D65; about 2 is the smallest difference one sees side by side. */
function lab([red, green, blue]: Rgb): Rgb {
  const root = (value: number): number => (value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116);
  const x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047);
  const y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
  const z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function distance(one: Rgb, other: Rgb): number {
  const [a, b] = [lab(one), lab(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function paints(theme: 'light' | 'dark'): readonly Paint[] {
  const change = (delta: number) => ({ delta, low: delta, high: delta, p: 0.001, pAdjusted: 0.001, significant: true });
  const shares = [0.01, 0.03, 0.1, 0.2];
  return [...shares, ...shares.map((share) => -share)]
    .map((share) => paintOf(change(share), 1, theme))
    .concat(paintOf(undefined, 1, theme));
}

test.each(['light', 'dark'] as const)('every name can be read on its frame (WCAG AA), %s', (theme) => {
  expect(paints(theme).length).toBe(9);
  const faint = paints(theme).filter(({ fill, text }) => contrast(fill, text) < 4.5);
  expect(faint).toEqual([]);
});

test.each(Object.entries(sights))('more, less and not significant are told apart with %s', (_, matrix) => {
  for (const theme of ['light', 'dark'] as const) {
    const fills = scaleFills(theme).map((fill) => seenBy(matrix, linear(fill)));
    const middle = (fills.length - 1) / 2;
    for (let step = 1; step <= middle; step += 1) {
      const [less, still, more] = [fills[middle - step], fills[middle], fills[middle + step]];
      if (less === undefined || still === undefined || more === undefined) throw new RangeError('scales are odd');
      expect(distance(less, more), `${theme}, step ${step}: less and more`).toBeGreaterThan(18);
      expect(distance(less, still), `${theme}, step ${step}: less and gray`).toBeGreaterThan(8);
      expect(distance(more, still), `${theme}, step ${step}: more and gray`).toBeGreaterThan(8);
    }
  }
});
