/**
 * How much there is left to measure, for the time left that people see: expected blocks of both stages, at what blocks
 * have cost so far. It decides nothing.
 */
import { shiftError } from '../stats/detectable-change.ts';
import { upperTail } from '../stats/normal.ts';
import { blocksLeft } from './admission.ts';
import { processDeviation, worseShift } from './comparison.ts';
import { likelyEnd } from './confirm-looks.ts';
import { isEvident } from './look.ts';
import { confirmSize, isExact, separatedBlocks } from './plan.ts';
import type { Forecast } from './request.ts';
import { isOpen, type Series } from './series.ts';

/** Where neither stored runs nor blocks show it: a process SD as on most shared machines, on the log scale. */
const usualDeviation = 0.02;

/** Blocks and milliseconds still to be measured; milliseconds undefined while no block has shown what one costs. */
export function forecast(all: readonly Series[], alpha: number): Forecast {
  let [blocks, knownMs, knownBlocks, unknownBlocks] = [0, 0, 0, 0];
  for (const series of all) {
    const expected = expectedBlocks(series, alpha);
    const cost = blockCost(series);
    blocks += expected;
    if (cost === undefined) unknownBlocks += expected;
    else {
      knownMs += expected * cost;
      knownBlocks += expected;
    }
  }
  const costs = all.flatMap((series) => blockCost(series) ?? []);
  if (costs.length === 0) return { blocks, ms: undefined };
  const mean = knownBlocks > 0 ? knownMs / knownBlocks : costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  return { blocks, ms: knownMs + unknownBlocks * mean };
}

/** Of what a block of the series has cost, attempts that were void included. */
function blockCost({ subject, blocks, spentMs }: Series): number | undefined {
  if (blocks.length > 0) return spentMs / blocks.length;
  return subject.processMs > 0 ? subject.processMs * 2 * subject.plan.perSide : undefined;
}

const known = new WeakMap<Series, { readonly done: number; readonly expected: number }>();

function expectedBlocks(series: Series, alpha: number): number {
  const { stage, blocks } = series;
  if (stage === 2 ? !isOpen(series) : series.ending !== undefined || series.futile) return 0;
  const cached = known.get(series);
  if (cached?.done === blocks.length) return cached.expected;
  const expected = stage === 2 ? blocksLeft(series, alpha) : ofStageOne(series, alpha);
  known.set(series, { done: blocks.length, expected });
  return expected;
}

/** To the look, on to the end unless the look stops it, and stage 2 where it becomes a suspect. */
function ofStageOne(series: Series, alpha: number): number {
  const { subject, planned, blocks } = series;
  const { plan, limits, target } = subject;
  const look = Math.min(plan.lookAfter, planned);
  const deviation = deviationOf(series);
  const goesOn = blocks.length < look ? chance(series, { at: look, share: plan.futileShare, deviation }) : 1;
  const isSuspect = chance(series, { at: planned, share: plan.suspectShare, deviation });
  const size = isEvident(series)
    ? separatedBlocks(plan, { alpha, family: 1 })
    : confirmSize(plan, target.metric, { deviation, limits, alpha, family: 1 });
  const worse = blocks.length === 0 ? 0 : worseShift(target.metric, blocks);
  const confirm = likelyEnd(size, subject, { worse, deviation, alpha });
  return (
    Math.max(0, look - blocks.length) +
    goesOn * (planned - Math.max(look, blocks.length)) +
    Math.min(goesOn, isSuspect) * confirm
  );
}

/** A few processes estimate their spread badly, so it is drawn toward the usual one as if that were one block more. */
function deviationOf({ subject, blocks }: Series): number {
  if (subject.past.noise !== undefined) return subject.past.noise;
  const { metric } = subject.target;
  const seen = blocks.length === 0 ? 0 : processDeviation(metric, blocks);
  if (isExact(metric, { deviation: seen, limits: subject.limits })) return seen;
  return Math.sqrt((blocks.length * seen ** 2 + usualDeviation ** 2) / (blocks.length + 1));
}

/** That the shift after `at` blocks is at least `share` of the threshold, if what is still to come shows no change. */
function chance(
  series: Series,
  when: { readonly at: number; readonly share: number; readonly deviation: number },
): number {
  const { subject, blocks } = series;
  const { metric } = subject.target;
  const bar = Math.log1p(subject.limits.threshold * when.share);
  const done = Math.min(1, blocks.length / when.at);
  const shift = blocks.length === 0 ? 0 : worseShift(metric, blocks);
  if (done === 1) return shift >= bar ? 1 : 0;
  if (isExact(metric, { deviation: when.deviation, limits: subject.limits })) return 0;
  // A shift seen this far is taken to last where it is large against its own error, to vanish where it is not.
  const errorNow = shiftError(when.deviation, { blocks: Math.max(1, blocks.length), perSide: subject.plan.perSide });
  const lasting = blocks.length > 0 && Math.abs(shift) > 3 * errorNow ? shift : shift * done;
  const error = shiftError(when.deviation, { blocks: when.at, perSide: subject.plan.perSide }) * Math.sqrt(1 - done);
  if (error === 0) return lasting >= bar ? 1 : 0;
  return upperTail((bar - lasting) / error);
}
