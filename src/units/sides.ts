/** Both sides of a change with digits from which the change beside them can be checked. */
import { changeStep, formatScaled, type Ratio, withSuffix } from './format.ts';
import { type Scale, scaleOf, scaleWithin } from './scale.ts';
import type { Unit } from './unit.ts';

/** Decimals beyond the scale's own: more of them are not legible. */
const mostMore = 3;

export interface SideCells {
  readonly baseline: string;
  readonly candidate: string;
}

/**
 * `211.4 µs` and `216.6 µs` beside +2.5 %, where 211 and 217 would say +2.8 %. Each on the row's scale where that shows it,
 * with as few decimals as make the printed sides agree with the printed change.
 */
export function formatSides(baseline: number, candidate: number, unit: Unit, change: Ratio): SideCells {
  const shared = scaleOf([baseline, candidate], unit);
  const ofBaseline = scaleWithin(baseline, shared, unit);
  const ofCandidate = scaleWithin(candidate, shared, unit);
  // A mean over calls is no whole thing, whatever it is a mean of: 0.147 allocations beside 119.5.
  const isWhole = wholeUnits.has(unit) && Number.isInteger(baseline);
  const step = changeStep(change);
  for (let more = 0; ; more++) {
    const [first, second] = [finer(ofBaseline, more, isWhole), finer(ofCandidate, more, isWhole)];
    const apart = rounded(candidate, second) / rounded(baseline, first) - change.ratio;
    // Not comparable (a side that is zero), or the same but for rounding.
    if (more < mostMore && Math.abs(apart) > step) continue;
    return { baseline: cell(baseline, first), candidate: cell(candidate, second) };
  }
}

/** Both on one line, a common unit once: `40.3 → 121 op/s`. */
export function formatSidePair(baseline: number, candidate: number, unit: Unit, change: Ratio): string {
  const sides = formatSides(baseline, candidate, unit, change);
  const [, suffix] = /(\u202f\D+)$/.exec(sides.candidate) ?? [];
  const isShared = suffix !== undefined && !suffix.includes('·') && sides.baseline.endsWith(suffix);
  const first = isShared ? sides.baseline.slice(0, -suffix.length) : sides.baseline;
  return `${first} → ${sides.candidate}`;
}

const wholeUnits: ReadonlySet<Unit> = new Set<Unit>(['B', 'count', 'samples']);

/** Of whole things there is nothing finer than one. */
function finer(scale: Scale, more: number, isWhole: boolean): Scale {
  return isWhole && scale.factor === 1 && scale.decimals === 0 ? scale : { ...scale, decimals: scale.decimals + more };
}

function cell(value: number, scale: Scale): string {
  return withSuffix(formatScaled(value, scale), scale);
}

function rounded(value: number, { factor, decimals }: Scale): number {
  return Number((value / factor).toFixed(Math.min(100, decimals))) * factor;
}
