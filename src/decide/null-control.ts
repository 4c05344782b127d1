/**
 * Whether the machine treats slots alike. In every block of stage 2 one process of the baseline is dealt a candidate's
 * slot and judged like one; where such processes come out slower than the baseline that they are, something depends on the
 * slots, and nothing that was found in them counts.
 */
import { toScale } from '../results/log-scale.ts';
import { type BlockPair, blockedMannWhitney } from '../stats/blocked-mann-whitney.ts';
import { hodgesLehmann } from '../stats/hodges-lehmann.ts';
import { isCounted } from './case.ts';
import { worseShift } from './comparison.ts';
import type { Judgement } from './judgement.ts';
import type { Series } from './series.ts';

/** A level of its own: one run in a thousand is stopped by mistake. */
const nullLevel = 0.001;

export interface NullControl {
  /** Null / baseline, over all suspects. */
  readonly ratio: number;
  readonly p: number;
}

/** The control of a run where it rejects. Pooled over the suspects: each by itself has few. */
export function failedControl(all: readonly Series[]): NullControl | undefined {
  const blocks = all.flatMap((series) => nullBlocks(series));
  if (blocks.length === 0) return undefined;
  const p = blockedMannWhitney(blocks).pGreater;
  const margin = Math.max(0, ...all.map(marginOf));
  return p <= nullLevel ? { ratio: Math.exp(hodgesLehmann(blocks) + margin), p } : undefined;
}

/** Share of what was found that the slots may have made, on the log scale: no less is left of it than they made. */
const mostOfSlots = 1 / 2;

/**
 * Whether a suspect's null processes so far lie within its margin, or by far not where its candidates do; where it has
 * none, that is unknown. What is counted needs none: it does not depend on slots.
 */
export function isFairSoFar(series: Series): boolean {
  if (isCounted(series.subject)) return true;
  const blocks = nullBlocks(series);
  if (blocks.length === 0) return false;
  const beyond = hodgesLehmann(blocks);
  const { metric } = series.subject.target;
  return beyond <= 0 || beyond + marginOf(series) <= mostOfSlots * worseShift(metric, series.blocks);
}

function marginOf({ subject: { limits } }: Series): number {
  return Math.log1p(limits.asked ?? limits.margin);
}

/** By the same rule: not worse than by the margin. */
function nullBlocks(series: Series): readonly BlockPair[] {
  const { subject, blocks, nulls } = series;
  const { metric } = subject.target;
  const margin = marginOf(series);
  return blocks.flatMap(({ baseline }, index) => {
    const values = nulls[index] ?? [];
    if (values.length === 0) return [];
    return [
      {
        baseline: baseline.map((value) => toScale(metric, value)),
        candidate: values.map((value) => toScale(metric, value) - margin),
      },
    ];
  });
}

/** What was timed and failed on such a machine is open; what was counted does not depend on slots. */
export function underControl(judgement: Judgement, control: NullControl | undefined): Judgement {
  if (control === undefined || judgement.kind !== 'regression' || judgement.target.metric.assume === 'exact') {
    return judgement;
  }
  return {
    ...judgement,
    kind: 'inconclusive',
    reasons: [{ code: 'null-control', ...control }, ...judgement.reasons.filter(({ code }) => code !== 'confirmed')],
  };
}
