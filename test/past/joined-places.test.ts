import { expect, test } from 'vitest';
import { joinPlaces } from '../../src/past/joined-places.ts';
import { createRandom } from '../../src/stats/random.ts';
import { placeStep } from '../../src/stats/step-place.ts';
import { long } from '../support/long.ts';

const at = 20;

function trend(seed: number, { step = 0.06, deviation = 0.02, place = at } = {}): Parameters<typeof joinPlaces>[0][0] {
  const random = createRandom('joined', seed);
  const values = Array.from({ length: 35 }, (_, index) => (index < place ? 0 : step) + deviation * random.normal());
  return { runs: values.map((_, index) => index), places: [placeStep(values)] };
}

test('a step that many benchmarks share is placed by all of them: nearly always on its very run', () => {
  let [alone, together] = [0, 0];
  for (let seed = 0; seed < 40; seed += 1) {
    const trends = Array.from({ length: 8 }, (_, index) => trend(8 * seed + index));
    alone += trends.filter(({ places }) => places[0]?.index === at).length / 8;
    together += joinPlaces(trends).filter(([place]) => place?.index === at).length / 8;
  }
  expect(alone / 40).toBeLessThan(0.9);
  expect(together / 40).toBeGreaterThan(0.95);
});

test('steps that are clearly two stay two', () => {
  const trends = [trend(1, { deviation: 0.002 }), trend(2, { deviation: 0.002, place: at + 2 })];
  expect(joinPlaces(trends).map(([place]) => place?.index)).toEqual([at, at + 2]);
});

test('thousands of benchmarks that step at one run are joined in linear time', () => {
  const one = trend(3);
  const joined = joinPlaces(Array.from({ length: 4000 }, () => one));
  expect(joined).toHaveLength(4000);
  expect(new Set(joined.map(([place]) => place?.index)).size).toBe(1);
}, 5000);

test('a trend with two steps in the same runs counts once', () => {
  const place = { index: 5, first: 3, last: 9, from: 3, logProbability: [-2, -2, -2, -2, -2, -2, -2] };
  const runs = Array.from({ length: 20 }, (_, run) => run);
  const twice = { runs, places: [place, { ...place, index: 8, first: 5 }] };
  const late = (index: number): typeof twice => ({
    runs,
    places: [{ index, first: 14, last: 16, from: 14, logProbability: [-1, -2, -1] }],
  });
  const [, ...joined] = joinPlaces([twice, late(14), late(16)]);
  expect(joined.map(([each]) => each?.index)).toEqual([14, 14]);
});

/** How often the range of each benchmark's step holds the run of its own commit, over many draws of two commits. */
function ownRanges(apart: number, [some, others]: readonly [number, number]): number {
  let held = 0;
  const draws = 25;
  for (let seed = 0; seed < draws; seed += 1) {
    const places = [...Array<number>(some).fill(at), ...Array<number>(others).fill(at + apart)];
    const trends = places.map((place, index) => trend(1000 + 64 * seed + index, { place, step: 0.05 }));
    const joined = joinPlaces(trends);
    const right = joined.filter(([place], index) => {
      const own = places[index] ?? Number.NaN;
      return place !== undefined && place.first <= own && own <= place.last;
    });
    held += right.length / places.length;
  }
  return held / draws;
}

test.each([
  [2, [4, 4], 0.85],
  [3, [4, 4], 0.85],
  [3, [20, 20], 0.95],
  [4, [5, 5], 0.9],
] as const)(
  'two commits %i runs apart that slowed %j benchmarks are not moved to one',
  long,
  (apart, shares, least) => {
    expect(ownRanges(apart, shares)).toBeGreaterThan(least);
  },
);

test('one step that nobody can tell the place of alone is not torn into two', () => {
  let right = 0;
  for (let seed = 0; seed < 20; seed += 1) {
    const trends = Array.from({ length: 40 }, (_, index) => trend(5000 + 40 * seed + index, { step: 0.05 }));
    right += joinPlaces(trends).filter(([place]) => place?.index === at).length / 40;
  }
  expect(right / 20).toBeGreaterThan(0.95);
});
