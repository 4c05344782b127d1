/** A moment of the past that the present is compared with, and its stored runs. */
import type { Run } from './run.ts';

export interface Moment {
  /** `release`: the last one; `weeks`: so many weeks ago; `start`: as far back as runs are stored; `named`: asked for. */
  readonly kind: 'release' | 'weeks' | 'start' | 'named';
  /** Tag, `8 weeks`, or what was asked for. Foreign text. */
  readonly label: string;
}

export interface EarlierRuns extends Moment {
  /** The newest ones up to then, nearest first, of one environment class. */
  readonly runs: readonly Run[];
  /** How many of the nearest stored runs came after it. */
  readonly newer: number;
}
