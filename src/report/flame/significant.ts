/** Which frames stay under "only significant": those that changed, and those through which one reaches them. */
import type { FlameTree } from './tree.ts';

/** 1 for every frame that is significant itself, by self or total, or has such a frame below it. */
export function significantPaths(tree: FlameTree): Uint8Array {
  const kept = new Uint8Array(tree.parent.length);
  for (let index = tree.parent.length - 1; index >= 0; index -= 1) {
    if (tree.change[index]?.significant === true || tree.selfChange[index]?.significant === true) kept[index] = 1;
    const parent = tree.parent[index] ?? -1;
    if (kept[index] === 1 && parent >= 0) kept[parent] = 1;
  }
  return kept;
}
