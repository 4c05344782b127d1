/** Reports of every kind of judgement, size, metric and state, for properties that must hold of all of them. */
import fc from 'fast-check';
import type { Judgement, JudgementKind, Reason } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import { blameOf, parserDiff } from './example-diff.ts';
import { exampleReport } from './example-report.ts';

export const anyMetrics: readonly Metric[] = [
  timeMetric,
  allocMetric,
  { name: 'allocs', unit: 'count', better: 'lower', assume: 'nothing' },
  { name: 'throughput', unit: 'op/s', better: 'higher', assume: 'nothing' },
  { name: 'hits', unit: 'count', better: 'higher', assume: 'nothing', role: 'informational' },
];

interface Draw {
  readonly metric: Metric;
  readonly kind: JudgementKind;
  /** Natural logarithm of how much worse it is. */
  readonly worse: number;
  readonly halfWidth: number;
  readonly log10Median: number;
  readonly threshold: number;
  readonly p: number;
  readonly reason: Reason;
}

/** Evenly spread: doubles as fast-check draws them are nearly all next to nothing. */
function spread(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -10_000, max: 10_000 }).map((step) => (step / 10_000) * most);
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  metric: fc.constantFrom(...anyMetrics),
  kind: fc.constantFrom<JudgementKind>(
    'regression',
    'improvement',
    'no-change',
    'no-change',
    'inconclusive',
    'new',
    'removed',
    'failed',
    'skipped',
    'unaffected',
  ),
  worse: fc.oneof(spread(0.2), spread(9), fc.constant(0)),
  halfWidth: fc.constantFrom(0, 1e-4, 0.004, 0.02, 0.09, 0.6),
  log10Median: spread(6.5).map((exponent) => exponent + 4.5),
  threshold: fc.constantFrom(0.02, 0.05, 0.05, 0.18, 0.4),
  p: fc.constantFrom(1e-12, 6e-7, 0.004, 0.0099),
  reason: fc.constantFrom<Reason>(
    { code: 'not-confirmed' },
    { code: 'too-noisy', processDeviation: 0.06 },
    { code: 'margin-raised', margin: 0.091 },
    { code: 'by-weight', kind: 'cpu', share: 0.0002, service: 'a`|<b>@x', ageMs: 9e8, windowMs: 6e8, instead: 0.05 },
  ),
});

function judgementOf(draw: Draw, name: string): Judgement {
  const { metric, threshold } = draw;
  const kind = metric.role === 'informational' ? 'no-change' : draw.kind;
  const target = { id: { suite: 'core', name }, metric };
  const base = { target, kind, threshold, margin: threshold / 2, reasons: reasonsOf(draw, kind) };
  const median = 10 ** draw.log10Median;
  if (kind === 'new') return { ...base, candidate: { n: 10, median } };
  if (kind === 'removed') return { ...base, baseline: { n: 10, median } };
  if (kind === 'skipped' || kind === 'unaffected') return base;
  if (kind === 'failed') return { ...base, failure: { reason: 'threw', message: 'no such file' } };
  const bar = Math.log1p(threshold) * 1.01;
  const worse =
    kind === 'regression'
      ? Math.max(bar, Math.abs(draw.worse))
      : kind === 'improvement'
        ? -Math.max(bar, Math.abs(draw.worse))
        : draw.worse;
  const ratio = Math.exp(metric.better === 'lower' ? worse : -worse);
  return {
    ...base,
    stage: 2,
    shift: { ratio, low: ratio * (1 - draw.halfWidth), high: ratio * (1 + draw.halfWidth) },
    test: { u: 60, pTwoSided: draw.p, pWorse: draw.p, pAdjusted: draw.p, method: 'exact-blocked' },
    baseline: { n: 24, median },
    candidate: { n: 24, median: median * ratio },
    smallestDetectable: 0.14,
  };
}

function reasonsOf({ reason, metric }: Draw, kind: JudgementKind): readonly Reason[] {
  if (metric.role === 'informational') return [{ code: 'informational' }];
  const proof = {
    by: 'modules',
    files: ['src/a.js'],
    partly: ['src/a.js'],
    beside: 1,
    digest: 'a'.repeat(64),
  } as const;
  if (kind === 'unaffected') return [{ code: 'no-effect', proof }];
  return kind === 'inconclusive' ? [reason] : [];
}

/** Benchmarks have one to three metrics each; names are unique, so a name and a metric find a row in any text. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    benchmarks: fc.array(
      fc.uniqueArray(anyDraw, { minLength: 1, maxLength: 3, selector: ({ metric }) => metric.name }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
    profiled: fc.boolean(),
    shards: fc.constantFrom(undefined, { count: 4, missing: [] }, { count: 4, missing: [2, 3, 4] }),
  })
  .map(({ benchmarks, profiled, shards }) => {
    const judgements = benchmarks.flatMap((draws, index) => draws.map((draw) => judgementOf(draw, `bench${index}`)));
    const diffs = (['cpu', 'heap'] as const)
      .map((kind) => parserDiff(kind))
      .map((diff) => ({ diff, blame: blameOf(diff) }));
    const ids = [...new Set(judgements.map(({ target }) => target.id.name))];
    const explanations = profiled ? ids.map((name) => ({ id: { suite: 'core', name }, diffs })) : [];
    const { verdict: _, shards: __, ...rest } = exampleReport({ counts: {} });
    return {
      ...rest,
      verdict: verdict(judgements, defaultPolicy),
      explanations,
      ...(shards === undefined ? {} : { shards }),
    };
  });
