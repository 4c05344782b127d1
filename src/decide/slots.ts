/** The order of the processes within one block. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Side, Target } from '../results/evidence.ts';
import { createRandom, shuffled } from '../stats/random.ts';

export interface SlotKey {
  readonly target: Target;
  readonly stage: 1 | 2;
  readonly block: number;
  readonly attempt: number;
  /** Processes a side. */
  readonly perSide: number;
}

/**
 * Uniformly random, from the build's seed and the block's own key: the test is exact because every order is equally
 * likely, and an order can be reproduced without replaying what was asked before.
 */
export function slotOrder(seed: number, { target, stage, block, attempt, perSide }: SlotKey): readonly Side[] {
  const random = createRandom(seed, benchmarkKey(target.id), target.metric.name, stage, block, attempt);
  const sides = (['baseline', 'candidate'] as const).flatMap((side) => new Array<Side>(perSide).fill(side));
  return shuffled(sides, random);
}
