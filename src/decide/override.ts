/** How bad what was accepted was then. Whether the label counts at all (who, when, which commit) is the forge's to establish. */

import { targetKey } from '../results/target-key.ts';
import type { Judgement } from './judgement.ts';

/** What an acceptance was of: how bad each accepted target was then, by `targetKey`. */
export type AcceptedSizes = Readonly<Record<string, number>>;

/** How many times worse each target that fails became, by `targetKey`; 1 for a benchmark that failed to run. */
export function acceptedSizes(judgements: readonly Judgement[]): AcceptedSizes {
  const failing = judgements.filter(({ kind }) => kind === 'regression' || kind === 'failed');
  return Object.fromEntries(failing.map((judgement) => [targetKey(judgement.target), sizeOf(judgement)]));
}

/** An acceptance of a pull request is void when something regressed that had not, or by more than the margin further. */
export function isWorse(now: readonly Judgement[], accepted: AcceptedSizes): boolean {
  return Object.entries(acceptedSizes(now)).some(([key, size]) => {
    const then = accepted[key];
    const margin = now.find(({ target }) => targetKey(target) === key)?.margin ?? 0;
    return then === undefined || size > then * (1 + margin);
  });
}

/** How many times worse, whichever way worse is; a benchmark that fails has no size. */
function sizeOf({ target, shift }: Judgement): number {
  const ratio = shift?.ratio ?? 1;
  return target.metric.better === 'lower' ? ratio : 1 / ratio;
}
