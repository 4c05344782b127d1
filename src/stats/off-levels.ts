/**
 * Values beside a step that are on neither of its levels: a second step lies next to it, which a fit of one step puts anywhere
 * among them, at no cost. Where they begin is as likely a place as where they end.
 */
import { median } from 'simple-statistics';
import { robustDeviation } from './spread.ts';

export interface OffLevels {
  /** Indices: of the first of them, and of the first value after them. */
  readonly from: number;
  readonly to: number;
  /** They are on a level of their own, where no other value is. */
  readonly isLevel: boolean;
}

/** Deviations of one value from which it is away from a level. */
const away = 4;
/** What is nearer counts as the same, however small the noise is. */
const least = 0.002;
/** Fewer values are no level. */
const fewest = 3;
/** Values that must be left on either side. */
const fewestBeside = 2;

/** `index`: of the first value after the step, where one step alone is fitted. Undefined where the values beside it are on its levels. */
export function offLevels(values: readonly number[], index: number): OffLevels | undefined {
  const sides = [values.slice(0, index), values.slice(index)] as const;
  const [before, after] = [median(sides[0]), median(sides[1])];
  const residuals = [...sides[0].map((value) => value - before), ...sides[1].map((value) => value - after)];
  const near = Math.max(least, away * robustDeviation(residuals));
  const isOff = (place: number): boolean => {
    const value = values[place];
    return value !== undefined && Math.abs(value - before) > near && Math.abs(value - after) > near;
  };
  let [from, to] = [index, index];
  while (from > fewestBeside && isOff(from - 1)) from -= 1;
  while (to < values.length - fewestBeside && isOff(to)) to += 1;
  if (from === to) return undefined;
  const center = median(values.slice(from, to));
  const isAlone = [...values.slice(0, from), ...values.slice(to)].every((value) => Math.abs(value - center) > near);
  return { from, to, isLevel: to - from >= fewest && isAlone };
}
