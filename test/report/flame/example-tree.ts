/** Small trees by hand: name, self of both sides, children. */
import { type FlameTree, toFlameTree } from '../../../src/report/flame/tree.ts';
import { parserDiff, type Sketch } from '../example-diff.ts';

export type Small = readonly [name: string, baseline: number, candidate: number, children?: readonly Small[]];

export function treeOf(...children: readonly Small[]): FlameTree {
  const sketch = ([name, baseline, candidate, below = []]: Small): Sketch => [
    name,
    '',
    baseline,
    candidate,
    below.map(sketch),
  ];
  return toFlameTree(parserDiff('heap', sketch(['all', 0, 0, children])));
}

/** A tree as lines `depth name baseline→candidate`, in units of the sketch (heap diffs are 64 bytes a unit). */
export function linesOf(tree: FlameTree): readonly string[] {
  const depth: number[] = [];
  return tree.parent.map((parent, index) => {
    depth[index] = parent < 0 ? 0 : (depth[parent] ?? 0) + 1;
    const name = tree.frames[tree.frame[index] ?? 0]?.name ?? '';
    return `${'  '.repeat(depth[index] ?? 0)}${name} ${(tree.baselineTotal[index] ?? 0) / 64}→${(tree.candidateTotal[index] ?? 0) / 64}`;
  });
}

export function nodeNamed(tree: FlameTree, name: string): number {
  return tree.frame.findIndex((frame) => tree.frames[frame]?.name === name);
}
