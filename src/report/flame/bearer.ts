/** Of all frames of a function the one to point at. */
import type { Change } from '../../profile/diff-result.ts';
import type { Layout } from './layout.ts';
import type { FlameTree } from './tree.ts';

/** Which of its changes a function is named for, and which way it went. */
export interface Named {
  readonly part: 'self' | 'total';
  readonly sign: number;
}

interface Tested {
  readonly self?: Pick<Change, 'significant'> | undefined;
  readonly total?: Pick<Change, 'significant'> | undefined;
}

/** By the function's index in `frames`, the frame in which most of its change happened; −1: the tree has none of it. */
export function bearerOf(frame: number, { part, sign }: Named, tree: FlameTree, { span }: Layout): number {
  const [before, after] =
    part === 'self' ? [tree.baselineSelf, tree.candidateSelf] : [tree.baselineTotal, tree.candidateTotal];
  let best = -1;
  let most = Number.NEGATIVE_INFINITY;
  tree.frame.forEach((each, node) => {
    if (each !== frame) return;
    const moved = sign * ((after[node] ?? 0) - (before[node] ?? 0));
    if (moved < most || (moved === most && (span[node] ?? 0) <= (span[best] ?? 0))) return;
    best = node;
    most = moved;
  });
  return best;
}

/** A caller blamed for what it calls has no change of its own. */
export function partOf({ self, total }: Tested): 'self' | 'total' {
  return self?.significant === true || total?.significant !== true ? 'self' : 'total';
}
