import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alternation } from '../../src/stats/alternation.ts';
import { onOneLevel } from '../../src/stats/one-level.ts';
import { createRandom } from '../../src/stats/random.ts';
import { draws } from '../support/draws.ts';

test('two machines that pass for one, each for some runs at a time, go to and fro by what they differ by', () => {
  fc.assert(
    fc.property(
      fc.record({
        stays: fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 5, maxLength: 12 }),
        ratio: fc.constantFrom(1.1, 1.25, 1.5, 3),
        share: fc.constantFrom(0.005, 0.05),
        seed: fc.nat(1e6),
      }),
      ({ stays, ratio, share, seed }) => {
        const noise = share * Math.log(ratio);
        const random = createRandom('alternation', seed);
        const values = stays.flatMap((count, turn) =>
          Array.from({ length: count }, () => (turn % 2) * Math.log(ratio) + noise * random.normal()),
        );
        const size = alternation(values);
        expect(size).toBeGreaterThan(0.7 * Math.log(ratio));
        expect(size).toBeLessThan(1.3 * Math.log(ratio));
      },
    ),
    { seed: 1, numRuns: draws(200) },
  );
});

test('steps, one that is taken back and lands again, slopes, noise and disturbed runs do not', () => {
  fc.assert(
    fc.property(
      fc.record({
        shape: fc.constantFrom('steps', 'landed again', 'slope', 'noise', 'disturbed'),
        places: fc.integer({ min: 10, max: 80 }),
        noise: fc.constantFrom(0.001, 0.01, 0.05),
        seed: fc.nat(1e6),
      }),
      ({ shape, places, noise, seed }) => {
        const random = createRandom('no alternation', seed);
        const level = (index: number): number => {
          const part = index / places;
          if (shape === 'steps') return 0.2 * Math.floor(4 * part);
          if (shape === 'landed again') return part > 0.3 && (part < 0.5 || part > 0.7) ? 0.3 : 0;
          if (shape === 'slope') return part;
          return shape === 'disturbed' && index % 9 === 4 ? 0.6 : 0;
        };
        const values = Array.from({ length: places }, (_, index) => level(index) + noise * random.normal());
        expect(alternation(values)).toBeUndefined();
      },
    ),
    { seed: 2, numRuns: draws(200) },
  );
});

test('on one level, what goes to and fro is as if one machine had measured it, and what goes neither way is as it was', () => {
  const random = createRandom('one level');
  const noise = Array.from({ length: 40 }, () => 0.01 * random.normal());
  const machines = noise.map((value, run) => value + (run % 7 < 3 ? 0.25 : 0));
  const seen = onOneLevel(machines);
  for (const [run, value] of seen.entries()) expect(Math.abs(value - (noise[run] ?? 0))).toBeLessThan(0.05);
  const step = noise.map((value, run) => value + (run >= 20 ? 0.25 : 0));
  expect(onOneLevel(step)).toEqual(step);
});
