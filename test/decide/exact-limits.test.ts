/** Numbers that repeat: how small a change fails, what never does, and whose word goes before. */
import { expect, test } from 'vitest';
import { fillConfig } from '../../src/config/fill.ts';
import { exactLimits } from '../../src/decide/exact-limits.ts';
import { limitsOf } from '../../src/decide/limits.ts';
import { defaultPlan } from '../../src/decide/plan.ts';
import { defaultPolicy, type Limits, type Policy } from '../../src/decide/policy.ts';
import { nothingPast, type TargetPast } from '../../src/past/target-past.ts';
import { replay } from '../../src/replay/replay.ts';
import { allocMetric, allocsMetric, type Metric, timeMetric } from '../../src/results/metric.ts';
import { countedNumbers } from '../calibration/counted-numbers.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';

interface Given {
  readonly policy?: Policy;
  readonly metric?: Metric;
  readonly past?: TargetPast;
  readonly values?: readonly number[];
}

function limitsFor({
  policy = defaultPolicy,
  metric = allocMetric,
  past = nothingPast,
  values = [9600],
}: Given): Limits {
  const target = { id: { suite: 'core', name: 'parse' }, metric };
  const limits = limitsOf(policy, target, past);
  const side = Array.from({ length: 3 }, (_, i) => values[i % values.length] ?? 0);
  const subject = {
    target,
    limits,
    past,
    plan: defaultPlan,
    lockstepPlan: defaultPlan,
    alone: [],
    screen: undefined,
    processMs: 0,
    cutShort: 0,
  };
  return exactLimits(subject, { baseline: side, candidate: side });
}

const written = (policy: Parameters<typeof fillConfig>[0]['policy']): Policy =>
  fillConfig(policy === undefined ? {} : { policy }, undefined).policy;

test.each<[string, Given, number]>([
  ['bytes that repeat', {}, 0.01],
  ['counts that repeat', { metric: allocsMetric, values: [3] }, 0.01],
  ['few bytes: the smallest object', { values: [400] }, 0.02],
  ['hardly any bytes: what holds for all', { values: [16] }, 0.05],
  ['nothing at all: what holds for all', { values: [0] }, 0.05],
  ['bytes that scatter', { values: [9600, 9700, 9650] }, 0.05],
  ['bytes that scattered before', { past: { ...nothingPast, noise: 0.01 } }, 0.05],
  ['a time that repeats', { metric: timeMetric }, 0.05],
  ['a policy that says nothing', { policy: written({ alpha: 0.02 }) }, 0.01],
  ['a policy with a threshold', { policy: written({ threshold: 0.08 }) }, 0.08],
  ['the usual threshold, written', { policy: written({ threshold: 0.05 }) }, 0.05],
  ['a rule with a threshold', { policy: written({ benchmarks: [{ match: 'parse', threshold: 0.03 }] }) }, 0.03],
  ['a rule for others', { policy: written({ benchmarks: [{ match: 'other', threshold: 0.03 }] }) }, 0.01],
  [
    'a rule for another metric',
    { policy: written({ benchmarks: [{ match: 'parse', metric: 'time', threshold: 0.03 }] }) },
    0.01,
  ],
])('%s', (_, given, threshold) => {
  const limits = limitsFor(given);
  expect(limits.threshold).toBeCloseTo(threshold, 9);
  expect(limits.margin).toBeLessThan(limits.threshold);
});

test('+1 % of what repeats is found nearly always in few rounds, and unchanged builds pass', long, () => {
  const inject = [
    { label: '1.01', factor: 1.01 },
    { label: '1.005', factor: 1.005 },
  ];
  const options = { builds: size(40, 150), benchmarks: 20, seed: 1, policy: defaultPolicy, inject };
  const repeating = replay(countedNumbers({ benchmarks: 60, seed: 2, scattering: 0 }), options);
  expect(repeating.detection['1.01']?.rate).toBeGreaterThanOrEqual(0.99);
  expect(repeating.detection['1.005']?.rate).toBe(0);
  expect(repeating.falseFailures).toBe(0);
  expect(repeating.roundsPerBenchmark.mean).toBeLessThan(3.5);
});
