/** One budget over a whole run: finding, building, measuring and profiling; what there is by then is judged and kept. */

export interface RunTime {
  /** No block and no process of the candidate alone is begun afterward; milliseconds since the epoch. */
  readonly endsAt: number;
  /** Until what still runs is ended: the last block, and profiles of what was found. */
  readonly leftMs: () => number;
  /** Until profiles are ended: a pair fits where the last block has used up the other. */
  readonly leftToExplainMs: () => number;
}

const overrun = { share: 0.1, ms: 4000 };
/** The rest of the promised 20 % and ten seconds is for reporting and cleaning up. */
const explaining = { share: 0.13, ms: 6000 };

export function startRunTime(budgetMs: number, startedAt: number): RunTime {
  const leftOf =
    ({ share, ms }: typeof overrun): (() => number) =>
    () =>
      startedAt + budgetMs * (1 + share) + ms - Date.now();
  return { endsAt: startedAt + budgetMs, leftMs: leftOf(overrun), leftToExplainMs: leftOf(explaining) };
}
