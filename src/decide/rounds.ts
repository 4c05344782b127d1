/** Blocks asked for round-robin over the series that the budget holds, and first looks at what stands beside them. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import { isSuspect } from './admission.ts';
import { leftMs } from './budget.ts';
import { isFailedAlready } from './confirm-looks.ts';
import { forecast } from './forecast.ts';
import { findingIn } from './judge.ts';
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
  others: RoundOthers = { kept: () => 0, beside: new Map(), isShort: () => false },
): Generator<Request, void, Answer> {
  const { seed, ledger } = build;
  for (let round = running(); round.length > 0; round = running()) {
    let keptMs = others.kept();
    for (const series of round) {
      if (leftMs(ledger) <= keptMs) return;
      yield* fillBlock(series, { seed, ledger, left: leftOf(all, build) });
      if (series.stage === 2) lookAgain(series, { alpha: build.alpha, family: all.length });
      else {
        look(series);
        const beside = others.beside.get(benchmarkKey(series.subject.target.id)) ?? [];
        const left = leftOf(all, build);
        if (yield* lookBeside(beside, { left, isFree: !others.isShort() }, build)) keptMs = others.kept();
      }
    }
  }
}

/**
 * First looks at what else is measured of a benchmark, those that its processes took by the way or all. Answers whether a
 * suspect was found so. Where there is time enough for everything, nothing has to be known early.
 */
function* lookBeside(
  beside: readonly Series[],
  { left, isFree }: { readonly left: Forecast; readonly isFree: boolean },
  { seed, ledger }: Build,
): Generator<Request, boolean, Answer> {
  let found = false;
  if (ledger.budgetMs === Number.POSITIVE_INFINITY) return found;
  for (const series of beside.filter(isUntouched)) {
    yield* fillFree(series, { seed, ledger, left });
    if (!isFree && isUntouched(series) && leftMs(ledger) > 0) yield* fillBlock(series, { seed, ledger, left });
    if (series.blocks.length === 0) continue;
    look(series);
    found ||= isSuspect(series);
  }
  return found;
}

function lookAgain(series: Series, family: { readonly alpha: number; readonly family: number }): void {
  if (!isOpen(series)) return;
  if (isFailedAlready(series, () => findingIn(series, family.alpha), family)) series.planned = series.blocks.length;
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
