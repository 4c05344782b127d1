import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PackedColumn } from '../../../src/report/html/history-data-types.ts';
import { packColumn, unpackColumn } from '../../../src/report/html/packed-column.ts';
import { type PlainPoint, packPoints, unpackMedians, unpackPoints } from '../../../src/report/html/packed-points.ts';
import { createRandom } from '../../../src/stats/random.ts';
import { formatQuantity } from '../../../src/units/format.ts';

function points(count: number, start: number): readonly PlainPoint[] {
  const random = createRandom('points', count);
  return Array.from({ length: count }, (_, index) => {
    const median = start * Math.exp(random.normal() * 0.05);
    return { run: index * 2 + 1, processes: 10, median, low: median * 0.98, high: median * 1.03 };
  });
}

test.each([1e-3, 0.5, 910, 4.1e6, 3e12])('from %d on, what is shown of every point survives packing', (start) => {
  const packed = points(200, start);
  const written = JSON.parse(JSON.stringify(packPoints(packed, [1, 2])));
  const back = unpackPoints(written, [1, 2]);
  expect(unpackMedians(written)).toEqual(back.map(({ median }) => median));
  expect(back).toHaveLength(200);
  packed.forEach((point, index) => {
    const other = back[index];
    expect(other).toMatchObject({ run: point.run, processes: 10 });
    // Five digits of the smallest; three are shown.
    for (const key of ['median', 'low', 'high'] as const) {
      expect(Math.abs((other?.[key] ?? 0) / point[key] - 1)).toBeLessThan(key === 'median' ? 5e-5 : 1e-3);
    }
  });
  const same = packed.filter(
    ({ median }, index) => formatQuantity(median, 'ns') === formatQuantity(back[index]?.median ?? 0, 'ns'),
  );
  expect(same.length).toBeGreaterThan(190);
});

test('zeros, one single point, and numbers that are all equal survive exactly', () => {
  for (const medians of [[0, 0, 0], [0, 48, 0], [72], [72, 72], [0]]) {
    const packed = medians.map((median, index) => ({ run: index, processes: 1, median, low: median, high: median }));
    expect(unpackPoints(packPoints(packed, [0, 5]), [0, 5])).toEqual(packed);
  }
});

test('runs of the whole class cost nothing', () => {
  const packed = points(100, 910);
  const ofClass = packed.map(({ run }) => run);
  expect(packPoints(packed, ofClass).run).toBe(0);
  expect(unpackPoints(packPoints(packed, ofClass), ofClass).map(({ run }) => run)).toEqual(ofClass);
});

test('columns of any whole numbers survive exactly, huge ones as a list', () => {
  const whole = fc.array(fc.oneof(fc.integer({ min: -70, max: 70 }), fc.maxSafeInteger()), { minLength: 1 });
  fc.assert(
    fc.property(whole, (numbers) => {
      const packed: PackedColumn = JSON.parse(JSON.stringify(packColumn(numbers)));
      expect(unpackColumn(packed, numbers.length)).toEqual(numbers.map((value) => value + 0));
    }),
  );
  expect(packColumn([1, 2 ** 51 - 1])).toBeTypeOf('string');
  for (const large of [2 ** 51, 1e300, -1e300, 0.5]) expect(packColumn([1, large])).toEqual([1, large]);
});
