import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stepPlaces } from '../../src/past/step-places.ts';
import { trendSteps } from '../../src/past/trend-steps.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { draws, size } from '../support/draws.ts';
import { long } from '../support/long.ts';

function values(levels: readonly number[], deviation: number, seed: number): readonly number[] {
  const random = createRandom('places', seed, deviation);
  return levels.map((level) => level * Math.exp(deviation * random.normal()));
}

const of = (count: number, level: number): readonly number[] => new Array<number>(count).fill(level);

test('a fresh step far beyond the noise is seen from three runs on, at either end', () => {
  for (const [before, after] of [
    [10, 3],
    [40, 3],
    [40, 4],
    [4, 6],
    [3, 20],
  ] as const) {
    for (let seed = 0; seed < 20; seed += 1) {
      const places = stepPlaces(timeMetric, values([...of(before, 100), ...of(after, 150)], 0.01, seed));
      expect(
        places.map(({ first, last }) => first <= before && before <= last),
        `${before} + ${after}`,
      ).toEqual([true]);
    }
  }
});

/** Of each kind of past. */
const seeds = size(15, 60);

test('a fresh step of 5 SD is seen behind a long past, and the range holds it', long, () => {
  for (const [before, after] of [
    [100, 5],
    [60, 4],
    [300, 8],
  ] as const) {
    let [found, held] = [0, 0];
    for (let seed = 0; seed < seeds; seed += 1) {
      const places = stepPlaces(timeMetric, values([...of(before, 100), ...of(after, 110)], 0.02, seed));
      found += places.length === 1 ? 1 : 0;
      held += places.some(({ first, last }) => first <= before && before <= last) ? 1 : 0;
    }
    expect(found, `${before} + ${after}`).toBeGreaterThanOrEqual(0.95 * seeds);
    expect(held, `${before} + ${after}`).toBeGreaterThanOrEqual(0.95 * seeds);
  }
});

test('few wild runs among a dozen are no step', () => {
  const random = createRandom('wild');
  let found = 0;
  for (let seed = 0; seed < 300; seed += 1) {
    const wild = Array.from(
      { length: 12 },
      () => 100 * Math.exp(0.08 * random.normal() * (random.below(10) === 0 ? 4 : 1)),
    );
    found += stepPlaces(timeMetric, wild).length;
  }
  expect(found).toBeLessThanOrEqual(1);
});

test('unchanged runs have no young steps: one in five hundred is all that any search may find', long, () => {
  let found = 0;
  for (const count of [10, 13, 20, 40]) {
    for (const deviation of [0.005, 0.02, 0.08]) {
      for (let seed = 0; seed < 100; seed += 1) {
        found += stepPlaces(timeMetric, values(of(count, 100), deviation, seed)).length > 0 ? 1 : 0;
      }
    }
  }
  expect(found).toBeLessThanOrEqual(6);
});

test('losses one after the other are one step bit by bit, and name no commit', () => {
  const levels = Array.from({ length: 44 }, (_, index) => 100 * 1.03 ** Math.max(0, Math.min(9, index - 30)));
  for (let seed = 0; seed < 20; seed += 1) {
    const places = stepPlaces(timeMetric, values(levels, 0.01, seed));
    expect(places).toHaveLength(1);
    expect(places[0]).toMatchObject({ gradual: true });
    expect(places[0]?.first).toBeLessThan(places[0]?.last ?? 0);
  }
});

/** Runs that keep a share of what the one before differed by, as on a machine that is slow for days. */
function keeping(share: number, seed: number, count: number): readonly number[] {
  const random = createRandom('keeping', seed);
  let level = random.normal();
  return Array.from({ length: count }, () => {
    level = share * level + Math.sqrt(1 - share ** 2) * random.normal();
    return 100 * Math.exp(level * 0.03);
  });
}

test('of runs that hang together few are told to have stepped, and great steps among them all are', long, () => {
  const found = { still: 0, stepped: 0 };
  for (let seed = 0; seed < seeds; seed += 1) {
    const values = keeping(0.5, seed, 80);
    found.still += stepPlaces(timeMetric, values).length > 0 ? 1 : 0;
    const stepped = values.map((value, index) => (index < 40 ? value : value * 1.25));
    found.stepped += stepPlaces(timeMetric, stepped).some(({ index }) => Math.abs(index - 40) <= 3) ? 1 : 0;
  }
  // 17 of 60 where every order was taken as equally likely.
  expect(found.still).toBeLessThanOrEqual(0.1 * seeds);
  expect(found.stepped).toBeGreaterThanOrEqual(0.95 * seeds);
});

test(
  'of two steps a few runs apart no commit between them is named, and both are where six runs or more part them',
  long,
  () => {
    for (const deviation of [0.001, 0.01]) {
      for (const between of [1, 2, 3, 4, 5, 6, 7, 8, 10]) {
        let [named, held] = [0, 0];
        for (const [before, after] of [
          [20, 20],
          [10, 10],
          [30, 6],
        ] as const) {
          for (let seed = 0; seed < 12; seed += 1) {
            const both = [before, before + between];
            const levels = [...of(before, 100), ...of(between, 120), ...of(after, 144)];
            const places = stepPlaces(timeMetric, values(levels, deviation, seed));
            const holds = (edge: number): boolean => places.some(({ first, last }) => first <= edge && edge <= last);
            named += places.filter((place) => both.every((edge) => edge < place.first || edge > place.last)).length;
            held += both.every(holds) ? 1 : 0;
          }
        }
        expect(named, `${between} apart, ${deviation}`).toBeLessThanOrEqual(1);
        if (between >= 6) expect(held, `${between} apart, ${deviation}`).toBeGreaterThanOrEqual(34);
      }
    }
  },
);

/** Three steps, few runs apart. */
const threeNear = { stays: [15, 4, 4, 12], factors: [1, 1.15, 1.15, 1.15, 1, 1, 1, 1], noise: 0.005, seed: 0 };

test('of any past the places ascend, each within its range, and every level between them has runs', long, () => {
  fc.assert(
    fc.property(
      fc.record({
        stays: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 }),
        factors: fc.array(fc.constantFrom(0.8, 1.04, 1.15, 1.25, 2), { minLength: 8, maxLength: 8 }),
        noise: fc.constantFrom(0, 0.0005, 0.01, 0.05),
        seed: fc.nat(1e6),
      }),
      ({ stays, factors, noise, seed }) => {
        let level = 100;
        const levels = stays.flatMap((count, turn) => {
          level *= factors[turn] ?? 1;
          return new Array<number>(count).fill(level);
        });
        const seen = values(levels, noise, seed);
        const places = stepPlaces(timeMetric, seen);
        let last = 0;
        for (const { index, first, last: end, gradual } of places) {
          expect(index).toBeGreaterThan(last);
          expect(index).toBeLessThan(seen.length);
          if (gradual === undefined) expect(first <= index && index <= end).toBe(true);
          last = index;
        }
        expect(trendSteps(timeMetric, seen, places).length).toBeLessThanOrEqual(places.length);
      },
    ),
    { seed: 3, numRuns: draws(40), examples: [[threeNear]] },
  );
});

test('a great step that few runs follow is one step, wherever ranks put it, and nothing else is found before it', () => {
  let others = 0;
  for (const [before, after] of [
    [25, 6],
    [40, 10],
    [100, 5],
  ] as const) {
    for (const deviation of [0.02, 0.03]) {
      // Of these two ranks put it five runs early.
      for (const seed of [37, 56, ...Array.from({ length: seeds }, (_, index) => index)]) {
        const seen = values([...of(before, 100), ...of(after, 200)], deviation, seed);
        const held = trendSteps(timeMetric, seen).map(({ first, last }) => first <= before && before <= last);
        expect(held.filter(Boolean), `${before} + ${after}, ${deviation}, ${seed}`).toHaveLength(1);
        others += held.length - 1;
      }
    }
  }
  // Of a hundred series some have a false step by chance.
  expect(others).toBeLessThanOrEqual(1);
});
