/** Finding functions by name, and what those found cost together. */
import type { FlameTree } from './tree.ts';

export interface Matches {
  /** By frame index. */
  readonly frames: ReadonlySet<number>;
  /** Cost of the stacks through a match, each counted once. */
  readonly baseline: number;
  readonly candidate: number;
}

/** `/…/` is a regular expression, anything else a part of name or file in any case; undefined for an empty or broken one. */
export function toMatcher(query: string): ((text: string) => boolean) | undefined {
  const trimmed = query.trim();
  if (trimmed === '') return undefined;
  const expression = /^\/(.+)\/$/.exec(trimmed)?.[1];
  if (expression === undefined) {
    const lower = trimmed.toLowerCase();
    return (text) => text.toLowerCase().includes(lower);
  }
  try {
    const pattern = new RegExp(expression, 'i');
    return (text) => pattern.test(text);
  } catch {
    return undefined;
  }
}

/** By name or file; a query between slashes is a pattern. Undefined where the pattern is not valid. */
export function findFrames(tree: FlameTree, query: string): Matches | undefined {
  const matches = toMatcher(query);
  if (matches === undefined) return undefined;
  const frames = new Set<number>();
  tree.frames.forEach(({ name, file }, index) => {
    if (matches(name) || (file !== undefined && matches(file))) frames.add(index);
  });
  return { frames, ...costOf(tree, frames) };
}

function costOf(
  tree: FlameTree,
  frames: ReadonlySet<number>,
): { readonly baseline: number; readonly candidate: number } {
  const counted = new Uint8Array(tree.parent.length);
  let baseline = 0;
  let candidate = 0;
  tree.parent.forEach((parent, index) => {
    if (parent >= 0 && counted[parent] === 1) counted[index] = 1;
    else if (index > 0 && frames.has(tree.frame[index] ?? -1)) {
      counted[index] = 1;
      baseline += tree.baselineTotal[index] ?? 0;
      candidate += tree.candidateTotal[index] ?? 0;
    }
  });
  return { baseline, candidate };
}
