/** One row of the table that `npm run bench:peers` prints. */
import type { Command } from './side-by-side.ts';

export interface Row {
  /** What is done, on which input. */
  readonly what: string;
  /** Programs that must be installed. */
  readonly needs: readonly string[];
  /** Written anew for each run of the table, always the same bytes. */
  readonly prepare: (folder: string) => Prepared;
  readonly bounds: readonly Bound[];
  /** Default: 10. */
  readonly pairs?: number;
}

export interface Prepared {
  readonly ours: Command;
  readonly peer?: Command;
  /** What our command writes, where its size is bounded. */
  readonly output?: string;
  /** Takes away what stands outside the folder. */
  readonly dispose?: () => void;
}

/** `ratio`: our processor seconds to the peer's. The others are ours alone; `output`: what is written. */
export interface Bound {
  readonly of: 'ratio' | 'seconds' | 'peak megabytes' | 'output megabytes';
  readonly goal: number;
  /** The same figure before the work on it, by this same row; for the table. */
  readonly before?: number;
}
