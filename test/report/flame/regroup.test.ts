import { expect, test } from 'vitest';
import { invertTree, sandwichOf } from '../../../src/report/flame/regroup.ts';
import { findFrames } from '../../../src/report/flame/search.ts';
import { significantPaths } from '../../../src/report/flame/significant.ts';
import { toFlameTree } from '../../../src/report/flame/tree.ts';
import { randomDiff } from '../example-diff.ts';
import { linesOf, nodeNamed, treeOf } from './example-tree.ts';

/** `leaf` is called by `a` and `b`, and calls itself once under `b`. */
const tree = treeOf(
  ['a', 1, 1, [['leaf', 10, 20]]],
  [
    'b',
    2,
    2,
    [
      [
        'leaf',
        5,
        5,
        [
          ['leaf', 4, 8],
          ['deep', 3, 3],
        ],
      ],
    ],
  ],
);

test('the inverted tree starts from self cost and names who called', () => {
  expect(linesOf(invertTree(tree, 0))).toEqual([
    'all 25→39',
    '  a 1→1',
    '  leaf 19→33',
    '  b 2→2',
    '  deep 3→3',
    '    a 10→20',
    '    b 5→5',
    '    leaf 4→8',
    '    leaf 3→3',
    '      b 4→8',
    '      b 3→3',
  ]);
});

test('inverting loses nothing: the self costs of a random tree add up to its total', () => {
  const random = toFlameTree(randomDiff(500, 9));
  const inverted = invertTree(random, 0);
  expect(inverted.baselineTotal[0]).toBeCloseTo(random.baselineTotal[0] ?? 0, 3);
  const below = inverted.parent.flatMap((parent, index) => (parent === 0 ? [inverted.candidateTotal[index] ?? 0] : []));
  expect(below.reduce((sum, each) => sum + each, 0)).toBeCloseTo(random.candidateTotal[0] ?? 0, 3);
});

test('a sandwich counts a recursive call within its outermost one', () => {
  const { callers, callees } = sandwichOf(tree, tree.frame[nodeNamed(tree, 'leaf')] ?? 0);
  expect(linesOf(callers)).toEqual(['leaf 22→36', '  a 10→20', '  b 12→16']);
  expect(linesOf(callees)).toEqual(['leaf 22→36', '  leaf 4→8', '  deep 3→3']);
});

test('matches nested in a match are counted once', () => {
  const found = findFrames(tree, 'LEA');
  expect([found?.frames.size, (found?.baseline ?? 0) / 64, (found?.candidate ?? 0) / 64]).toEqual([1, 22, 36]);
});

test('a pattern between slashes is a regular expression; a broken or empty one finds nothing', () => {
  expect(findFrames(tree, '/^(a|b)$/')?.frames.size).toBe(2);
  expect([findFrames(tree, '/(/'), findFrames(tree, '  ')]).toEqual([undefined, undefined]);
});

test('"only significant" keeps what changed and the way to it', () => {
  const kept = significantPaths(tree);
  const names = tree.frame.flatMap((frame, index) => (kept[index] === 1 ? [tree.frames[frame]?.name] : []));
  expect(names).toContain('leaf');
  expect(names).toContain('all');
  expect(names).not.toContain('deep');
});
