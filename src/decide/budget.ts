/** What measuring has cost so far, from the durations recorded in answers: never from a clock, so a replay agrees. */
import type { BlockAnswer } from '../results/evidence.ts';
import type { Run } from '../results/run.ts';

export interface Ledger {
  readonly budgetMs: number;
  spentMs: number;
  /** Share of CPU time stolen during each process so far; empty where the platform does not tell. */
  readonly steals: number[];
}

export function openLedger(budgetMs: number, candidate: Run): Ledger {
  let spentMs = 0;
  for (const outcome of candidate.outcomes) {
    if (outcome.state !== 'measured') continue;
    // Metrics measured by one process report the same start; its time is paid once.
    const seen = new Set<number>();
    for (const { startedAt, durationMs = 0 } of outcome.measurements.flatMap(({ invocations }) => invocations)) {
      if (startedAt !== undefined && seen.has(startedAt)) continue;
      if (startedAt !== undefined) seen.add(startedAt);
      spentMs += durationMs;
    }
  }
  return { budgetMs, spentMs, steals: [] };
}

export function leftMs({ budgetMs, spentMs }: Ledger): number {
  return budgetMs - spentMs;
}

export function durationOf(answer: BlockAnswer): number {
  if (answer.state === 'failed') return answer.durationMs ?? 0;
  return answer.block.slots.reduce((sum, { invocation }) => sum + (invocation.durationMs ?? 0), 0);
}
