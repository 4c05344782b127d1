/** The changed lines of blamed functions as a diff, with the cost of a line behind it; all of it is foreign text. */
import type { BlamedHunk, HunkLine } from '../profile/blamed-hunks.ts';
import type { ProfileDiff } from '../profile/diff-result.ts';
import { formatQuantity } from '../units/format.ts';
import { basisWords, valueUnit } from './where.ts';

/** `0.61 ms`; empty where the profiler saw nothing on the line, or gives no lines. */
export function lineCost({ cost }: HunkLine, diff: ProfileDiff): string {
  return cost === undefined || cost <= 0 ? '' : formatQuantity(cost, valueUnit(diff));
}

/** The costliest line and what is round it, at most so many lines. */
export function hunkLines({ lines }: BlamedHunk, diff: ProfileDiff, most: number): readonly string[] {
  const costliest = lines.reduce((best, { cost = 0 }, index) => (cost > (lines[best]?.cost ?? 0) ? index : best), 0);
  const start = Math.max(0, Math.min(costliest - Math.floor(most / 2), lines.length - most));
  const shown = lines.slice(start, start + most).map((line) => {
    const cost = lineCost(line, diff);
    return `${line.kind === 'added' ? '+' : '-'}${line.text.trimEnd()}${cost === '' ? '' : `   ← ${cost} ${basisWords(diff)}`}`;
  });
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, `  … ${left} more changed lines`] : shown;
}
