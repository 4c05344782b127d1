/** What it would take to decide what a spent budget left open. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import { blockMs, blocksLeft, confirmLeft, expectedBlocks, looksSuspect, spentShare, usualMs } from './admission.ts';
import { notInEvidence } from './answer-from-evidence.ts';
import { isCounted } from './case.ts';
import { overBudget } from './judge.ts';
import type { Reason } from './judgement.ts';
import type { BudgetFor } from './procedure-input.ts';
import type { Series } from './series.ts';
import type { Build, Confirming } from './staged.ts';

/** Whether the budget ended it. */
export function isCut({ ending }: Series): boolean {
  return ending?.state === 'unavailable' && (ending.reason === 'budget' || ending.reason === notInEvidence);
}

/** Of a series that was left open: what settling all of them would take, and it alone where something was seen of it. */
export type OpenReason = (series: Series) => Reason;

/** What a spent budget left open. `all`: of both stages. */
export function openReasons(
  all: readonly Series[],
  confirming: readonly Confirming[],
  { alpha, ledger, budgetFor }: Build & { readonly budgetFor?: BudgetFor | undefined },
): OpenReason {
  const seenOf = new Map(confirming.map(({ screened, confirmed }) => [confirmed, screened]));
  const known = [...all, ...seenOf.values()];
  const costOf = blockCosts(known);
  const share = spentShare(known, ledger);
  const unseen = unseenBlocks(all, confirming, { alpha, share });
  const needsOf = (series: Series): number => {
    const seen = seenOf.get(series) ?? series;
    const cost = blockMs(series) || costOf(seen);
    return cost * (seen.blocks.length === 0 ? unseen(series) : blocksToSettle(series, seen, { alpha, share }));
  };
  const totalMs = all.filter(isCut).reduce((sum, series) => sum + needsOf(series), 0);
  if (totalMs === 0) return () => overBudget;
  const needsMs = totalMs * spare + ledger.spentMs * again;
  const budgetMs = budgetFor?.(needsMs, ledger.reserve.state === 'open' ? 'used' : 'kept');
  return (series) => {
    const seen = seenOf.get(series) ?? series;
    const ownMs = seen.blocks.length > 0 && looksSuspect(seen) ? needsOf(series) * spare : totalMs;
    return { ...overBudget, needsMs, budgetMs, ownMs: ownMs < totalMs ? ownMs : undefined };
  };
}

/** What a block takes: as others of its benchmark do where it is not known, which are of its length; as usual where none is. */
function blockCosts(all: readonly Series[]): (series: Series) => number {
  const usual = usualMs(all);
  const known = new Map<string, number>();
  for (const series of all) {
    const key = benchmarkKey(series.subject.target.id);
    known.set(key, Math.max(known.get(key) ?? 0, blockMs(series)));
  }
  return (series) => blockMs(series) || known.get(benchmarkKey(series.subject.target.id)) || usual;
}

/** Blocks are void, and looks ask for more, here and there. */
const spare = 1.1;

/** Of what was spent: the same may take as much longer the next time. */
const again = 0.05;

interface Sizing {
  readonly alpha: number;
  /** Of what blocks of stage 1 would take one by one, what they do. */
  readonly share: number;
}

/** In blocks of what was looked at; `seen`: its stage 1, by which a stage 2 is sized that has not begun. */
function blocksToSettle(series: Series, seen: Series, { alpha, share }: Sizing): number {
  if (series.stage === 2 && series.blocks.length === 0) return toConfirm(seen, alpha);
  const left = Math.max(1, blocksLeft(series, alpha));
  if (series.stage === 2) return left;
  return left * share + (looksSuspect(series) ? toConfirm(series, alpha) : 0);
}

/** Blocks of stage 2 of what is timed have a process more than those of stage 1. */
function toConfirm(seen: Series, alpha: number): number {
  const { plan } = seen.subject;
  const more = isCounted(seen.subject) ? 0 : 1 / (2 * plan.perSide);
  return confirmLeft(seen, 1, alpha) * (1 + more);
}

/**
 * Of what was not looked at: what those of its kind, counted or timed, take to be looked at, and to be confirmed as often as
 * they are. What is likely to have changed comes first, so that one more is taken to need none.
 */
function unseenBlocks(
  all: readonly Series[],
  confirming: readonly Confirming[],
  { alpha, share }: Sizing,
): (series: Series) => number {
  const confirmed = confirming.map(({ screened }) => screened);
  const looked = [...confirmed, ...all.filter(({ stage, blocks }) => stage === 1 && blocks.length > 0)];
  const known = new Map<boolean, number>();
  const ofKind = (isOfCounted: boolean): number => {
    const alike = looked.filter(({ subject }) => isCounted(subject) === isOfCounted);
    const suspects = (alike.length === 0 ? looked : alike).filter(
      (series) => confirmed.includes(series) || looksSuspect(series),
    );
    const confirms = suspects.reduce((sum, series) => sum + toConfirm(series, alpha), 0);
    const looks = alike.reduce((sum, series) => sum + looksOf(series), 0);
    const usual = isOfCounted ? 1 : expectedBlocks;
    const blocks = alike.length === 0 ? usual : looks / alike.length;
    return blocks * share + confirms / (1 + (alike.length || looked.length));
  };
  return ({ subject }) => {
    const kind = isCounted(subject);
    const blocks = known.get(kind) ?? ofKind(kind);
    known.set(kind, blocks);
    return blocks;
  };
}

/** Blocks of stage 1 that it took, or takes still. */
function looksOf({ futile, blocks, planned }: Series): number {
  return futile ? blocks.length : Math.max(blocks.length, planned);
}
