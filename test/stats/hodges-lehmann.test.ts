import { expect, test } from 'vitest';
import { type BlockPair, blockedMannWhitney } from '../../src/stats/blocked-mann-whitney.ts';
import { hodgesLehmann, hodgesLehmannInterval } from '../../src/stats/hodges-lehmann.ts';
import { createRandom } from '../../src/stats/random.ts';

test('the shift is the median of all pairwise differences within blocks', () => {
  expect(hodgesLehmann([{ baseline: [1, 2], candidate: [4, 8] }])).toBe(4.5);
  expect(
    hodgesLehmann([
      { baseline: [1], candidate: [2] },
      { baseline: [100], candidate: [103] },
      { baseline: [7], candidate: [12] },
    ]),
  ).toBe(3);
});

test('samples too small for the confidence have no bounds instead of wrong ones', () => {
  expect(hodgesLehmannInterval([{ baseline: [1, 2, 3], candidate: [4, 5, 6] }])).toEqual({
    shift: 3,
    low: null,
    high: null,
  });
});

/** Bounds by asking the test at every open interval between differences, from the far end. */
function byScanning(blocks: readonly BlockPair[]): { low: number | null; high: number | null } {
  const all = blocks.flatMap(({ baseline, candidate }) => candidate.flatMap((c) => baseline.map((b) => c - b)));
  const distinct = [...new Set(all)].sort((a, b) => a - b);
  const moved = (theta: number): readonly BlockPair[] =>
    blocks.map(({ baseline, candidate }) => ({ baseline, candidate: candidate.map((value) => value - theta) }));
  const gaps = distinct.map((value, index) => (value + (distinct[index + 1] ?? value + 2)) / 2);
  const before = (distinct[0] ?? 0) - 1;
  const isKept = (theta: number, side: 'pGreater' | 'pLess'): boolean => blockedMannWhitney(moved(theta))[side] > 0.025;
  const low = isKept(before, 'pGreater') ? null : (distinct.find((_, i) => isKept(gaps[i] ?? 0, 'pGreater')) ?? null);
  const last = distinct.findLastIndex((_, i) => isKept(i === 0 ? before : (gaps[i - 1] ?? 0), 'pLess'));
  const high = isKept(gaps.at(-1) ?? 0, 'pLess') ? null : (distinct[last] ?? null);
  return { low, high };
}

test('the interval is the test inverted, with ties and blocks of unequal sizes too', () => {
  const random = createRandom('hodges-lehmann');
  for (let round = 0; round < 60; round += 1) {
    const levels = round % 2 === 0 ? 6 : 1_000;
    const side = (count: number, more: number): readonly number[] =>
      Array.from({ length: count }, () => random.below(levels) + more);
    const blocks = Array.from({ length: 1 + (round % 4) }, () => ({
      baseline: side(2 + random.below(4), 0),
      candidate: side(2 + random.below(4), 2),
    }));
    const { low, high } = hodgesLehmannInterval(blocks);
    expect({ low, high }, JSON.stringify(blocks)).toEqual(byScanning(blocks));
  }
});

test('the interval covers the true shift about 95 times in 100, and not much less with coarse ties', () => {
  for (const digits of [1, 1_000]) {
    const random = createRandom('coverage', digits);
    const draw = (count: number, more: number): readonly number[] =>
      Array.from({ length: count }, () => Math.round((random.normal() + more) * digits) / digits);
    let covered = 0;
    const rounds = 400;
    for (let round = 0; round < rounds; round += 1) {
      const blocks = Array.from({ length: 4 }, () => ({ baseline: draw(3, 0), candidate: draw(3, 1) }));
      const { low, high } = hodgesLehmannInterval(blocks);
      if (low !== null && high !== null && low <= 1 && 1 <= high) covered += 1;
    }
    expect(covered / rounds).toBeGreaterThan(0.92);
  }
});
