/** Mann-Whitney's U of two samples: exact with ties while n·m ≤ 2,500 (50 v 50), normal beyond. */
import { type BlockPair, blockedMannWhitney, type RankComparison } from './blocked-mann-whitney.ts';

/** `pGreater` is small where the candidate's values are greater. Throws RangeError where a side is empty. */
export function mannWhitney(baseline: readonly number[], candidate: readonly number[]): RankComparison {
  const pair: BlockPair = { baseline, candidate };
  return blockedMannWhitney([pair]);
}
