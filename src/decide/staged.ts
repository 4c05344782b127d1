/** What both stages share, and what they pass to judging. */
import type { Ledger } from './budget.ts';
import type { Series } from './series.ts';
import type { SuiteShift } from './suite-shift.ts';

/** Stages share this much of one build. */
export interface Build {
  readonly seed: number;
  readonly alpha: number;
  readonly ledger: Ledger;
  /** `decisive`: data that decide nothing are left out. */
  readonly detail: 'all' | 'decisive';
}

/** A suspect, as stage 1 saw it and as stage 2 did. */
export interface Confirming {
  readonly screened: Series;
  readonly confirmed: Series;
}

/** All that was measured of some cases, ready to be judged. */
export interface Staged {
  readonly screened: readonly Series[];
  readonly confirming: readonly Confirming[];
  /** What all that was measured moved by together, by metric. */
  readonly suite: ReadonlyMap<string, SuiteShift>;
}
