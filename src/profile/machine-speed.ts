/**
 * How fast the machine was while each profile was taken, estimated from code that did not change: a neighbor, the clock or a
 * memory layout makes all functions of one process slower together, by 5 % on a quiet machine and by 20 % on a busy
 * one, and that is no cost of any function. (The idea of size factors in sequencing: Anders & Huber 2010, Genome
 * Biology 11:R106.) What was called more is no speed, so the factor is used only
 * - where most functions agree on one ratio of candidate to baseline: those that do not are the ones that changed;
 * - where no function determines the speed that it is judged by: one with most of the cost must be confirmed by the others
 *   together, and does not count where they are too little known to do so;
 * - where that ratio is no larger than processes of one side differ among themselves: a suite that grew as a whole is
 *   not a slow machine. Without operations it is unknown how much was done, and the ratio, load and speed together, is
 *   taken off whatever it is;
 * - where it agrees with the shift that was measured apart, if one was: what it takes off may not contradict it;
 * - only where the functions that agree determine it more precisely than the error of ignoring it.
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

/** Functions differ by this much between processes by themselves (layout, compilation); none is known more precisely. */
const ownScatter = 0.05;

/** Share of the functions, weighed by how well each is known, that must agree. */
const leastAgreement = 0.6;

/** How far from the ratio a function may be and still agree: standard errors of its own, and 2 % for the ratio's. */
const mostErrors = 2.5;
const ratioTolerance = 0.02;

/** Chance that an unchanged suite's ratio is taken for a change of the suite. */
const implausible = 0.01;

/** A function with more than this share of the estimate would determine the speed alone. */
const mostShare = 2 / 3;

/** The others confirm it where they would see it differ by half of what is taken off, or by this much. */
const leastSeen = 0.1;

export interface SpeedQuestion {
  /** Keys of functions known to have changed, which say nothing about the machine. */
  readonly changed?: ReadonlySet<string>;
  /** What was done is not known: the ratio is that of the load as well, and any is plausible. */
  readonly anyRatio?: boolean;
  /** Candidate's cost over the baseline's, as measured apart from the profiles. */
  readonly shift?: number | undefined;
}

/** `design` with every exposure scaled to a machine of one speed; as it was where the speed cannot be estimated. */
export function levelMachine(tree: MergedTree, design: Design, question: SpeedQuestion = {}): MachineSpeed {
  const asItWas = { design, slowness: 1 };
  const [baseline, candidate] = [design.baseline.length, design.candidate.length];
  const anyRatio = question.anyRatio === true;
  if (!anyRatio && (baseline < leastRepeats || candidate < leastRepeats)) return asItWas;
  const repeats = [...design.baseline, ...design.candidate];
  const split = baseline;
  const agreed = agreeing(seenFunctions(tree, repeats), { split, repeats, changed: question.changed ?? new Set() });
  const steady = vouchedFor(agreed, split);
  if (steady.length < 2) return asItWas;
  const { sums, logs } = sumsOf(steady, repeats);
  const between = spreadOf(logs, split);
  const fraction = anyRatio ? 1 : fractionOfMachine({ steady, sums, logs, between, split });
  const slowness = Math.exp(fraction * between.difference);
  if (!anyRatio && Math.abs(between.difference) > between.error * studentQuantile(implausible, between.degrees)) {
    return asItWas;
  }
  if (question.shift !== undefined && leadsAway(tree, { design, slowness, shift: question.shift })) return asItWas;
  return { design: scaled(repeats, { sums, logs, fraction, split }), slowness };
}

interface Sums {
  /** Of the steady functions' values, by column. */
  readonly sums: readonly number[];
  /** Log of sum per exposure, by column. */
  readonly logs: readonly number[];
}

function sumsOf(steady: readonly Seen[], repeats: readonly Repeat[]): Sums {
  const sums = repeats.map((_, column) => steady.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
  return { sums, logs: sums.map((sum, column) => Math.log(sum / (repeats[column]?.exposure ?? 1))) };
}

/** How much of the ratios is due to the machine and not to the scatter of the functions that show it. */
function fractionOfMachine(
  known: Sums & { readonly steady: readonly Steady[]; readonly between: Spread; readonly split: number },
): number {
  const { steady, sums, logs, between, split } = known;
  return between.variance === 0 ? 0 : Math.max(0, 1 - noiseOf(steady, sums, logs, split) / between.variance);
}

function scaled(repeats: readonly Repeat[], by: Sums & { readonly fraction: number; readonly split: number }): Design {
  const { sums, logs, fraction, split } = by;
  const center = mean(logs);
  const exposures = repeats.map(
    ({ exposure }, column) => exposure * Math.exp(fraction * ((logs[column] ?? center) - center)),
  );
  // All exposures together stay, so that costs are still costs on this machine.
  const back = total(repeats.map(({ exposure }) => exposure)) / total(exposures);
  const leveled = repeats.map((repeat, column): Repeat => {
    // A sum of counted samples is itself only known so well.
    const exposureVariance = (fraction ** 2 * repeat.quantum) / (sums[column] ?? 1);
    return { ...repeat, exposure: (exposures[column] ?? 0) * back, exposureVariance };
  });
  return { baseline: leveled.slice(0, split), candidate: leveled.slice(split) };
}

/** Less than this, taken off or not, changes nothing that is named; more must not be wrong by half of itself. */
const leastTakenOff = 0.02;

/** Taken off, the totals would be further from the measured shift than as they were. */
function leadsAway(
  tree: MergedTree,
  { design, slowness, shift }: { readonly design: Design; readonly slowness: number; readonly shift: number },
): boolean {
  if (!(shift > 0)) return false;
  const split = design.baseline.length;
  const rate = (values: Float64Array, repeats: readonly Repeat[]): number =>
    values.reduce((sum, value) => sum + value, 0) / total(repeats.map(({ exposure }) => exposure));
  const whole = tree.root.total;
  const ratio = rate(whole.subarray(split), design.candidate) / rate(whole.subarray(0, split), design.baseline);
  const [before, after] = [Math.log(ratio / shift), Math.log(ratio / slowness / shift)];
  const off = Math.abs(Math.log(slowness));
  return Number.isFinite(before) && off > leastTakenOff && Math.abs(after) - Math.abs(before) > off / 2;
}

/**
 * Without one that has most of the cost, unless all others together moved as it did and are known well enough to have
 * shown it if not.
 */
function vouchedFor(steady: readonly Steady[], split: number): readonly Steady[] {
  const sizes = steady.map(({ values }) => total(Array.from(values)));
  const at = sizes.findIndex((size) => size > mostShare * total(sizes));
  const heaviest = steady[at];
  if (heaviest === undefined) return steady;
  const others = steady.filter((each) => each !== heaviest);
  if (others.length === 0) return [];
  const apart = heaviest.logs.map(
    (log, column) => log - Math.log(others.reduce((sum, { rates }) => sum + (rates[column] ?? 0), 0)),
  );
  const relative = spreadOf(apart, split);
  const error = Math.max(
    relative.degrees > 0 ? relative.error : 0,
    countingError([heaviest], split),
    countingError(others, split),
  );
  const unseen = ratioTolerance + mostErrors * error;
  const least = Math.max(leastSeen, Math.abs(heaviest.difference) / 2);
  return Math.abs(relative.difference) <= unseen && unseen <= least ? steady : others;
}

/** Of the log ratio of their sums, by the number of samples. */
function countingError(functions: readonly Steady[], split: number): number {
  const columns =
    functions[0]?.samples.map((_, column) => functions.reduce((sum, { samples }) => sum + (samples[column] ?? 0), 0)) ??
    [];
  const [left, right] = [total(columns.slice(0, split)), total(columns.slice(split))];
  return Math.sqrt(1 / Math.max(1, left) + 1 / Math.max(1, right));
}

interface Seen {
  readonly key: string;
  /** Self by column. */
  readonly values: ArrayLike<number>;
  /** Self per exposure by column, its log, and how many samples it is. */
  readonly rates: readonly number[];
  readonly logs: readonly number[];
  readonly samples: readonly number[];
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
    .map(({ key, self }) => {
      const rates = repeats.map(({ exposure }, column) => (self[column] ?? 0) / exposure);
      const samples = repeats.map(({ quantum }, column) => (self[column] ?? 0) / quantum);
      return { key, values: self, rates, logs: rates.map(Math.log), samples };
    });
}

interface Division {
  readonly split: number;
  readonly repeats: readonly Repeat[];
  readonly changed: ReadonlySet<string>;
}

/** Those whose ratio is the one that most have; none where there is no such. */
function agreeing(functions: readonly Seen[], { split, changed }: Division): readonly Steady[] {
  if (functions.length < 2) return [];
  const columns = functions[0]?.logs.map((_, column) => column) ?? [];
  const sums = columns.map((column) => functions.reduce((sum, { values }) => sum + (values[column] ?? 0), 0));
  const known = functions.map((each) => toSteady(each, { sums, split }));
  const weights = evened(known.map(({ error }) => 1 / (error ** 2 + ownScatter ** 2)));
  const middle = weightedMedian(
    known.map(({ difference }) => difference),
    weights.map((weight, index) => (changed.has(known[index]?.key ?? '') ? 0 : weight)),
  );
  const agrees = known.map(
    ({ key, difference, error }) =>
      !changed.has(key) && Math.abs(difference - middle) <= ratioTolerance + mostErrors * error,
  );
  const agreed = weights.reduce((sum, weight, index) => sum + (agrees[index] === true ? weight : 0), 0);
  return agreed >= leastAgreement * total(weights) ? known.filter((_, index) => agrees[index] === true) : [];
}

function toSteady(seen: Seen, { sums, split }: { readonly sums: readonly number[]; readonly split: number }): Steady {
  const share = total(Array.from(seen.values)) / total(sums);
  const relative = sums.map((sum, column) => Math.log((seen.values[column] ?? 0) / sum));
  const scatter = spreadOf(relative, split);
  const alone = { ...seen, difference: spreadOf(seen.logs, split).difference, error: 0 };
  // A function is part of the whole that it is compared with, which hides that much of its own scatter.
  const error = scatter.degrees > 0 ? scatter.error / Math.max(0.05, 1 - share) : countingError([alone], split);
  return { ...alone, error };
}

/** The best known, which is the most sampled, may not outweigh all others: a dominant function is what may have changed. */
function evened(weights: readonly number[]): readonly number[] {
  const all = total(weights);
  return weights.map((weight) => Math.min(weight, (all - weight) / 2));
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
    // Halfway exactly: the mean of both neighbors, so that swapping the sides only turns the sign.
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
