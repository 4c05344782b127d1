/** Reports of every kind of judgement, size, metric and state, for properties that must hold of all of them. */
import fc from 'fast-check';
import type { Judgement, JudgementKind, Reason } from '../../src/decide/judgement.ts';
import { defaultPolicy, type Policy, type Reaction } from '../../src/decide/policy.ts';
import { type Labels, type Override, verdict } from '../../src/decide/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import type { Failure } from '../../src/results/invocation.ts';
import { allocMetric, allocsMetric, cpuMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import type { Work } from '../../src/results/work.ts';
import { anyDiffs } from './any-explanations.ts';
import { alwaysPossible, anyFailure, anyOpen, anyUncompared, ownReasons } from './any-reasons.ts';
import { anyWorld, type World } from './any-world.ts';
import { exampleReport } from './example-report.ts';

export const anyMetrics: readonly Metric[] = [
  timeMetric,
  allocMetric,
  { name: 'allocs', unit: 'count', better: 'lower', assume: 'nothing' },
  { name: 'throughput', unit: 'op/s', better: 'higher', assume: 'nothing' },
  { name: 'hits', unit: 'count', better: 'higher', assume: 'nothing', role: 'informational' },
];

/** Beside the usual ones: exact counts, tools' own units, and what is better higher. */
export const moreMetrics: readonly Metric[] = [
  ...anyMetrics,
  cpuMetric,
  { ...allocsMetric, name: 'mallocs' },
  { name: 'latency', unit: 'ms', better: 'lower', assume: 'nothing' },
  { name: 'score', unit: 'points', better: 'higher', assume: 'nothing' },
  { name: 'loss', unit: '1', better: 'lower', assume: 'nothing' },
  { name: 'hit-rate', unit: '%', better: 'higher', assume: 'exact' },
  { name: 'bandwidth', unit: 'kB/s', better: 'higher', assume: 'nothing' },
  { name: 'speed-up', unit: 'x', better: 'higher', assume: 'nothing' },
  { name: 'work', unit: 'ops/1e6s', better: 'higher', assume: 'nothing' },
  { name: 'p99', unit: 'ns', better: 'lower', assume: 'nothing', role: 'informational' },
];

interface Draw {
  readonly metric: Metric;
  readonly kind: JudgementKind;
  /** Natural logarithm of how much worse it is. */
  readonly worse: number;
  readonly halfWidth: number;
  /** Neither side of the interval is bounded where the sample is small. */
  readonly bounded: 'both' | 'low' | 'neither';
  readonly log10Median: number;
  /** A side of nothing at all: 0 B before, or now. */
  readonly nothing: 'neither' | 'baseline' | 'candidate';
  readonly threshold: number;
  readonly p: number;
  readonly always: readonly Reason[];
  readonly open: Reason;
  readonly uncompared: Reason | undefined;
  readonly failure: Failure;
  readonly smallestDetectable: number | undefined;
  readonly stage: 0 | 1 | 2;
}

/** Evenly spread: doubles as fast-check draws them are nearly all next to nothing. */
function spread(most: number): fc.Arbitrary<number> {
  return fc.integer({ min: -10_000, max: 10_000 }).map((step) => (step / 10_000) * most);
}

const anyDraw: fc.Arbitrary<Draw> = fc.record({
  metric: fc.constantFrom(...moreMetrics),
  kind: fc.constantFrom<JudgementKind>(
    'regression',
    'improvement',
    'no-change',
    'no-change',
    'unseen',
    'inconclusive',
    'new',
    'removed',
    'failed',
    'skipped',
    'unaffected',
  ),
  worse: fc.oneof(spread(0.2), spread(9), fc.constant(0)),
  halfWidth: fc.constantFrom(0, 1e-4, 0.004, 0.02, 0.09, 0.6),
  bounded: fc.constantFrom('both', 'both', 'both', 'low', 'neither'),
  log10Median: fc.oneof(
    spread(6.5).map((exponent) => exponent + 4.5),
    spread(14),
  ),
  nothing: fc.constantFrom('neither', 'neither', 'neither', 'neither', 'neither', 'baseline', 'candidate'),
  threshold: fc.constantFrom(0.003, 0.02, 0.05, 0.05, 0.18, 0.4),
  p: fc.constantFrom(1e-12, 6e-7, 0.004, 0.0099),
  always: alwaysPossible,
  open: anyOpen,
  uncompared: fc.option(anyUncompared, { nil: undefined }),
  failure: anyFailure,
  smallestDetectable: fc.constantFrom(0.004, 0.14, 0.62, undefined),
  stage: fc.constantFrom(0, 1, 2),
});

interface Named {
  readonly suite: string;
  readonly name: string;
}

function judgementOf(draw: Draw, id: Named, world: World): Judgement {
  const { metric, threshold } = draw;
  const isGated = metric.role !== 'informational';
  const kind = isGated ? (world.only ?? draw.kind) : world.only === 'new' ? 'new' : 'no-change';
  const target = { id, metric };
  const base = { target, kind, threshold, margin: threshold / 2, reasons: reasonsOf(draw, kind, world) };
  const median = 10 ** draw.log10Median;
  if (kind === 'new') return { ...base, candidate: { n: 10, median } };
  if (kind === 'removed') return { ...base, baseline: { n: 10, median } };
  if (kind === 'skipped' || kind === 'unaffected') return base;
  if (kind === 'failed') return { ...base, failure: draw.failure };
  if (kind === 'inconclusive' && draw.uncompared !== undefined) return { ...base, candidate: { n: 10, median } };
  return { ...base, ...comparedOf(draw, kind, world) };
}

/** Both sides and what was found; of regressions and improvements beyond their threshold. */
function comparedOf(draw: Draw, kind: JudgementKind, world: World): Partial<Judgement> {
  const { metric, threshold, halfWidth, bounded, smallestDetectable } = draw;
  const bar = Math.log1p(threshold) * 1.01;
  const far = Math.max(bar, Math.abs(draw.worse + world.together));
  const free = draw.worse + world.together;
  const near = Math.max(-bar, Math.min(bar, free));
  const worse = kind === 'regression' ? far : kind === 'improvement' ? -far : kind === 'unseen' ? near : free;
  const ratio = Math.exp(metric.better === 'lower' ? worse : -worse);
  const median = 10 ** draw.log10Median;
  const measured = {
    stage: kind === 'regression' ? (2 as const) : draw.stage,
    test: { u: 60, pTwoSided: draw.p, pWorse: draw.p, pAdjusted: draw.p, method: 'exact-blocked' as const },
    ...(kind === 'unseen' ? { smallestDetectable: 2.1 * threshold } : { smallestDetectable }),
  };
  // What was confirmed has an interval that holds no "unchanged".
  const isConfirmed = kind === 'regression' || kind === 'improvement';
  const half = isConfirmed ? Math.min(halfWidth, Math.abs(1 - 1 / ratio) * 0.8) : halfWidth;
  const [low, high] = [ratio * (1 - half), ratio * (1 + half)];
  const fromNothing = draw.nothing === 'baseline' && ratio > 1;
  const toNothing = draw.nothing === 'candidate' && ratio < 1;
  const shift = fromNothing
    ? { ratio: Number.POSITIVE_INFINITY, low: Number.POSITIVE_INFINITY, high: Number.POSITIVE_INFINITY }
    : toNothing
      ? { ratio: 0, low: 0, high: 0 }
      : { ratio, low: bounded === 'neither' ? null : low, high: bounded === 'both' ? high : null };
  return {
    ...measured,
    shift,
    baseline: { n: 24, median: fromNothing ? 0 : median },
    candidate: { n: 24, median: toNothing ? 0 : median * ratio },
  };
}

function reasonsOf(draw: Draw, kind: JudgementKind, world: World): readonly Reason[] {
  if (draw.metric.role === 'informational') return [{ code: 'informational' }];
  if (kind === 'inconclusive') return [draw.uncompared ?? draw.open, ...draw.always];
  if (kind === 'new') return world.only === 'new' ? [{ code: 'no-baseline' }] : [];
  const own = ownReasons[kind] ?? [];
  return kind === 'regression' || kind === 'no-change' || kind === 'unseen' ? [...own, ...draw.always] : own;
}

function policyOf(reaction: Reaction): Policy {
  return {
    ...defaultPolicy,
    onInconclusive: reaction,
    onMissing: reaction,
    onNoBaseline: reaction,
    onFailed: reaction === 'warn' ? 'fail' : reaction,
  };
}

function labelsOf(override: Override | undefined, { refused }: World): Labels {
  return {
    ...(override === undefined ? {} : { override }),
    ...(refused === undefined ? {} : { refusedOverrides: [refused] }),
  };
}

function isProfiled({ profiled }: World, index: number): boolean {
  return profiled === 'all' || (profiled === 'some' && index % 2 === 1);
}

/** Benchmarks have one to three metrics each; names are unique, so a name and a metric find a row in any text. */
export const anyReport: fc.Arbitrary<Report> = fc
  .record({
    benchmarks: fc.array(
      fc.uniqueArray(anyDraw, { minLength: 1, maxLength: 3, selector: ({ metric }) => metric.name }),
      { minLength: 0, maxLength: 8 },
    ),
    // Of many benchmarks the same few draws come again and again.
    count: fc.oneof(
      { weight: 40, arbitrary: fc.constant(undefined) },
      { weight: 3, arbitrary: fc.constant(40) },
      { weight: 1, arbitrary: fc.constant(250) },
    ),
    world: anyWorld,
    // Several regressions of one function, or each its own.
    diffs: fc.array(anyDiffs, { minLength: 1, maxLength: 3 }),
    reaction: fc.constantFrom<Reaction>('warn', 'warn', 'pass', 'fail'),
  })
  .map(({ benchmarks, count = benchmarks.length, world, diffs, reaction }) => {
    const many = Array.from({ length: benchmarks.length === 0 ? 0 : count }, (_, index) => index % benchmarks.length);
    const judgements = many.flatMap((drawn, index) =>
      (benchmarks[drawn] ?? []).map((draw) => {
        const suite = world.suites[index % world.suites.length] ?? 'core';
        return judgementOf(draw, { suite, name: `bench${index}` }, world);
      }),
    );
    const ids = [...new Map(judgements.map(({ target: { id } }) => [id.name, id])).values()];
    const { verdict: _, shards: __, explanations: ___, ...rest } = exampleReport({ counts: {} });
    return {
      ...rest,
      ...world.report,
      verdict: verdict(judgements, policyOf(reaction), labelsOf(world.override, world)),
      work: world.counted === undefined ? undefined : ids.map((id) => ({ ...world.counted, id }) as Work), // a spread keeps its kind
      explanations: ids.flatMap((id, index) =>
        isProfiled(world, index) ? [{ id, diffs: diffs[index % diffs.length] ?? [] }] : [],
      ),
    };
  });
