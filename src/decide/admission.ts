/**
 * Who is measured where the budget cannot hold all: what costs next to nothing first, then the most suspect. Those left
 * out are said to be, with what they would take, and are never passed.
 */
import { type Ledger, leftMs } from './budget.ts';
import type { Case } from './case.ts';
import { worseShift } from './comparison.ts';
import type { Series } from './series.ts';

export interface Admitted<Item> {
  readonly chosen: readonly Item[];
  readonly refused: readonly Item[];
}

/** Mean blocks a target costs before stage 2 is known to be needed: the look stops more than half of them at two. */
const expectedBlocks = 3.6;

/** For stage 1. One confirmation is kept in reserve: a suspect that cannot be confirmed is worth little. */
export function admit(cases: readonly Case[], ledger: Ledger): Admitted<Case> {
  const order = [...cases].sort((a, b) => (b.screen?.worse ?? 0) - (a.screen?.worse ?? 0));
  const refused = new Set<Case>();
  let left = leftMs(ledger) - expectedBlockMs(order[0]) * (order[0]?.plan.confirm[0]?.blocks ?? 0);
  for (const subject of order) {
    const cost = expectedBlockMs(subject) * expectedBlocks;
    if (left < cost || leftMs(ledger) <= 0) refused.add(subject);
    else left -= cost;
  }
  return { chosen: cases.filter((subject) => !refused.has(subject)), refused: [...refused] };
}

function expectedBlockMs(subject: Case | undefined): number {
  return subject === undefined ? 0 : subject.processMs * 2 * subject.plan.perSide;
}

/** What a block of it has cost in stage 1; what stored processes took where none has been measured. */
export function blockMs({ subject, blocks, spentMs }: Series): number {
  return blocks.length > 0 && spentMs > 0 ? spentMs / blocks.length : expectedBlockMs(subject);
}

/** The largest shift of stage 1 first. Stage 2 does not reuse it, so choosing by it cannot make a false failure. */
export function byUrgency(suspects: readonly Series[]): readonly Series[] {
  const urgency = new Map(suspects.map((each) => [each, worseShift(each.subject.target.metric, each.blocks)] as const));
  return [...suspects].sort((a, b) => (urgency.get(b) ?? 0) - (urgency.get(a) ?? 0));
}

/** For stage 2, `msOf` each. The most suspect is never refused: a part of its stage may still fail it. */
export function choose(
  suspects: readonly Series[],
  ledger: Ledger,
  msOf: (series: Series) => number,
): Admitted<Series> {
  const refused = new Set<Series>();
  let left = leftMs(ledger);
  byUrgency(suspects).forEach((series, place) => {
    const cost = msOf(series);
    if (left <= 0 || (left < cost && place > 0)) refused.add(series);
    else left -= cost;
  });
  return { chosen: byUrgency(suspects).filter((series) => !refused.has(series)), refused: [...refused] };
}

/** Of those being measured, in the order of urgency, the ones the rest of the budget no longer holds. */
export function beyondBudget(open: readonly Series[], ledger: Ledger): readonly Series[] {
  let left = leftMs(ledger);
  return open.filter((series, place) => {
    left -= blockMs(series) * (series.planned - series.blocks.length);
    return left < 0 && place > 0;
  });
}
