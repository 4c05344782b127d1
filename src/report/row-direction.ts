/** Which way a row went, whatever its metric counts as good, and how far. */
import type { Judgement } from '../decide/judgement.ts';
import { reportedShift, type Shift } from '../results/shift.ts';

type Moved = Pick<Judgement, 'shift' | 'target'>;

/** How much worse the candidate is, as a ratio: 1.05 is 5 % more time, or a throughput that fell as far. */
export function worseRatio({ shift, target }: Moved): number | undefined {
  if (shift === undefined) return undefined;
  return target.metric.better === 'lower' ? shift.ratio : 1 / shift.ratio;
}

export function isWorseBy(moved: Moved, fraction: number): boolean {
  return (worseRatio(moved) ?? 1) >= 1 + fraction;
}

export function isBetterBy(moved: Moved, fraction: number): boolean {
  return (worseRatio(moved) ?? 1) <= 1 / (1 + fraction);
}

/** The change as texts and documents have it: infinite from nothing. */
export function reportedChange({
  shift,
  target,
  baseline,
  candidate,
}: Moved & Pick<Judgement, 'baseline' | 'candidate'>): Shift | undefined {
  if (shift === undefined || baseline === undefined || candidate === undefined) return shift;
  return reportedShift(shift, target.metric, [baseline.median, candidate.median]);
}

/**
 * The baseline's median times the change. The change is paired within blocks, so the medians of both sides may differ by
 * another, even the other way; a row shows one of the two, and the medians are in the JSON.
 */
export function pairedLevel(judgement: Judgement): number | undefined {
  const { baseline, candidate } = judgement;
  const shift = reportedChange(judgement);
  if (baseline === undefined || shift === undefined || candidate === undefined) return candidate?.median;
  const level = baseline.median * shift.ratio;
  return Number.isFinite(level) && level > 0 ? level : candidate.median;
}
