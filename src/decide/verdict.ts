/** The gate's one answer, from all judgements and the policy. */
import type { Judgement } from './judgement.ts';

/** `fail`: see `cause`. `inconclusive`, `no-baseline`, `skipped` do not fail unless the policy says so. */
export type Outcome = 'pass' | 'fail' | 'overridden' | 'inconclusive' | 'no-baseline' | 'skipped';

export interface Override {
  readonly who: string;
  /** ISO 8601. */
  readonly when: string;
  readonly label: string;
  readonly reason?: string;
  /** Head commit the override is bound to. */
  readonly commit: string;
  /** Names accepted; `*` for all. */
  readonly accepts: readonly string[];
}

/** A label that was found and does not count, and why. */
export interface RefusedOverride {
  readonly who: string;
  readonly label: string;
  readonly why: 'no-write-permission' | 'bot' | 'older-than-head' | 'author' | 'worse-since' | 'unknown-actor';
}

export interface Verdict {
  readonly outcome: Outcome;
  /** Why it fails (or would have, when overridden). */
  readonly cause?: 'regression' | 'failed' | 'missing' | 'inconclusive' | 'no-baseline';
  readonly judgements: readonly Judgement[];
  /** Present when at least half of the benchmarks moved the same way: smells of flags, runtime or machine. */
  readonly suiteWide?: { readonly ratio: number; readonly share: number };
  readonly override?: Override;
  readonly refusedOverrides?: readonly RefusedOverride[];
}
