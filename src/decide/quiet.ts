/** Whether a verdict is nothing to write a comment about: all passed, and nothing is reported beside it. */
import { toScale } from '../results/log-scale.ts';
import type { Judgement, JudgementKind } from './judgement.ts';
import { isSpared } from './spared.ts';
import type { Verdict } from './verdict.ts';

const quietKinds: readonly JudgementKind[] = ['no-change', 'skipped', 'unaffected'];

/** True where all passed and no row has anything to report: no spared or shaped change, and no piece of a creep. */
export function isQuiet({ outcome, judgements }: Verdict): boolean {
  return (
    outcome === 'pass' &&
    judgements.every(
      (each) => quietKinds.includes(each.kind) && !isSpared(each) && each.shape === undefined && !isNextPiece(each),
    )
  );
}

/** Of the threshold; a change that adds less has no part in what crept before it. */
const shareOfPiece = 0.1;

function isNextPiece({ crept, shift, target: { metric }, threshold }: Judgement): boolean {
  if (crept === undefined || shift === undefined) return false;
  return toScale(metric, shift.ratio) - toScale(metric, 1) >= shareOfPiece * Math.log1p(threshold);
}
