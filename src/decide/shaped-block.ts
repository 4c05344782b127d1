/** How the batches of one block's processes are distributed. */
import type { Block } from '../results/evidence.ts';
import type { BatchSpread } from '../stats/batch-spread.ts';

/** What one process reports besides its number. */
export interface ShapedProcess {
  readonly value: number;
  readonly spread: BatchSpread;
}

export interface ShapedBlock {
  readonly baseline: readonly ShapedProcess[];
  readonly candidate: readonly ShapedProcess[];
}

/** Undefined where a process of the block has no shape. */
export function shapedBlock(slots: Block['slots'], nullSlot: number | undefined): ShapedBlock | undefined {
  const shaped = slots.flatMap(({ side, invocation: { value, spread } }, index) =>
    spread === undefined || index === nullSlot ? [] : [{ side, value, spread }],
  );
  if (shaped.length < slots.length - (nullSlot === undefined ? 0 : 1)) return undefined;
  return {
    baseline: shaped.filter(({ side }) => side === 'baseline'),
    candidate: shaped.filter(({ side }) => side === 'candidate'),
  };
}
