/**
 * What a whole suite moved by: build flags, a runtime, a shared dependency. It is one thing and judged as one; a benchmark
 * that moved with it and no more is no finding of its own.
 */
import { median } from 'simple-statistics';
import { medianInterval } from '../stats/median-interval.ts';
import { worseShift } from './comparison.ts';
import type { Series } from './series.ts';

export interface SuiteShift {
  /** On the decision scale, with the bounds of the median's 95 % interval. */
  readonly worse: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer benchmarks than this are no suite, and their median's interval is their range. */
const fewestForSuite = 8;

/** By metric, from stage 1; only where the suite as a whole clearly got worse by a share of what is tolerated. */
export function suiteShifts(all: readonly Series[]): ReadonlyMap<string, SuiteShift> {
  const groups = new Map<string, Series[]>();
  for (const series of all.filter(({ blocks, ending }) => blocks.length > 0 && ending === undefined)) {
    const { name } = series.subject.target.metric;
    groups.set(name, [...(groups.get(name) ?? []), series]);
  }
  return new Map(
    [...groups].flatMap(([name, group]) => {
      const shift = shiftOf(group);
      return shift === undefined ? [] : [[name, shift] as const];
    }),
  );
}

function shiftOf(group: readonly Series[]): SuiteShift | undefined {
  if (group.length < fewestForSuite) return undefined;
  const shifts = group.map(({ subject, blocks }) => worseShift(subject.target.metric, blocks));
  const { low, high } = medianInterval(shifts);
  const least = median(group.map(({ subject }) => Math.log1p(subject.limits.threshold * subject.plan.futileShare)));
  return low > least ? { worse: median(shifts), low, high } : undefined;
}

/**
 * Whether a suspect's shift is the suite's: the suite stays below the threshold, and it is no farther from it than a
 * suspect from nothing. Only what surely stays below clears anything; what is likeliest to do so leaves open.
 */
export function movedWithSuite(
  { subject, blocks }: Series,
  shift: SuiteShift | undefined,
  bound: 'high' | 'worse' = 'high',
): boolean {
  if (shift === undefined) return false;
  const { threshold } = subject.limits;
  if (shift[bound] >= Math.log1p(threshold)) return false;
  const own = worseShift(subject.target.metric, blocks) - shift.worse;
  return own < Math.log1p(threshold * subject.plan.suspectShare);
}
