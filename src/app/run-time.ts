/** One budget over a whole run: finding, building, measuring and profiling; what there is by then is judged and kept. */

export interface RunTime {
  /** No block and no process of the candidate alone is begun afterward; milliseconds since the epoch. */
  readonly endsAt: number;
  /** Until what still runs is ended: the last block, and profiles of what was found. */
  readonly leftMs: () => number;
}

/** The rest of the promised 20 % and ten seconds is for reporting and cleaning up. */
const overrun = { share: 0.1, ms: 4000 };

export function startRunTime(budgetMs: number, startedAt: number): RunTime {
  const lastAt = startedAt + budgetMs * (1 + overrun.share) + overrun.ms;
  return { endsAt: startedAt + budgetMs, leftMs: () => lastAt - Date.now() };
}
