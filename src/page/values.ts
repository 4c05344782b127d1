/** Numbers of a profile as the reader chose to see them: per call, or as share of their side's total. */
import type { Change } from '../profile/diff-result.ts';
import {
  formatDelta,
  formatDeltaWithin,
  formatP,
  formatPair,
  formatQuantity,
  formatSignedPercent,
} from '../units/format.ts';
import { shareUnit } from '../units/unit.ts';
import type { FlameState } from './flame-state.ts';

export interface Values {
  readonly unit: string;
  /** `per call`. */
  readonly basis: string;
  readonly mode: FlameState['values'];
  readonly whole: { readonly baseline: number; readonly candidate: number };
}

export function quantity(value: number, side: 'baseline' | 'candidate', values: Values): string {
  return values.mode === 'share'
    ? formatQuantity(shareOf(value, side, values), shareUnit)
    : formatQuantity(value, values.unit);
}

export function shareOf(value: number, side: 'baseline' | 'candidate', { whole }: Values): number {
  return whole[side] > 0 ? value / whole[side] : 0;
}

export function pair(baseline: number, candidate: number, values: Values): string {
  if (values.mode === 'basis') return formatPair(baseline, candidate, values.unit);
  return formatPair(shareOf(baseline, 'baseline', values), shareOf(candidate, 'candidate', values), shareUnit);
}

/** With its interval when it was tested; shares are differences in points, which are not tested. */
export function difference(baseline: number, candidate: number, change: Change | undefined, values: Values): string {
  if (values.mode === 'share') {
    const sides = [shareOf(baseline, 'baseline', values), shareOf(candidate, 'candidate', values)] as const;
    return formatDelta(sides[1] - sides[0], shareUnit, sides);
  }
  if (change === undefined) return formatDelta(candidate - baseline, values.unit, [baseline, candidate]);
  return formatDeltaWithin(change.delta, (change.high - change.low) / 2, values.unit, [baseline, candidate]);
}

/** `+110 %`, or what came to be or went. */
export function relative(baseline: number, candidate: number): string {
  if (baseline === 0) return candidate === 0 ? '' : 'new';
  return candidate === 0 ? 'removed' : formatSignedPercent(candidate / baseline - 1);
}

/** What readers take for significant. */
const usualLevel = 0.05;

export function certainty(change: Change | undefined): string {
  if (change === undefined) return 'not tested';
  const { p, pAdjusted, significant } = change;
  if (significant) return `p ${formatP(p)}, significant`;
  // Surely another cost than before, and still none: it only moved between functions.
  if (pAdjusted <= usualLevel) return `p ${formatP(p)}, moved: others changed by as much the other way`;
  // A small p that is none among so many functions would contradict what is said of it.
  const among = p < usualLevel ? ` among all functions (q ${formatP(pAdjusted)})` : '';
  return `p ${formatP(p)}, not significant${among}`;
}
