/** Reports for fixtures, of every outcome and size; the same for the same options. */
import type { Judgement, JudgementKind } from '../../src/decide/judgement.ts';
import type { Verdict } from '../../src/decide/verdict.ts';
import type { Explanation, Report } from '../../src/report/report.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import { blameOf, parserDiff } from './example-diff.ts';
import { type Random, seeded } from './random.ts';

export interface ExampleOptions {
  readonly counts?: Partial<Readonly<Record<JudgementKind, number>>>;
  readonly verdict?: Partial<Verdict>;
  readonly report?: Partial<Report>;
  readonly seed?: number;
  /** `none`: no process values and no history, for reports of thousands. */
  readonly detail?: 'none';
}

const areas = ['parser', 'printer', 'io', 'graph', 'cache', 'router', 'codec', 'search'];
const things = [
  'large file',
  'small objects',
  'unicode',
  'read 1 MB',
  'minify',
  'cold start',
  '10k keys',
  'deep tree',
  'hot path',
  'stream',
];

/** Names of kinds in the order they are dealt out; the first regression is always the specification's. */
const kinds: readonly JudgementKind[] = [
  'regression',
  'failed',
  'improvement',
  'inconclusive',
  'new',
  'removed',
  'skipped',
  'no-change',
];

export function exampleReport(options: ExampleOptions = {}): Report {
  const random = seeded(options.seed ?? 1);
  const counts = options.counts ?? { regression: 1, improvement: 1, inconclusive: 2, new: 1, 'no-change': 37 };
  const judgements = kinds.flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, (_, index) => judgementOf(kind, index, random)),
  );
  const isFirst = options.verdict?.outcome === 'no-baseline';
  const regressed = judgements.filter(({ kind }) => kind === 'regression');
  const detailed = options.detail === 'none' ? [] : judgements;
  const further = counts.failed === undefined ? {} : ({ further: ['failed'] } as const);
  const failing =
    regressed.length > 0
      ? ({ outcome: 'fail', cause: 'regression', ...further } as const)
      : ({ outcome: 'pass' } as const);
  return {
    verdict: { ...failing, judgements: isFirst ? judgements.map(firstOf) : judgements, ...options.verdict },
    explanations: regressed.slice(0, 20).map(explanationOf),
    distributions: detailed.flatMap((judgement) => distributionOf(judgement, random)),
    histories: detailed.flatMap((judgement) => historyOf(judgement, random)),
    baseline: { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', distance: 2, runs: 18, branch: 'main' },
    candidate: { commit: 'f00dfeed0123456789abcdef0123456789abcdef' },
    environment: {
      os: 'linux',
      arch: 'x64',
      cpuModel: 'AMD EPYC 7763',
      cores: 4,
      image: 'ubuntu-24.04',
      runtime: 'node',
      runtimeVersion: '24.9.0',
      flags: [],
    },
    seed: 4711,
    alpha: 0.01,
    durationMs: 192_000,
    repositoryUrl: 'https://github.com/example/parser',
    reportUrl: 'https://github.com/example/parser/actions/runs/1/artifacts/2',
    labels: { accept: 'perf-accepted', skip: 'perf-skip' },
    notes: [],
    ...options.report,
  };
}

function firstOf(judgement: Judgement): Judgement {
  return judgement.kind === 'new' ? { ...judgement, reasons: [{ code: 'no-baseline' }] } : judgement;
}

function explanationOf(judgement: Judgement): Explanation {
  const diff = parserDiff(judgement.target.metric.unit === 'B' ? 'heap' : 'cpu');
  return {
    id: judgement.target.id,
    diffs: [{ diff, blame: blameOf(diff) }],
    pictureUrl: `https://github.com/example/parser/blob/flamegate-data/pictures/v1/${'ab'.repeat(32)}.png?raw=true`,
  };
}

function nameOf(kind: JudgementKind, index: number, random: Random): string {
  if (kind === 'regression' && index === 0) return 'parser/tokenize large file';
  return `${random.pick(areas)}/${random.pick(things)}${index === 0 ? '' : ` ${index}`} ${kind === 'no-change' ? '' : kind}`.trim();
}

function judgementOf(kind: JudgementKind, index: number, random: Random): Judgement {
  const metric: Metric = index % 4 === 3 ? allocMetric : timeMetric;
  const first = kind === 'regression' && index === 0;
  const median = first ? 4.12e6 : 10 ** (2 + 5 * random.next());
  const target = { id: { suite: 'core', name: nameOf(kind, index, random) }, metric };
  const base = { target, kind, threshold: 0.05, margin: 0.025, reasons: [] } as const;
  switch (kind) {
    case 'new':
      return { ...base, candidate: { n: 10, median }, reasons: [] };
    case 'removed':
      return { ...base, baseline: { n: 10, median } };
    case 'failed':
      return {
        ...base,
        baseline: { n: 10, median },
        failure: {
          reason: 'threw',
          message: "ENOENT: no such file or directory, open 'fixtures/1mb.bin'",
          stack: 'Error: ENOENT\n    at read (src/io.ts:12:9)\n    at bench (bench/io.bench.ts:4:3)',
        },
      };
    case 'skipped':
      return { ...base, reasons: [{ code: 'untouched', detail: 'src/**' }] };
    default:
      return { ...base, ...compared(kind, first ? 1.18 : ratioOf(kind, random), median, random) };
  }
}

function ratioOf(kind: JudgementKind, random: Random): number {
  if (kind === 'regression') return 1.06 + 0.4 * random.next() ** 2;
  if (kind === 'improvement') return 0.7 + 0.2 * random.next();
  if (kind === 'inconclusive') return 1.03 + 0.05 * random.next();
  return 1 + 0.006 * random.normal();
}

function compared(
  kind: JudgementKind,
  ratio: number,
  median: number,
  random: Random,
): Omit<Judgement, 'target' | 'kind' | 'threshold' | 'margin'> {
  const half = kind === 'inconclusive' ? 0.09 : 0.012 + 0.01 * random.next();
  const n = kind === 'no-change' ? 10 : 24;
  const regression = kind === 'regression';
  return {
    stage: kind === 'no-change' ? 0 : 2,
    shift: { ratio, low: ratio - half, high: ratio + half * 1.1 },
    test: {
      u: regression ? 566 : 301.5,
      pTwoSided: regression ? 3e-7 : 0.4,
      pWorse: regression ? 1.5e-7 : 0.7,
      pAdjusted: regression ? 6e-7 : 1,
      method: 'exact-blocked',
    },
    baseline: { n, median },
    candidate: { n, median: median * ratio },
    smallestDetectable: kind === 'inconclusive' ? 0.14 : 0.06,
    reasons:
      kind === 'inconclusive'
        ? [{ code: 'too-noisy', processDeviation: 0.08 }]
        : regression
          ? [{ code: 'confirmed', blocks: 8 }]
          : [{ code: 'screened-out', stage: 0 }],
  };
}

function distributionOf({ target, kind, baseline, candidate }: Judgement, random: Random): Report['distributions'] {
  if (baseline === undefined || candidate === undefined) return [];
  const spread = kind === 'inconclusive' ? 0.08 : 0.015;
  const processes = Array.from({ length: baseline.n * 2 }, (_, index) => {
    const side = random.next() < 0.5 ? ('baseline' as const) : ('candidate' as const);
    const { median } = side === 'baseline' ? baseline : candidate;
    return { side, value: median * Math.exp(spread * random.normal()), block: Math.floor(index / 6) };
  });
  return [{ id: target.id, metric: target.metric.name, stage: kind === 'no-change' ? 0 : 2, processes }];
}

function historyOf({ target, baseline }: Judgement, random: Random): Report['histories'] {
  if (baseline === undefined) return [];
  const points = Array.from({ length: 18 }, (_, index) => ({
    commit: (0xa1b2c3d000 + index * 7919).toString(16).padEnd(40, '0'),
    takenAt: new Date(Date.UTC(2026, 9, 1 + index, 12)).toISOString(),
    median: baseline.median * (index < 6 ? 0.96 : 1) * Math.exp(0.01 * random.normal()),
    ...(index === 6 ? { accepted: 'trades speed for correctness' } : {}),
  }));
  return [{ id: target.id, metric: target.metric.name, points }];
}
