/**
 * What the procedure asks of the world, as data. The procedure is a generator that yields requests and is sent
 * answers: the gate answers by measuring, `report` from a bundle's evidence, `calibrate --replay` from recorded
 * samples. One code path decides in all three.
 */

import type { BlockAnswer, Side, Target } from '../results/evidence.ts';

/** Measure one block of one target on one machine: fresh processes, one a slot, in the order of `slots`. */
export interface BlockRequest {
  readonly kind: 'block';
  readonly stage: 1 | 2;
  readonly target: Target;
  /** 0-based within the stage. */
  readonly block: number;
  /** 0 for the first attempt; a void block is repeated whole as attempt 1, 2, … */
  readonly attempt: number;
  readonly slots: readonly Side[];
  /**
   * The block may end before its last slot as soon as it has processes of both sides and all of them agree within this
   * share of their value, unless its processes measure something else besides. Absent: never.
   */
  readonly endsWithin?: number | undefined;
  /** Wanted only where its processes have run already, for another metric: unavailable otherwise. */
  readonly free?: true;
  /** Milliseconds it may take: one whose first processes show that it takes more is given up. Absent: any. */
  readonly mostMs?: number | undefined;
  /** Measured in the time that was kept for profiles. */
  readonly late?: true | undefined;
  /** What is expected to be left, this block included, in all targets and both stages. */
  readonly left: Forecast;
}

export type Request = BlockRequest;

/**
 * `unavailable`: nothing was recorded or the budget is spent; the target becomes inconclusive. `takesMs`: what the block
 * would have taken, where some of its processes showed that, or took until it was cut. `also`: what the processes measured besides, which costs
 * nothing more.
 */
export type Answer =
  | (BlockAnswer & { readonly also?: readonly Target[] | undefined })
  | { readonly state: 'unavailable'; readonly reason: string; readonly takesMs?: number };

export interface Forecast {
  readonly blocks: number;
  /** Of measuring; undefined as long as the cost of a block is unknown. */
  readonly ms: number | undefined;
}
