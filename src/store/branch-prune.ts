/** What a prune of a branch drops; loaded by who prunes. */
import { type Pruned, planPrune } from '../results/prune-plan.ts';
import { isStorePath } from '../results/store-layout.ts';
import type { BranchTree } from './branch-tree.ts';

export interface BranchPrune {
  readonly drop: readonly string[];
  readonly dropped: Pruned;
  /** `replaced` frees the space, yet someone else's commits would go with it. */
  readonly history: 'replaced' | 'continued';
}

/** Keeps the `keep` newest runs. The branch's history is replaced only where everything on the branch is Flamegate's own. */
export function planBranchPrune(tree: BranchTree, keep: number): BranchPrune {
  const { drop, dropped } = planPrune([...tree.blobs.keys()], keep);
  const isOurs = tree.others.size === 0 && [...tree.blobs.keys()].every(isStorePath);
  return { drop, dropped, history: isOurs ? 'replaced' : 'continued' };
}
