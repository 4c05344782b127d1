import { expect, test } from 'vitest';
import { detectableChange } from '../../src/stats/detectable-change.ts';
import { type EstimatorName, estimate } from '../../src/stats/estimators.ts';
import { createRandom, shuffled } from '../../src/stats/random.ts';
import { doubledRanks } from '../../src/stats/ranks.ts';
import { at } from '../../src/stats/samples.ts';
import { withinBlockDeviation } from '../../src/stats/spread.ts';

test('a seed gives the same numbers for ever, another seed others', () => {
  const random = createRandom(42, 'a');
  expect([random.next(), random.next(), random.below(100)]).toEqual([0.9066333852242678, 0.8771508024074137, 60]);
  expect(createRandom(42, 'a').next()).toBe(createRandom(42, 'a').next());
  expect(createRandom(42, 'b').next()).not.toBe(createRandom(42, 'a').next());
  expect(createRandom(4, '2a').next()).not.toBe(createRandom(42, 'a').next());
});

test('every order of three is drawn equally often', () => {
  const random = createRandom('orders');
  const counts = new Map<string, number>();
  for (let round = 0; round < 6_000; round += 1) {
    const key = shuffled(['a', 'b', 'c'], random).join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1_000)).toBeLessThan(130);
});

test('normal deviates have mean 0, deviation 1 and the tail they should', () => {
  const random = createRandom('normal');
  const drawn = Array.from({ length: 20_000 }, () => random.normal());
  const mean = drawn.reduce((sum, value) => sum + value, 0) / drawn.length;
  const square = drawn.reduce((sum, value) => sum + value ** 2, 0) / drawn.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(square - 1)).toBeLessThan(0.04);
  expect(Math.abs(drawn.filter((value) => value > 1.96).length / drawn.length - 0.025)).toBeLessThan(0.004);
});

test.each<[EstimatorName, number]>([
  ['median', 5.5],
  ['p25', 3.25],
  ['p10', 1.9],
  ['minimum', 1],
  ['mean', 14.5],
  ['trimmed-mean', 5.5],
])('%s of ten batches is R’s (type 7 for quantiles), whatever their order', (name, value) => {
  const batches = [9, 1, 3, 2, 100, 5, 4, 8, 6, 7];
  expect(estimate(name, batches)).toBeCloseTo(value, 12);
  expect(estimate(name, batches.toReversed())).toBeCloseTo(value, 12);
  expect(estimate(name, [42])).toBe(42);
  expect(estimate(name, [])).toBeNaN();
});

test('estimators of one to a hundred', () => {
  const values = Object.freeze(Array.from({ length: 100 }, (_, index) => 100 - index));
  expect(estimate('median', values)).toBe(50.5);
  expect(estimate('minimum', values)).toBe(1);
  expect(estimate('mean', values)).toBe(50.5);
  expect(estimate('p25', values)).toBeCloseTo(25.75, 9);
  expect(estimate('p10', values)).toBeCloseTo(10.9, 9);
  expect(estimate('trimmed-mean', [...values.slice(0, 99), 1e9])).toBeLessThan(60);
});

test('ranks of ties are their mean, doubled', () => {
  expect([...doubledRanks([10, 20, 10, 5])]).toEqual([5, 8, 5, 2]);
});

test('the spread within blocks is blind to what differs between blocks and between sides', () => {
  const random = createRandom('spread');
  const side = (level: number): readonly number[] => Array.from({ length: 3 }, () => level + 0.02 * random.normal());
  const blocks = Array.from({ length: 60 }, (_, index) => ({ baseline: side(index), candidate: side(index + 5) }));
  expect(withinBlockDeviation(blocks)).toBeGreaterThan(0.018);
  expect(withinBlockDeviation(blocks)).toBeLessThan(0.022);
});

test('a quieter benchmark, more processes or a milder level can show smaller changes, never below the threshold', () => {
  const design = { deviation: 0.02, blocks: 8, perSide: 3, level: 0.01, margin: 0.025, threshold: 0.05, power: 0.9 };
  const found = detectableChange(design);
  expect(found).toBeGreaterThan(0.05);
  expect(found).toBeLessThan(0.065);
  expect(detectableChange({ ...design, deviation: 0.1 })).toBeGreaterThan(0.1);
  expect(detectableChange({ ...design, deviation: 0.1, blocks: 16 })).toBeLessThan(
    detectableChange({ ...design, deviation: 0.1 }),
  );
  expect(detectableChange({ ...design, deviation: 0 })).toBeCloseTo(0.05, 12);
});

test('an index that is not there throws instead of becoming NaN', () => {
  expect(() => at([1, 2], 2)).toThrow(RangeError);
});
