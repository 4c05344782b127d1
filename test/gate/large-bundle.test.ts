/** A bundle of thousands of benchmarks, as shards bring it together, is judged and reported in time that grows as it does. */
import { expect, test } from 'vitest';
import { leaveOpen } from '../../src/decide/contradictions.ts';
import type { Judgement } from '../../src/decide/judgement.ts';
import { distributionsOf } from '../../src/gate/distributions.ts';
import { readingsOf } from '../../src/gate/readings.ts';
import type { BlockRecord, Evidence, Target } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { aRun } from '../results/make.ts';
import { stopwatch } from '../support/processor-time.ts';

const benchmarks = 4000;
const targets = Array.from(
  { length: benchmarks },
  (_, index): Target => ({
    id: { suite: 'core', name: `match route ${index}` },
    metric: timeMetric,
  }),
);
const blocks = targets.flatMap((target, index) =>
  [0, 1, 2].map((block): BlockRecord => {
    const of = (side: 'baseline' | 'candidate') => ({ side, invocation: { value: index + block } });
    const answer = { state: 'measured', block: { slots: [of('baseline'), of('candidate')] } } as const;
    return { stage: 1, target, block, attempt: 0, answer };
  }),
);
const judgements = targets.map((target): Judgement => {
  return { target, kind: 'no-change', stage: 1, threshold: 0.05, margin: 0.025, reasons: [] };
});

test('each benchmark has its own blocks, and all of them are looked through once', () => {
  const passed = stopwatch();
  const candidate = aRun();
  const evidence: Evidence = {
    schema: 1,
    seed: 1,
    candidate,
    environment: candidate.environment,
    blocks,
    profiles: [],
    durationMs: 1,
  };
  const distributions = distributionsOf(judgements, evidence, []);
  expect(distributions).toHaveLength(benchmarks);
  expect(distributions[7]?.processes.map(({ value, block }) => [value, block])).toEqual([
    [7, 0],
    [7, 0],
    [8, 1],
    [8, 1],
    [9, 2],
    [9, 2],
  ]);
  expect(readingsOf(judgements, blocks)).toEqual([]);
  const checks = { blocks, known: [], alike: [], untouched: [], confirmedByGit: undefined, bundle: 'foreign' } as const;
  expect(leaveOpen(judgements, checks).every(({ kind }) => kind === 'no-change')).toBe(true);
  expect(passed()).toBeLessThan(15_000);
});
