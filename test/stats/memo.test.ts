import { expect, test } from 'vitest';
import { memoized } from '../../src/stats/memo.ts';

function counting(most: number): { squares: (n: number) => readonly number[]; computed: number[] } {
  const computed: number[] = [];
  const compute = (n: number): readonly number[] => {
    computed.push(n);
    return [n * n];
  };
  return { squares: memoized(compute, { key: String, size: () => 1, most }), computed };
}

test('equal arguments are computed once', () => {
  const { squares, computed } = counting(10);
  expect([squares(3), squares(4), squares(3)]).toEqual([[9], [16], [9]]);
  expect(computed).toEqual([3, 4]);
});

test('beyond its size it forgets what was asked for longest ago', () => {
  const { squares, computed } = counting(2);
  for (const n of [1, 2, 1, 3, 1, 2]) squares(n);
  expect(computed).toEqual([1, 2, 3, 2]);
});

test('a result larger than all that may be kept is answered and not kept', () => {
  const { squares, computed } = counting(0);
  expect([squares(5), squares(5)]).toEqual([[25], [25]]);
  expect(computed).toEqual([5, 5]);
});
