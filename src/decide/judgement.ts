/** What was decided about one benchmark and metric, with the data it was decided on. */

import type { StaleBuild, Target } from '../results/evidence.ts';
import type { Failure } from '../results/invocation.ts';
import type { Moment } from '../results/moment.ts';
import type { NoEffect } from '../results/no-effect.ts';
import type { Shift, Summary } from '../results/shift.ts';
import type { Weighed } from './policy.ts';

export interface RankTest {
  /** Mann-Whitney U of the candidate, summed over blocks where blocked; ties count one half. */
  readonly u: number;
  /** Two-sided p of "no difference". */
  readonly pTwoSided: number;
  /** One-sided p of "not worse than by the margin", on the log scale. */
  readonly pWorse: number;
  /** `pWorse` after Holm over the family it was judged in. */
  readonly pAdjusted: number;
  readonly method: 'exact' | 'exact-blocked' | 'normal' | 'normal-blocked';
}

export type JudgementKind =
  | 'regression'
  | 'improvement'
  | 'no-change'
  /** Nothing was found where less than twice the threshold could not have been seen: not known, so not unchanged. */
  | 'unseen'
  | 'inconclusive'
  | 'new'
  | 'removed'
  | 'failed'
  | 'skipped'
  /** Proven: what it runs and reads is the same on both sides, so nothing was measured. */
  | 'unaffected';

/** The reasons, as codes with figures; the report words them. */
export type Reason =
  | { readonly code: 'screened-out'; readonly stage: 0 | 1 }
  | { readonly code: 'confirmed'; readonly blocks: number }
  | { readonly code: 'not-confirmed' }
  /** Samples that were passed in: chance is not ruled out at the level of the comparison. */
  | { readonly code: 'not-rejected'; readonly p: number }
  /** So few processes a side that no difference whatever could be distinguished from chance; `needed` a side could. */
  | { readonly code: 'few-processes'; readonly processes: number; readonly needed: number }
  | { readonly code: 'below-threshold' }
  /** In the metric's unit: the sides differ below it, where values are not told apart. */
  | { readonly code: 'below-floor'; readonly floor: number; readonly unit: string }
  | { readonly code: 'too-noisy'; readonly processDeviation: number }
  | { readonly code: 'unlike-machine' }
  | { readonly code: 'no-baseline' }
  | { readonly code: 'baseline-failed'; readonly failure: Failure }
  /** `needsMs`: what measuring all that was left out would take; `budgetMs`: the budget that would hold it. */
  | {
      readonly code: 'not-measured';
      readonly detail: string;
      readonly needsMs?: number;
      /** What this one alone would take, where less; absent where nothing was seen of it. */
      readonly ownMs?: number | undefined;
      readonly budgetMs?: number | undefined;
    }
  /** Fewer stored runs of the class than stage 0 needs, and no baseline could be built beside the candidate. */
  | { readonly code: 'too-few-runs'; readonly runs: number; readonly cutShort?: number | undefined }
  /** A metric that is shown and never gated. */
  | { readonly code: 'informational' }
  | { readonly code: 'voided'; readonly blocks: number; readonly cause: string }
  | { readonly code: 'margin-raised'; readonly margin: number }
  /** The threshold follows from what it weighs in production. */
  | ({ readonly code: 'by-weight' } & Weighed)
  /** Builds of unchanged code differ by this among the stored runs, more than elsewhere in the suite. */
  | { readonly code: 'restless'; readonly differ: number }
  /** Processes of the baseline in a candidate's slots came out slower than the baseline: the machine treats slots unlike. */
  | { readonly code: 'null-control'; readonly ratio: number; readonly p: number }
  /** It moved with the whole suite, which moved by this, and no more. */
  | { readonly code: 'with-suite'; readonly ratio: number }
  /** What `auto` would have asked for; the threshold stays below. */
  | { readonly code: 'threshold-capped'; readonly wanted: number }
  | { readonly code: 'from-history'; readonly runs: number }
  | {
      readonly code: 'renamed-from';
      readonly name: string;
      readonly likeness: number;
    }
  | { readonly code: 'untouched'; readonly detail: string }
  /** It reports on both sides that it cannot be measured here, and has never been. */
  | { readonly code: 'skips-itself'; readonly detail: string }
  | { readonly code: 'no-effect'; readonly proof: NoEffect }
  /** What changed is not what ran. */
  | ({ readonly code: 'stale-build' } & Omit<StaleBuild, 'benchmarks'>)
  /** The measuring job says something that the base, git or the store contradicts. */
  | { readonly code: 'contradicted'; readonly detail: string }
  /** The baseline side beside the candidate, as a multiple of what stored runs of that kind of machine measured. */
  | { readonly code: 'odd-baseline'; readonly ratio: number };

/** The candidate's processes against those of the stored runs at the present level: shown, decisive for nothing. */
export interface StoredComparison {
  readonly runs: number;
  readonly shift: Shift;
  /** Mann-Whitney, two-sided p of "no difference". Runs were taken at other times, so it is small for unchanged code too. */
  readonly pTwoSided: number;
}

/** From earlier stored runs to this candidate, in pieces none of which was a step. */
export interface Crept {
  /** What it is compared with; absent: the oldest of the newest stored runs, or the first after a step. */
  readonly since?: Moment | undefined;
  readonly shift: Shift;
  /** One-sided, of "no worse than then", before it was compared with the whole suite. */
  readonly p: number;
  /** Stored runs it was judged from. */
  readonly runs: number;
}

/** What only some calls pay, where it grew and the typical call did not. */
export interface Shape {
  /** What grew: the mean of all calls, or the slowest hundredth of them. */
  readonly of: 'mean' | 'p99';
  readonly shift: Shift;
  /** One-sided, of "grew no more than the typical call, and the margin". */
  readonly p: number;
  /** Share of the batches above twice the typical one, and how many times it they take; over the processes of a side. */
  readonly slow: Readonly<Record<'baseline' | 'candidate', { readonly share: number; readonly times: number }>>;
}

export interface Judgement {
  readonly target: Target;
  readonly kind: JudgementKind;
  /** The stage that the data below are from. */
  readonly stage?: 0 | 1 | 2;
  readonly shift?: Shift;
  readonly test?: RankTest;
  readonly baseline?: Summary;
  readonly candidate?: Summary;
  /** As applied: fractions, after per-benchmark rules and guards. */
  readonly threshold: number;
  readonly margin: number;
  /** Smallest true change that would have been found with 90 % power; a fraction. */
  readonly smallestDetectable?: number | undefined;
  readonly reasons: readonly Reason[];
  readonly failure?: Failure;
  readonly stored?: StoredComparison | undefined;
  /** Its processes took turns, one running at a time; else they ran one after another. */
  readonly inTurns?: true | undefined;
  readonly crept?: Crept;
  readonly shape?: Shape | undefined;
}
