/** What measuring has cost so far, from the durations recorded in answers: never from a clock, so a replay agrees. */
import type { BlockAnswer } from '../results/evidence.ts';
import type { Invocation } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import type { Run } from '../results/run.ts';

export interface Ledger {
  readonly budgetMs: number;
  /** Kept for profiles of what regresses; measures what is still open once it is known that nothing has. */
  readonly reserve: { readonly ms: number; state: 'kept' | 'open' | 'closed' };
  spentMs: number;
  /** Processes paid for, and whether by a counted metric: metrics that one process measured report the same one. */
  readonly paid: Map<string, boolean>;
  /** Share of CPU time stolen during each process so far; empty where the platform does not say. */
  readonly steals: number[];
}

/**
 * `budgetMs`: wall time to measure in, `reserveMs` more where nothing regresses. What the candidate's own processes took
 * counts as spent from the start.
 */
export function openLedger(budgetMs: number, candidate: Run, reserveMs = 0): Ledger {
  const reserve: Ledger['reserve'] = { ms: reserveMs, state: 'kept' };
  const ledger: Ledger = { budgetMs, reserve, spentMs: 0, paid: new Map(), steals: [] };
  for (const outcome of candidate.outcomes) {
    if (outcome.state !== 'measured') continue;
    for (const { metric, invocations } of outcome.measurements) {
      ledger.spentMs += costOf(invocations, ledger.paid, isExact(metric)).newMs;
    }
  }
  return ledger;
}

/** Milliseconds; negative where more was spent than the budget holds. The reserve counts once it is open. */
export function leftMs({ budgetMs, reserve, spentMs }: Ledger): number {
  return budgetMs + (reserve.state === 'open' ? reserve.ms : 0) - spentMs;
}

/**
 * Enters an answer, a process once whichever metric asks first. Answers what another such answer for `metric` is to be
 * expected to cost, milliseconds: nothing where other benchmarks pay for the same processes, all of it where a counted
 * metric did, which needs a block or two only.
 */
export function pay(ledger: Ledger, answer: BlockAnswer, metric: Pick<Metric, 'assume'>): number {
  if (answer.state === 'failed') {
    const { durationMs = 0 } = answer;
    ledger.spentMs += durationMs;
    return durationMs;
  }
  const { newMs, ownMs } = costOf(invocationsOf(answer), ledger.paid, isExact(metric));
  ledger.spentMs += newMs;
  return ownMs;
}

function isExact({ assume }: Pick<Metric, 'assume'>): boolean {
  return assume === 'exact';
}

/** Milliseconds of an answer's processes. */
export function durationOf(answer: BlockAnswer): number {
  if (answer.state === 'failed') return answer.durationMs ?? 0;
  return costOf(invocationsOf(answer), new Map(), false).newMs;
}

function invocationsOf({ block }: Extract<BlockAnswer, { state: 'measured' }>): readonly Invocation[] {
  return block.slots.map(({ invocation }) => invocation);
}

interface Cost {
  /** Of processes that no budget covers so far. */
  readonly newMs: number;
  /** Of those, and of what a counted metric alone has paid for. */
  readonly ownMs: number;
}

function costOf(invocations: readonly Invocation[], paid: Map<string, boolean>, isCounted: boolean): Cost {
  let [newMs, ownMs] = [0, 0];
  for (const { startedAt, durationMs = 0 } of invocations) {
    const process = `${startedAt} ${durationMs}`;
    const payer = startedAt === undefined ? undefined : paid.get(process);
    if (payer === undefined) newMs += durationMs;
    if (payer !== undefined && (isCounted || !payer)) continue;
    ownMs += durationMs;
    if (startedAt !== undefined) paid.set(process, isCounted);
  }
  return { newMs, ownMs };
}
