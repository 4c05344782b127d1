/**
 * What a whole suite moved by: build flags, a runtime, a shared dependency. It is one thing and judged as one; a benchmark
 * that moved with it and no more is no finding of its own.
 */
import { median } from 'simple-statistics';
import { shiftError } from '../stats/detectable-change.ts';
import { robustDeviation } from '../stats/spread.ts';
import { studentQuantile } from '../stats/student-t.ts';
import { processDeviation, worseShift } from './comparison.ts';
import type { Series } from './series.ts';

export interface SuiteShift {
  /** On the decision scale, with the bounds of its 95 % interval. */
  readonly worse: number;
  readonly low: number;
  readonly high: number;
}

/** Fewer benchmarks than this are no suite. */
const fewestForSuite = 8;

/** By metric, of one stage; only where the suite as a whole clearly got worse by a share of what is tolerated. */
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
  const shift = commonShift(shifts);
  const least = median(group.map(({ subject }) => Math.log1p(subject.limits.threshold * subject.plan.futileShare)));
  return shift.low > least ? shift : undefined;
}

/** Robust standard deviations from the middle beyond which a benchmark moved by itself. */
const ownDeviations = 3;

/** The mean of those that moved together: its interval is a fifth narrower than the median's, and ignores a few outliers as well. */
function commonShift(shifts: readonly number[]): SuiteShift {
  const center = median([...shifts]);
  const bound = ownDeviations * robustDeviation(shifts);
  const together = shifts.filter((shift) => Math.abs(shift - center) <= bound);
  const worse = together.reduce((sum, shift) => sum + shift, 0) / together.length;
  const squares = together.reduce((sum, shift) => sum + (shift - worse) ** 2, 0);
  const degrees = Math.max(1, together.length - 1);
  const half = studentQuantile(0.05, degrees) * Math.sqrt(squares / degrees / together.length);
  return { worse, low: worse - half, high: worse + half };
}

/** Standard errors that must lie between a shift and twice the threshold, for a suite to clear it: fewer than one in a hundred. */
const clearErrors = 2.8;

function couldBeTwice({ subject, blocks }: Series, worse: number): boolean {
  const { target, limits, plan } = subject;
  const error = shiftError(processDeviation(target.metric, blocks), { blocks: blocks.length, perSide: plan.perSide });
  return !(worse + clearErrors * error < Math.log1p(2 * limits.threshold));
}

/** Whether a suspect's shift is the suite's, which surely stays below the threshold. */
export function isClearedBySuite(series: Series, suite: SuiteShift | undefined): boolean {
  const { subject, blocks } = series;
  if (suite === undefined || suite.high >= Math.log1p(subject.limits.threshold)) return false;
  return isNear(series, suite) && !couldBeTwice(series, worseShift(subject.target.metric, blocks));
}

/** The same of what was measured again: its interval must reach down to the suite's shift besides. */
export function isOfSuite(
  series: Series,
  suite: SuiteShift | undefined,
  { worseLow }: { readonly worseLow: number | null },
): boolean {
  return suite !== undefined && (worseLow ?? suite.worse) <= suite.worse && isClearedBySuite(series, suite);
}

/**
 * Whether a suspect may be no more than a suite that likely stays below the threshold: no farther from it than a suspect
 * from nothing, or not beyond it at the level given.
 */
export function isBesideSuite(
  series: Series,
  suite: SuiteShift | undefined,
  { pWorseThan, level }: { readonly pWorseThan: (margin: number) => number; readonly level: number },
): boolean {
  if (suite === undefined || suite.worse >= Math.log1p(series.subject.limits.threshold)) return false;
  return isNear(series, suite) || pWorseThan(Math.expm1(suite.worse)) > level;
}

function isNear({ subject, blocks }: Series, { worse }: SuiteShift): boolean {
  const own = worseShift(subject.target.metric, blocks) - worse;
  return own < Math.log1p(subject.limits.threshold * subject.plan.suspectShare);
}
