/** What is called more work, what the same, when two sides of a benchmark are counted. */
import { expect, test } from 'vitest';
import type { Counted, CountedFunction } from '../../src/harness/harness.ts';
import { compareCounts, didTheSame } from '../../src/measure/compare-counts.ts';

type Counts = Extract<Counted, { readonly state: 'counted' }>;

const parse: CountedFunction = {
  name: 'parse',
  path: 'src/lexer.js',
  line: 3,
  code: 'aaaa',
  calls: 100,
  pieces: [6000],
  most: 6000,
  steps: 80_000,
};
const scan: CountedFunction = {
  ...parse,
  name: 'scan',
  code: 'bbbb',
  pieces: [],
  calls: 100,
  most: 100,
  steps: 20_000,
};

function counts(functions: readonly CountedFunction[], operations = 100): Counts {
  return { state: 'counted', by: 'blocks', operations, functions };
}

const before = counts([parse, scan]);

test('the same counts of the same code are the same work, wherever the code stands now', () => {
  const moved = [
    { ...scan, line: 90, path: 'src/scan.js' },
    { ...parse, line: 1, name: 'parse2' },
  ];
  expect(compareCounts(before, counts(moved))).toMatchObject({ ratio: 1, functions: [], changed: [] });
});

test('a loop that runs more often is more work, and its function leads with what it did for one operation', () => {
  const longer = { ...parse, pieces: [18_000], most: 18_000, steps: 240_000 };
  expect(compareCounts(before, counts([{ ...scan, calls: 101, steps: 20_200 }, longer]))).toMatchObject({
    ratio: 2.602,
    functions: [
      { name: 'parse', calls: { baseline: 1, candidate: 1 }, loops: { baseline: 60, candidate: 180 } },
      { name: 'scan' },
    ],
    changed: [],
  });
});

test('other code that runs as often is no more work, however much longer it reads', () => {
  const rewritten = { ...parse, code: 'cccc', steps: 200_000 };
  expect(compareCounts(before, counts([rewritten, scan]))).toMatchObject({
    ratio: 1,
    functions: [],
    changed: ['parse'],
  });
});

test('code that moved into a new function is no more work', () => {
  const shorter = { ...parse, code: 'cccc', steps: 30_000 };
  const extracted = { ...scan, name: 'step', code: 'dddd', steps: 50_000 };
  expect(compareCounts(before, counts([shorter, extracted, scan]))).toMatchObject({ ratio: 1 });
});

test('a function that is newly called is more work, one that is called no more is less', () => {
  const added = { ...scan, name: 'check', code: 'dddd', steps: 12_000 };
  expect(compareCounts(before, counts([parse, scan, added]))).toMatchObject({
    ratio: 1.12,
    functions: [{ name: 'check', calls: { baseline: 0, candidate: 1 } }],
  });
  expect(compareCounts(before, counts([parse])).ratio).toBe(0.8);
});

test('processes that counted another number anywhere did not do the same', () => {
  expect(didTheSame(before, counts([scan, parse]))).toBe(true);
  expect(didTheSame(before, counts([parse, { ...scan, calls: 99 }]))).toBe(false);
  expect(didTheSame(before, counts([parse, { ...scan, pieces: [1] }]))).toBe(false);
  expect(didTheSame(before, counts([parse, scan], 99))).toBe(false);
});

test('a function of a bundle, which has another file name where its code is another, is not called new', () => {
  const bundled = { ...parse, path: 'dist/index-BKjr7XTO.mjs' };
  const longer = { ...bundled, path: 'dist/index-CIlv48sC.mjs', code: 'cccc', calls: 300, steps: 240_000 };
  const { ratio, functions } = compareCounts(counts([bundled, scan]), counts([longer, scan]));
  expect(ratio).toBe(2.6);
  expect(functions).toMatchObject([{ name: 'parse', calls: { baseline: 1, candidate: 3 } }]);
});

test('of two functions of one name that are left, none is taken for the other', () => {
  const one = { ...parse, path: 'a.js' };
  const other = { ...parse, path: 'b.js', code: 'dddd' };
  const changed = { ...parse, path: 'c.js', code: 'eeee' };
  const { functions } = compareCounts(counts([one, other]), counts([changed]));
  expect(functions.map(({ calls }) => calls.baseline === 0 || calls.candidate === 0)).toEqual([true, true, true]);
});
