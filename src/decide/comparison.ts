/** The data of one comparison, from the processes of both sides in their blocks; no threshold inside. */

import { rounded, toScale } from '../results/log-scale.ts';
import type { Metric } from '../results/metric.ts';
import { type Shift, type Summary, summaryOf, toShift, withNothingLeft } from '../results/shift.ts';
import { type BlockPair, blockedMannWhitney } from '../stats/blocked-mann-whitney.ts';
import { deviationOfError } from '../stats/detectable-change.ts';
import { hodgesLehmann, hodgesLehmannInterval } from '../stats/hodges-lehmann.ts';
import { withinBlockDeviation } from '../stats/spread.ts';
import type { RankTest } from './judgement.ts';

export interface Comparison {
  /** On the decision scale: log ratio, positive is worse. */
  readonly worse: number;
  /** Bounds of `worse`. */
  readonly worseLow: number | null;
  readonly worseHigh: number | null;
  readonly shift: Shift;
  /** `pAdjusted` equals `pWorse` until the family is known. */
  readonly test: RankTest;
  /** One-sided p of "not worse than by `margin`", and of "not better than by it". */
  readonly pWorseThan: (margin: number) => number;
  readonly pBetterThan: (margin: number) => number;
  readonly baseline: Summary;
  readonly candidate: Summary;
  /** Standard deviation from process to process within sides and blocks, on the log scale; NaN from single ones. */
  readonly deviation: number;
  /**
   * The process deviation that would explain the width of the shift's interval. Unlike `deviation` it ignores a burst
   * that hit few blocks, as the test is; falls back on it where the interval has no ends.
   */
  readonly noise: number;
}

/** `blocks` in the metric's unit; one block where the processes were not interleaved. */
export function compareBlocks(metric: Metric, blocks: readonly BlockPair[], margin: number): Comparison {
  const scaled = scaledBlocks(metric, blocks);
  const { shift, low, high } = hodgesLehmannInterval(scaled);
  const raw = blockedMannWhitney(blocks);
  const deviation = withinBlockDeviation(scaled);
  const pWorseThan = (bound: number): number => blockedMannWhitney(movedBy(scaled, -Math.log1p(bound))).pGreater;
  const pWorse = pWorseThan(margin);
  const baseline = summaryOf(blocks.flatMap((block) => block.baseline));
  const candidate = summaryOf(blocks.flatMap((block) => block.candidate));
  return {
    worse: shift,
    worseLow: low,
    worseHigh: high,
    shift: withNothingLeft(toShift(metric, shift, [low, high]), baseline, candidate),
    test: {
      u: raw.u,
      pTwoSided: raw.pTwoSided,
      pWorse,
      pAdjusted: pWorse,
      method: raw.method,
    },
    pWorseThan,
    pBetterThan: (bound) => blockedMannWhitney(movedBy(scaled, Math.log1p(bound))).pLess,
    baseline,
    candidate,
    deviation,
    noise: low === null || high === null ? deviation : noiseOf(high - low, blocks),
  };
}

/** Half of a 95 % interval is 1.96 standard errors. */
function noiseOf(width: number, blocks: readonly BlockPair[]): number {
  const perSide = blocks.reduce((sum, { baseline, candidate }) => {
    return sum + (2 * baseline.length * candidate.length) / (baseline.length + candidate.length);
  }, 0);
  return deviationOfError(width / 2 / 1.96, { blocks: blocks.length, perSide: perSide / blocks.length });
}

/** The shift alone, on the decision scale: enough for screening. */
export function worseShift(metric: Metric, blocks: readonly BlockPair[]): number {
  return hodgesLehmann(scaledBlocks(metric, blocks));
}

/**
 * Standard deviation of processes within a block, on the decision scale (logs of ratios); see `withinBlockDeviation`. Of a
 * counted metric 0 where a block ended with one process a side, which it does only where they agree.
 */
export function processDeviation(metric: Metric, blocks: readonly BlockPair[]): number {
  const deviation = withinBlockDeviation(scaledBlocks(metric, blocks));
  const haveEnded = metric.assume === 'exact' && blocks.length > 0 && Number.isNaN(deviation);
  return haveEnded ? 0 : deviation;
}

/** The blocks on the decision scale, in their order. */
export function scaledBlocks(metric: Metric, blocks: readonly BlockPair[]): readonly BlockPair[] {
  return blocks.map(({ baseline, candidate }) => ({
    baseline: baseline.map((value) => toScale(metric, value)),
    candidate: candidate.map((value) => toScale(metric, value)),
  }));
}

function movedBy(blocks: readonly BlockPair[], by: number): readonly BlockPair[] {
  return blocks.map(({ baseline, candidate }) => ({
    baseline: baseline.map(rounded),
    candidate: candidate.map((value) => rounded(value + by)),
  }));
}
