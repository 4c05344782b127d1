/** Nothing found is no finding where the sources changed and the build that ran did not. */
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { StaleBuild } from '../results/evidence.ts';
import type { Judgement } from './judgement.ts';

/** What would be taken for a finding about the change. What got worse did so for another reason, and stands. */
const quiet: readonly Judgement['kind'][] = ['no-change', 'unaffected', 'unseen', 'inconclusive'];

/** In the order given; rows that are only shown stay as they are. */
export function leaveStale(judgements: readonly Judgement[], stale: readonly StaleBuild[] = []): readonly Judgement[] {
  const builds = new Map(stale.flatMap((build) => build.benchmarks.map((id) => [benchmarkKey(id), build] as const)));
  if (builds.size === 0) return judgements;
  return judgements.map((judgement) => {
    const { kind, reasons, target } = judgement;
    const build = builds.get(benchmarkKey(target.id));
    if (build === undefined || !quiet.includes(kind)) return judgement;
    if (kind === 'no-change' && reasons.some(({ code }) => code === 'informational')) return judgement;
    const { benchmarks: _, ...rest } = build;
    return { ...judgement, kind: 'inconclusive', reasons: [{ code: 'stale-build', ...rest }, ...reasons] };
  });
}
