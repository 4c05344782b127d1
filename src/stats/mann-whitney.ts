/** Mann-Whitney's U of two samples: exact with ties while n·m ≤ 2,500 (50 v 50), normal beyond. */
import { type BlockPair, blockedMannWhitney } from './blocked-mann-whitney.ts';

export interface RankComparison {
  /** Of the candidate; ties count one half. Summed over blocks where there are several. */
  readonly u: number;
  /** One-sided: as large a U, or larger, by chance: evidence that the candidate is larger. */
  readonly pGreater: number;
  readonly pLess: number;
  /**
   * min(1, 2·min(pGreater, pLess)). Not the sum of both tails: with ties and unequal sizes the null distribution is
   * not symmetric.
   */
  readonly pTwoSided: number;
  readonly method: 'exact' | 'exact-blocked' | 'normal' | 'normal-blocked';
}

export function mannWhitney(baseline: readonly number[], candidate: readonly number[]): RankComparison {
  const pair: BlockPair = { baseline, candidate };
  return blockedMannWhitney([pair]);
}
