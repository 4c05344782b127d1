/** Which benchmarks are counted after the verdict, and that nothing hangs on it. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import type { Judgement, JudgementKind } from '../../src/decide/judgement.ts';
import { GateError } from '../../src/errors.ts';
import { countWork } from '../../src/gate/count-work.ts';
import type { Progress } from '../../src/ports.ts';
import type { BenchmarkId } from '../../src/results/benchmark-id.ts';
import { allocMetric, type Metric, timeMetric } from '../../src/results/metric.ts';

const progress: Progress = { start: () => {}, step: () => {}, left: () => {}, log: () => {}, done: () => {} };

function judged(name: string, kind: JudgementKind, metric: Metric = timeMetric, stage: 0 | 1 | 2 = 2): Judgement {
  const shift = { ratio: 1.1, low: 1, high: 1.2 };
  const target = { id: { suite: 'core', name }, metric };
  return { target, kind, stage, shift, threshold: 0.05, margin: 0.025, reasons: [] };
}

async function counted(
  judgements: readonly Judgement[],
  {
    counts = 'auto' as 'auto' | 'off',
    leftMs = (): number => 1000,
    work = async (id: BenchmarkId) => ({ state: 'unknown', id, why: 'x' }) as const,
  } = {},
) {
  const config = { ...defaultConfig, measure: { ...defaultConfig.measure, counts } };
  const found = await countWork({ measurer: { work }, progress, leftMs }, judgements, { purpose: 'judge', config });
  return found.map(({ id }) => id.name);
}

test('suspects of time are counted, regressions first, each benchmark once; what is settled as unchanged is not', async () => {
  const judgements = [
    judged('open', 'inconclusive'),
    judged('same', 'no-change'),
    judged('bytes', 'regression', allocMetric),
    judged('slow', 'regression'),
    judged('slow', 'inconclusive', { ...timeMetric, name: 'cpu' }),
    judged('stored', 'regression', timeMetric, 0),
    judged('fast', 'improvement'),
  ];
  expect(await counted(judgements)).toEqual(['slow', 'open', 'fast']);
});

test('no more than eight are counted, none after the budget, and none where the configuration says so', async () => {
  const many = Array.from({ length: 12 }, (_, i) => judged(`b${i}`, 'regression'));
  expect(await counted(many)).toHaveLength(8);
  let left = 3;
  expect(await counted(many, { leftMs: () => left-- })).toHaveLength(3);
  expect(await counted(many, { counts: 'off' })).toEqual([]);
});

test('what cannot be counted ends nothing; an interruption does', async () => {
  const fails = (code: 'BENCH_FAILED' | 'INTERRUPTED') => async (): Promise<never> => {
    throw new GateError(code, 'no');
  };
  expect(await counted([judged('slow', 'regression')], { work: fails('BENCH_FAILED') })).toEqual([]);
  await expect(counted([judged('slow', 'regression')], { work: fails('INTERRUPTED') })).rejects.toThrow('no');
});
