/** Blocks asked for round-robin over the series that the budget holds, with what their processes measure besides. */
import { targetKey } from '../results/target-key.ts';
import { blockMs, isSuspect, usualMs } from './admission.ts';
import { leftMs } from './budget.ts';
import { forecast } from './forecast.ts';
import type { Answer, Forecast, Request } from './request.ts';
import { fillBlock, fillFree, isOpen, type Round, type Series } from './series.ts';
import type { Build } from './staged.ts';

/** What a stage adds to its rounds. */
export interface Stage {
  /** Whether a series needs more blocks; after each of them. */
  readonly look: (series: Series) => void;
  /** Milliseconds kept for later. */
  readonly kept: () => number;
  /** By `targetKey`, what may be measured besides. */
  readonly known: ReadonlyMap<string, Series>;
  /** Whether something else comes first now; after each block. Absent: never. */
  readonly isInterrupted?: () => boolean;
  /** What is to be looked at with a series, by processes of its own if need be. */
  readonly mates: (series: Series) => readonly Series[];
}

/** By `targetKey`. */
export function byTarget(all: readonly Series[]): ReadonlyMap<string, Series> {
  return new Map(all.map((series) => [targetKey(series.subject.target), series]));
}

/** A block of each that the budget holds, until nothing is open that it does. */
export function* measureRounds(
  all: readonly Series[],
  running: () => readonly Series[],
  build: Build,
  stage: Stage,
): Generator<Request, void, Answer> {
  const { seed, ledger } = build;
  for (let round = running(); round.length > 0; round = running()) {
    let keptMs = stage.kept();
    const usual = usualMs(all);
    const measured = new Set<Series>();
    const before = progressOf(round);
    for (const series of round) {
      if (measured.has(series) || !isOpen(series)) continue;
      if (leftMs(ledger) <= keptMs) return;
      // What does not fit beside what is kept would be given up only after a process each, which that time pays for.
      if (keptMs > 0 && (blockMs(series) || usual) > leftMs(ledger) - keptMs) continue;
      const mostMs = mostOf(leftMs(ledger) - keptMs);
      const round = { seed, ledger, left: leftOf(all, build), mostMs };
      const found = yield* measureOne(series, round, { ...stage, measured });
      if (stage.isInterrupted?.() === true) return;
      if (found.some(isSuspect)) keptMs = stage.kept();
    }
    if (progressOf(round) === before) return;
  }
}

/** What measuring adds to. */
function progressOf(all: readonly Series[]): number {
  return all.reduce((sum, { blocks, ending }) => sum + blocks.length + (ending === undefined ? 0 : 1), 0);
}

/** What is left of no limit is none, which JSON and the like have no number for. */
function mostOf(leftMs: number): number | undefined {
  return Number.isFinite(leftMs) ? leftMs : undefined;
}

/** One block, and all that can be had with it; answers what other series have got. */
function* measureOne(
  series: Series,
  round: Round,
  { look, known, mates, measured, isInterrupted }: Stage & { readonly measured: Set<Series> },
): Generator<Request, readonly Series[], Answer> {
  const { ledger } = round;
  const block = series.blocks.length;
  const also = yield* fillBlock(series, round);
  look(series);
  const found: Series[] = [];
  const had = (other: Series): void => {
    if (other.blocks.length === block) return;
    look(other);
    measured.add(other);
    found.push(other);
  };
  const isWanted = (other: Series): boolean => other !== series && isOpen(other) && other.blocks.length === block;
  for (const target of also) {
    const other = known.get(targetKey(target));
    if (other === undefined || !isWanted(other)) continue;
    yield* fillFree(other, round);
    had(other);
  }
  for (const mate of mates(series).filter(isWanted)) {
    if (leftMs(ledger) <= 0 || isInterrupted?.() === true) break;
    yield* fillBlock(mate, round);
    had(mate);
  }
  return found;
}

/** A replay has no time limit. */
function leftOf(all: readonly Series[], { ledger, alpha, detail }: Build): Forecast {
  if (detail === 'decisive') return { blocks: 0, ms: 0 };
  const { blocks, ms } = forecast(all, alpha);
  return { blocks: Math.max(1, Math.round(blocks)), ms: ms === undefined ? undefined : Math.min(ms, leftMs(ledger)) };
}
