/** Which values a plot is scaled to: one process that took ten times as long must not squeeze all others to a line. */

export interface VisibleRange {
  readonly low: number;
  readonly high: number;
}

/** Median absolute deviations; as far as Tukey's outer fence on normal data (Exploratory Data Analysis, 1977, 2C). */
const fence = 7;
/** A side whose values hardly differ has fences of at least this share of its median. */
const leastReach = 0.05;
/** More than this share is no outlier but a second mode, and is shown. */
const mostFar = 0.15;
/** How often the near values' range the whole must be, for cutting to be worth an interrupted axis. */
const worthCutting = 3;

/** From all values of both sides, unless a few lie so far out that the others could not be distinguished. */
export function visibleRange(sides: readonly (readonly number[])[]): VisibleRange {
  const whole = rangeOf(sides.flat());
  const near = sides.map(withinFences);
  const isMode = near.some(({ length }, side) => {
    const all = sides[side]?.length ?? 0;
    return all - length > Math.max(1, mostFar * all);
  });
  if (isMode) return whole;
  const kept = rangeOf(near.flat());
  const size = kept.high - kept.low || Math.abs(kept.high) * leastReach;
  return whole.high - whole.low > worthCutting * size ? kept : whole;
}

/** Each side by itself: a candidate twice as slow is no outlier of the baseline. */
function withinFences(values: readonly number[]): readonly number[] {
  const middle = medianOf(values);
  const deviation = medianOf(values.map((value) => Math.abs(value - middle)));
  const reach = Math.max(fence * deviation, leastReach * Math.abs(middle));
  return values.filter((value) => Math.abs(value - middle) <= reach);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

function rangeOf(values: readonly number[]): VisibleRange {
  return { low: Math.min(...values), high: Math.max(...values) };
}
