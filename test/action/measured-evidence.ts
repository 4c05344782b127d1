/** Evidence as a measuring job would write it: the real procedure asks, an imaginary machine answers, all is recorded. */
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import type { BlockRecord, Evidence } from '../../src/results/evidence.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import { timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { zip } from '../github/zip-archive.ts';
import { anEnvironment } from '../results/make.ts';

export interface Measured {
  readonly candidate: string;
  readonly baseline: string;
  /** Candidate's time as a multiple of the baseline's, by benchmark. */
  readonly factors: Readonly<Record<string, number>>;
  /** Of the policy it is measured under; absent: the default one. */
  readonly threshold?: number;
  readonly shard?: { readonly index: number; readonly count: number };
}

export function measuredEvidence({ candidate, baseline, factors, threshold, shard }: Measured): Evidence {
  const ids = Object.keys(factors).map((name) => ({ suite: 'core', name }));
  const outcomes = ids.map(
    (id): BenchmarkOutcome => ({
      state: 'measured',
      id,
      measurements: [{ metric: timeMetric, invocations: [] }],
      profiles: [],
    }),
  );
  const environment = anEnvironment();
  const run = {
    schema: 1,
    commit: candidate,
    id: '55-1',
    takenAt: '2026-11-22T10:00:00Z',
    environment,
    outcomes,
  } as const;
  const steps = procedure({
    candidate: run,
    stored: [],
    otherClasses: 'none',
    baselineBenchmarks: ids,
    sideBySide: 'possible',
    policy: threshold === undefined ? defaultPolicy : { ...defaultPolicy, threshold, margin: threshold / 2 },
    seed: 7,
    budgetMs: 900_000,
  });
  return {
    schema: 1,
    seed: 7,
    candidate: run,
    baselineCommit: baseline,
    environment,
    blocks: recordAll(steps, factors),
    profiles: [],
    baselineBenchmarks: ids,
    ...(shard === undefined ? {} : { shard }),
    durationMs: 60_000,
  };
}

function recordAll(steps: ReturnType<typeof procedure>, factors: Readonly<Record<string, number>>): BlockRecord[] {
  const blocks: BlockRecord[] = [];
  let tick = 0;
  for (let step = steps.next(); step.done !== true; ) {
    const { stage, target, block, attempt, slots } = step.value;
    const measured = slots.map((side) => {
      const base = 1000 + ((tick++ * 37) % 11); // about one per cent of noise, the same every time
      const value = side === 'candidate' ? base * (factors[target.id.name] ?? 1) : base;
      return { side, invocation: { value } };
    });
    const answer = { state: 'measured', block: { slots: measured } } as const;
    blocks.push({ stage, target, block, attempt, answer });
    step = steps.next(answer);
  }
  return blocks;
}

export function bundleZip(evidence: Evidence): Uint8Array {
  return zip([{ name: 'evidence.json', bytes: Buffer.from(renderEvidence(evidence)) }]);
}
