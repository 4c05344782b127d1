/**
 * What the processes of a block have in common in each turn, taken off. In a turn every process has one slice, all within
 * some tens of milliseconds: whatever the machine does to all of them is in all of their levels. The factor of a turn
 * is the middle of its levels; it knows no sides, so that what is exchangeable before is so afterward.
 */
import { median } from 'simple-statistics';

/** Levels below are next to nothing: a ratio of them says nothing. */
const least = 1e-3;

/** Whether ratios of them mean something. `levels`: of all processes of a block, in the metric's unit. */
export function canBeRelative(levels: readonly number[]): boolean {
  return levels.every((level) => level >= least);
}

/** What one turn does to all processes in it, in the unit of the levels: their median on the log scale. `levels`: one a process, above 0. */
export function turnFactor(levels: readonly number[]): number {
  return Math.exp(median(levels.map((level) => Math.log(level))));
}

/** One process's number in the unit of its levels, from what it was in each turn against the others; `levels` and `factors` by turn. Dimensionless: 1 is as the others were. */
export function relativeToTurns(levels: readonly number[], factors: readonly number[]): number {
  return median(levels.map((level, turn) => level / (factors[turn] ?? 1)));
}
