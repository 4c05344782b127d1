import { expect, test } from 'vitest';
import { rampIn } from '../../src/stats/ramp.ts';
import { createRandom } from '../../src/stats/random.ts';

const plays = 100;

test.each([
  [15, 15],
  [25, 6],
  [40, 10],
  [60, 5],
])('a step with %i values before and %i after is no slope', (before, after) => {
  for (const deviation of [0.005, 0.02, 0.03]) {
    const random = createRandom('step', before, after, deviation);
    for (let play = 0; play < plays; play += 1) {
      const values = Array.from({ length: before + after }, (_, index) => {
        return (index < before ? 0 : 0.1) + deviation * random.normal();
      });
      expect(rampIn(values)).toBeUndefined();
    }
  }
});

test('losses one after the other are a slope from the first to the last of them', () => {
  for (const [flat, losses, after, size] of [
    [30, 10, 4, 0.02],
    [10, 10, 0, 0.02],
    [10, 5, 5, 0.04],
    [100, 100, 50, 0.0005],
  ] as const) {
    const random = createRandom('slope', flat, losses);
    let [found, first, last] = [0, 0, 0];
    for (let play = 0; play < plays; play += 1) {
      const values = Array.from({ length: flat + losses + after }, (_, index) => {
        return Math.log1p(size) * Math.max(0, Math.min(losses, index - flat)) + 0.01 * random.normal();
      });
      const ramp = rampIn(values);
      if (ramp === undefined) continue;
      found += 1;
      first += ramp.first;
      last += ramp.last;
    }
    expect(found / plays, `${losses} losses`).toBeGreaterThan(0.95);
    expect(Math.abs(first / found - flat - 1), 'first').toBeLessThan(0.05 * losses + 0.5);
    expect(Math.abs(last / found - flat - losses), 'last').toBeLessThan(0.05 * losses + 1.5);
  }
});

test('a step within a slope is no slope, and one wild value makes none', () => {
  const random = createRandom('both');
  const noise = Array.from({ length: 60 }, () => 0.01 * random.normal());
  expect(rampIn(noise.map((value, index) => value + 0.005 * index + (index < 45 ? 0 : 0.4)))).toBeUndefined();
  expect(
    rampIn(noise.map((value, index) => value + (index < 30 ? 0 : 0.1) + (index === 27 ? 0.9 : 0))),
  ).toBeUndefined();
  expect(rampIn([1, 1, 1, 1, 1, 1, 1, 1])).toBeUndefined();
});
