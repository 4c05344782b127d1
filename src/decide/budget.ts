/** What measuring has cost so far, from the durations recorded in answers: never from a clock, so a replay agrees. */
import type { BlockAnswer } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';

export interface Ledger {
  readonly budgetMs: number;
  spentMs: number;
  /** Processes paid for: metrics that one process measured report the same one, and its time is paid once. */
  readonly paid: Set<string>;
  /** Share of CPU time stolen during each process so far; empty where the platform does not tell. */
  readonly steals: number[];
}

export function openLedger(budgetMs: number, candidate: Run): Ledger {
  const ledger: Ledger = { budgetMs, spentMs: 0, paid: new Set(), steals: [] };
  for (const outcome of candidate.outcomes) {
    if (outcome.state !== 'measured') continue;
    for (const { invocations } of outcome.measurements) ledger.spentMs += costOf(invocations, ledger.paid);
  }
  return ledger;
}

export function leftMs({ budgetMs, spentMs }: Ledger): number {
  return budgetMs - spentMs;
}

/** Enters an answer, and tells what it added in milliseconds. */
export function pay(ledger: Ledger, answer: BlockAnswer): number {
  const ms = durationOf(answer, ledger.paid);
  ledger.spentMs += ms;
  return ms;
}

/** Milliseconds of an answer's processes, without those paid for already. */
export function durationOf(answer: BlockAnswer, paid: Set<string> = new Set()): number {
  if (answer.state === 'failed') return answer.durationMs ?? 0;
  return costOf(
    answer.block.slots.map(({ invocation }) => invocation),
    paid,
  );
}

function costOf(invocations: readonly Invocation[], paid: Set<string>): number {
  let ms = 0;
  for (const { startedAt, durationMs = 0 } of invocations) {
    const process = `${startedAt} ${durationMs}`;
    if (startedAt !== undefined && paid.has(process)) continue;
    if (startedAt !== undefined) paid.add(process);
    ms += durationMs;
  }
  return ms;
}
