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
  /** Whether one more process of the baseline is dealt a candidate's slot: see `null-control.ts`. */
  readonly hasNull: boolean;
}

export interface SlotOrder {
  readonly slots: readonly Side[];
  /** Its slot, where there is one. */
  readonly nullSlot: number | undefined;
}

/**
 * Uniformly random, from the build's seed and the block's own key: the test is exact because every order is equally
 * likely, and an order can be reproduced without replaying what was asked before.
 */
export function slotOrder(seed: number, key: SlotKey): SlotOrder {
  const { target, stage, block, attempt, perSide, hasNull } = key;
  const random = createRandom(seed, benchmarkKey(target.id), target.metric.name, stage, block, attempt);
  const sides = (['baseline', 'candidate'] as const).flatMap((side) => new Array<Side>(perSide).fill(side));
  const order = shuffled(hasNull ? [...sides, 'null' as const] : sides, random);
  const nullSlot = order.indexOf('null');
  return {
    slots: order.map((slot) => (slot === 'null' ? 'baseline' : slot)),
    nullSlot: nullSlot < 0 ? undefined : nullSlot,
  };
}
