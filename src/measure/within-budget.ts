/** No process of a run outlives the run's own time: one that would is ended, and none is started any more. */
import { GateError } from '../errors.ts';
import type { HarnessContext, ProcessRequest, RunProcess } from '../harness/harness.ts';

/** Milliseconds until everything must have ended; absent: no end. */
export type LeftMs = (() => number) | undefined;

type Starting = Pick<HarnessContext, 'run' | 'hold'>;

export function within({ run, hold }: Starting, leftMs: LeftMs): Starting {
  const limited = { run: runWithin(run, leftMs) };
  if (hold === undefined) return limited;
  if (leftMs === undefined) return { ...limited, hold };
  // What is held ends as any process that takes too long: that it was for the budget is seen by the clock.
  return {
    ...limited,
    hold: (request) => hold({ ...request, timeoutMs: Math.max(1, Math.min(request.timeoutMs, leftMs())) }),
  };
}

/** Rejects with BUDGET_SPENT. */
export function runWithin(run: RunProcess, leftMs: LeftMs): RunProcess {
  if (leftMs === undefined) return run;
  return async (request) => {
    const left = leftMs();
    if (left <= 0) throw budgetSpent(request);
    const result = await run({ ...request, timeoutMs: Math.min(request.timeoutMs, left) });
    if (left < request.timeoutMs && result.end.kind === 'timeout') throw budgetSpent(request);
    return result;
  };
}

function budgetSpent({ command, through }: ProcessRequest): GateError {
  const what = through === 'shell' ? `"${command}"` : 'the next process';
  return new GateError('BUDGET_SPENT', `Cannot go on as the time budget must cover ${what}: it is spent`, {
    hint: 'setup, building, finding and profiling count too: give --budget more, measure less with --filter or --suite, or divide with --shard',
  });
}
