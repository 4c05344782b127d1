/** Random evidence, measured by machines that are quiet, noisy or drifting, and the report that the gate makes of it. */
import fc from 'fast-check';
import { parseConfig } from '../../src/config/parse.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import type { Report } from '../../src/report/report.ts';
import type { BlockRecord, Evidence } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { type FakeBenchmark, inputOf, machine, runOf } from '../decide/fakes.ts';
import { aCommit, anEnvironment } from '../results/make.ts';
import { anyMetrics } from './any-report.ts';

interface Drawn extends FakeBenchmark {
  readonly state: 'both' | 'new' | 'removed' | 'failed';
}

const anyDrawn: fc.Arbitrary<Omit<Drawn, 'name'>> = fc.record({
  metric: fc.constantFrom(...anyMetrics),
  typical: fc.constantFrom(0.4, 12, 999, 1_000, 48_700, 3.1e6, 9.99e8),
  deviation: fc.constantFrom(0, 1e-4, 0.004, 0.02, 0.08, 0.3),
  factor: fc.constantFrom(0.2, 0.7, 0.95, 0.995, 1, 1, 1.004, 1.03, 1.06, 1.2, 2, 12),
  state: fc.constantFrom('both', 'both', 'both', 'both', 'new', 'removed', 'failed'),
});

export interface Measured {
  readonly evidence: Evidence;
  readonly policy: string;
}

/** One metric a benchmark, as the fakes measure; names are unique, so a name and a metric find a row in any text. */
export const anyEvidence: fc.Arbitrary<Measured> = fc
  .record({
    // Bundles that measured nothing are refused.
    drawn: fc
      .array(anyDrawn, { minLength: 1, maxLength: 7 })
      .filter((all) => all.some(({ state }) => state !== 'removed')),
    seed: fc.nat(10_000),
    threshold: fc.constantFrom('2%', '5%', '18%'),
    onInconclusive: fc.constantFrom('pass', 'warn', 'fail'),
  })
  .map(({ drawn, seed, threshold, onInconclusive }) => ({
    evidence: evidenceOf(
      drawn.map((each, index) => ({ ...each, name: `bench${index}` })),
      seed,
    ),
    policy: `policy: { threshold: ${threshold}, on-inconclusive: ${onInconclusive} }`,
  }));

function evidenceOf(drawn: readonly Drawn[], seed: number): Evidence {
  const here = drawn.filter(({ state }) => state !== 'removed');
  const measured = runOf(here, 'candidate', seed);
  const failed = new Set(drawn.filter(({ state }) => state === 'failed').map(({ name }) => name));
  const outcomes = measured.outcomes.map(
    (outcome): BenchmarkOutcome =>
      failed.has(outcome.id.name)
        ? { state: 'failed', id: outcome.id, failure: { reason: 'threw', message: 'no such file' } }
        : outcome,
  );
  const environment = anEnvironment();
  const candidate = { ...measured, outcomes, environment };
  const baselineBenchmarks = drawn.filter(({ state }) => state !== 'new').map(({ name }) => ({ suite: 'core', name }));
  const input = inputOf(here, { candidate, baselineBenchmarks, seed });
  const { answer } = machine(here, seed);
  const blocks: BlockRecord[] = [];
  const steps = procedure(input);
  for (let step = steps.next(); step.done !== true; ) {
    const { stage, target, block, attempt } = step.value;
    const answered = answer(step.value);
    if (answered.state !== 'unavailable') blocks.push({ stage, target, block, attempt, answer: answered });
    step = steps.next(answered);
  }
  const known = { schema: 1, seed, candidate, environment, baselineBenchmarks, baselineCommit: aCommit(7) } as const;
  return { ...known, blocks, profiles: [], durationMs: 192_000 };
}

export async function judgedReport({ evidence, policy }: Measured): Promise<Report> {
  const config = parseConfig(`suites: [{ name: core, files: "*.bench.mjs" }]\n${policy}`, 'flamegate.yml');
  const merged = mergeBundles([{ evidence, profiles: new Map() }]);
  const histories = merged.groups.map(() => emptyHistory);
  const place = { version: '0' };
  const { report } = await rejudge({ merged, histories, config, bundle: 'own', notes: [], place });
  return { ...report, seed: 4711 };
}
