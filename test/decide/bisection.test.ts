import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type BisectionAnswer,
  type BisectionRange,
  bisection,
  bisectionSteps,
  halfwayThreshold,
} from '../../src/decide/bisection.ts';
import { long } from '../support/long.ts';

function run(last: number, answer: (place: number) => BisectionAnswer): { range: BisectionRange; asked: number[] } {
  const steps = bisection(last);
  const asked: number[] = [];
  let step = steps.next();
  while (step.done !== true) {
    asked.push(step.value);
    step = steps.next(answer(step.value));
  }
  return { range: step.value, asked };
}

describe('bisection', () => {
  test('the change is always within the range, whichever places stay silent, and no place is asked twice', () => {
    const world = fc.integer({ min: 1, max: 200 }).chain((last) =>
      fc.record({
        last: fc.constant(last),
        change: fc.integer({ min: 1, max: last }),
        silent: fc.uniqueArray(fc.integer({ min: 1, max: last })),
      }),
    );
    fc.assert(
      fc.property(world, ({ last, change, silent }) => {
        const { range, asked } = run(last, (place) =>
          silent.includes(place) ? 'cannot-tell' : place < change ? 'as-before' : 'changed',
        );
        expect(range.before).toBeLessThan(change);
        expect(range.changed).toBeGreaterThanOrEqual(change);
        expect(new Set(asked).size).toBe(asked.length);
        for (let place = range.before + 1; place < range.changed; place++) expect(silent).toContain(place);
      }),
    );
  });

  test('where every place tells, it takes no more steps than halving does, and ends at one', long, () => {
    for (let last = 1; last <= 130; last++) {
      for (let change = 1; change <= last; change++) {
        const { range, asked } = run(last, (place) => (place < change ? 'as-before' : 'changed'));
        expect(range).toEqual({ before: change - 1, changed: change });
        expect(asked.length).toBeLessThanOrEqual(bisectionSteps(last));
      }
    }
  });
});

test('half of a change is the same whichever way it goes', () => {
  expect(halfwayThreshold(1.21)).toBeCloseTo(0.1, 10);
  expect(halfwayThreshold(1 / 1.21)).toBeCloseTo(0.1, 10);
});
