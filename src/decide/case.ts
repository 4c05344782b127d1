/** One target on its way through the stages. */
import type { Target } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Limits } from './limits.ts';
import type { Plan } from './plan.ts';
import type { HistoryScreen } from './screen.ts';

export interface Case {
  readonly target: Target;
  readonly limits: Limits;
  readonly plan: Plan;
  /** From process to process within the stored runs, on the log scale; undefined where too few are stored. */
  readonly noise: number | undefined;
  /** Values of the processes of each stored run of the class that has the target, nearest first. */
  readonly stored: readonly (readonly number[])[];
  /** Stage 0's processes of the candidate. */
  readonly alone: readonly number[];
  readonly screen: HistoryScreen | undefined;
  /** Mean wall time of one process, milliseconds; 0 where nothing tells. */
  readonly processMs: number;
}

export function meanDuration(invocations: readonly Invocation[]): number {
  const known = invocations.flatMap(({ durationMs }) => (durationMs === undefined ? [] : [durationMs]));
  return known.length === 0 ? 0 : known.reduce((sum, value) => sum + value, 0) / known.length;
}
