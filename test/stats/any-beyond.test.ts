import { expect, test } from 'vitest';
import { anyBeyond } from '../../src/stats/any-beyond.ts';
import { upperTail } from '../../src/stats/normal.ts';
import { createRandom } from '../../src/stats/random.ts';

test('two values: nothing shared, everything shared, and what is known between', () => {
  for (const p of [0.2, 0.01, 1e-4, 1e-8]) {
    expect(anyBeyond(p, [0]) / (2 * p - p * p)).toBeCloseTo(1, 9);
    expect(anyBeyond(p, [1]) / p).toBeCloseTo(1, 4);
    expect(anyBeyond(p, [-1]) / (2 * p)).toBeCloseTo(1, 4);
  }
  // Of X and Y that correlate by 0.5, P(X ≥ 1.96 and Y ≥ 1.96) by numeric integration.
  expect(anyBeyond(upperTail(1.959964), [0.5])).toBeCloseTo(0.05 - 0.00462228, 6);
});

test('it lies between the chance of one and the sum of all, and rises with p', () => {
  const random = createRandom('any beyond');
  for (let play = 0; play < 300; play += 1) {
    const correlations = Array.from({ length: random.below(20) }, () => 2 * random.next() - 1);
    const [small, large] = [random.next(), random.next()].sort((a, b) => a - b) as [number, number];
    const [least, most] = [anyBeyond(small, correlations), anyBeyond(large, correlations)];
    expect(least).toBeGreaterThanOrEqual(small);
    expect(least).toBeLessThanOrEqual(Math.min(1, small * (1 + correlations.length)) + 1e-12);
    if (large < 0.3) expect(most).toBeGreaterThanOrEqual(least);
  }
  expect([anyBeyond(0, [0.3]), anyBeyond(1, [0.3]), anyBeyond(0.04, [])]).toEqual([0, 1, 0.04]);
});

test('slopes that begin at one run after another are no more often as steep than it says', () => {
  for (const count of [7, 12, 20]) {
    const shapes = Array.from({ length: count - 3 }, (_, start) => unitSlope(start, count));
    const correlations = shapes.slice(1).map((shape, index) => product(shape, shapes[index] ?? []));
    const random = createRandom('slopes', count);
    const [plays, z] = [20_000, 2.3];
    let beyond = 0;
    for (let play = 0; play < plays; play += 1) {
      const levels = Array.from({ length: count }, () => random.normal());
      if (shapes.some((shape) => product(shape, levels) >= z)) beyond += 1;
    }
    const said = anyBeyond(upperTail(z), correlations);
    expect(beyond / plays).toBeLessThan(1.1 * said);
    expect(beyond / plays, 'and hardly less often').toBeGreaterThan(0.75 * said);
  }
});

function unitSlope(start: number, count: number): readonly number[] {
  const ramp = Array.from({ length: count }, (_, index) => Math.max(0, index - start));
  const middle = ramp.reduce((sum, each) => sum + each, 0) / count;
  const size = Math.hypot(...ramp.map((each) => each - middle));
  return ramp.map((each) => (each - middle) / size);
}

function product(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, each, index) => sum + each * (other[index] ?? 0), 0);
}
