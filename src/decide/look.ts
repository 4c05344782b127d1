/** Looks of stage 1 between its blocks: whether it needs more of them, or none. */
import { shiftError } from '../stats/detectable-change.ts';
import { type Case, isCounted } from './case.ts';
import { processDeviation, worseShift } from './comparison.ts';
import { screenSize } from './plan.ts';
import { mayHaveShape } from './rare-costs.ts';
import type { Series } from './series.ts';

/**
 * What the blocks of stage 1 so far say about how many there should be. Neither more of them nor an end for "nothing
 * there" can make a false failure: stage 1 only ever clears.
 */
export function look(series: Series): void {
  const { target, limits, plan } = series.subject;
  const { length } = series.blocks;
  if (length === 0) return;
  const worse = worseShift(target.metric, series.blocks);
  // What is counted comes first, so that blocks which it does not need are those that everything else lacks. Of what fails, a
  // shape is not told, so that of what is evident none is looked for.
  if (isEvident(series) || (isCounted(series.subject) && isFarAbove(series))) {
    series.planned = length;
    return;
  }
  if (length < shapeBlocks && mayHaveShape(series)) {
    series.planned = Math.max(series.planned, shapeBlocks);
    return;
  }
  // What seems to improve by the threshold is measured further: few blocks cannot show an improvement, and it is not "no change".
  const isBetter = -worse >= Math.log1p(limits.threshold);
  const isExtended = series.planned > plan.screenBlocks && length < shapeBlocks;
  if (length === 1 || isExtended || (length <= 2 && plan.screenFewer !== undefined))
    series.planned = plannedNow(series, isBetter);
  if (!isBetter && isFarBelow(series, worse)) series.futile = true;
  if (length !== plan.lookAfter || series.planned <= plan.lookAfter) return;
  series.futile = worse < Math.log1p(limits.threshold * plan.futileShare) && !isBetter;
}

/**
 * What one call in 20 pays shows in two processes of three where each makes some twenty calls: eight blocks show it. A
 * look that only ever gives up makes what is reported at the end no likelier by chance.
 */
const shapeBlocks = 8;

/** Standard errors a shift must lie below 1.5 τ (by the stored noise) or above what would end stage 1 at once. */
const farErrors = 3;

/** Where stored runs show the noise: no suspect, and so far below 1.5 τ that it is overlooked once in seven hundred times. */
function isFarBelow({ subject, blocks, isLockstep, planned }: Series, worse: number): boolean {
  const { limits, plan, past, target } = subject;
  if (isLockstep || past.noise === undefined || blocks.length >= planned) return false;
  const deviation = Math.max(past.noise, processDeviation(target.metric, blocks));
  const error = shiftError(deviation, { blocks: blocks.length, perSide: plan.perSide });
  const isNoSuspect = worse < Math.log1p(limits.threshold * plan.suspectShare);
  return isNoSuspect && worse + farErrors * error < Math.log1p(1.5 * limits.threshold);
}

/**
 * Standard deviations of one process that lie between the margin and what is evident. Three blocks of two sides that are
 * truly four apart separate completely nineteen times in twenty; one block errs by about one.
 */
const evidentDeviations = 5;

/**
 * What lies above the threshold and so far apart for its noise, timed or counted, that few blocks confirm it: by complete
 * separation. However large the change, more of stage 1 would only cost what the confirmation needs.
 */
export function isEvident(series: Series): boolean {
  if (!isFarAbove(series)) return false;
  const { subject, blocks } = series;
  const beyond = worseShift(subject.target.metric, blocks) - Math.log1p(subject.limits.margin);
  return beyond >= evidentDeviations * deviationOf(series);
}

/**
 * Whether the shift lies above the threshold by more than it may err. A suspect that is none is cleared by stage 2, which
 * measures it again.
 */
function isFarAbove(series: Series): boolean {
  if (series.blocks.length === 0) return false;
  const { subject, blocks } = series;
  const worse = worseShift(subject.target.metric, blocks);
  const error = shiftError(deviationOf(series), { blocks: blocks.length, perSide: subject.plan.perSide });
  return worse - farErrors * error >= Math.log1p(subject.limits.threshold);
}

/** Of one process on the log scale, as stored runs or the blocks so far have it, whichever is larger. */
function deviationOf({ subject, blocks }: Series): number {
  return Math.max(subject.past.noise ?? 0, processDeviation(subject.target.metric, blocks));
}

function plannedNow({ subject, blocks, isLockstep }: Series, isBetter: boolean): number {
  const wanted = screenBlocksOf(subject, processDeviation(subject.target.metric, blocks));
  return isLockstep && isBetter ? subject.plan.screenBlocks : Math.max(blocks.length, wanted);
}

/** Blocks that stage 1 plans. `seen`: standard deviation of processes on the log scale, 0 while unknown; stored noise is the least. */
export function screenBlocksOf({ plan, target, limits, past }: Case, seen: number): number {
  return screenSize(plan, target.metric, { deviation: Math.max(past.noise ?? 0, seen), limits });
}
