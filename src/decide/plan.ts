/** How many blocks, of what size, in which order: fixed before a stage starts, from data the stage does not reuse. */
import type { Metric } from '../results/metric.ts';
import { type ComparisonSize, detectableChange } from '../stats/detectable-change.ts';
import { at } from '../stats/samples.ts';
import type { Limits } from './policy.ts';

/** Sizes and bounds of stages 1 and 2. README.md in this folder has the table they were chosen by. */
export interface Plan {
  /** Processes a side in one block. */
  readonly perSide: number;
  /** Blocks of stage 1, and after how many it may stop because nothing is there. */
  readonly screenBlocks: number;
  readonly lookAfter: number;
  /** Fewer suffice where the noise that the blocks so far show does not exceed `upTo` · log(1 + τ); rising. */
  readonly screenFewer?: readonly StageSize[];
  /** Shares of τ: a shift below `futileShare` ends stage 1 at the look, one below `suspectShare` at its end. */
  readonly futileShare: number;
  readonly suspectShare: number;
  /** Sizes of stage 2, rising: the first is taken whose `upTo` · log(1 + τ) the process SD does not exceed. */
  readonly confirm: readonly StageSize[];
}

export interface StageSize {
  readonly blocks: number;
  readonly upTo: number;
}

/** At τ = 5 % the larger stage 2 is taken from a process SD of 3 % on. */
export const defaultPlan: Plan = {
  perSide: 3,
  screenBlocks: 4,
  lookAfter: 2,
  futileShare: 1 / 4,
  suspectShare: 1 / 2,
  confirm: [
    { blocks: 8, upTo: 0.6 },
    { blocks: 16, upTo: Number.POSITIVE_INFINITY },
  ],
};

/** A process SD up to this share of log(1 + τ) is small: 1 % at τ = 5 %. */
export const quietShare = 0.2;

/**
 * Of a benchmark whose stored noise is small against τ: half the blocks find as much. Where stage 1 sees more noise than
 * is stored, stage 2 is as large as the default plan's.
 */
export const quietPlan: Plan = {
  ...defaultPlan,
  screenBlocks: 2,
  lookAfter: 1,
  confirm: [{ blocks: 4, upTo: quietShare }, ...defaultPlan.confirm],
};

/**
 * Of blocks in lockstep, whose noise is known from the first one on. One block of stage 1 passes a change of 1.5 τ as
 * nothing once in two thousand times at the noise given, as the spread of six processes goes (a third more than it shows).
 */
export const lockstepPlan: Plan = {
  ...defaultPlan,
  screenFewer: [
    { blocks: 1, upTo: 0.26 },
    { blocks: 2, upTo: 0.37 },
  ],
  confirm: [{ blocks: 4, upTo: 0.25 }, ...defaultPlan.confirm],
};

/** Power that published and promised changes are found with. */
export const power = 0.9;

/** One block separates completely by chance with probability 1 / C(2n, n): 1 in 20 for three a side. */
function chancePerBlock({ perSide }: Plan): number {
  let ways = 1;
  for (let taken = 1; taken <= perSide; taken += 1) ways = (ways * (perSide + taken)) / taken;
  return 1 / ways;
}

/** A p of exactly α / family must not be lost to the last bit. */
const rounding = 1e-9;

/**
 * Whether a metric that is assumed to be exact is so here. Allocation often is not: what the optimizing compiler leaves
 * out differs from process to process. Then the blocks of a measured metric are needed, or unchanged code stays
 * inconclusive after three blocks. `deviation`: of one process, on the log scale.
 */
export function isExact(metric: Metric, { deviation, limits }: Pick<Design, 'deviation' | 'limits'>): boolean {
  return metric.assume === 'exact' && !(deviation > quietShare * Math.log1p(limits.threshold));
}

/** Level at which an improvement is reported: it is informational, so an exact metric's one block of stage 1 suffices. */
export function improvementLevel(plan: Plan, metric: Metric, design: Omit<Design, 'family'>): number {
  return isExact(metric, design) ? Math.max(design.alpha, chancePerBlock(plan) + rounding) : design.alpha;
}

/** Blocks of stage 1. One is enough for an exact metric, unless it shows that the metric is not exact. */
export function screenSize(plan: Plan, metric: Metric, seen: Pick<Design, 'deviation' | 'limits'>): number {
  if (isExact(metric, seen)) return 1;
  const share = seen.deviation / Math.log1p(seen.limits.threshold);
  return plan.screenFewer?.find(({ upTo }) => share <= upTo)?.blocks ?? plan.screenBlocks;
}

/** What of α a stage of fewer blocks than eight spends where it was planned to end; the rest is for going on. */
export const shortShare = 0.7;

/** Suspects a stage allows for at least, so that shards judged apart or together ask for the same blocks and end alike. */
export const fewestFamily = 50;

/**
 * Blocks of stage 2. `family` is the number of suspects Holm divides α by. An exact metric separates completely or not
 * at all, so it needs only as many blocks as make complete separation rarer than 0.7 α / family: 3 for up to 56 suspects at
 * α = 0.01.
 */
export function confirmSize(plan: Plan, metric: Metric, { deviation, ...design }: Design): number {
  if (isExact(metric, { deviation, ...design })) return separatedBlocks(plan, design);
  const share = deviation / Math.log1p(design.limits.threshold);
  return (plan.confirm.find(({ upTo }) => share <= upTo) ?? largestConfirm(plan)).blocks;
}

/** Blocks whose complete separation is rarer than the share of α / family that a short stage has. */
export function separatedBlocks(plan: Plan, { alpha, family }: Pick<Design, 'alpha' | 'family'>): number {
  const level = (alpha * shortShare) / Math.max(family, fewestFamily);
  return Math.ceil(Math.log(level) / Math.log(chancePerBlock(plan)) + rounding);
}

function largestConfirm({ confirm }: Plan): StageSize {
  return at(confirm, confirm.length - 1);
}

/** Blocks of the largest stage 2. */
export function mostConfirmBlocks(plan: Plan): number {
  return largestConfirm(plan).blocks;
}

/** What a comparison is to be sized for. */
export interface Design {
  /** Of one process, on the log scale. */
  readonly deviation: number;
  readonly limits: Limits;
  readonly alpha: number;
  /** Targets that share α. */
  readonly family: number;
}

/** Smallest change found with the power promised; a fraction. Undefined where the spread is unknown. */
export function smallestDetectable(
  size: ComparisonSize,
  { deviation, limits, alpha, family }: Design,
): number | undefined {
  if (!Number.isFinite(deviation)) return undefined;
  const { margin, threshold } = limits;
  return detectableChange({ deviation, ...size, level: alpha / family, margin, threshold, power });
}

/**
 * Margin and threshold protect unchanged code as long as both are large against the noise. They no longer do where even
 * the largest stage would need a change of more than twice the threshold (at τ = 5 %, m = 2.5 %, α = 0.01: from a
 * process SD of 8.7 % on). There the bar rises to the change that stage could find, the margin to half of it.
 */
export function raisedBar(plan: Plan, design: Design): Limits | undefined {
  const found = smallestDetectable(
    { blocks: mostConfirmBlocks(plan), perSide: plan.perSide },
    { ...design, family: 1 },
  );
  if (found === undefined || found <= 2 * design.limits.threshold) return undefined;
  return { ...design.limits, threshold: found, margin: Math.max(design.limits.margin, found / 2) };
}
