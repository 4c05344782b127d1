/** One target on its way through the stages. */
import type { TargetPast } from '../past/target-past.ts';
import type { Target } from '../results/evidence.ts';
import type { Limits } from './limits.ts';
import type { Plan } from './plan.ts';
import type { HistoryScreen } from './screen.ts';

export interface Case {
  readonly target: Target;
  readonly limits: Limits;
  readonly plan: Plan;
  /** The stored runs of the class that have the target. */
  readonly past: TargetPast;
  /** Processes of the candidate measured alone; empty where it is measured beside the baseline. */
  readonly alone: readonly number[];
  readonly screen: HistoryScreen | undefined;
  /** Mean wall time of one process, milliseconds; 0 where nothing tells. */
  readonly processMs: number;
}
