import { expect, test } from 'vitest';
import { creepOf } from '../../src/past/creep.ts';
import { createRandom } from '../../src/stats/random.ts';

const plays = 200;

/** How often a creep of 5 % and more is told at p ≤ 0.02. */
function told(levels: readonly number[], deviation: number, onTop = 0): number {
  const random = createRandom('creep', levels.length, deviation, onTop);
  let count = 0;
  for (let play = 0; play < plays; play += 1) {
    const seen = levels.map((level) => level + deviation * random.normal());
    const creep = creepOf({ levels: seen, onTop, noise: deviation / 2 });
    if (creep !== undefined && creep.worse >= Math.log1p(0.05) && creep.p <= 0.02) count += 1;
  }
  return count / plays;
}

const losses = (count: number, size: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => index * Math.log1p(size));
const flat = (count: number, level = 0): readonly number[] => new Array<number>(count).fill(level);

test('the fifth loss of 2 % and the third of 4 % are told, one stored run a commit and many before', () => {
  for (const before of [0, 5, 15]) {
    expect(told([...flat(before), ...losses(5, 0.02)], 0.01, Math.log1p(0.02)), `2 %, ${before}`).toBeGreaterThan(0.95);
    expect(told([...flat(before), ...losses(3, 0.04)], 0.01, Math.log1p(0.04)), `4 %, ${before}`).toBeGreaterThan(0.95);
  }
  expect(told(losses(5, 0.02), 0.02, Math.log1p(0.02))).toBeGreaterThan(0.8);
  expect(told(losses(3, 0.04), 0.02, Math.log1p(0.04))).toBeGreaterThan(0.85);
});

test('the fifth loss of 2 % is told where runs differ by as much, however few came before', () => {
  for (const [before, least] of [
    [2, 0.75],
    [5, 0.8],
    [8, 0.8],
    [15, 0.88],
  ] as const) {
    expect(told([...flat(before), ...losses(5, 0.02)], 0.02, Math.log1p(0.02)), `${before}`).toBeGreaterThan(least);
  }
});

test('unchanged code creeps nowhere, however many runs', () => {
  for (const count of [3, 5, 8, 20]) {
    for (const deviation of [0.005, 0.02]) expect(told(flat(count), deviation)).toBeLessThanOrEqual(0.02);
  }
});

test('a step, an improvement and a spike that came back are no creep', () => {
  const pasts = {
    'a step': [...flat(8), ...flat(6, Math.log(1.12))],
    'an improvement': [...flat(8), ...flat(6, Math.log(0.8))],
    'a spike': [...flat(5), Math.log(1.4), ...flat(5)],
  };
  for (const [name, levels] of Object.entries(pasts)) expect(told(levels, 0.01), name).toBeLessThanOrEqual(0.02);
});

test('what creeps after an improvement is told since then', () => {
  const levels = [...flat(8, 0.22), ...losses(6, 0.03)];
  expect(told(levels, 0.01)).toBeGreaterThan(0.95);
  const { worse = 0, runs } = creepOf({ levels, onTop: 0, noise: 0.005 }) ?? {};
  expect(runs).toBe(6);
  expect(worse).toBeCloseTo(5 * Math.log1p(0.03), 3);
});

test('what the newest runs no longer show is told against the runs of a release', () => {
  // 2 % a month: of twenty runs in forty none is a step, and the whole is 12 %.
  const random = createRandom('release');
  const seen = (levels: readonly number[]): readonly number[] => levels.map((level) => level + 0.01 * random.normal());
  const earlier = [{ levels: seen(flat(5)), newer: 20 }];
  const {
    worse = 0,
    p,
    earlier: against,
  } = creepOf({ levels: seen(flat(20, 0.11)), onTop: 0.01, noise: 0.01, earlier }) ?? {};
  expect(against).toBe(0);
  expect(worse).toBeCloseTo(0.12, 1);
  expect(p).toBeLessThan(1e-4);
});

test('levels of before a step are no level to creep from', () => {
  const levels = [...flat(8), ...flat(8, Math.log(1.3))];
  const earlier = [{ levels: flat(5), newer: 16 }];
  const creep = creepOf({ levels, onTop: 0, noise: 0.01, earlier });
  expect(creep?.earlier).toBeUndefined();
  expect(creep?.worse).toBeCloseTo(0, 3);
});

test('a suite that says how its runs differ is believed, be they calmer or wilder than is usual', () => {
  const random = createRandom('usual');
  const seen = losses(5, 0.02).map((level) => level + 0.01 * random.normal());
  const question = { levels: seen, onTop: Math.log1p(0.02), noise: 0.005 };
  const [calm, unknown, wild] = [0.01, undefined, 0.06].map((usual) => creepOf({ ...question, usual })?.p ?? 1);
  expect(calm).toBeLessThan((unknown ?? 0) / 3);
  expect(wild).toBeGreaterThan(0.02);
});

test('two runs tell nothing', () => {
  expect(creepOf({ levels: [0, 0.2], onTop: 0.1, noise: 0.01 })).toBeUndefined();
});

test('what two machines that pass for one differ by is no creep, whichever way they take turns', () => {
  for (const ratio of [1.25, 1.5]) {
    for (const change of [0.5, 0.25, 0.1]) {
      for (const runs of [8, 12, 20]) {
        const random = createRandom('two machines creep', ratio, change, runs);
        let count = 0;
        for (let play = 0; play < plays; play += 1) {
          let isSlow = false;
          const levels = Array.from({ length: runs }, () => {
            if (random.next() < change) isSlow = !isSlow;
            return (isSlow ? Math.log(ratio) : 0) + 0.01 * random.normal();
          });
          const creep = creepOf({ levels, onTop: 0, noise: 0.005 });
          if (creep !== undefined && creep.worse >= Math.log1p(0.05) && creep.p <= 0.004) count += 1;
        }
        expect(count / plays, `${ratio}, ${change}, ${runs} runs`).toBeLessThanOrEqual(0.03);
      }
    }
  }
});
