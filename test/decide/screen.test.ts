import { expect, test } from 'vitest';
import { isCleared, screenHistory } from '../../src/decide/screen.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { createRandom } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';

const limits = { threshold: 0.05, margin: 0.025 };

/** Levels nearest first, ten processes each. */
function cleared(levels: readonly number[], candidate: number): boolean | undefined {
  const results = levels.map((level) => ({ values: new Array<number>(10).fill(level), common: 0 }));
  const screen = screenHistory(timeMetric, results, [candidate]);
  return screen === undefined ? undefined : isCleared(screen, limits);
}

const steady = (level: number, count: number): readonly number[] =>
  Array.from({ length: count }, (_, index) => level * (1 + ([0, 0.002, -0.002, 0.001, -0.001][index % 5] ?? 0)));

test('an improvement on main, however fresh, moves the level a candidate is held against', () => {
  for (const since of [1, 2, 3, 5, 9]) {
    const levels = [...steady(100, since), ...steady(125, 8)];
    expect(cleared(levels, 100), `${since} runs ago`).toBe(true);
    for (const slower of [110, 118, 124]) expect(cleared(levels, slower), `${slower}, ${since} runs ago`).toBe(false);
  }
  expect(cleared([...steady(50, 3), ...steady(100, 8)], 90)).toBe(false);
});

test('a spike that came back neither clears nor blinds', () => {
  const spiked = [...steady(100, 2), 300, ...steady(100, 8)];
  expect(cleared(spiked, 100)).toBe(true);
  expect(cleared(spiked, 112)).toBe(false);
  expect(cleared([140, ...steady(100, 8)], 118), 'the nearest run is the spike').toBe(false);
});

test('an accepted slowdown is cleared once three runs stand behind it, and not before', () => {
  expect(cleared([...steady(125, 1), ...steady(100, 8)], 125)).toBe(false);
  expect(cleared([...steady(125, 3), ...steady(100, 8)], 125)).toBe(true);
});

test('what is better than the present level by the threshold is left open: it may be worse, on a faster machine', () => {
  for (const older of [steady(100, 8), steady(125, 8), steady(150, 8)]) {
    const stored = [...steady(125, 5), ...older];
    for (const candidate of [60, 90, 100, 115]) expect(cleared(stored, candidate), `${candidate}`).toBe(false);
    expect(cleared(stored, 125)).toBe(true);
    expect(cleared(stored, 122), 'hardly better').toBe(true);
  }
  expect(cleared(steady(125, 20), 90), 'twenty runs, none as good').toBe(true);
  expect(cleared([...steady(125, 19), 90], 90), 'twenty runs, one as good').toBe(false);
});

test('of a level that was left and came back the lower one counts, one that was only left does not', () => {
  const [high, low] = [steady(125, 4), steady(100, 4)];
  expect(cleared([...high, ...low, ...high], 125)).toBe(false);
  expect(cleared([...high, ...low, ...high], 100)).toBe(true);
  expect(cleared([...high, ...low], 125)).toBe(true);
  expect(cleared([...low, ...high, ...low], 110)).toBe(false);
});

test('a slowdown on a machine that no stored run was taken on is not cleared, however few are stored', () => {
  for (const stored of [5, 6, 8, 12, 19]) {
    for (const ratio of [1.5, 2]) {
      for (const slowdown of [1.1, 1.2, 1.3]) {
        const random = createRandom('unseen machine', stored, ratio);
        let passed = 0;
        for (let build = 0; build < 300; build += 1) {
          const levels = Array.from({ length: stored }, () => 1_000 * ratio * Math.exp(0.005 * random.normal()));
          if (cleared(levels, 1_000 * slowdown) === true) passed += 1;
        }
        expect(passed, `${stored} runs, ${ratio}, ${slowdown}`).toBe(0);
      }
    }
  }
});

test('+10 % on the faster of two machines that pass for one is cleared at most once in a hundred times', () => {
  for (const ratio of [1.25, 1.5]) {
    for (const change of [0.5, 0.25, 0.1]) {
      const random = createRandom('two machines screen', ratio, change);
      let passed = 0;
      for (let build = 0; build < 1_000; build += 1) {
        let isSlow = random.below(2) === 1;
        const runs = Array.from({ length: 21 }, () => {
          if (random.next() < change) isSlow = !isSlow;
          return 1_000 * (isSlow ? ratio : 1) * Math.exp(0.005 * random.normal());
        });
        const [candidate = 0, ...stored] = runs;
        if (cleared(stored, 1.1 * candidate) === true) passed += 1;
      }
      expect(passed, `${ratio}, ${change}`).toBeLessThanOrEqual(17);
    }
  }
});

test('where runs differ so much that twice the threshold could hide, nothing is cleared', () => {
  expect(cleared([500, 800, 1_000, 1_300, 2_000, 900], 900)).toBe(false);
});

test('four runs are no history', () => {
  expect(cleared([1, 1, 1, 1], 2)).toBeUndefined();
});

test(
  '+10 % is cleared at most once in a hundred times, whatever runs differ by and however few are stored',
  long,
  () => {
    for (const deviation of [0.002, 0.01, 0.02, 0.04, 0.08]) {
      for (const stored of [5, 10, 20]) {
        const random = createRandom('screen', deviation, stored);
        let passed = 0;
        for (let build = 0; build < 1_000; build += 1) {
          const level = (): number => 1_000 * Math.exp(deviation * random.normal());
          if (cleared(Array.from({ length: stored }, level), 1.1 * level()) === true) passed += 1;
        }
        expect(passed, `SD ${deviation}, ${stored} runs`).toBeLessThanOrEqual(17);
      }
    }
  },
);
