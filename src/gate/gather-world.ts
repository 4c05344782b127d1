/** What gathering evidence is given, and what it asks of the world. */
import type { Config } from '../config/config.ts';
import type { GateError } from '../errors.ts';
import type { Discovered, Measurer, Progress } from '../ports.ts';
import type { Asked } from '../results/evidence.ts';
import type { GateName } from '../results/gate-name.ts';
import type { History } from './stored-history.ts';

export interface GatherOptions {
  readonly config: Config;
  readonly candidateCommit: string;
  /** Absent: the default gate. */
  readonly gate?: GateName;
  /** Absent: there is nothing to compare with on this machine. */
  readonly baselineCommit?: string | undefined;
  readonly history: History;
  /** What is asked for, of what a side has or a stored run names. */
  readonly select: (benchmark: Pick<Discovered, 'id' | 'failure' | 'isUnlisted'>) => boolean;
  /** The same in words, for judging again; absent: everything. */
  readonly asked?: Asked | undefined;
  /** What to say where none of those there are is left. */
  readonly nothingFits?: (found: readonly Discovered[]) => GateError;
  readonly skip?: ((discovered: Discovered) => string | undefined) | undefined;
  /** `elsewhere`: the judging job has only git to check a proof of no effect. */
  readonly judged?: 'here' | 'elsewhere' | undefined;
  /** When the budget ends, by the world's clock; absent: the budget is counted from here. */
  readonly endsAt?: number;
  readonly seed: number;
  readonly runId: string;
  /** ISO 8601, UTC. */
  readonly takenAt: string;
  readonly shard?: { readonly index: number; readonly count: number } | undefined;
  /** Profiles a side for each regression; 0: none. */
  readonly profileRepeats: number;
  /** `store`: the candidate becomes a baseline, so stage 0 is measured in any case. */
  readonly purpose: 'judge' | 'store';
}

export interface GatherWorld {
  readonly measurer: Measurer;
  readonly progress: Progress;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}
