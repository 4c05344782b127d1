/**
 * How fast the machine was while each profile was taken, told by code that did not change: a neighbour, the clock or a
 * memory layout makes all functions of one process slower together, by 5 % on a quiet machine and by 20 % on a busy
 * one, and that is no cost of any function. (The idea of size factors in sequencing: Anders & Huber 2010, Genome
 * Biology 11:R106.) What was called more is no speed, so the factor is used only
 * - where most functions agree on one ratio of candidate to baseline: those that do not are the ones that changed;
 * - where that ratio is no larger than processes of one side differ among themselves: a suite that grew as a whole is
 *   not a slow machine;
 * - as far as the functions that agree tell it more sharply than not knowing it would hurt.
 *
 * Everything here depends on ratios only: the same profiles with twice the samples give the same factors.
 */
import { studentQuantile } from '../stats/student-t.ts';
import type { MergedTree } from './merged-tree.ts';
import type { Design, Repeat } from './rate-test.ts';

export interface MachineSpeed {
  readonly design: Design;
  /** Candidate's profiles over baseline's, as taken off: above 1 the candidate's ran on a slower machine. */
  readonly slowness: number;
}

/** With fewer profiles a side nothing is known of how processes differ. */
const leastRepeats = 3;

/** Functions differ by this much between processes by themselves (layout, compilation); no one is known better. */
const ownScatter = 0.05;

/** Share of the functions, weighed by how well each is known, that must agree. */
const leastAgreement = 0.6;

/** How far from the ratio a function may stand and still agree: standard errors of its own, and 2 % for the ratio's. */
const mostErrors = 2.5;
const ratioTolerance = 0.02;

/** Chance that an unchanged suite's ratio is taken for a change of the suite. */
const implausible = 0.01;

/**
 * `design` with every exposure scaled to a machine of one speed; as it was where the speed cannot be told. `changed`:
 * keys of functions known to have changed, which tell nothing of the machine.
 */
export function levelMachine(tree: MergedTree, design: Design, changed: ReadonlySet<string> = new Set()): MachineSpeed {
  const asItWas = { design, slowness: 1 };
  const [baseline, candidate] = [design.baseline.length, design.candidate.length];
  if (baseline < leastRepeats || candidate < leastRepeats) return asItWas;
  const repeats = [...design.baseline, ...design.candidate];
  const steady = agreeing(seenFunctions(tree, repeats), { split: baseline, changed });
  if (steady.length < 2) return asItWas;
  const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
  const logs = sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1)));
  const between = spreadOf(logs, baseline);
  if (Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) return asItWas;
  const told = between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf(steady, sums, logs, baseline) / between.variance);
  const center = mean(logs);
  const scaled = repeats.map(({ exposure }, column) => exposure * Math.exp(told * ((logs[column] ?? center) - center)));
  // All exposures together stay, so that costs are still costs on this machine.
  const back = total(repeats.map(({ exposure }) => exposure)) / total(scaled);
  const levelled = repeats.map((repeat, column): Repeat => {
    // A sum of counted samples is itself only known so well.
    const exposureVariance = (told ** 2 * repeat.quantum) / (sums[column] ?? 1);
    return { ...repeat, exposure: (scaled[column] ?? 0) * back, exposureVariance };
  });
  return {
    design: { baseline: levelled.slice(0, baseline), candidate: levelled.slice(baseline) },
    slowness: Math.exp(told * between.difference),
  };
}

interface Seen {
  readonly key: string;
  /** Self by column. */
  readonly values: ArrayLike<number>;
  /** Log of self per exposure by column. */
  readonly logs: readonly number[];
}

interface Steady extends Seen {
  readonly difference: number;
  /** Of the difference, once what all functions of a process share is taken out. */
  readonly error: number;
}

/** Functions seen in every profile. */
function seenFunctions(tree: MergedTree, repeats: readonly Repeat[]): readonly Seen[] {
  return [...tree.functions.values()]
    .filter(({ self }) => self.every((value) => value > 0))
    .map(({ key, self }) => ({
      key,
      values: self,
      logs: repeats.map(({ exposure }, column) => Math.log((self[column] ?? 0) / exposure)),
    }));
}

/** Those whose ratio is the one that most have; none where there is no such. */
function agreeing(
  functions: readonly Seen[],
  { split, changed }: { readonly split: number; readonly changed: ReadonlySet<string> },
): readonly Steady[] {
  if (functions.length < 2) return [];
  const columns = functions[0]?.logs.map((_, column) => column) ?? [];
  const sums = columns.map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
  const whole = sums.reduce((sum, value) => sum + value, 0);
  const known = functions.map(({ key, values, logs }): Steady => {
    const share = columns.reduce((sum, column) => sum + (values[column] ?? 0), 0) / whole;
    const relative = columns.map((column) => Math.log((values[column] ?? 0) / (sums[column] ?? 1)));
    // A function is part of the whole it is held against, which hides that much of its own scatter.
    const error = spreadOf(relative, split).error / Math.max(0.05, 1 - share);
    return { key, values, logs, difference: spreadOf(logs, split).difference, error };
  });
  const weights = known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2));
  const middle = weightedMedian(
    known.map(({ difference }) => difference),
    weights.map((weight, index) => (changed.has(known[index]?.key ?? '') ? 0 : weight)),
  );
  const agrees = known.map(
    ({ key, difference, error }) =>
      !changed.has(key) && Math.abs(difference - middle) <= ratioTolerance + mostErrors * error,
  );
  const agreed = weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return agreed >= leastAgreement * all ? known.filter((_, index) => agrees[index] === true) : [];
}

interface Spread {
  /** Mean of the candidate's − mean of the baseline's, its standard error, and that within a side. */
  readonly difference: number;
  readonly error: number;
  readonly variance: number;
  readonly degrees: number;
}

function spreadOf(values: readonly number[], split: number): Spread {
  const sides = [values.slice(0, split), values.slice(split)];
  const [left = 0, right = 0] = sides.map(mean);
  const degrees = values.length - 2;
  const squares = sides.flatMap((side) => {
    const middle = mean(side);
    return side.map((value) => (value - middle) ** 2);
  });
  const variance = squares.reduce((sum, square) => sum + square, 0) / degrees;
  const error = Math.sqrt(variance * (1 / split + 1 / (values.length - split)));
  return { difference: right - left, error, variance, degrees };
}

/** Variance of a log sum that its own functions' scatter makes, as they disagree with the sum. */
function noiseOf(steady: readonly Steady[], sums: readonly number[], logs: readonly number[], split: number): number {
  const whole = sums.reduce((sum, value) => sum + value, 0);
  return steady.reduce((noise, each) => {
    const share = sums.reduce((sum, _, column) => sum + (each.values[column] ?? 0), 0) / whole;
    const relative = each.logs.map((log, column) => log - (logs[column] ?? 0));
    return noise + (share ** 2 * spreadOf(relative, split).variance) / Math.max(0.05, 1 - share);
  }, 0);
}

function weightedMedian(values: readonly number[], weights: readonly number[]): number {
  const order = values
    .map((value, index) => ({ value, weight: weights[index] ?? 0 }))
    .sort((a, b) => a.value - b.value);
  const half = order.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [index, { value, weight }] of order.entries()) {
    passed += weight;
    // Halfway exactly: the mean of both neighbours, so that swapping the sides only turns the sign.
    if (Math.abs(passed - half) <= 1e-12 * half) return (value + (order[index + 1]?.value ?? value)) / 2;
    if (passed > half) return value;
  }
  return 0;
}

function mean(values: readonly number[]): number {
  return total(values) / values.length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
