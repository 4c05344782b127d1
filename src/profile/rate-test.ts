/**
 * Did a cost per operation change? Sampled cost of one function over the repeats of both sides.
 *
 * Two tests must both reject "no change", so p is the larger of two p-values, valid whichever source of error rules:
 * - counting: a sampler counts events, and k samples are never known better than a Poisson count allows. The score
 *   test and the exact conditional test of two counts (the larger of them: the exact one is right for a handful).
 *   Where a sampler's samples come in clumps (`clumping`, estimated over all functions), k of them count as k / clumping.
 * - scatter: repeats also differ by what the machine did. Student's t on the quasi-Poisson dispersion φ̂ of the
 *   repeats (Wedderburn 1974, Biometrika 61:439; R's `glm(family = quasipoisson)`). Left out with one profile a side.
 *
 * Tried in simulation (test/calibration/profile-rates.test.ts) and left: Welch's t with the variance floored at Poisson
 * keeps its level but finds a fifth as much where samples are few; letting degrees of freedom grow as φ̂ falls to 1, or
 * shrinking φ̂ to 1, finds more but colors 10–20 % of unchanged pairs when functions vary by 10 % between processes;
 * a permutation of 5 + 5 cannot reach p < 0.008 and so never survives the correction over functions.
 */
import { binomialTwoSided } from '../stats/binomial-test.ts';
import { studentQuantile, studentTwoSided } from '../stats/student-t.ts';

/** One profile: how much it ran, and what one sample weighs. */
export interface Repeat {
  /** Operations, seconds, or all that was sampled, by the diff's basis; > 0. */
  readonly exposure: number;
  /** Mean value of one sample in the profile's unit; > 0. */
  readonly quantum: number;
  /** Of the exposure, relative, where it was itself sampled; 0 when absent. */
  readonly exposureVariance?: number;
}

export interface Design {
  readonly baseline: readonly Repeat[];
  readonly candidate: readonly Repeat[];
  /** How many samples carry as much information as one independent sample; 1 when absent. */
  readonly clumping?: number;
}

export interface RateTest {
  /** Per unit of exposure. */
  readonly baseline: number;
  readonly candidate: number;
  readonly delta: number;
  /** 95 % interval of the delta. */
  readonly low: number;
  readonly high: number;
  /** Two-sided; 1 where nothing was sampled. */
  readonly p: number;
  /** Samples of both sides together. */
  readonly samples: number;
  /** φ̂; below 1 the repeats scatter less than counts would; 1 where there is one profile a side. */
  readonly dispersion: number;
}

/** Two-sided 95 % point of the normal. */
const normal95 = 1.959963984540054;

const student95s = new Map<number, number>();

/** That of Student's t. All tests of a diff ask for a few of them, and each is found by iteration. */
function student95(degrees: number): number {
  const known = student95s.get(degrees) ?? studentQuantile(0.05, degrees);
  student95s.set(degrees, known);
  return known;
}

interface Side {
  readonly rate: number;
  readonly exposure: number;
  /** Σ quantum · exposure: rate × this / exposure² is the Poisson variance of the rate. */
  readonly weight: number;
  /** Relative variance of the exposure. */
  readonly exposureVariance: number;
  readonly samples: number;
  /** Σ (value − expected)² / variance of counting, with its degrees of freedom. */
  readonly pearson: number;
  readonly degrees: number;
}

/** `values`: sampled value by repeat, baseline's first, then the candidate's. */
export function testRates(design: Design, values: ArrayLike<number>): RateTest {
  const baseline = toSide(design.baseline, values, 0);
  const candidate = toSide(design.candidate, values, design.baseline.length);
  const scatter = scatterOf(baseline, candidate);
  const delta = candidate.rate - baseline.rate;
  const samples = baseline.samples + candidate.samples;
  const error = Math.sqrt(varianceOf(baseline, smoothed(baseline)) + varianceOf(candidate, smoothed(candidate)));
  const clumping = clumpingOf(design.clumping ?? 1, samples, scatter);
  const counted = normal95 * Math.sqrt(clumping);
  const half = error * Math.max(counted, scatter === undefined ? 0 : student95(scatter.degrees) * scatter.root);
  return {
    baseline: baseline.rate,
    candidate: candidate.rate,
    delta,
    low: delta - half,
    high: delta + half,
    p: samples === 0 ? 1 : pValue(baseline, candidate, { scatter, clumping }),
    samples,
    dispersion: scatter === undefined ? 1 : scatter.root ** 2,
  };
}

/** Repeats that the common clump size counts for beside a function's own. */
const commonRepeats = 16;

/**
 * Of one function: the size common to all, and its own dispersion as far as its repeats show it. A repeat shows one clump
 * at most to speak of, so that of a function that is hardly ever seen few say anything, and of one that is in every window of
 * a service most do. (A weighted mean of variances, as in Smyth 2004, Stat. Appl. Genet. Mol. Biol. 3:3.)
 */
function clumpingOf(common: number, samples: number, scatter: Scatter | undefined): number {
  if (scatter === undefined || common === 1) return common;
  const own = Math.min(scatter.degrees, samples / common);
  return Math.max(1, (commonRepeats * common + own * scatter.root ** 2) / (commonRepeats + own));
}

/** Half of all squares of a standard normal are below it. */
const medianOfSquares = 0.4549364231195728;

/**
 * φ̂ of the same values, without the test. One profile a side has no repeats; there it is how far the sides are apart, so
 * that half of those of functions that did not change are below the true one and half above it.
 */
export function dispersionOf(design: Design, values: ArrayLike<number>): number {
  const baseline = toSide(design.baseline, values, 0);
  const candidate = toSide(design.candidate, values, design.baseline.length);
  const scatter = scatterOf(baseline, candidate);
  return scatter === undefined ? scoreOf(baseline, candidate) ** 2 / medianOfSquares : scatter.root ** 2;
}

/** The difference in standard errors of counting. */
function scoreOf(baseline: Side, candidate: Side): number {
  const common =
    (baseline.rate * baseline.exposure + candidate.rate * candidate.exposure) /
    (baseline.exposure + candidate.exposure);
  const error = Math.sqrt(varianceOf(baseline, common) + varianceOf(candidate, common));
  return (candidate.rate - baseline.rate) / error;
}

/** Per unit of exposure, without the test. */
export function ratesOf(design: Design, values: ArrayLike<number>): Pick<RateTest, 'baseline' | 'candidate'> {
  const rate = (repeats: readonly Repeat[], offset: number): number => {
    let [exposure, value] = [0, 0];
    for (const [index, repeat] of repeats.entries()) {
      exposure += repeat.exposure;
      value += values[offset + index] ?? 0;
    }
    return value / exposure;
  };
  return { baseline: rate(design.baseline, 0), candidate: rate(design.candidate, design.baseline.length) };
}

/** Samples of both sides together, which a test of the same values gives, at a fraction of its work. */
export function samplesIn(design: Design, values: ArrayLike<number>, offset = 0): number {
  const split = design.baseline.length;
  return sampled(design.baseline, values, offset) + sampled(design.candidate, values, offset + split);
}

function sampled(repeats: readonly Repeat[], values: ArrayLike<number>, offset: number): number {
  let samples = 0;
  for (const [index, { quantum }] of repeats.entries()) samples += (values[offset + index] ?? 0) / quantum;
  return samples;
}

function toSide(repeats: readonly Repeat[], values: ArrayLike<number>, offset: number): Side {
  let [exposure, value, weight, blur, samples, pearson] = [0, 0, 0, 0, 0, 0];
  for (const [index, repeat] of repeats.entries()) {
    const seen = values[offset + index] ?? 0;
    exposure += repeat.exposure;
    value += seen;
    weight += repeat.quantum * repeat.exposure;
    blur += repeat.exposure ** 2 * (repeat.exposureVariance ?? 0);
    samples += seen / repeat.quantum;
  }
  const rate = value / exposure;
  if (rate > 0) {
    for (const [index, repeat] of repeats.entries()) {
      const expected = rate * repeat.exposure;
      const variance = repeat.quantum * expected + expected ** 2 * (repeat.exposureVariance ?? 0);
      pearson += ((values[offset + index] ?? 0) - expected) ** 2 / variance;
    }
  }
  const exposureVariance = blur / exposure ** 2;
  return { rate, exposure, weight, exposureVariance, samples, pearson, degrees: rate > 0 ? repeats.length - 1 : 0 };
}

interface Scatter {
  /** √φ̂. */
  readonly root: number;
  readonly degrees: number;
}

function scatterOf(baseline: Side, candidate: Side): Scatter | undefined {
  const degrees = baseline.degrees + candidate.degrees;
  return degrees === 0 ? undefined : { root: Math.sqrt((baseline.pearson + candidate.pearson) / degrees), degrees };
}

function varianceOf(side: Side, rate: number): number {
  return (rate * side.weight) / side.exposure ** 2 + rate ** 2 * side.exposureVariance;
}

/** A side without samples is still uncertain by one. */
function smoothed(side: Side): number {
  return Math.max(side.rate, side.weight / side.exposure ** 2);
}

function pValue(
  baseline: Side,
  candidate: Side,
  { scatter, clumping }: { readonly scatter: Scatter | undefined; readonly clumping: number },
): number {
  const score = scoreOf(baseline, candidate);
  const repeats = scatter === undefined || score === 0 ? 0 : studentTwoSided(score / scatter.root, scatter.degrees);
  const counted = studentTwoSided(score / Math.sqrt(clumping), Number.POSITIVE_INFINITY);
  return Math.max(counted, exactP(baseline, candidate, clumping), repeats);
}

function exactP(baseline: Side, candidate: Side, clumping: number): number {
  const [left, right] = [countedExposure(baseline), countedExposure(candidate)];
  const successes = Math.round(candidate.samples / clumping);
  const trials = successes + Math.round(baseline.samples / clumping);
  return trials === 0 ? 1 : binomialTwoSided(successes, trials, right / (left + right));
}

/** Exposure in samples per unit of rate. */
function countedExposure(side: Side): number {
  return side.exposure ** 2 / side.weight;
}
