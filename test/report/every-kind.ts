/** Reports of one kind of judgement alone, with every reaction of the policy, shards missing or not, accepted or not. */
import type { Judgement, JudgementKind } from '../../src/decide/judgement.ts';
import { defaultPolicy, type Reaction } from '../../src/decide/policy.ts';
import { type Override, verdict } from '../../src/decide/verdict.ts';
import type { Report } from '../../src/report/report.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from './example-report.ts';

const side = { n: 24, median: 1e6 };
const test = { u: 60, pTwoSided: 1e-6, pWorse: 1e-6, pAdjusted: 1e-6, method: 'exact-blocked' } as const;

function compared(ratio: number): Partial<Judgement> {
  const shift = { ratio, low: ratio * 0.99, high: ratio * 1.01 };
  return { stage: 2, baseline: side, candidate: { n: 24, median: side.median * ratio }, shift, test };
}

const kinds: Readonly<Record<JudgementKind | 'first', Partial<Judgement>>> = {
  regression: compared(1.2),
  improvement: compared(0.8),
  'no-change': compared(1.001),
  unseen: { ...compared(1.02), smallestDetectable: 0.4 },
  inconclusive: { ...compared(1.1), reasons: [{ code: 'not-confirmed' }] },
  new: { candidate: side },
  first: { kind: 'new', candidate: side, reasons: [{ code: 'no-baseline' }] },
  removed: { baseline: side },
  failed: { failure: { reason: 'threw', message: 'no such file' } },
  skipped: { reasons: [{ code: 'untouched', detail: 'src/**' }] },
  unaffected: {
    reasons: [{ code: 'no-effect', proof: { by: 'executable', files: ['a.js'], beside: 0, digest: 'a'.repeat(64) } }],
  },
};

const override: Override = {
  who: 'octocat',
  when: '2026-03-03T10:00:00Z',
  label: 'perf-accepted',
  commit: 'c'.repeat(40),
  accepts: ['*'],
};

/** Named by what they are; benchmarks of one kind or of none. */
export function everyKind(): ReadonlyMap<string, Report> {
  const reports = new Map<string, Report>();
  const named = [...Object.entries(kinds), ['nothing', undefined] as const];
  for (const [name, own] of named) {
    for (const count of own === undefined ? [0] : [1, 3]) {
      const rows = Array.from({ length: count }, (_, index): Judgement => {
        const target = { id: { suite: 'core', name: `bench${index}` }, metric: timeMetric };
        const kind = kinds.first === own ? 'new' : (name as JudgementKind); // its keys are kinds
        return { target, kind, threshold: 0.05, margin: 0.025, reasons: [], ...own };
      });
      for (const reaction of ['warn', 'pass', 'fail'] as const)
        for (const shards of [undefined, { count: 4, missing: [2, 3, 4] }])
          for (const labels of [{}, { override }]) {
            const { shards: _, ...rest } = exampleReport({ counts: {} });
            const what = `${count} ${name}, ${reaction}${shards === undefined ? '' : ', shards missing'}${'override' in labels ? ', accepted' : ''}`;
            const judged = verdict(rows, policyOf(reaction), labels);
            reports.set(what, { ...rest, verdict: judged, ...(shards === undefined ? {} : { shards }) });
          }
    }
  }
  return reports;
}

function policyOf(reaction: Reaction): typeof defaultPolicy {
  return {
    ...defaultPolicy,
    onInconclusive: reaction,
    onMissing: reaction,
    onNoBaseline: reaction,
    onFailed: reaction,
  };
}
