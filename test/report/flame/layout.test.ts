import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layoutOf } from '../../../src/report/flame/layout.ts';
import { frameAt } from '../../../src/report/flame/rows.ts';
import { type FlameTree, toFlameTree } from '../../../src/report/flame/tree.ts';
import { long } from '../../support/long.ts';
import { randomDiff } from '../example-diff.ts';
import { nodeNamed, treeOf } from './example-tree.ts';

function spanOf(tree: FlameTree, name: string, view: 'diff' | 'baseline' | 'candidate'): number {
  return (layoutOf(tree, view).span[nodeNamed(tree, name)] ?? 0) / 64;
}

test('a frame is as wide as its larger side, and as wide as itself in the view of one side', () => {
  const tree = treeOf(['grew', 10, 30], ['shrank', 40, 20]);
  expect(['grew', 'shrank', 'all'].map((name) => spanOf(tree, name, 'diff'))).toEqual([30, 40, 70]);
  expect(['grew', 'shrank', 'all'].map((name) => spanOf(tree, name, 'baseline'))).toEqual([10, 40, 50]);
});

test('where one child is gone and another new, both are drawn and the parent makes room', () => {
  const tree = treeOf([
    'parent',
    5,
    5,
    [
      ['gone', 10, 0],
      ['born', 0, 12],
    ],
  ]);
  expect(['gone', 'born', 'parent'].map((name) => spanOf(tree, name, 'diff'))).toEqual([10, 12, 27]);
  expect(spanOf(tree, 'gone', 'candidate')).toBe(0);
});

test('children stand widest first, from the left edge of their parent', () => {
  const tree = treeOf(['small', 1, 1], ['large', 9, 9, [['inner', 2, 2]]]);
  const { left, rows } = layoutOf(tree, 'diff');
  const at = (name: string): number => (left[nodeNamed(tree, name)] ?? 0) / 64;
  expect([at('large'), at('inner'), at('small')]).toEqual([0, 0, 11]);
  expect(rows.map((row) => [...row].map((node) => tree.frames[tree.frame[node] ?? 0]?.name))).toEqual([
    ['all'],
    ['large', 'small'],
    ['inner'],
  ]);
});

test('every child lies within its parent, no two in a row overlap, and each is found at its middle', long, () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.constantFrom('diff', 'baseline', 'candidate'), (seed, view) => {
      const tree = toFlameTree(randomDiff(60, seed));
      const layout = layoutOf(tree, view);
      const left = (node: number): number => layout.left[node] ?? 0;
      const right = (node: number): number => left(node) + (layout.span[node] ?? 0);
      layout.rows.forEach((row, depth) => {
        row.forEach((node, index) => {
          const parent = tree.parent[node] ?? -1;
          if (parent >= 0) expect(left(node) >= left(parent) - 1e-3 && right(node) <= right(parent) + 1e-3).toBe(true);
          expect(left(node)).toBeGreaterThanOrEqual(index === 0 ? 0 : right(row[index - 1] ?? 0) - 1e-3);
          if ((layout.span[node] ?? 0) > 1) expect(frameAt(layout, depth, (left(node) + right(node)) / 2)).toBe(node);
        });
      });
    }),
    { seed: 11, numRuns: 60 },
  );
});
