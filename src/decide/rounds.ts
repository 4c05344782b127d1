/** Blocks asked for round-robin over the series that the budget holds, and first looks at what stands beside them. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSuspect } from './admission.ts';
import { leftMs } from './budget.ts';
import { forecast } from './forecast.ts';
import { look } from './look.ts';
import type { Answer, Forecast, Request } from './request.ts';
import { fillBlock, fillFree, isOpen, type Series } from './series.ts';
import type { Build } from './staged.ts';

/** Of each benchmark all that is measured. */
export function besideOf(all: readonly Series[]): Beside {
  const found = new Map<string, Series[]>();
  for (const series of all) {
    const key = benchmarkKey(series.subject.target.id);
    found.set(key, [...(found.get(key) ?? []), series]);
  }
  return found;
}

export type Beside = ReadonlyMap<string, readonly Series[]>;

export interface RoundOthers {
  /** Of the stage, after each block of a series. */
  readonly look: (series: Series) => void;
  /** Milliseconds kept for later. */
  readonly kept: () => number;
  readonly beside: Beside;
  /** The budget does not hold a first look at everything. */
  readonly isShort: () => boolean;
}

/** A block of each that the budget holds, until nothing is open that it does. */
export function* measureRounds(
  all: readonly Series[],
  running: () => readonly Series[],
  build: Build,
  others: RoundOthers,
): Generator<Request, void, Answer> {
  const { seed, ledger } = build;
  for (let round = running(); round.length > 0; round = running()) {
    let keptMs = others.kept();
    for (const series of round) {
      if (leftMs(ledger) <= keptMs) return;
      yield* fillBlock(series, { seed, ledger, left: leftOf(all, build) });
      others.look(series);
      const beside = (others.beside.get(benchmarkKey(series.subject.target.id)) ?? []).filter(isUntouched);
      // Where there is time enough for everything, nothing has to be known early.
      if (beside.length === 0 || ledger.budgetMs === Number.POSITIVE_INFINITY) continue;
      const left = leftOf(all, build);
      if (yield* lookBeside(beside, { left, isFree: !others.isShort() }, build)) keptMs = others.kept();
    }
  }
}

/**
 * First looks at what else is measured of a benchmark, those that its processes took by the way or all. Answers whether a
 * suspect was found so.
 */
function* lookBeside(
  beside: readonly Series[],
  { left, isFree }: { readonly left: Forecast; readonly isFree: boolean },
  { seed, ledger }: Build,
): Generator<Request, boolean, Answer> {
  let found = false;
  for (const series of beside) {
    yield* fillFree(series, { seed, ledger, left });
    if (!isFree && isUntouched(series) && leftMs(ledger) > 0) yield* fillBlock(series, { seed, ledger, left });
    if (series.blocks.length === 0) continue;
    look(series);
    found ||= isSuspect(series);
  }
  return found;
}

/** A replay has no time limit. */
function leftOf(all: readonly Series[], { ledger, alpha, detail }: Build): Forecast {
  if (detail === 'decisive') return { blocks: 0, ms: 0 };
  const { blocks, ms } = forecast(all, alpha);
  return { blocks: Math.max(1, Math.round(blocks)), ms: ms === undefined ? undefined : Math.min(ms, leftMs(ledger)) };
}

/** Nothing of it was looked at so far. */
export function isUntouched(series: Series): boolean {
  return series.blocks.length === 0 && isOpen(series);
}
