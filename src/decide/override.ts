/** How bad what was accepted was then. Whether the label counts at all (who, when, which commit) is the forge's to establish. */

import { targetKey } from '../results/target-key.ts';
import type { Judgement } from './judgement.ts';
import type { Policy } from './policy.ts';
import { whatFails } from './verdict.ts';

/** What an acceptance was of: how bad each accepted target was then, by `targetKey`; before that the kind, of what is no regression. */
export type AcceptedSizes = Readonly<Record<string, number>>;

/** How many times worse each target that fails the build became; 1 for what has no such size. */
export function acceptedSizes(judgements: readonly Judgement[], policy: Policy): AcceptedSizes {
  const { blocking } = whatFails(judgements, policy);
  return Object.fromEntries(blocking.map((judgement) => [keyOf(judgement), sizeOf(judgement)]));
}

/**
 * An acceptance of a pull request is void when something fails that did not, or not in that way, or is worse by more than the
 * margin further.
 */
export function isWorse(now: readonly Judgement[], accepted: AcceptedSizes, policy: Policy): boolean {
  return whatFails(now, policy).blocking.some((judgement) => {
    const { kind, margin, target } = judgement;
    // Of what was accepted as worse it may now be open whether it is.
    const then = accepted[keyOf(judgement)] ?? (kind === 'inconclusive' ? accepted[targetKey(target)] : undefined);
    return then === undefined || sizeOf(judgement) > then * (1 + margin);
  });
}

function keyOf({ kind, target }: Judgement): string {
  return kind === 'regression' ? targetKey(target) : `${kind} ${targetKey(target)}`;
}

/** How many times worse, whichever way worse is; finite, as a file must hold it: of a rate nothing may be left. */
function sizeOf({ kind, target, shift }: Judgement): number {
  if (kind !== 'regression' || shift === undefined) return 1;
  return Math.min(Number.MAX_VALUE, target.metric.better === 'lower' ? shift.ratio : 1 / shift.ratio);
}
