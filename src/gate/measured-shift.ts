/** By how much a benchmark's cost moved in the measured blocks: what its profiles have to agree with. */
import type { Judgement } from '../decide/judgement.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';

/** Candidate over baseline in cost, of the confirmed regression of that kind; undefined where there is none. */
export function measuredShift(
  judgements: readonly Judgement[],
  { id, kind }: { readonly id: BenchmarkId; readonly kind: 'cpu' | 'heap' },
): number | undefined {
  const ratios = judgements
    .filter(({ kind: judged, target }) => judged === 'regression' && benchmarkKey(target.id) === benchmarkKey(id))
    .filter(({ target: { metric } }) => profileKindOf(metric) === kind && metric.unit !== 'count')
    .flatMap(({ target: { metric }, shift }) =>
      shift === undefined ? [] : [metric.better === 'higher' ? 1 / shift.ratio : shift.ratio],
    );
  return ratios[0];
}
