/**
 * Looks of stage 2 between its blocks. Each has its own share of α, fixed beforehand and summing to all of it, so however
 * often it is looked, unchanged code fails no oftener than α says. A look ends what has failed; a short stage, which the
 * noise of few processes made short, also ends at its first look unless that leaves it open.
 */
import { shiftError } from '../stats/detectable-change.ts';
import { upperTail } from '../stats/normal.ts';
import type { Case } from './case.ts';
import { type Finding, isReached } from './judge.ts';
import { isFairSoFar } from './null-control.ts';
import { confirmSize, fewestFamily, shortShare } from './plan.ts';
import type { Series } from './series.ts';

interface ConfirmLook {
  readonly blocks: number;
  readonly share: number;
}

/** What any stage that is left open goes on to. */
const usualBlocks = 8;

function goingOn(planned: number): readonly ConfirmLook[] {
  return [
    { blocks: planned, share: shortShare },
    { blocks: usualBlocks, share: 0.2 },
    { blocks: 16, share: 1 - shortShare - 0.2 },
  ];
}

/** By blocks planned; the last one is the longest that the stage may become. */
const looks: Readonly<Record<number, readonly ConfirmLook[]>> = {
  3: goingOn(3),
  4: goingOn(4),
  8: [
    { blocks: 4, share: 0.2 },
    { blocks: 8, share: 0.7 },
    { blocks: 16, share: 0.1 },
  ],
  16: [
    { blocks: 4, share: 0.05 },
    { blocks: 8, share: 0.15 },
    { blocks: 12, share: 0.2 },
    { blocks: 16, share: 0.6 },
  ],
};

/** Suspects that share `alpha`, a probability for the whole build. */
export interface SuspectFamily {
  readonly alpha: number;
  readonly family: number;
}

/** The p of a stage that may have ended at any of its looks: the smaller the look's share, the larger. */
export function sharedP({ began, blocks }: Pick<Series, 'began' | 'blocks'>, pWorse: number): number {
  const look = looks[began]?.find((each) => each.blocks >= blocks.length);
  return look === undefined ? pWorse : Math.min(1, pWorse / look.share);
}

/** After how many blocks a stage is likely over, if the shift stays as it is: for the time left that people see. */
export function likelyEnd(
  planned: number,
  subject: Case,
  { worse, deviation, alpha }: { readonly worse: number; readonly deviation: number; readonly alpha: number },
): number {
  const { limits, plan } = subject;
  const found = (looks[planned] ?? []).find(({ blocks, share }) => {
    if (blocks > planned) return false;
    const error = shiftError(deviation, { blocks, perSide: plan.perSide });
    if (worse - error < Math.log1p(limits.threshold)) return false;
    return upperTail((worse - Math.log1p(limits.margin)) / error) <= (alpha * share) / fewestFamily;
  });
  return found?.blocks ?? planned;
}

/**
 * Whether what is measured so far fails already, and lies beyond the bar by more than the shift may err. Few blocks hold
 * too few null processes to stop a run, so where these are not as the baseline is, all blocks are measured.
 */
export function isFailedAlready(
  series: Series,
  find: () => Finding | undefined,
  { alpha, family }: SuspectFamily,
): boolean {
  const { began, blocks, subject } = series;
  const look = looks[began]?.find((each) => each.blocks === blocks.length && each.blocks < began);
  const finding = look === undefined ? undefined : find();
  if (look === undefined || finding === undefined || !isFairSoFar(series)) return false;
  const { comparison, bar, pWorse } = finding;
  const error = shiftError(comparison.noise, { blocks: blocks.length, perSide: subject.plan.perSide });
  if (comparison.worse - error < Math.log1p(bar.threshold)) return false;
  return pWorse <= (alpha * look.share) / Math.max(fewestFamily, family);
}

/**
 * Blocks that a stage which was left open goes on to: up to eight always, beyond only where the noise of all its blocks asks
 * for more, since the few before it may have shown less noise than there is. One that a look ended before goes on to what was
 * planned. Undefined where it has no more.
 */
export function furtherBlocks(series: Series, finding: Finding, family: SuspectFamily): number | undefined {
  const { began, blocks, planned, ending, subject } = series;
  if (ending !== undefined || blocks.length !== planned) return undefined;
  const further = looks[began]?.find((each) => each.blocks > blocks.length && each.blocks >= began)?.blocks;
  if (further === undefined || further <= Math.max(usualBlocks, began)) return further;
  const { plan, target, limits } = subject;
  const asked = confirmSize(plan, target.metric, { deviation: finding.comparison.noise, limits, ...family });
  return asked > blocks.length || isReached(finding) ? further : undefined;
}
