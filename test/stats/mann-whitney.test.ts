import fc from 'fast-check';
import { wilcoxonRankSum } from 'simple-statistics';
import { expect, test } from 'vitest';
import { blockedMannWhitney, nullOf, untiedNullOf } from '../../src/stats/blocked-mann-whitney.ts';
import { hodgesLehmannInterval } from '../../src/stats/hodges-lehmann.ts';
import { mannWhitney } from '../../src/stats/mann-whitney.ts';
import { groupsKey, tails, uTails } from '../../src/stats/null-distribution.ts';
import { sortedSides, tieSizes, uStatistic } from '../../src/stats/ranks.ts';
import { at } from '../../src/stats/samples.ts';

const x = Object.freeze([0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]);
const y = Object.freeze([1.15, 0.88, 0.9, 0.74, 1.21]);

test("R's example: W = 35, p = 0.2544, shift 0.305, interval −0.15 to 0.76", () => {
  const { u, pTwoSided, method } = mannWhitney(y, x);
  expect(u).toBe(35);
  expect(pTwoSided).toBeCloseTo(0.2544, 4);
  expect(method).toBe('exact');
  const interval = hodgesLehmannInterval([{ baseline: y, candidate: x }]);
  expect(interval.shift).toBeCloseTo(0.305, 12);
  expect(interval.low).toBeCloseTo(-0.15, 12);
  expect(interval.high).toBeCloseTo(0.76, 12);
});

test('ten against ten fully apart is 2 / C(20, 10), not the normal approximation', () => {
  const low = Array.from({ length: 10 }, (_, index) => index);
  const high = low.map((value) => value + 100);
  expect(mannWhitney(low, high).pTwoSided).toBeCloseTo(2 / 184_756, 12);
});

test('all values equal: p is 1 on every side', () => {
  expect(mannWhitney([5, 5, 5], [5, 5])).toMatchObject({ u: 3, pTwoSided: 1, pGreater: 1, pLess: 1 });
});

test('every small case with ties equals full enumeration of the assignments', () => {
  let cases = 0;
  for (const n of [1, 2, 3]) {
    for (const m of [1, 2, 3]) {
      for (const values of grids(n + m, 3)) {
        const [candidate, baseline] = [values.slice(0, n), values.slice(n)];
        const reference = enumerate(values, n);
        const result = mannWhitney(baseline, candidate);
        expect(result.u).toBe(reference.u);
        expect(result.pGreater).toBeCloseTo(reference.pGreater, 12);
        expect(result.pLess).toBeCloseTo(reference.pLess, 12);
        cases += 1;
      }
    }
  }
  expect(cases).toBeGreaterThan(1_500);
});

test('U is that of simple-statistics, with ties, infinities, both zeros and any sizes', () => {
  const few = fc.array(fc.constantFrom(-1, -0, 0, 1, 1.5, 2, Number.POSITIVE_INFINITY), {
    minLength: 1,
    maxLength: 30,
  });
  const many = fc.array(fc.double({ noNaN: true }), { minLength: 1, maxLength: 30 });
  const side = fc.oneof(few, many);
  fc.assert(
    fc.property(side, side, (baseline, candidate) => {
      const n = candidate.length;
      expect(uStatistic(sortedSides({ baseline, candidate }))).toBe(
        wilcoxonRankSum([...candidate], [...baseline]) - (n * (n + 1)) / 2,
      );
    }),
  );
});

test('the short way to the tails is the whole distribution’s tails', () => {
  for (const ties of [[1, 1, 1, 1, 1, 1, 1], [2, 1, 3, 1], [1, 4, 2], [3, 3, 1], [7]]) {
    for (let n = 1; n < 7; n += 1) {
      const values = ties.flatMap((size, group) => new Array<number>(size).fill(group));
      const whole = nullOf([sortedSides({ candidate: values.slice(0, n), baseline: values.slice(n) })]);
      for (let u = 0; u <= n * (7 - n); u += whole.step / 2) {
        const short = uTails(ties, n, u);
        expect(short.lower).toBeCloseTo(tails(whole, u).lower, 12);
        expect(short.upper).toBeCloseTo(tails(whole, u).upper, 12);
      }
    }
  }
});

test('smallest summed U with p ≤ 0.001: 32 of 36 in 4 blocks of 3+3, 57 of 72 in 8', () => {
  const [three, four] = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  for (const { blocks, u, p } of [
    { blocks: 4, u: 32, p: 9.75e-4 },
    { blocks: 8, u: 57, p: 5.76e-4 },
  ]) {
    const nothing = untiedNullOf(Array.from({ length: blocks }, () => ({ baseline: three, candidate: four })));
    expect(tails(nothing, u).upper).toBeCloseTo(p, 5);
    expect(tails(nothing, u - 1).upper).toBeGreaterThan(0.001);
  }
});

test('blocks of unequal sizes and ties: the sum’s distribution by enumerating every assignment of every block', () => {
  const blocks = [
    { candidate: [3, 3], baseline: [1, 3, 4] },
    { candidate: [2, 9, 9], baseline: [9, 1] },
    { candidate: [5], baseline: [5, 6] },
  ];
  const totals = blocks
    .map(({ baseline, candidate }) => assignments([...candidate, ...baseline], candidate.length))
    .reduce((sums, us) => sums.flatMap((sum) => us.map((u) => sum + u)), [0]);
  const u = blocks.reduce((sum, sides) => sum + uStatistic(sortedSides(sides)), 0);
  const result = blockedMannWhitney(blocks);
  expect(result.u).toBe(u);
  expect(result.method).toBe('exact-blocked');
  expect(result.pGreater).toBeCloseTo(totals.filter((each) => each >= u).length / totals.length, 12);
  expect(result.pLess).toBeCloseTo(totals.filter((each) => each <= u).length / totals.length, 12);
});

test('what differs between blocks only, however much, does not count', () => {
  const blocks = [1, 100, 10_000].map((level) => ({
    baseline: [level, level + 2, level + 4],
    candidate: [level + 1, level + 3, level + 5],
  }));
  expect(blockedMannWhitney(blocks).u).toBe(18);
});

/** All lists of `length` values from 0..levels−1 with a non-decreasing head and tail would do; all is simpler. */
function grids(length: number, levels: number): readonly (readonly number[])[] {
  if (length === 0) return [[]];
  return grids(length - 1, levels).flatMap((rest) => Array.from({ length: levels }, (_, level) => [level, ...rest]));
}

function enumerate(values: readonly number[], n: number): { u: number; pGreater: number; pLess: number } {
  const us = assignments(values, n);
  const u = pairsWon(values.slice(n), values.slice(0, n));
  return {
    u,
    pGreater: us.filter((each) => each >= u).length / us.length,
    pLess: us.filter((each) => each <= u).length / us.length,
  };
}

/** U of every way to call n of the values the candidate's. */
function assignments(values: readonly number[], n: number): readonly number[] {
  const result: number[] = [];
  for (let mask = 0; mask < 2 ** values.length; mask += 1) {
    const chosen = values.filter((_, index) => mask & (1 << index));
    if (chosen.length !== n) continue;
    result.push(
      pairsWon(
        values.filter((_, index) => !(mask & (1 << index))),
        chosen,
      ),
    );
  }
  return result;
}

function pairsWon(baseline: readonly number[], candidate: readonly number[]): number {
  let won = 0;
  for (let i = 0; i < candidate.length; i += 1) {
    for (let j = 0; j < baseline.length; j += 1) {
      won += at(candidate, i) > at(baseline, j) ? 1 : at(candidate, i) === at(baseline, j) ? 0.5 : 0;
    }
  }
  return won;
}

test('tie groups are counted in ascending order of value', () => {
  expect(tieSizes(sortedSides({ baseline: [3, 1, 1], candidate: [1, 2, 3] }))).toEqual([3, 1, 2]);
});

test('tie groups are those of both sides together, however the values lie and with both zeros', () => {
  const side = fc.array(fc.constantFrom(-2, -0, 0, 1, 1.5, 3), { maxLength: 20 });
  fc.assert(
    fc.property(side, side, (baseline, candidate) => {
      const counts = new Map<number, number>();
      for (const value of [...baseline, ...candidate]) counts.set(value, (counts.get(value) ?? 0) + 1);
      const ascending = [...counts].sort(([one], [other]) => one - other).map(([, count]) => count);
      expect(tieSizes(sortedSides({ baseline, candidate }))).toEqual(ascending);
    }),
  );
});

test('what is kept of one comparison is taken for those with the same groups alone', () => {
  const groups = fc.array(fc.constantFrom(1, 1, 1, 2, 3, 11, 12), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(groups, groups, (one, other) => {
      expect(groupsKey(one) === groupsKey(other)).toBe(one.join() === other.join());
    }),
  );
  // Those that a key without the borders of its parts would confuse.
  const alike = [
    [1, 11],
    [11, 1],
    [1, 1, 1],
    [1, 1],
    [2, 1, 1],
    [1, 2, 1],
    [1, 1, 2],
  ];
  expect(new Set(alike.map(groupsKey)).size).toBe(alike.length);
});

test('the numbers of a comparison do not depend, to the last bit, on what was compared before it', () => {
  const value = fc.oneof(fc.constantFrom(1, 2, 3), fc.double({ min: 0.5, max: 2, noNaN: true }));
  const side = fc.array(value, { minLength: 1, maxLength: 8 });
  const blocks = fc.array(fc.record({ baseline: side, candidate: side }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(blocks, fc.array(blocks, { maxLength: 4 }), (own, others) => {
      const first = [blockedMannWhitney(own), hodgesLehmannInterval(own)];
      for (const each of others) hodgesLehmannInterval(each);
      expect([blockedMannWhitney(own), hodgesLehmannInterval(own)]).toStrictEqual(first);
    }),
  );
});
