import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldChains } from '../../../src/report/flame/fold-chains.ts';
import { layoutOf } from '../../../src/report/flame/layout.ts';
import { type FlameTree, toFlameTree } from '../../../src/report/flame/tree.ts';
import { randomDiff } from '../example-diff.ts';
import { linesOf, nodeNamed, type Small, treeOf } from './example-tree.ts';

/** Each calls the next; a log line hangs on the second. */
function tower(names: readonly string[], top: Small): Small {
  return names.reduceRight<Small>(
    (below, name, index) => [name, 0, 0, index === 1 ? [below, ['log', 3, 3]] : [below]],
    top,
  );
}

function foldInto(tree: FlameTree, rows: number, keep: readonly string[] = []): FlameTree {
  const options = { rows, narrowest: 0, keep: new Set(keep.map((name) => nodeNamed(tree, name))) };
  return foldChains(tree, layoutOf(tree, 'diff'), options).tree;
}

const frameworks = tower(
  ['start', 'one', 'two', 'three', 'four', 'five', 'end'],
  [
    'work',
    50,
    80,
    [
      ['read', 40, 41],
      ['write', 30, 29],
    ],
  ],
);

test('frames that only call the next become one row; its ends, forks and side branches stay', () => {
  expect(linesOf(foldInto(treeOf(frameworks), 7))).toEqual([
    'all 123→153',
    '  start 123→153',
    '    … 5 frames, one to five … 123→153',
    '      end 120→150',
    '        work 120→150',
    '          read 40→41',
    '          write 30→29',
    '      log 3→3',
  ]);
});

test('what fits is left as it is', () => {
  const tree = treeOf(frameworks);
  expect(linesOf(foldInto(tree, 20))).toEqual(linesOf(tree));
});

test('a frame that is to be kept is never folded', () => {
  const names = linesOf(foldInto(treeOf(frameworks), 3, ['three'])).join('\n');
  expect(names).toContain('three 120→150');
});

test('a recursion of 1,500 frames fits into ten rows', () => {
  const recursion = tower(
    Array.from({ length: 1500 }, () => 'walk'),
    ['leaf', 100, 140],
  );
  const tree = foldInto(treeOf(recursion), 10);
  expect(layoutOf(tree, 'diff').rows.length).toBeLessThanOrEqual(10);
  expect(linesOf(tree).some((line) => /… \d{4} frames, walk to walk …/.test(line))).toBe(true);
});

test('folding changes no total: self costs of both sides add up as before', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.integer({ min: 3, max: 30 }), (seed, rows) => {
      const tree = toFlameTree(randomDiff(400, seed));
      const folded = foldInto(tree, rows);
      const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
      expect(sum(folded.baselineSelf)).toBeCloseTo(sum(tree.baselineSelf), 3);
      expect(sum(folded.candidateSelf)).toBeCloseTo(sum(tree.candidateSelf), 3);
      expect(folded.parent.every((parent, index) => parent < index)).toBe(true);
    }),
    { seed: 7, numRuns: 50 },
  );
});
