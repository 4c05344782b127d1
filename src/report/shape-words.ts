/** A change of shape in words: what grew, and how many of the calls pay it. */
import type { Shape } from '../decide/judgement.ts';
import { formatChange, formatInterval, formatNumber, formatPercent } from '../units/format.ts';

const grew: Readonly<Record<Shape['of'], string>> = { mean: 'the mean', p99: 'the slowest hundredth' };

export function shapeWord({ of, shift, slow }: Shape): string {
  const grown = `${grew[of]} ${formatChange(shift)} (${formatInterval(shift)})`;
  const { baseline, candidate } = slow;
  if (candidate.share <= baseline.share && candidate.times <= baseline.times) return grown;
  const before = baseline.share === 0 ? 'none before' : `before ${paid(baseline, 'took')}`;
  return `${grown}; ${paid(candidate, 'takes')} as long as the typical one, ${before}`;
}

/** "1 batch in 20 takes 20 times". Batches rather than calls: one holds many calls of what is fast. */
function paid({ share, times }: Shape['slow']['baseline'], verb: 'takes' | 'took'): string {
  const whose = share > 0.4 ? `${formatPercent(share)} of the batches` : `1 batch in ${Math.round(1 / share)}`;
  return `${whose} ${verb} ${formatNumber(times, times < 10 ? 1 : 0)} times`;
}
