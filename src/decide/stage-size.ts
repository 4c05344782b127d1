/** How large stage 2 of a target is, by what its stored runs and stage 1 showed. */
import type { Case } from './case.ts';
import { processDeviation } from './comparison.ts';
import { isEvident } from './look.ts';
import { confirmSize, separatedBlocks, smallestDetectable } from './plan.ts';
import type { Series } from './series.ts';

/**
 * How many blocks stage 2 takes of what stage 1 saw, by its noise or the stored one, whichever is larger; of what took
 * many times as long no more than separate completely. `family`: the suspects Holm divides `alpha` by, a probability for
 * the whole build.
 */
export function confirmBlocks(screened: Series, family: number, alpha: number): number {
  const { subject, blocks } = screened;
  const { target, limits, plan, past } = subject;
  const deviation = Math.max(past.noise ?? 0, processDeviation(target.metric, blocks) || 0);
  const size = confirmSize(plan, target.metric, { deviation, limits, alpha, family });
  return isEvident(screened) ? Math.min(size, separatedBlocks(plan, { alpha, family })) : size;
}

/**
 * The smallest change, a fraction above 0, that stage 2 would have found at this `deviation` of processes (log scale), had
 * it come to that. Undefined: none.
 */
export function detectable(subject: Case, deviation: number, alpha: number): number | undefined {
  const { plan, limits, target } = subject;
  const design = { deviation, limits, alpha, family: 1 };
  const blocks = confirmSize(plan, target.metric, design);
  return smallestDetectable({ blocks, perSide: plan.perSide }, design);
}
