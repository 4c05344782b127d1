/**
 * What a comparison of windows could have seen: the growth of a function that would have been named in 95 of 100 deploys,
 * by the scatter of these windows, and how many such windows 10 % would take. "Nothing costs more" means little without it.
 */
import type { FunctionChange, ProfileDiff } from '../profile/diff-result.ts';
import { studentQuantile } from '../stats/student-t.ts';

export interface VisibleChange {
  /** The costliest function that could be tested. */
  readonly function: FunctionChange;
  /** Of all cost, by itself. */
  readonly share: number;
  /** Growth of its own cost, as 0.08, that would have been named. */
  readonly growth: number;
  /** Windows a side of the same length that would name a growth of `wantedGrowth`; absent above `mostWindows`. */
  readonly windows?: number | undefined;
}

export const wantedGrowth = 0.1;
/** Two-sided, so that one side misses in one of twenty. */
const missedTwice = 0.1;
const intervalLevel = 0.05;
const mostWindows = 1_000;

/** `level`: of the corrected p below which a function is named. Undefined where nothing could be tested. */
export function visibleChange(diff: ProfileDiff, level: number): VisibleChange | undefined {
  const tested = diff.functions.filter(({ self }) => self !== undefined);
  const [costliest] = tested.toSorted((a, b) => b.baseline.self - a.baseline.self);
  if (costliest?.self === undefined || costliest.baseline.self === 0) return undefined;
  const { baseline, candidate } = diff.repeats;
  const half = (costliest.self.high - costliest.self.low) / 2 / costliest.baseline.self;
  const error = half / studentQuantile(intervalLevel, degreesOf(baseline, candidate));
  const share = costliest.baseline.self / (diff.root.baseline.total || 1);
  const growthOf = (degrees: number, scale: number): number => {
    const limit = studentQuantile(Math.min(1, level / tested.length), degrees);
    return growthBehind(error * scale * (limit + studentQuantile(missedTwice, degrees)), share, diff);
  };
  const windows = Array.from({ length: mostWindows - 1 }, (_, at) => at + 2).find((count) => {
    const scale = Math.sqrt((1 / count + 1 / count) / (1 / baseline + 1 / candidate));
    return growthOf(degreesOf(count, count), scale) <= wantedGrowth;
  });
  return {
    function: costliest,
    share,
    growth: growthOf(degreesOf(baseline, candidate), 1),
    windows,
  };
}

/**
 * Shares sum to one: a function that grows makes the whole grow, and its share grows by less, unless what the others moved
 * by together is reported and taken off.
 */
function growthBehind(more: number, share: number, { basis, slowness }: ProfileDiff): number {
  if (basis !== 'share' || slowness !== 1) return more;
  const rest = 1 - share * (1 + more);
  return rest > 0 ? more / rest : Number.POSITIVE_INFINITY;
}

/** With one profile a side it is unknown what windows differ by. */
function degreesOf(baseline: number, candidate: number): number {
  return Math.max(1, baseline + candidate - 2);
}
