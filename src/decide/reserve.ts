/** Both stages of all that is to be measured, in the budget; what it does not hold is ended. */

import type { Answer, Request } from './request.ts';
import { openReserve } from './reserved-time.ts';
import { isOpen, type Series } from './series.ts';
import type { Build, Staged } from './staged.ts';
import { measureStages, seriesOf } from './stages.ts';

export interface ToMeasure {
  readonly counted: Staged;
  readonly timed: Staged;
}

/**
 * What is counted needs a few blocks, so it is decided before the budget is spent on noise. The time kept for profiles
 * measures what is open then, unless something has regressed.
 */
export function* measureInBudget(begun: ToMeasure, build: Build): Generator<Request, readonly Staged[], Answer> {
  const measured = yield* measureOnce(begun, build);
  const staged = [measured.counted, measured.timed];
  const cut = staged.flatMap(seriesOf).filter(isCut);
  if (cut.length > 0)
    openReserve(
      staged.flatMap(({ confirming }) => confirming),
      build,
    );
  if (build.ledger.reserve.state !== 'open') return ended(staged);
  for (const series of cut) series.ending = undefined;
  const late = yield* measureOnce(measured, build);
  return ended([late.counted, late.timed]);
}

function* measureOnce({ counted, timed }: ToMeasure, build: Build): Generator<Request, ToMeasure, Answer> {
  const settled = new Set(timed.confirming.flatMap(({ screened, confirmed }) => (isOpen(confirmed) ? [] : [screened])));
  const later = timed.screened.filter((series) => !settled.has(series));
  const first = yield* measureStages(counted, build, later);
  return { counted: first, timed: yield* measureStages(timed, build) };
}

function isCut(series: Series): boolean {
  const { ending } = series;
  return isOpen(series) || (ending?.state === 'unavailable' && ending.reason === spent);
}

const spent = 'budget';

function ended(staged: readonly Staged[]): readonly Staged[] {
  for (const series of staged.flatMap(seriesOf).filter(isOpen)) series.ending = { state: 'unavailable', reason: spent };
  return staged;
}
