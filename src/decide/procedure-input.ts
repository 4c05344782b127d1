/** What the procedure is given. */
import type { AcceptedByRun } from '../past/suite.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Target } from '../results/evidence.ts';
import type { EarlierRuns } from '../results/moment.ts';
import type { Run } from '../results/run.ts';
import type { Plan } from './plan.ts';
import type { Policy } from './policy.ts';

/** The whole budget, milliseconds, that would hold `needsMs` more; `reserve`: what became of the time kept for profiles. */
export type BudgetFor = (needsMs: number, reserve: 'kept' | 'used') => number;

export interface ProcedureInput {
  /** The candidate alone, where stored runs are to judge it; else its empty measurements name what is to be judged. */
  readonly candidate: Run;
  /** Stored runs of the candidate's environment class, nearest first; more than 20 are ignored. */
  readonly stored: readonly Run[];
  /** What was accepted, by the commit of the stored run that shows it first. */
  readonly accepted?: AcceptedByRun;
  /** Runs of the last release and of some weeks ago, of the same class. */
  readonly earlier?: readonly EarlierRuns[] | undefined;
  /** Whether the store has runs of other classes, and none of this one may therefore be a matter of the machine. */
  readonly otherClasses: 'some' | 'none';
  /** What the baseline commit has, where its checkout was listed. */
  readonly baselineBenchmarks?: readonly BenchmarkId[] | undefined;
  /** The same with the metrics it measures of each. */
  readonly baselineTargets?: readonly Target[] | undefined;
  /** Runs of the base on any machine: they show what it has, and nothing is compared with them. */
  readonly known?: readonly Run[];
  /** Whether baseline and candidate can be measured side by side; `confirm: never` never asks. */
  readonly sideBySide: 'possible' | 'impossible';
  /** Keys of the benchmarks that the change most likely reaches: measured first, where the budget may not hold all. */
  readonly reached?: ReadonlySet<string> | undefined;
  readonly policy: Policy;
  readonly seed: number;
  /** For stages 0 to 2 together, milliseconds. */
  readonly budgetMs: number;
  /** Kept of it for profiles: measured in once `budgetMs` is spent and nothing has regressed; 0 where absent. */
  readonly reserveMs?: number;
  /** Absent where no budget is set. */
  readonly budgetFor?: BudgetFor;
  /** `decisive` leaves out tests and intervals that decide nothing: for replays by the thousand. */
  readonly detail?: 'all' | 'decisive';
  /** Sizes of the stages, where plans are being compared; else what each target's stored noise asks for. */
  readonly plan?: Plan | undefined;
}
