/**
 * What lies below a metric's floor counts as the floor, so two values of which one is many times the other look equal there. That is
 * no finding: less than a thousandth of a nanosecond is a loop the compiler removed, or a time whose unit is another.
 */
import { floorOf } from '../results/log-scale.ts';
import type { Judgement } from './judgement.ts';

/** In the order given. Bytes are left: less than one a call is what the collector keeps, not the code. */
export function leaveIndistinct(judgements: readonly Judgement[]): readonly Judgement[] {
  return judgements.map((judgement) => {
    const hidden = hiddenBy(judgement);
    if (hidden === undefined) return judgement;
    // What both sides count as is no change of theirs.
    const { shift: _, test: __, smallestDetectable: found = 0, reasons, target, ...rest } = judgement;
    const { unit } = target.metric;
    const why = { code: 'below-floor', floor: floorOf(target.metric), unit } as const;
    return { ...rest, target, kind: 'unseen', smallestDetectable: Math.max(found, hidden), reasons: [why, ...reasons] };
  });
}

/** The smallest relative change for the worse that would show, where the medians differ and the floor hides it. */
function hiddenBy({ kind, target: { metric }, reasons, threshold, ...sides }: Judgement): number | undefined {
  const [baseline = 0, candidate = 0] = [sides.baseline?.median, sides.candidate?.median];
  const floor = floorOf(metric);
  const isBelow = baseline > 0 && candidate > 0 && baseline < floor && metric.unit !== 'B' && metric.better === 'lower';
  if (kind !== 'no-change' || !isBelow || reasons.some(({ code }) => code === 'informational')) return undefined;
  return Math.abs(Math.log(candidate / baseline)) < Math.log1p(threshold) ? undefined : floor / baseline - 1;
}
