/**
 * What came in small pieces: ten losses of 2 % pass a gate of 5 % one by one, and are compared as a whole with the oldest
 * runs, or with those of the last release and of some weeks ago. Tested on the runs' levels from three of them on, so
 * always; it is reported and never gates.
 */
import { median } from 'simple-statistics';
import { anyBeyond } from '../stats/any-beyond.ts';
import { onOneLevel } from '../stats/one-level.ts';
import { at } from '../stats/samples.ts';
import { neighborDeviation } from '../stats/spread.ts';
import { stepIndex } from '../stats/step-index.ts';
import { studentQuantile, studentTwoSided } from '../stats/student-t.ts';
import { type Contrast, type Contrasts, contrastsWithin, contrastWith } from './creep-contrasts.ts';
import { type Expected, expectedSpread, fewestPrior, type Spread, spreadOf } from './creep-spread.ts';

export interface Creep {
  /** From the runs it was compared with to now, on the decision scale, with the bounds of its 95 % interval. */
  readonly worse: number;
  readonly low: number;
  readonly high: number;
  /** One-sided p of "no worse than then". */
  readonly p: number;
  /** Runs it was estimated from. */
  readonly runs: number;
  /** Which of the earlier windows it was compared with; absent: the oldest of the newest runs. */
  readonly earlier?: number | undefined;
}

/** Levels of the runs up to some moment in the order of time, and how many of the newest runs came after it. */
export interface EarlierLevels {
  readonly levels: readonly number[];
  readonly newer: number;
}

export interface CreepQuestion {
  /** Levels of the runs in the order of time, on the decision scale. */
  readonly levels: readonly number[];
  /** What the candidate adds to the newest of them, measured beside it; 0 for the past alone. */
  readonly onTop: number;
  /** Of processes within a run, on the log scale. */
  readonly noise: number;
  /** What a run's level usually differs by in this suite, on the log scale; absent where unknown. */
  readonly usual?: number | undefined;
  readonly earlier?: readonly EarlierLevels[];
}

interface TestedContrast extends Contrast {
  /** Most of it came in jumps: whatever they were, it did not creep in. */
  readonly isJumped?: boolean;
  readonly spread: Spread;
  readonly runs: number;
  readonly earlier?: number;
}

interface Tested {
  readonly contrasts: readonly TestedContrast[];
  /** Of each slope with the next; the slopes come first. */
  readonly correlations: readonly number[];
}

/** Undefined where too few runs are left. */
export function creepOf(question: CreepQuestion): Creep | undefined {
  const { contrasts, correlations } = contrastsOf(question);
  const all = contrasts.map((contrast) => {
    const total = contrast.isJumped === true ? 0 : contrast.total;
    const [worse, scale] = [total + question.onTop, contrast.error * contrast.spread.deviation];
    const twoSided = studentTwoSided(worse / scale, contrast.spread.degrees);
    return { ...contrast, worse, scale, p: worse > 0 ? twoSided / 2 : 1 - twoSided / 2 };
  });
  const [first] = all;
  if (first === undefined) return undefined;
  const best = all.reduce((one, other) => (other.p < one.p ? other : one), first);
  const half = studentQuantile(0.05, best.spread.degrees) * best.scale;
  return {
    worse: best.worse,
    low: best.worse - half,
    high: best.worse + half,
    p: Math.min(1, anyBeyond(best.p, correlations) + (all.length - 1 - correlations.length) * best.p),
    runs: best.runs,
    earlier: best.earlier,
  };
}

function contrastsOf({ levels, noise, usual, earlier = [] }: CreepQuestion): Tested {
  const expected = expectedSpread(noise, usual);
  const calm = withoutSpikes(onOneLevel(levels));
  const since = sinceStep(calm, expected);
  const spread = spreadOf([since], expected);
  const { correlations, ...seen } = contrastsWithin(since);
  const inPieces = allOf(contrastsWithin(withoutJumps(since)));
  const own = allOf(seen).map((contrast, index): TestedContrast => {
    const isJumped = contrast.total > 0 && at(inPieces, index).total < contrast.total / 2;
    return { ...contrast, spread, runs: since.length, isJumped };
  });
  // Against levels of before a step everything since would be a creep.
  if (since.length < calm.length) return { contrasts: own, correlations };
  const others = earlier.flatMap((each, index): readonly TestedContrast[] => {
    const [before, after] = [each.levels, withoutSpikes(levels.slice(levels.length - each.newer))];
    const contrast = contrastWith(before, after);
    if (contrast === undefined) return [];
    const both = spreadOf([before, after], expected);
    return [{ ...contrast, spread: both, runs: before.length + after.length, earlier: index }];
  });
  return { contrasts: [...own, ...others], correlations };
}

function allOf({ slopes, windows }: Omit<Contrasts, 'correlations'>): readonly Contrast[] {
  return [...slopes, ...windows];
}

/** A step explains a series where it leaves this many variances less than a slope does. */
const clearVariances = 4;
const smallestStep = Math.log1p(0.05);

/**
 * The runs since the last significant step, without spikes that came back: a step is reported by itself, accepted or
 * not, and is no creep. A slope may have begun late.
 */
function sinceStep(levels: readonly number[], expected: Expected): readonly number[] {
  if (levels.length < 4) return levels;
  const index = stepIndex(levels);
  const [before, after] = [levels.slice(0, index), levels.slice(index)] as const;
  if (Math.abs(median([...after]) - median([...before])) < smallestStep) return levels;
  const left = squares(before) + squares(after);
  const variance = (left + fewestPrior * expected.deviation ** 2) / (levels.length - 2 + fewestPrior);
  return left + clearVariances * variance < leftBySlope(levels) ? sinceStep(withoutSpikes(after), expected) : levels;
}

/** What the best slope leaves: level up to some run, straight from there on. */
function leftBySlope(levels: readonly number[]): number {
  const starts = levels.slice(0, -2).map((_, index) => index);
  return Math.min(
    ...starts.map((start) => {
      const ramp = levels.map((_, index) => Math.max(0, index - start));
      const [middle, center] = [mean(ramp), mean(levels)];
      const size = ramp.reduce((sum, each) => sum + (each - middle) ** 2, 0);
      const rise = ramp.reduce((sum, each, index) => sum + (each - middle) * (at(levels, index) - center), 0) / size;
      return squares(levels.map((level, index) => level - rise * at(ramp, index)));
    }),
  );
}

/** One run away from both its neighbors by this much, and three times as far as they are from one another. */
const smallestSpike = 0.08;

function withoutSpikes(levels: readonly number[]): readonly number[] {
  return levels.filter((level, index) => {
    const [before, after] = [levels[index - 1], levels[index + 1]];
    if (before === undefined || after === undefined) return true;
    const [up, down] = [level - before, level - after];
    const height = Math.min(Math.abs(up), Math.abs(down));
    return up * down < 0 || height < smallestSpike || height < 3 * Math.abs(after - before);
  });
}

/** What one run differs from the next by, when it is no piece of a creep: a gate would have stopped it. */
const leastJump = 0.08;
const clearJump = 6;

function withoutJumps(levels: readonly number[]): readonly number[] {
  const steps = levels.slice(1).map((level, index) => level - at(levels, index));
  const bar = Math.max(leastJump, clearJump * (neighborDeviation(levels) || 0));
  let jumped = 0;
  return levels.map((level, index) => {
    const step = steps[index - 1] ?? 0;
    if (Math.abs(step) > bar) jumped += step;
    return level - jumped;
  });
}

function squares(values: readonly number[]): number {
  const center = mean(values);
  return values.reduce((sum, value) => sum + (value - center) ** 2, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
