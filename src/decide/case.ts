/** One target on its way through the stages. */
import type { TargetPast } from '../past/target-past.ts';
import type { Target } from '../results/evidence.ts';
import type { Plan } from './plan.ts';
import type { Limits } from './policy.ts';
import type { HistoryScreen } from './screen.ts';

export interface Case {
  readonly target: Target;
  readonly limits: Limits;
  readonly plan: Plan;
  /** Sizes for blocks in lockstep; taken once the first has shown that they are. */
  readonly lockstepPlan: Plan;
  /** The stored runs of the class that have the target, but for those that their budget cut short. */
  readonly past: TargetPast;
  /** How many those are. */
  readonly cutShort: number;
  /** Processes of the candidate measured alone; empty where it is measured beside the baseline. */
  readonly alone: readonly number[];
  readonly screen: HistoryScreen | undefined;
  /** Mean wall time of one process, milliseconds; 0 where unknown. */
  readonly processMs: number;
}

/** What stored processes differed by, one after another, says nothing of processes that take turns. */
export function inLockstep(subject: Case): Case {
  return { ...subject, plan: subject.lockstepPlan, past: { ...subject.past, noise: undefined } };
}

/** Counted rather than timed: a block or two decide, so it never waits for what the clock's noise needs. */
export function isCounted({ target }: Pick<Case, 'target'>): boolean {
  return target.metric.assume === 'exact';
}
